import type { APIRoute } from 'astro';
import { notesIn } from '../../notes/contents.ts';
import { noteRoutes } from '../../notes/note-routes.ts';
import { citationOf } from '../../notes/outward/twin.ts';

export const getStaticPaths = () => noteRoutes(notesIn);

/** A note as an entry of BibTeX: /sgd.bib, /en/sgd.bib. */
export const GET: APIRoute = ({ props: { note, language }, site }) =>
  new Response(citationOf(note, language, site), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
