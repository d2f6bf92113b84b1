import type { APIRoute } from 'astro';
import { type Language, languages } from '../i18n/languages.ts';
import { namedNotes } from '../notes/contents.ts';
import { glossary } from '../notes/loaded-lists.ts';
import { goToList } from '../notes/search/search-list.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language } }));

/** The "go to" list of a language: /search.zh.json, /search.en.json. */
export const GET: APIRoute = async ({ params }) => {
  const language = params.language as Language;
  return new Response(JSON.stringify(goToList(language, await namedNotes(language), glossary)), {
    headers: { 'content-type': 'application/json' },
  });
};
