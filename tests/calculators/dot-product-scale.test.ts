import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/dot-product-scale/calculator.tsx';
import {
  compute,
  parameters,
  queryCount,
  type ScaleState,
} from '../../src/calculators/dot-product-scale/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { maskedSoftmax } from '../../src/models/attention/masked-softmax.ts';

const start = startState(parameters);
const preset = (name: string) => ({ ...start, ...calculator.presets[name] }) as ScaleState;
const shown = (name: string) => calculator.outputs(compute(preset(name)), preset(name));
const at = (d: number, state = start) => compute(state).all.find((one) => one.d === d)!;

describe('dot-product-scale', () => {
  it('shows about the expected largest weights of ten keys: 0.49, 0.73, 0.86, 0.93, 0.95 undivided', () => {
    const expected = { 4: 0.49, 16: 0.73, 64: 0.86, 256: 0.93, 512: 0.95 };
    for (const [d, value] of Object.entries(expected))
      expect(Math.abs(at(Number(d)).largest.one - value)).toBeLessThan(0.1);
  });

  it('has these values as the mean over twenty seeds, and 0.30 to 0.32 after division by √d', () => {
    const runs = Array.from({ length: 20 }, (_, seed) => compute({ ...start, seed }));
    const mean = (d: number, divisor: 'one' | 'root') =>
      runs.reduce((sum, { all }) => sum + all.find((one) => one.d === d)!.largest[divisor], 0) / runs.length;
    expect(Math.abs(mean(4, 'one') - 0.49)).toBeLessThan(0.015);
    expect(Math.abs(mean(64, 'one') - 0.86)).toBeLessThan(0.015);
    expect(Math.abs(mean(512, 'one') - 0.95)).toBeLessThan(0.01);
    expect(Math.abs(mean(1, 'root') - 0.27)).toBeLessThan(0.02);
    for (const d of [4, 16, 64, 256, 512]) {
      expect(mean(d, 'root')).toBeGreaterThan(0.28);
      expect(mean(d, 'root')).toBeLessThan(0.335);
    }
  });

  it('spreads the products like √d', () => {
    for (const { measured, theory, d } of compute(start).all)
      if (d >= 16) expect(Math.abs(measured / theory - 1)).toBeLessThan(0.15);
    expect(at(512).theory).toBeCloseTo(22.627, 3);
  });

  it('presets show what they say', () => {
    expect(shown('unscaled').largest_weight!.value).toBeGreaterThan(0.93);
    expect(shown('narrow').largest_weight!.value).toBeLessThan(0.55);
    expect(shown('scaled').largest_weight!.value).toBeLessThan(0.36);
    expect(shown('overdone').largest_weight!.value).toBeLessThan(0.12);
    expect(shown('quiet').largest_weight!.value).toBeLessThan(0.36);
    expect(shown('unscaled').slope!.value).toBeLessThan(shown('scaled').slope!.value / 4);
  });

  it('forgets the last draw when the seed changes', () => {
    const first = compute(start).now.measured;
    compute({ ...start, seed: 3, keys: 4 });
    expect(compute(start).now.measured).toBe(first);
    expect(compute({ ...start, seed: 3 }).now.measured).not.toBe(first);
  });

  it('keeps the keys when more of them join', () => {
    const few = compute({ ...start, keys: 4 }).now.products;
    const many = compute({ ...start, keys: 7 }).now.products;
    for (const query of [0, 5, 63])
      expect(many.slice(query * 7, query * 7 + 4)).toEqual(few.slice(query * 4, query * 4 + 4));
  });

  it('the largest weights are those of the softmax', () => {
    const { now, divisor, weights } = compute({ ...start, d: '16', divisor: 'root' });
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const rows = maskedSoftmax(
      now.products.map((product) => product / divisor),
      null,
      queryCount,
      10,
    );
    const largest = Array.from({ length: queryCount }, (_, row) =>
      Math.max(...rows.subarray(row * 10, row * 10 + 10)),
    );
    expect(now.largest.root).toBeCloseTo(largest.reduce((sum, one) => sum + one, 0) / queryCount, 12);
  });
});
