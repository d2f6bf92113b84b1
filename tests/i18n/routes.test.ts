import { describe, expect, test } from 'vitest';
import { factsOf, languages, otherLanguages } from '../../src/i18n/languages.ts';
import { languageRoutes, pathOf } from '../../src/i18n/routes.ts';

describe('addresses', () => {
  test.each([
    ['zh', '', '/', '/'],
    ['zh', 'sgd', '/', '/sgd/'],
    ['en', '', '/', '/en/'],
    ['en', 'sgd/sheet', '/', '/en/sgd/sheet/'],
    ['en', 'sgd', '/tangent', '/tangent/en/sgd/'],
    ['zh', '', '/tangent/', '/tangent/'],
  ] as const)('%s %j under %s', (language, page, base, path) =>
    expect(pathOf(language, page, base)).toBe(path),
  );

  test('one route a language, the first without a prefix', () =>
    expect(languageRoutes()).toEqual([
      { params: { language: undefined }, props: { language: 'zh' } },
      { params: { language: 'en' }, props: { language: 'en' } },
    ]));
});

test('every language has others, and tags that browsers know', () => {
  for (const language of languages) {
    expect([language, ...otherLanguages(language)].toSorted()).toEqual(languages.toSorted());
    const { tag, pageTag, previewTag } = factsOf[language];
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(pageTag).toBe(tag.toLowerCase());
    expect(previewTag).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
  }
});
