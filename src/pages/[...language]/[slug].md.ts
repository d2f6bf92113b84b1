import type { APIRoute } from 'astro';
import { calculators } from '../../calculators/index.ts';
import type { Language } from '../../i18n/languages.ts';
import { notesIn } from '../../notes/contents.ts';
import { noteRoutes } from '../../notes/note-routes.ts';
import { twinOf } from '../../notes/outward/twin.ts';

export const getStaticPaths = () => noteRoutes(notesIn);

/** A note as plain Markdown: /sgd.md, /en/sgd.md. */
export const GET: APIRoute = async ({ props: { note, language }, site }) =>
  new Response(
    await twinOf(note, language, site, (name) => calculators[name]!.words[language as Language].title),
    {
      headers: { 'content-type': 'text/markdown; charset=utf-8' },
    },
  );
