import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optimizers } from '../../../src/models/optimizers/index.ts';
import {
  computed,
  type Numbers,
  readLine,
  rememberedIn,
} from '../../../src/models/optimizers/line-reader.ts';
import { derived, namesIn, step } from '../../../src/models/optimizers/lines.ts';
import { type Hyper, type Optimizer, settings } from '../../../src/models/optimizers/optimizer.ts';
import { follow } from '../../../src/models/optimizers/trajectory.ts';
import { explain } from './explain.ts';

/** Gradients of one coordinate, zeros and ties among them. */
const streams = fc.array(fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.constantFrom(0, 1, -1)), {
  minLength: 1,
  maxLength: 12,
});

/** Numbers of the step that the step computes in another way, once for all coordinates. */
const running = ['correction1', 'correction2', 'correctionNext'];

/** A rule's settings with its switches one way and the other, as far as its lines know them. */
function variants({ defaults, lines }: Optimizer): Hyper[] {
  const decays = namesIn(lines({ ...defaults, weightDecay: 1 }));
  const known = decays.has('weightDecay') || decays.has('kept');
  return [true, false].flatMap((biasCorrection) =>
    [0, 0.1].map((weightDecay) => ({
      ...defaults,
      ...('biasCorrection' in defaults && { biasCorrection }),
      weightDecay: known ? weightDecay : 0,
    })),
  );
}

/** The numbers of a step as its lines compute them from those of the step before and those that no line gives. */
function byLines(optimizer: Optimizer, hyper: Hyper, shown: Numbers, before: Numbers, t: number): Numbers {
  const numbers: Numbers = { ...(hyper as Numbers), ...shown };
  for (const [name, { value }] of Object.entries(derived)) numbers[name] ??= value(hyper as Numbers, t);
  for (const [name, value] of Object.entries(before)) numbers[`_${name}`] = value;
  const lines = optimizer.lines(hyper);
  const given = lines.map(([left]) => left);
  for (const name of rememberedIn(lines)) numbers[`_${name}`] ??= 0;
  for (const name of given) delete numbers[name];
  numbers.raw = shown.gradient! - Number(hyper.weightDecay) * before.x!;
  if (!given.includes('gradient')) numbers.gradient = shown.gradient!;
  for (const line of lines) numbers[line[0]] = computed(line)(numbers);
  return Object.fromEntries(given.map((name) => [name, numbers[name]!]));
}

describe.each(Object.entries(optimizers) as [string, Optimizer][])('%s', (_, optimizer) => {
  test('its lines give the numbers of its step, to the last bit where both know the corrections', () => {
    fc.assert(
      fc.property(streams, fc.constantFrom(...variants(optimizer)), (gradients, given) => {
        const hyper = settings(optimizer, given);
        let before: Numbers = { x: 0.5 };
        follow(
          optimizer,
          gradients.map((g) => [g]),
          [0.5],
          {
            hyper,
            show: (t, __, shown) => {
              const lines = optimizer.lines(hyper);
              const exact = running.every((name) => !namesIn(lines).has(name) || name in shown);
              for (const [name, value] of Object.entries(byLines(optimizer, hyper, shown, before, t))) {
                const tolerance = exact && name !== 'gradient' ? 0 : 1e-9 * Math.max(1, Math.abs(value));
                if (name in shown)
                  expect(Math.abs(value - shown[name]!), name).toBeLessThanOrEqual(tolerance);
              }
              before = shown;
            },
          },
        );
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('its lines end with x and name nothing that the step does not know', () => {
    for (const hyper of variants(optimizer)) {
      const lines = optimizer.lines(hyper);
      expect(lines.at(-1)![0]).toBe('x');
      const full = settings(optimizer, hyper);
      const [shown] = explain(
        optimizer,
        Float64Array.of(0),
        Float64Array.of(1),
        optimizer.start(1, full),
        full,
        1,
      );
      const known = { ...full, ...shown, ...derived, raw: 0, square: 0, deltaSquare: 0 };
      for (const name of [...namesIn(lines), ...lines.map(([left]) => left)])
        expect(Object.keys(known), name).toContain(name);
    }
  });
});

test('arithmetic binds as usual, and other writing is refused', () => {
  const text: Parameters<typeof readLine<string>>[1] = {
    number: (name, before) => (before ? `old ${name}` : name),
    sum: (one, other) => `(${one} + ${other})`,
    difference: (one, other) => `(${one} - ${other})`,
    product: (one, other) => `(${one} * ${other})`,
    quotient: (over, under) => `(${over} / ${under})`,
    root: (of) => `sqrt ${of}`,
    max: (one, other) => `max ${one} ${other}`,
    sign: (of) => `sign ${of}`,
  };
  expect(readLine('@a - @_b * @c - max(@d, @e)', text)).toBe('((a - (old b * c)) - max d e)');
  expect(readLine('⟨@a + √⟨@b⟩|@c⟩ * (@d + sign(@e))', text)).toBe('(((a + sqrt b) / c) * (d + sign e))');
  expect(() => readLine('(@a + @b', text)).toThrow('line: expected ) in (@a + @b; got undefined');
  expect(() => readLine('⟨@a⟩', text)).toThrow('line: expected | in ⟨@a⟩; got ⟩');
  for (const broken of ['', '@a +', ')']) expect(() => readLine(broken, text), broken).toThrow();
});

test('a fraction with 0 on top is 0, and a square is computed from left to right', () => {
  expect(computed(['a', '⟨@b|@c⟩'])({ b: 0, c: 0 })).toBe(0);
  const numbers = { rest: 0.1, gradient: 0.7 };
  expect(computed(['v', '@rest * @square'])(numbers)).toBe(0.1 * 0.7 * 0.7);
  expect(rememberedIn([['m', '@a * @_m + @_x'], step])).toEqual(['m']);
});
