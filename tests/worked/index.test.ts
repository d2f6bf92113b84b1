import { expect, test } from 'vitest';
import { workedValues } from '../../src/worked/index.ts';

test('a note without a worked example has no numbers', async () => {
  expect(await workedValues('no-such-note')).toEqual({});
});

test('a worked example gives finite numbers by name', async () => {
  const values = await workedValues('batch-normalization');
  expect(Object.keys(values).length).toBeGreaterThan(0);
  for (const [name, value] of Object.entries(values)) {
    expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    expect(value).toSatisfy(Number.isFinite);
  }
});
