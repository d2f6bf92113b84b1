import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { glossary, references } from '../../src/notes/loaded-lists.ts';
import { renderedNotes } from '../content/notes.ts';
import { realBesides } from './besides.ts';
import { engineOf } from './engine.ts';

let rendered: ReturnType<typeof renderedNotes> | undefined;
/** Pages beside the notes. */
const beside = /^(?:glossary|references|calculators)$/;

describe.each(languages)('places beside the notes in %s', (language) => {
  let site: ReturnType<typeof engineOf>;
  beforeAll(async () => {
    rendered ??= renderedNotes();
    site = engineOf(language, await rendered, realBesides(language));
  });
  const ask = async (query: string) =>
    (await site.search.find(query, 6)).entries.map(({ slug, id }) => `${slug}#${id}`);

  test('every term, typed by its name, shows its definition behind the best places of the notes', async () => {
    for (const term of glossary) {
      const { entries } = await site.search.find(term[language], 6);
      const at = entries.findIndex(({ slug, id }) => slug === 'glossary' && id === term.id);
      expect(at, term[language]).toBeGreaterThanOrEqual(1);
      expect(entries[at]!.excerpt.length, term[language]).toBeGreaterThan(0);
      const ofNotes = entries.filter(({ slug }) => !beside.test(slug));
      expect(entries.slice(0, 3), term[language]).toEqual(
        ofNotes.length < 3 ? expect.anything() : ofNotes.slice(0, 3),
      );
    }
  });

  test('every work, typed by its title, is found', async () => {
    for (const { key, title } of references) {
      if (title.includes('$')) continue;
      expect(await ask(title), title).toContain(`references#ref-${key}`);
    }
  });

  test('every calculator, typed by its title, is found', async () => {
    const calculators = realBesides(language).filter(({ at }) => at.startsWith('calculators#'));
    expect(calculators.length).toBeGreaterThan(15);
    for (const { at, title } of calculators) expect(await ask(title), title).toContain(at);
  });

  test('two terms asked for together are both defined', async () => {
    const query =
      language === 'zh' ? '层归一化 和 组归一化 区别' : 'layer normalization vs group normalization';
    expect(await ask(query)).toEqual(
      expect.arrayContaining(['glossary#layer-normalization', 'glossary#group-normalization']),
    );
  });

  test('no term is shown for more than its name', async () => {
    for (const query of ['lstm 参数量', 'dropout before softmax', 'gru vs kubernetes'])
      expect(
        (await ask(query)).filter((address) => address.startsWith('glossary')),
        query,
      ).toEqual([]);
  });
});
