import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Run } from './adapter/run.ts';
import { deviation, type Tally } from './deviation.ts';

interface Case {
  id: string;
  op: string;
  description: string;
  inputs: unknown;
  params: unknown;
  expected: Record<string, unknown>;
  tolerance: { rtol?: number; floor?: number; atol?: number; keys?: Record<string, object> };
}

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = process.env.GOLDEN_DIR ? resolve(process.env.GOLDEN_DIR) : join(here, 'cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Golden files spell the values JSON cannot hold as words. */
const words: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};
const revive = (_: string, value: unknown) =>
  typeof value === 'string' && value in words ? words[value] : value;

const report: Record<string, { cases: number } & Tally> = {};

test('there are golden files to check', () => expect(files.length).toBeGreaterThan(0));

for (const file of files) {
  const { family, cases } = JSON.parse(readFileSync(join(folder, file), 'utf8'), revive) as {
    family: string;
    cases: Case[];
  };
  describe(family, async () => {
    const path = join(here, 'adapter', `${family}.ts`);
    if (!existsSync(path)) {
      test('has an adapter', () => expect.fail(`golden: expected an adapter for family ${family}; got none`));
      return;
    }
    const tally = { cases: cases.length, values: 0, worst: 0 };
    report[family] = tally;
    const { ops } = (await import(/* @vite-ignore */ path)) as { ops: Record<string, Run> };
    test.each(cases)('$id $op: $description', (golden) => {
      const run = ops[golden.op];
      if (!run)
        expect.fail(`golden: expected op of ${family} (${Object.keys(ops).join(', ')}); got ${golden.op}`);
      const got = run(golden.inputs, golden.params);
      for (const [key, expected] of Object.entries(golden.expected)) {
        const tolerance = {
          rtol: 1e-9,
          floor: 1e-3,
          atol: 1e-15,
          ...golden.tolerance,
          ...golden.tolerance.keys?.[key],
        };
        expect(deviation(key, got[key], expected, tolerance, tally), `${golden.id}.${key}`).toBeNull();
      }
    });
  });
}

// The page "How the numbers are checked" prints what this run found. One digit of the worst error: the last digits of
// exp and tanh differ between machines.
afterAll(() => {
  const complete = Object.values(report).every(({ values }) => values > 0);
  if (process.env.GOLDEN_DIR || !complete) return;
  for (const family of Object.values(report)) family.worst = Number(family.worst.toPrecision(1));
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const path = join(here, '../../src/models/checked.json');
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
});
