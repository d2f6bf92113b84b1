import type { APIRoute } from 'astro';
import { languageRoutes } from '../../i18n/routes.ts';
import { searchDescription } from '../../notes/outward/lists.ts';

export const getStaticPaths = languageRoutes;

/** What a browser must know to search a language's pages: /opensearch.xml, /en/opensearch.xml. */
export const GET: APIRoute = ({ props: { language }, site }) =>
  new Response(searchDescription(language, site), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
