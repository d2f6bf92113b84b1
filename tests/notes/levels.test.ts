import { expect, test } from 'vitest';
import { direct, levels } from '../../src/notes/levels.ts';

const notes = [
  { slug: 'a', prerequisites: [] },
  { slug: 'b', prerequisites: ['a'] },
  { slug: 'c', prerequisites: ['a', 'b'] },
  { slug: 'd', prerequisites: ['missing'] },
];

test('every note stands below all it builds on; unknown prerequisites are left out', () => {
  expect(levels(notes)).toEqual([['a', 'd'], ['b'], ['c']]);
});

test('a circle is cut', () => {
  expect(
    levels([
      { slug: 'a', prerequisites: ['b'] },
      { slug: 'b', prerequisites: ['a'] },
    ])
      .flat()
      .sort(),
  ).toEqual(['a', 'b']);
});

test('a prerequisite that another one asks for is not direct', () => {
  expect(direct('c', notes)).toEqual(['b']);
  expect(direct('b', notes)).toEqual(['a']);
});
