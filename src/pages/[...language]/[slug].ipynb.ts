import type { APIRoute } from 'astro';
import { calculators, notebookOf } from '../../calculators/index.ts';
import { pathOf } from '../../i18n/routes.ts';
import { slugOf, usesOf, withCalculators } from '../../notes/contents.ts';
import { noteRoutes } from '../../notes/note-routes.ts';
import { absolute } from '../../notes/outward/addresses.ts';

export const getStaticPaths = () => noteRoutes(withCalculators);

/** The programs of a note's calculators as a notebook: /sgd.ipynb, /en/sgd.ipynb. */
export const GET: APIRoute = ({ props: { note, language }, site }) =>
  new Response(
    notebookOf(
      calculators,
      language,
      note.data.title,
      absolute(pathOf(language, slugOf(note)), site),
      usesOf(note),
    ),
    { headers: { 'content-type': 'application/x-ipynb+json; charset=utf-8' } },
  );
