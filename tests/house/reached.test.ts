import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, imports, sources, started } from './sources.ts';

/** Scaffolds are no sources, since their templates are none; what they import is. */
const ofScaffolds = ['setup/arguments.mjs'];

/** Models that no page uses stand in their wing's README, with what they are for. */
const excused = sources.filter((source) => {
  const [room, wing, ...path] = source.split('/');
  if (room !== 'models' || path.length === 0) return false;
  const readme = readFileSync(join('src', room, wing!, 'README.md'), 'utf8');
  const [, named = ''] = /^No page uses (.*?);\s\w+/ms.exec(readme) ?? [];
  return named.includes(`\`${path.join('/')}\``);
});

test('every module of src is reached from a page, a script or a build step, or its wing says what it is for', () => {
  const reached = new Set<string>();
  const walk = (source: string) => {
    if (reached.has(source)) return;
    reached.add(source);
    for (const path of imports.get(source) ?? []) for (const file of filesOf(path)) walk(file);
  };
  for (const root of [
    ...sources.filter((source) => source.startsWith('pages/')),
    ...started(),
    ...ofScaffolds,
  ])
    walk(root);
  expect(reached.size).toBeGreaterThan(500);
  expect(sources.filter((source) => !reached.has(source)).toSorted()).toEqual(excused.toSorted());
});
