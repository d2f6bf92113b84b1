import { ownWords } from './own-words.ts';
import { type PartLanguage, partLanguages } from './part-languages.ts';

export { type PartLanguage, partLanguages };

/** A language of the site. To types, any besides those of the parts is one more; its words stand in the content folder. */
export type Language = PartLanguage | 'another';

/** The languages of the site; the pages of the first have no prefix in their address. As the build's start has read them. */
export const languages = (process.env.SITE_LANGUAGES ?? 'zh,en').split(',') as readonly Language[];
export const firstLanguage: Language = languages[0]!;

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

const partFacts: Record<PartLanguage, LanguageFacts> = {
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

/** The language that the site's parts speak on pages of this one: its own, or English. */
export function partLanguage(language: Language): PartLanguage {
  return partLanguages.find((one) => one === language) ?? 'en';
}

/** The tag that marks a part on pages of a language which the part does not speak; undefined where it does. */
export function partTag(language: Language): string | undefined {
  return partLanguage(language) === language ? undefined : partFacts[partLanguage(language)].tag;
}

/** A value for each language of the site. */
export function inAll<Value>(value: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(languages.map((language) => [language, value(language)])) as unknown as Record<
    Language,
    Value
  >;
}

/** The words of one kind in every language of the site: those of the content folder's own, in English what these lack. */
export function inEvery<Words extends object>(
  parts: Record<PartLanguage, Words>,
  kind: 'facts' | 'site' | 'notes',
): Record<Language, Words> {
  return { ...inAll((language) => ownWords(language, kind, parts.en)), ...parts };
}

export const factsOf: Record<Language, LanguageFacts> = /* @__PURE__ */ inEvery(partFacts, 'facts');

/** The languages of the site besides this one. */
export function otherLanguages(language: Language): readonly Language[] {
  return languages.filter((one) => one !== language);
}
