import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surfaces } from '../../../src/models/surfaces/index.ts';
import { quadratic, ravine } from '../../../src/models/surfaces/quadratic.ts';
import { saddle } from '../../../src/models/surfaces/saddle.ts';
import type { Differentiable } from '../../../src/models/surfaces/surface.ts';

/** Asserts that the gradient agrees with central differences. */
function checkGradient(surface: Differentiable, point: readonly number[]): void {
  const x = Float64Array.from(point);
  const gradient = new Float64Array(x.length);
  surface.gradient(x, gradient);
  for (let i = 0; i < x.length; i++) {
    const h = 1e-5 * Math.max(1, Math.abs(x[i]!));
    const [up, down] = [h, -h].map((step) => surface.value(x.with(i, x[i]! + step)));
    const difference = (up! - down!) / (2 * h);
    const scale = Math.max(1, Math.abs(gradient[i]!), Math.abs(surface.value(x)));
    expect(Math.abs(gradient[i]! - difference) / scale).toBeLessThan(1e-6);
  }
}

describe.each(Object.entries(surfaces))('%s', (name, make) => {
  const surface = make();
  const [[left, right], [low, high]] = surface.domain;

  test('carries its name; start and minima lie in its domain', () => {
    expect(surface.name).toBe(name);
    for (const [x, y] of [surface.start, ...surface.minima]) {
      expect(x >= left && x <= right && y >= low && y <= high).toBe(true);
    }
  });

  test('its gradient is that of central differences', () => {
    const x = fc.double({ min: left, max: right, noNaN: true });
    const y = fc.double({ min: low, max: high, noNaN: true });
    fc.assert(
      fc.property(x, y, (...point) => checkGradient(surface, point)),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('at its minima it is flat, lower than all around, and the first is the lowest', () => {
    const out = new Float64Array(2);
    const lowest = surface.minima.map(([x, y]) => {
      const here = surface.value(Float64Array.of(x, y));
      surface.gradient(Float64Array.of(x, y), out);
      for (const slope of out) expect(Math.abs(slope)).toBeLessThan(1e-12);
      for (let angle = 0; angle < 8; angle++) {
        const around = [x + 0.01 * Math.cos(angle), y + 0.01 * Math.sin(angle)];
        expect(surface.value(Float64Array.from(around))).toBeGreaterThan(here);
      }
      return here;
    });
    expect(lowest.every((value) => value >= lowest[0]! - 1e-12)).toBe(true);
  });

  test('numbers too large give infinity or NaN, not an error', () => {
    const out = new Float64Array(2);
    surface.gradient(Float64Array.of(1e200, -1e200), out);
    expect(typeof surface.value(Float64Array.of(1e200, Number.NaN))).toBe('number');
  });
});

test('a quadratic form need not be symmetric, nor centred, nor in the plane', () => {
  const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(numbers, (all) => {
      const rows = [all.slice(0, 3), all.slice(3, 6), all.slice(6, 9)];
      checkGradient(quadratic(rows, all.slice(9, 12)), all.slice(12));
    }),
    { seed: 2, numRuns: 1000 },
  );
  expect(() => quadratic([[1, 0]], [0, 0])).toThrow('quadratic: expected a 2×2 matrix; got rows of 2');
  expect(() => quadratic([[1], [1]], [0, 0])).toThrow('quadratic: expected a 2×2 matrix; got rows of 1,1');
});

test('parameters change the shape', () => {
  expect(ravine(100).value(Float64Array.of(1, 1))).toBe(50.5);
  expect(saddle(2, 3).value(Float64Array.of(1, 1))).toBe(-1);
  expect(surfaces.rosenbrock(2, 1).value(Float64Array.of(2, 4))).toBe(0);
});
