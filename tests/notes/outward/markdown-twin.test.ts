import { expect, test } from 'vitest';
import { type Around, markdownTwin } from '../../../src/notes/outward/markdown-twin.ts';

const around: Around = {
  values: { depth: 20 },
  calculators: [
    { id: 'one', title: 'How deep?', options: { depth: '20' } },
    { id: 'one-2', title: 'How wide?', options: {} },
  ],
  pageOf: (slug = 'this') => `https://x.example/${slug}/`,
  fileAt: (written) => (written === 'img/a.png' ? 'https://x.example/files/en/img/a.png' : undefined),
  labelOf: (box, { title = '', level = '' }) => title || level || (box === 'safe' ? 'Safe' : ''),
  hint: 'Hint',
  solution: 'Solution',
  calculator: 'Calculator: ',
};
const twin = (text: string) => markdownTwin(text, around);

test('numbers are filled in, in prose and in formulas', () => {
  expect(twin('It is `=0.25^depth; 3s` and $\\val{0.25^depth; 3s}$, `=2^3; 0d`.')).toBe(
    'It is 9.09 × 10⁻¹³ and $9.09\\times10^{-13}$, 8.\n',
  );
});

test('code stays as it is', () => {
  const code = '```md\n`=2^3; 0d` \\qx{a}\n::starter\n:::quiz\n```\n';
  expect(twin(code)).toBe(code);
  expect(twin('Write `` `=2^3; 0d` `` or `\\qx{a}` or `$\\qx{a}$`.')).toBe(
    'Write `` `=2^3; 0d` `` or `\\qx{a}` or `$\\qx{a}$`.\n',
  );
});

test('colours of quantities are gone, also in formulas of several lines', () => {
  expect(twin('$$\n\\qp{y} = \\frac{\\qx{x}}\n{\\qw{w}}\n$$')).toBe('$$\ny = \\frac{x}\n{w}\n$$\n');
  expect(twin('It costs $5, then $6 and \\$7.')).toBe('It costs $5, then $6 and \\$7.\n');
});

test('calculators are links to the page, each to its own place; starters are gone', () => {
  expect(twin('A\n\n::starter\n\n::one{depth=20}\n\nB\n\n::one\n')).toBe(
    'A\n\n[Calculator: How deep?](https://x.example/this/?one.depth=20#one)\n\nB\n\n[Calculator: How wide?](https://x.example/this/#one-2)\n',
  );
});

test('links into a state lead to the page, links to notes and sections stay', () => {
  expect(twin('[a](#one?depth=8&show=x) [b](other.md#two?w=1,2;3) [c](other.md#three) [d](#four)')).toBe(
    '[a](https://x.example/this/?one.depth=8#one) [b](https://x.example/other/?two.w=1,2;3#two) [c](other.md#three) [d](#four)\n',
  );
});

test('pictures beside the note lead to where they are served', () => {
  expect(twin('![a](img/a.png) ![b](img/b.png) ![c](https://y.example/c.png)')).toBe(
    '![a](https://x.example/files/en/img/a.png) ![b](img/b.png) ![c](https://y.example/c.png)\n',
  );
});

test('boxes are quotations with their label, one in another a quotation in it', () => {
  expect(twin('::::voices{title="T" claim=K}\n\n:::safe\n\nText\n\n:::\n\n::::\n\nAfter')).toBe(
    '> **T**\n>\n> > **Safe**\n> >\n> > Text\n\nAfter\n',
  );
});

test('a quiz has its hint and its solution, and no fresh numbers', () => {
  const text = twin(
    ':::quiz{id=A-1}\n\nHow many?\n\n- [x] Two\n  > Right.\n\n> hint: Count.\n\n> fresh: `a = 1..2; answer = a`\n>\n> With `?a`?\n\n---\n\nThey are two.\n\n:::',
  );
  expect(text).toBe(
    '> How many?\n>\n> - [x] Two\n>   > Right.\n>\n> **Hint** Count.\n>\n> **Solution**\n>\n> They are two.\n',
  );
});
