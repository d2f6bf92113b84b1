import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/residual-depth/calculator.tsx';
import { compute, type DepthState, parameters } from '../../src/calculators/residual-depth/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { values } from '../../src/worked/residual-connections.ts';

const at = (change: Partial<DepthState> = {}) => compute(startState(parameters, change));
const preset = (name: string) => at(calculator.presets[name] as Partial<DepthState>);
const end = ({ residual }: ReturnType<typeof at>) => residual.forward.at(-1)!;

describe('residual-depth', () => {
  test.each([
    ['unscaled', 'unscaled'],
    ['normalized', 'pre'],
    ['inverse', 'inverse'],
    ['before', 'before'],
    ['beforeNorm', 'beforePre'],
    ['identity', 'zero'],
  ])('the preset %s is the note’s single run', (name, run) => {
    const result = preset(name);
    expect(end(result)).toBe(values[`${run}Forward`]);
    expect(result.residual.gradient[0]).toBe(values[`${run}Gradient`]);
  });

  test('the dashed lines are the plain stack of the note’s table, with the same weights', () => {
    const { plain } = at();
    expect(plain.forward.at(-1)).toBe(values.plainForward);
    expect(plain.gradient[0]).toBe(values.plainGradient);
    expect(at({ scale: 'zero' }).plain).toEqual(plain);
  });

  test('presets show what they say', () => {
    expect(end(preset('unscaled'))).toBeGreaterThan(1e9);
    expect(end(preset('inverse'))).toBeLessThan(1.3);
    expect(end(preset('identity'))).toBeCloseTo(1, 14);
    expect(end(preset('normalized'))).toBeLessThan(50);
    expect(Math.abs(end(preset('beforeNorm')) / Math.sqrt(51) - 1)).toBeLessThan(0.2);
    expect(calculator.predicted!(at(), startState(parameters))).toBe('more');
  });

  test('behind a last norm the outputs add up to 0: a random gradient is sent, of the same size', () => {
    const { upstream, residual } = at({ norm: 'post' });
    expect(upstream).toBe('random');
    expect(residual.gradient.at(-1)).toBeCloseTo(1, 12);
    expect(residual.mean).toBeCloseTo(0, 12);
    expect(at().upstream).toBe('sum');
    expect(at({ upstream: 'random' }).upstream).toBe('random');
  });

  test('deeper stacks begin alike, and another seed is another run', () => {
    expect(at({ depth: 10 }).residual.forward).toEqual(at().residual.forward.slice(0, 11));
    expect(end(at({ seed: 4 }))).not.toBe(end(at()));
    expect(end(at())).toBe(values.unscaledForward);
  });

  test('v1, with the ReLU after the sum, drifts upward', () => {
    const { residual } = at({ relu: 'sum', scale: 'root' });
    expect(residual.mean).toBeGreaterThan(0.5);
  });
});
