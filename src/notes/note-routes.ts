import type { Language } from '../i18n/languages.ts';
import { type LanguageRoute, languageRoutes } from '../i18n/routes.ts';
import { type Note, slugOf } from './contents.ts';

/** A page of one note, as a route `[...language]/[slug]` gives it to Astro. */
interface NoteRoute {
  params: LanguageRoute['params'] & { slug: string };
  props: LanguageRoute['props'] & { note: Note };
}

/** The pages of a route `[...language]/[slug]`: one for each note that `notesOf` finds in each language. */
export async function noteRoutes(
  notesOf: (language: Language) => Promise<readonly Note[]>,
): Promise<NoteRoute[]> {
  const routes = languageRoutes().map(async ({ params, props }) =>
    (await notesOf(props.language)).map((note) => ({
      params: { ...params, slug: slugOf(note) },
      props: { ...props, note },
    })),
  );
  return (await Promise.all(routes)).flat();
}
