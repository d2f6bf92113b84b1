export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The value of `<html lang>`, lower case as the search index names it. */
export const htmlLanguage: Record<Language, string> = { zh: 'zh-cn', en: 'en' };
/** The language's name in itself. */
export const languageName: Record<Language, string> = { zh: '中文', en: 'English' };

export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}

/** The path of a page in a language under the site's base, with a slash at both ends: ('en', 'sgd') → '/en/sgd/'. */
export function pathOf(language: Language, page = '', base: string = import.meta.env.BASE_URL): string {
  const parts = [base, language === 'zh' ? '' : language, page].join('/').split('/').filter(Boolean);
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
