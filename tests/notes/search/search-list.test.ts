import { expect, test } from 'vitest';
import { goToList } from '../../../src/notes/search/search-list.ts';

const notes = [
  {
    slug: 'momentum',
    title: '动量法',
    otherTitles: ['Momentum'],
    aliases: ['momentum', '动量', 'dongliangfa', 'heavy ball', 'heavy-ball'],
    hiddenAliases: ['冲量'],
  },
];
const definition = { zh: '', en: '', another: '' };
const another = '';

test.each([
  ['piguiyihua', true],
  ['zishiyingxuexilv', true],
  ['xiaopiliang', true],
  ['plgyh', true],
  ['dropout', false],
  ['momentum', false],
  ['attention', false],
  ['LSTM', false],
  ['lr', false],
  ['epoch', false],
  ['批归一化', false],
  ['batch norm', false],
])('%s as pinyin: %s', (alias, pinyin) => {
  const [note] = goToList('zh', [{ ...notes[0]!, aliases: [alias] }], []).notes;
  expect(note!.pinyin).toEqual(pinyin ? [alias] : undefined);
});

test('keeps each form once, apart by what may be shown', () => {
  expect(goToList('zh', notes, []).notes).toEqual([
    {
      slug: 'momentum',
      title: '动量法',
      names: ['Momentum', '动量', 'heavy ball'],
      hidden: ['冲量'],
      pinyin: ['dongliangfa'],
    },
  ]);
});

test('terms lead to existing notes only, without what the note itself says', () => {
  const terms = [
    { id: 'a', zh: '动量', en: 'momentum', another, definition, notes: ['momentum'] },
    {
      id: 'b',
      zh: '速度',
      en: 'velocity',
      another,
      hidden: ['冲量', '快慢'],
      definition,
      notes: ['sgd', 'momentum'],
    },
    { id: 'c', zh: '遗忘门', en: 'forget gate', another, definition, notes: ['lstm'] },
  ];
  expect(goToList('en', notes, terms).terms).toEqual([
    { name: 'velocity', names: ['速度'], hidden: ['快慢'], notes: [0] },
  ]);
});

test('shared words keep the order of the notes that exist', () => {
  expect(goToList('zh', notes, []).shared).toEqual([[expect.arrayContaining(['EMA', '指数移动平均']), [0]]]);
});
