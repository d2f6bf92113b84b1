import { expect, test } from 'vitest';
import { pieces } from '../../../src/components/search/excerpt.ts';

test('marks become pieces, escapes become their characters, other tags stay text', () => {
  expect(pieces('the <mark>forget\u200b gate</mark> if a &lt; b &amp; <b>c</b>')).toEqual([
    { text: 'the ', marked: false },
    { text: 'forget gate', marked: true },
    { text: ' if a < b & <b>c</b>', marked: false },
  ]);
});

test('escapes are read once', () => {
  expect(pieces('&amp;lt;mark&amp;gt;')).toEqual([{ text: '&lt;mark&gt;', marked: false }]);
  expect(pieces('')).toEqual([]);
});
