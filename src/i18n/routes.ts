import { firstLanguage, type Language, languages } from './languages.ts';

/** What stands before a page's name in its address: nothing for the first language, 'en' for English. */
export function prefixOf(language: Language): string {
  return language === firstLanguage ? '' : language;
}

/** The path of a page in a language under the site's base, with a slash at both ends: ('en', 'sgd') → '/en/sgd/'. */
export function pathOf(language: Language, page = '', base: string = import.meta.env.BASE_URL): string {
  const parts = [base, prefixOf(language), page].join('/').split('/').filter(Boolean);
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** A page of one language, as a route `[...language]` gives it to Astro. */
export interface LanguageRoute {
  params: { language: string | undefined };
  props: { language: Language };
}

/** The pages of a route `[...language]/name`: one a language. */
export function languageRoutes(): LanguageRoute[] {
  return languages.map((language) => ({
    params: { language: prefixOf(language) || undefined },
    props: { language },
  }));
}
