import type { APIRoute } from 'astro';
import { type Language, languages } from '../i18n/languages.ts';
import { searchTexts } from '../notes/search/search-texts.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language } }));

/** What the end of the build makes the search of a language from, and then takes away: /passages.zh.json. */
export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await searchTexts(params.language as Language)), {
    headers: { 'content-type': 'application/json' },
  });
