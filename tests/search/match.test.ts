import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { sharedWords } from '../../src/notes/loaded-lists.ts';
import { fold } from '../../src/search/fold.ts';
import type { GoToList } from '../../src/search/list.ts';
import { goTo } from '../../src/search/match.ts';
import { namedNotes, realList, terms } from './content.ts';

describe.each(languages)('names of the notes in %s', (language) => {
  const notes = namedNotes(language);
  const list = realList(language);
  const ask = goTo(list);
  const slugs = new Set(notes.map(({ slug }) => slug));
  const first = (query: string) => {
    const { hits, guessed } = ask(query);
    return guessed ? 'only a guess' : hits[0]?.note.slug;
  };
  /** Who has the first claim on a name: the order for shared words, then the notes' own names. */
  const claims = new Map<string, string[]>();
  for (const { slug, aliases, hiddenAliases } of notes)
    for (const alias of [...aliases, ...hiddenAliases])
      claims.set(fold(alias).text, [...(claims.get(fold(alias).text) ?? []), slug]);
  for (const { words, notes: order } of sharedWords) {
    const owner = order.find((slug) => slugs.has(slug));
    if (owner) for (const word of words) claims.set(fold(word).text, [owner]);
  }
  const claimed = (name: string) => claims.get(fold(name).text) ?? [];

  test('titles and slugs lead to their note first', () => {
    expect(notes.length).toBeGreaterThan(0);
    for (const { slug, title } of notes)
      expect([slug, first(slug), first(title)]).toEqual([slug, slug, slug]);
  });

  test('every alias leads to its note first', () => {
    for (const { aliases, hiddenAliases } of notes)
      for (const alias of [...aliases, ...hiddenAliases])
        expect(claimed(alias), alias).toContain(first(alias));
  });

  test('every glossary term leads to the note that explains it, but for names another note has a claim on', () => {
    const owners = new Map<string, string[]>();
    const explained = terms.map((term) => ({ ...term, slug: term.notes.find((slug) => slugs.has(slug)) }));
    for (const { zh, en, aliases, hidden, slug } of explained)
      for (const name of [zh, en, ...(aliases?.zh ?? []), ...(aliases?.en ?? []), ...(hidden ?? [])]) {
        if (!slug) continue;
        const { text } = fold(name);
        owners.set(text, [...(owners.get(text) ?? []), slug]);
      }
    expect(owners.size).toBeGreaterThan(100);
    for (const [name, own] of owners) {
      const claim = claimed(name);
      expect(claim.length > 0 ? claim : own, name).toContain(first(name));
    }
  });

  test('shared words offer their notes in order', () => {
    for (const { words, notes: order } of sharedWords) {
      const existing = order.filter((slug) => slugs.has(slug));
      for (const word of words)
        expect(
          ask(word)
            .hits.slice(0, existing.length)
            .map(({ note }) => note.slug),
          word,
        ).toEqual(existing);
    }
  });

  test('wrong and dated forms match but are never shown', () => {
    const hidden = [
      ...notes.flatMap((note) => note.hiddenAliases),
      ...terms.flatMap((term) => term.hidden ?? []),
    ];
    expect(hidden.length).toBeGreaterThan(0);
    for (const form of hidden) for (const { via } of ask(form).hits) expect(hidden).not.toContain(via);
  });

  test('the list stays within 8 KB', () => {
    expect(brotliCompressSync(JSON.stringify(list)).length).toBeLessThanOrEqual(8192);
  });

  test.each([
    'weather',
    'weather forecast',
    'pizza',
    'quantum mechanics',
    'world cup',
    '批准',
    '天气',
    '今天天气怎么样',
    '足球',
    '红烧肉',
    '<script>',
    '？？',
    '',
  ])('has nothing to say about %s', (query) => {
    expect(ask(query)).toEqual({ hits: [], guessed: false });
  });
});

describe('ways to match', () => {
  const list: GoToList = {
    notes: [
      {
        slug: 'batch-normalization',
        title: '批量归一化',
        names: ['批归一化', 'BN', 'BatchNorm', 'batch normalization'],
        hidden: ['批正则化'],
        pinyin: ['piliangguiyihua', 'piguiyihua', 'plgyh'],
      },
      {
        slug: 'vanishing-exploding-gradients',
        title: '梯度消失与梯度爆炸',
        names: ['梯度消失', '梯度消失問題', 'vanishing gradient'],
        pinyin: ['tiduxiaoshi', 'tdxs'],
      },
      { slug: 'momentum', title: '动量法', names: ['momentum', 'Nesterov', 'heavy ball'] },
      { slug: 'adaptive-optimizers', title: '自适应学习率', names: ['Adam', 'bias correction', '偏差修正'] },
      { slug: 'one-by-one-convolution', title: '1×1 卷积', names: ['1x1 conv', 'pointwise convolution'] },
      { slug: 'dropout', title: '随机失活（dropout）', names: ['overfitting'] },
    ],
    terms: [
      { name: '指数移动平均', names: ['EMA'], notes: [3, 2] },
      { name: '单元', names: ['cell', 'update'], notes: [5] },
    ],
    told: [],
    shared: [[['EMA'], [3, 2, 0]]],
  };
  const ask = goTo(list);
  const slugs = (query: string) => ask(query).hits.map(({ note }) => note.slug);

  test.each([
    ['批归一化', 'batch-normalization'],
    ['批正则化', 'batch-normalization'],
    ['ｂｎ', 'batch-normalization'],
    ['batch-norm', 'batch-normalization'],
    ['pi gui yi hua', 'batch-normalization'],
    ['plgyh', 'batch-normalization'],
    ['guiyihua', 'batch-normalization'],
    ['tiduxiao', 'vanishing-exploding-gradients'],
    ['tdxs', 'vanishing-exploding-gradients'],
    ['梯度消失問題', 'vanishing-exploding-gradients'],
    ['什么是梯度消失', 'vanishing-exploding-gradients'],
    ['adam bias correction', 'adaptive-optimizers'],
    ['1 × 1 卷积', 'one-by-one-convolution'],
    ['1*1', 'one-by-one-convolution'],
    ['convolution', 'one-by-one-convolution'],
    ['dropout', 'dropout'],
    ['bn层怎么写', 'batch-normalization'],
  ])('%s leads to %s', (query, slug) => {
    expect(slugs(query)[0]).toBe(slug);
    expect(ask(query).guessed).toBe(false);
  });

  test.each([
    ['momentun', 'momentum'],
    ['dropuot', 'dropout'],
    ['梯度销失', 'vanishing-exploding-gradients'],
    ['nestrov', 'momentum'],
    ['convolutoin', 'one-by-one-convolution'],
    ['piguiyuhua', 'batch-normalization'],
    ['overfiting', 'dropout'],
  ])('%s is a slip for %s', (query, slug) => {
    expect(slugs(query)[0]).toBe(slug);
    expect(ask(query).guessed).toBe(true);
  });

  test('short words and initials allow no slip', () => {
    for (const query of ['tdxz', 'bm', '批准', '动能']) expect(slugs(query)).toEqual([]);
  });

  test('a name that others share keeps its order, each note once', () => {
    expect(slugs('ema')).toEqual(['adaptive-optimizers', 'momentum', 'batch-normalization']);
  });

  test('everyday words in a longer question prove nothing', () => {
    expect(slugs('weather update for today')).toEqual([]);
    expect(slugs('cell phone prices')).toEqual([]);
  });

  test('shows the name that matched only where it says more than the title', () => {
    expect(ask('bias correction').hits[0]).toMatchObject({ via: 'bias correction' });
    expect(ask('dropout').hits[0]).not.toHaveProperty('via');
    expect(ask('批正则化').hits[0]).not.toHaveProperty('via');
    expect(ask('tdxs').hits[0]).not.toHaveProperty('via');
  });

  test('gives no more than asked for', () => {
    expect(goTo(list, 1)('ema').hits).toHaveLength(1);
  });
});
