import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { calculatorOptions } from './calculators/options.ts';
import type { NoteData } from './markdown/base/note-data.ts';
import { notesLoader } from './notes/loader.ts';

export const collections = {
  notes: defineCollection({
    loader: notesLoader({
      directory: process.env.CONTENT_DIR ?? './content',
      calculators: calculatorOptions,
    }),
    // The loader checks the data itself, with line and column; this gives it its type.
    schema: z.custom<NoteData>(),
  }),
};
