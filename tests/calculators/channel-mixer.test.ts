import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/channel-mixer/calculator.tsx';
import { compute, type MixerState, parameters, sizeOf } from '../../src/calculators/channel-mixer/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { randomStates } from './states.ts';

const start = startState(parameters);
const preset = (name: string) => ({ ...start, ...calculator.presets[name] }) as MixerState;

describe('channel-mixer', () => {
  it('first shows the worked example', () => {
    const { steps, output, difference, parameters: count } = compute(start);
    expect(steps[0]!.input).toEqual([1, 2, 3]);
    expect(steps[0]!.output).toEqual([-2, 4]);
    expect(output).toEqual([
      [-2, 1, -2, 4],
      [4, 2.5, 2.5, 3.5],
    ]);
    expect(difference).toBe(0);
    expect(count).toBe(8);
  });

  it('preset grey weighs red, green and blue by 0.299, 0.587 and 0.114', () => {
    const { output } = compute(preset('grey'));
    expect(output).toHaveLength(1);
    expect(output[0]![0]).toBeCloseTo(0.299, 15);
    expect(output[0]![3]).toBeCloseTo(0.587, 15);
    expect(output[0]![12]).toBeCloseTo(0.114, 15);
    expect(output[0]![15]).toBeCloseTo(1, 12);
  });

  it('preset swap exchanges the first and last channels', () => {
    const { image, output } = compute(preset('swap'));
    expect(output).toEqual([image[2], image[1], image[0]]);
  });

  it('preset collapse: two layers are the matrix (2.5, 0.5, −1.5) with bias 1', () => {
    const { collapsed, steps } = compute(preset('collapse'));
    expect(collapsed).toEqual({ weights: [[2.5, 0.5, -1.5]], bias: [1] });
    expect(steps.at(-1)!.output).toEqual([0]);
  });

  it('preset relu gives absolute differences; without ReLU every output is 0', () => {
    const state = preset('relu');
    const { output, steps } = compute(state);
    expect(steps.map(({ output: values }) => values.length)).toEqual([8, 3]);
    const [red, green, blue] = state.image as [readonly number[], readonly number[], readonly number[]];
    output[0]!.forEach((value, pixel) => {
      expect(value).toBeCloseTo(Math.abs(red[pixel]! - green[pixel]!), 12);
      expect(output[1]![pixel]).toBeCloseTo(
        Math.abs(green[pixel]! - blue[pixel]!) + Math.abs(blue[pixel]! - red[pixel]!),
        12,
      );
    });
    const { collapsed, output: none } = compute(preset('linear'));
    expect(collapsed!.weights.flat().every((weight) => weight === 0)).toBe(true);
    for (const value of none.flat()) expect(value).toBeCloseTo(0, 12);
  });

  it('sees no neighbor: another pixel may change as it likes', () => {
    const changed = start.image.map((channel) => channel.map((value, at) => (at === 1 ? 99 : value)));
    const [before, after] = [compute(start), compute({ ...start, image: changed })];
    expect(after.steps).toEqual(before.steps);
    before.output.forEach((channel, row) => {
      for (const pixel of [0, 2, 3]) expect(after.output[row]![pixel]).toBe(channel[pixel]);
    });
  });

  it('equals one matrix product at every state, to rounding', () => {
    for (const state of randomStates(calculator, 40) as unknown as MixerState[]) {
      const { differing, difference } = compute(state);
      expect(differing).toBe(0);
      expect(difference).toBeLessThan(1e-9);
    }
  });

  it('lays pixels out as square as whole numbers allow', () => {
    expect([1, 4, 6, 7, 12, 16].map(sizeOf)).toEqual([
      [1, 1],
      [2, 2],
      [2, 3],
      [1, 7],
      [3, 4],
      [4, 4],
    ]);
  });
});
