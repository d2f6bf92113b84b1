import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/rope-scores/calculator.tsx';
import { compute, parameters, type ScoreState } from '../../src/calculators/rope-scores/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const start = startState(parameters);
const at = (change: Partial<ScoreState>) => compute({ ...start, ...change });
const preset = (name: string) => at(calculator.presets[name] as Partial<ScoreState>);

describe('rope-scores', () => {
  it('presets near and far: the same score at the same distance', () => {
    for (const name of ['near', 'far']) {
      const { now, moved, stays } = preset(name);
      expect(now.score).toBeCloseTo(0.4777, 4);
      expect(moved.score).toBeCloseTo(now.score, 9);
      expect(stays).toBe(true);
    }
    expect(preset('far').moved.m).toBe(100_003);
  });

  it('preset reversed: the key after the query scores otherwise', () => {
    expect(preset('reversed').now.score).toBeCloseTo(-0.9771, 4);
    expect(preset('reversed').swapped.score).toBeCloseTo(0.4777, 4);
  });

  it('preset added: sinusoids added to query and key know more than the difference', () => {
    const { now, moved, stays } = preset('added');
    expect([now.score, moved.score]).toEqual([expect.closeTo(0.318, 4), expect.closeTo(0.1755, 4)]);
    expect(stays).toBe(false);
  });

  it('preset pairs: the scores of two pairs add up', () => {
    const { now } = preset('pairs');
    expect(now.parts).toEqual([expect.closeTo(0.4777, 4), expect.closeTo(0.6159, 4)]);
    expect(now.score).toBeCloseTo(1.0936, 4);
  });

  it('preset bias: half a point for every position between', () => {
    expect(preset('bias').now.score).toBeCloseTo(0.6 - 0.5 * 2, 12);
    expect(at({ method: 'alibi', head: 8 }).slope).toBe(1 / 256);
  });

  it('the two layouts differ, and agree once the entries are permuted', () => {
    const vectors = { q: [1, 2, 3, 4], k: [0.5, -1, 2, 1], positions: [2, 0] };
    expect(at({ ...vectors }).now.score).toBeCloseTo(8.7036, 4);
    expect(at({ ...vectors, pairing: 'half' }).now.score).toBeCloseTo(-0.1307, 4);
    const permuted = { q: [1, 3, 2, 4], k: [0.5, 2, -1, 1], positions: [2, 0] };
    expect(at({ ...permuted, pairing: 'half' }).now.score).toBeCloseTo(8.7036, 4);
  });

  it('an odd query gets a 0, a key is cut or filled to its width, positions are whole', () => {
    const { width, plain, now } = at({ q: [1, 2, 3], k: [4, 5, 6, 7, 8], positions: [2.6, 0.2] });
    expect(width).toBe(4);
    expect(plain).toEqual({ query: [1, 2, 3, 0], key: [4, 5, 6, 7] });
    expect([now.m, now.n]).toEqual([3, 0]);
  });
});
