import { expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { sampleBounds, sampleNormal, sampleUniform } from '../../../src/models/init/sample.ts';

test('uniform samples fill their interval, normal ones scale', () => {
  const uniform = sampleUniform(random(1), 10_000, 2);
  expect(Math.min(...uniform)).toBeGreaterThanOrEqual(-2);
  expect(Math.min(...uniform)).toBeLessThan(-1.99);
  expect(Math.max(...uniform)).toBeLessThan(2);
  expect(Math.max(...uniform)).toBeGreaterThan(1.99);
  const unit = sampleNormal(random(1), 5, 1);
  expect(sampleNormal(random(1), 5, 3)).toEqual(unit.map((x) => 3 * x));
});

test('bounds by the central limit theorem', () => {
  const uniform = sampleBounds('uniform', 1 / 3, 10_000, 5);
  expect(uniform.largest).toBeCloseTo(1, 15);
  expect(uniform.meanHigh).toBeCloseTo(5 * Math.sqrt(1 / 30_000), 15);
  expect(uniform.meanLow).toBe(-uniform.meanHigh);
  const normal = sampleBounds('normal', 2, 200, 1);
  expect([normal.varianceLow, normal.varianceHigh]).toEqual([1.8, 2.2]);
  expect(normal.largest).toBe(Number.POSITIVE_INFINITY);
  expect(() => sampleBounds('normal', 1, 0, 5)).toThrow('sample bounds: expected a count above 0; got 0');
});
