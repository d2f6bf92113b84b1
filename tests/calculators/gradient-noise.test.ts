import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/gradient-noise/calculator.tsx';
import { compute, type NoiseState, parameters } from '../../src/calculators/gradient-noise/model.ts';
import { pointsOf } from '../../src/calculators/gradient-noise/points.ts';
import { startState } from '../../src/frame/parameters.ts';
import { said } from './said.ts';

const at = (given: Partial<NoiseState> = {}) => {
  const state = startState(parameters, given);
  const result = compute(state);
  const outputs = Object.fromEntries(
    Object.entries(calculator.outputs(result, state)).map(([key, { value }]) => [key, value]),
  );
  return { state, result, outputs };
};
const preset = (name: string) => at(calculator.presets[name]);
const excess = ({ result }: ReturnType<typeof at>) => result.paths.map((path) => path.excess);
const ends = ({ result }: ReturnType<typeof at>) => result.paths.map(({ points }) => points.at(-2)!);

describe('golden numbers', () => {
  test('four samples by hand: σ² = 35.1875, pairs 11.7292; 1.3125, 1.8754, 1.5781 as in the notes', () => {
    const shown = preset('four');
    expect(shown.outputs.sigma! ** 2).toBeCloseTo(35.1875, 10);
    expect(shown.outputs.law! ** 2).toBeCloseTo(11.7292, 4);
    const [full, single, batch] = shown.result.paths;
    expect(full!.points).toEqual([1, 0, 1.3125, 0]);
    expect(single!.points.filter((_, index) => index % 2 === 0).map((w) => Number(w.toFixed(4)))).toEqual([
      1, 1.05, 1.14, 1.377, 1.8754,
    ]);
    expect(batch!.points.filter((_, index) => index % 2 === 0).map((w) => Number(w.toFixed(6)))).toEqual([
      1, 1.075, 1.578125,
    ]);
  });

  test('four times the batch halves the noise with replacement; measured, to one part in ten', () => {
    for (const sampling of ['replacement', 'epochs'] as const) {
      const { rows } = at({ sampling }).result;
      for (const { size, with: again, without, measured } of rows) {
        const larger = rows.find((row) => row.size === 4 * size);
        if (larger) expect(again / larger.with).toBeCloseTo(2, 12);
        const law = sampling === 'replacement' ? again : without;
        expect(Math.abs(measured - law)).toBeLessThanOrEqual(0.1 * law);
      }
      expect(rows.map(({ size }) => size)).toEqual([1, 2, 4, 8, 16, 32, 64]);
    }
  });

  test('where single samples hover: above the minimum by 0.0163, 0.0469, 0.1382 over the last 500 steps', () => {
    const hovering = [0.05, 0.1, 0.2].map(
      (learningRate) => at({ learningRate, steps: 1000 }).outputs.hovering_single!,
    );
    expect(hovering.map((mean) => mean.toFixed(4))).toEqual(['0.0163', '0.0469', '0.1382']);
    const { result, outputs } = at({ steps: 1000, axis: 'updates' });
    const last = result.paths[1]!.values.slice(501);
    expect(last).toHaveLength(500);
    expect(outputs.hovering_single).toBeCloseTo(
      last.reduce((sum, value) => sum + value, 0) / 500 - result.lowest,
      12,
    );
  });

  test('the mean is shown where a path hovers, not where it diverged, made few steps or has no minimum', () => {
    const shows = (given: Partial<NoiseState>) => {
      const { state, result } = at(given);
      return calculator.outputs(result, state).hovering_single!.quiet !== true;
    };
    expect(shows({ steps: 1000 })).toBe(true);
    expect(shows({ steps: 10 })).toBe(false);
    expect(shows({ steps: 1000, learningRate: 2 })).toBe(false);
    expect(shows({ steps: 1000, model: 'logistic', spread: 0 })).toBe(false);
  });

  test('at equal computation small batches make more steps', () => {
    const { paths } = preset('equal').result;
    expect(paths.map(({ values }) => values.length - 1)).toEqual([10, 640, 80]);
    for (const { at: used } of paths) expect(used.at(-1)).toBe(640);
  });
});

describe('presets', () => {
  test('equal computation is the first state: the mini-batch lowest, the full batch last, for most seeds', () => {
    expect(preset('equal').state).toEqual(startState(parameters));
    const wins = Array.from({ length: 20 }, (_, seed) => excess(at({ seed }))).filter(
      ([full, single, batch]) => batch! < single! && single! < full!,
    );
    expect(wins.length).toBeGreaterThanOrEqual(18);
    const { result, state } = preset('equal');
    expect(calculator.predicted!(result, state)).toBe('batch');
  });
  test('equal updates: the full batch leads', () => {
    const shown = preset('updates');
    expect(shown.result.leader!.name).toBe('full');
    expect(shown.result.paths.map(({ values }) => values.length)).toEqual([61, 61, 61]);
  });
  test('a decaying rate: single samples settle far lower than at the constant rate 0.1', () => {
    expect(excess(preset('decay'))[1]!).toBeLessThan(0.1 * excess(at({ steps: 1000 }))[1]!);
  });
  test('all points on a line: no noise at the minimum, single samples arrive exactly', () => {
    expect(excess(preset('exact'))[1]!).toBeLessThan(1e-20);
    expect(at({ spread: 0, start: [1, 0] }).outputs.sigma).toBe(0);
  });
  test('logistic regression obeys the same laws: the mini-batch leads at equal computation, noise falls like 1/√B', () => {
    const shown = preset('logistic');
    const [full, , batch] = excess(shown);
    expect(batch!).toBeLessThan(full!);
    expect(new Set(shown.result.y)).toEqual(new Set([0, 1]));
    expect(Math.abs(shown.outputs.measured! / shown.outputs.law! - 1)).toBeLessThan(0.1);
    const { minimum, lowest, loss } = shown.result;
    expect(loss.value(minimum!)).toBe(lowest);
  });
  test('classes that can be parted have no minimum, and the sentence says so', () => {
    const { state, result } = at({ model: 'logistic', spread: 0 });
    expect(result.minimum).toBeNull();
    expect(result.lowest).toBe(0);
    expect(said('gradient-noise', 'en', { state, result })).toContain('no minimum');
  });
  test('B = n with replacement still is noisy, without it is the full batch', () => {
    const all = { axis: 'updates', batch: 64, sampling: 'replacement', steps: 200 } as const;
    const shown = at(all);
    expect(shown.outputs.law!).toBeCloseTo(shown.outputs.sigma! / 8, 12);
    expect(ends(shown)[2]).not.toBeCloseTo(ends(shown)[0]!, 3);
    const fresh = at({ ...all, sampling: 'fresh' });
    expect(ends(fresh)[2]).toBeCloseTo(ends(fresh)[0]!, 12);
    expect(fresh.outputs.measured).toBe(0);
  });
  test('B = 1 is the single-sample path', () => {
    const [, single, batch] = at({ batch: 1 }).result.paths;
    expect(batch!.points).toEqual(single!.points);
  });
});

test('points: the reader’s own as many as are pairs, otherwise 64 to four decimals that a new seed leaves alone', () => {
  expect(pointsOf({ xs: [1, 2, 3], ys: [4, 5], spread: 1, model: 'line' })).toEqual({ x: [1, 2], y: [4, 5] });
  const { x, y } = pointsOf({ xs: [1], ys: [], spread: 1, model: 'line' });
  expect(x).toHaveLength(64);
  for (const value of [...x, ...y]) expect(Number(value.toFixed(4))).toBe(value);
  expect(at({ xs: [1, 2, 4], ys: [1, 2, 3], batch: 64 }).result.size).toBe(3);
});

test('too large a rate: single samples diverge, and the sentence says why', () => {
  const { result, state } = at({ learningRate: 1 });
  expect(result.paths[1]!.divergedAt).toBeGreaterThan(1);
  const say = (language: 'en' | 'zh') => said('gradient-noise', language, { state, result });
  expect(say('en')).toContain(`B = 1 diverges at step ${result.paths[1]!.divergedAt}`);
  expect(say('zh')).toContain(`第 ${result.paths[1]!.divergedAt} 步发散`);
});
