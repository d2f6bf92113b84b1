import type { APIRoute } from 'astro';
import { languageRoutes } from '../../i18n/routes.ts';
import { feedOf } from '../../notes/outward/lists.ts';

export const getStaticPaths = languageRoutes;

/** The feed of a language: /feed.xml, /en/feed.xml. */
export const GET: APIRoute = async ({ props: { language }, site }) =>
  new Response(await feedOf(language, site), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
