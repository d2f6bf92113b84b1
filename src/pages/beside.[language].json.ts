import type { APIRoute } from 'astro';
import { type Language, languages } from '../i18n/languages.ts';
import { searchBesides } from '../notes/search/search-texts.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language } }));

/** The terms, works and calculators that search leads to beside the notes: /beside.zh.json, /beside.en.json. */
export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await searchBesides(params.language as Language)), {
    headers: { 'content-type': 'application/json' },
  });
