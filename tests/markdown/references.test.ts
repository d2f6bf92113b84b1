import { expect, test } from 'vitest';
import { describe as line } from '../../src/markdown/problem.ts';
import { readReferences } from '../../src/markdown/references.ts';

test('the list gives authors and year by key', () => {
  const source =
    '- { key: BN15, authors: [Ioffe, Szegedy], year: 2015, title: x }\n- { key: V17, authors: [V], others: true, year: 2017 }\n';
  const { references, problems } = readReferences(source, 'r.yaml');
  expect(problems).toEqual([]);
  expect(references.get('BN15')).toEqual({ authors: ['Ioffe', 'Szegedy'], others: false, year: 2015 });
  expect(references.get('V17')?.others).toBe(true);
});

test('mistakes are named with their line', () => {
  const source =
    '- { authors: [A], year: 1 }\n- { key: A, authors: A, year: x }\n- { key: B, authors: [B], year: 2 }\n- { key: B, authors: [B], year: 2 }\n';
  expect(readReferences(source, 'r.yaml').problems.map(line)).toEqual([
    'r.yaml:1:3: references: expected key: a name; got “none”',
    'r.yaml:2:3: references: A: authors: expected a list of names; got “"A"”',
    'r.yaml:2:3: references: A: year: expected a number; got “"x"”',
    'r.yaml:4:3: references: B: expected a key of its own; got it a second time',
  ]);
  expect(readReferences('a: 1', 'r.yaml').problems).toHaveLength(1);
  expect(readReferences('"', 'r.yaml').problems.length).toBeGreaterThan(0);
});
