import { describe, expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { doubleWell, noisyDescent } from '../../../src/models/samples/double-well.ts';

describe('the double well', () => {
  test('its minima and its pass are zeros of the derivative, in order, the deep one lower', () => {
    for (const tilt of [0, 0.05, 0.2, 0.38]) {
      const { value, derivative, deep, pass, shallow } = doubleWell(tilt);
      for (const x of [deep, pass, shallow]) expect(derivative(x)).toBeCloseTo(0, 12);
      expect(deep).toBeLessThan(pass);
      expect(pass).toBeLessThan(shallow);
      expect(value(pass)).toBeGreaterThan(value(shallow));
      expect(value(shallow) - value(deep)).toBeGreaterThanOrEqual(0);
    }
    expect(doubleWell(0).shallow).toBeCloseTo(1, 12);
    expect(doubleWell(0).value(0)).toBe(0.25);
  });
  test('the derivative is the slope of the value', () => {
    const { value, derivative } = doubleWell(0.1);
    for (const x of [-1.3, 0, 0.7])
      expect(derivative(x)).toBeCloseTo((value(x + 1e-5) - value(x - 1e-5)) / 2e-5, 8);
  });
  test('refuses a tilt without two wells', () => {
    expect(() => doubleWell(0.39)).toThrow('got 0.39');
    expect(() => doubleWell(-0.1)).toThrow('[0, 0.38]');
  });
});

describe('noisy descent', () => {
  const well = doubleWell(0.1);
  test('without noise it ends in the well where it starts', () => {
    const rates = new Array<number>(400).fill(0.1);
    expect(noisyDescent(well, well.pass + 0.01, rates, 0, random(1)).at(-1)).toBeCloseTo(well.shallow, 10);
    expect(noisyDescent(well, well.pass - 0.01, rates, 0, random(1)).at(-1)).toBeCloseTo(well.deep, 10);
  });
  test('each step is the derivative plus its own draw', () => {
    const draw = random(9);
    const [one, two] = [draw.normal(), draw.normal()];
    const path = noisyDescent(well, 1, [0.1, 0.05], 2, random(9));
    expect(path[1]).toBe(1 - 0.1 * (well.derivative(1) + 2 * one));
    expect(path[2]).toBe(path[1]! - 0.05 * (well.derivative(path[1]!) + 2 * two));
  });
  test('a walk that has left for good stays where it is', () => {
    const path = noisyDescent(well, 20, [1, 1, 1], 0, random(1));
    expect(Math.abs(path[1]!)).toBeGreaterThan(100);
    expect(path[3]).toBe(path[1]);
  });
  test('a walk takes one draw a step, lost or not', () => {
    const draw = random(9);
    noisyDescent(well, 20, [1, 1, 1], 1, draw);
    const other = random(9);
    for (let step = 0; step < 3; step++) other.normal();
    expect(draw.normal()).toBe(other.normal());
  });
});
