export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of the pages without a prefix in their address. */
export const firstLanguage: Language = languages[0];

/** What every page has to know of a language besides its words. */
export interface LanguageFacts {
  /** The language's name in itself. */
  name: string;
  /** Its tag, as `lang` and `hreflang` give it. */
  tag: string;
  /** Its tag on `<html>`, in the writing of the search index. */
  pageTag: string;
  /** Its tag as link previews want it. */
  previewTag: string;
  /** What stands between the items of a list. */
  comma: string;
  /** Whether its words stand apart, so that two words are told from one by a space. */
  spaced: boolean;
}

export const factsOf: Record<Language, LanguageFacts> = {
  zh: {
    name: '中文',
    tag: 'zh-CN',
    pageTag: 'zh-cn',
    previewTag: 'zh_CN',
    comma: '、',
    spaced: false,
  },
  en: {
    name: 'English',
    tag: 'en',
    pageTag: 'en',
    previewTag: 'en_US',
    comma: ', ',
    spaced: true,
  },
};

export function otherLanguage(language: Language): Language {
  return languages.find((one) => one !== language)!;
}
