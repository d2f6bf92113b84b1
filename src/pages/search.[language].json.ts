import type { APIRoute } from 'astro';
import { type Language, languages, otherLanguage } from '../i18n/languages.ts';
import { glossary } from '../layouts/glossary.ts';
import { notesIn, slugOf } from '../layouts/notes.ts';
import { goToList } from '../layouts/search-list.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language } }));

/** The "go to" list of a language: /search.zh.json, /search.en.json. */
export const GET: APIRoute = async ({ params }) => {
  const language = params.language as Language;
  const titles = new Map(
    (await notesIn(otherLanguage(language))).map((note) => [slugOf(note), note.data.title]),
  );
  const notes = (await notesIn(language)).map((note) => {
    const slug = slugOf(note);
    const otherTitle = titles.get(slug);
    return {
      slug,
      title: note.data.title,
      ...(otherTitle ? { otherTitle } : {}),
      aliases: note.data.aliases,
      hiddenAliases: note.data.hiddenAliases,
    };
  });
  return new Response(JSON.stringify(goToList(language, notes, glossary)), {
    headers: { 'content-type': 'application/json' },
  });
};
