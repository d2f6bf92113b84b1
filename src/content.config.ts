import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { calculatorOptions, calculatorOutputs } from './calculators/options.ts';
import type { NoteData } from './markdown/base/note-data.ts';
import { notesLoader } from './notes/loader.ts';
import { starterNames } from './starters/names.ts';

export const collections = {
  notes: defineCollection({
    loader: notesLoader({
      directory: process.env.CONTENT_DIR ?? './content',
      calculators: calculatorOptions,
      starters: starterNames,
      outputs: calculatorOutputs,
    }),
    // The loader checks the data itself, with line and column; this gives it its type.
    schema: z.custom<NoteData>(),
  }),
};
