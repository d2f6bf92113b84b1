import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/momentum-phase/calculator.tsx';
import { compute, type PhaseState, parameters } from '../../src/calculators/momentum-phase/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { said } from './said.ts';

const at = (given: Partial<PhaseState> = {}) => {
  const state = startState(parameters, given);
  return { state, result: compute(state) };
};
const preset = (name: string) => at(calculator.presets[name]);
const say = ({ state, result }: ReturnType<typeof at>, language: 'en' | 'zh' = 'en') =>
  said('momentum-phase', language, { state, result }).replace(/<[^>]*>/g, '');

describe('golden numbers', () => {
  test('gradient descent diverges above ηλ = 2, the heavy ball above 2(1 + γ)', () => {
    for (const momentum of [0, 0.3, 0.9]) {
      const limit = 2 * (1 + momentum);
      expect(at({ momentum }).result.limit).toBeCloseTo(limit, 12);
      expect(at({ momentum, learningRate: (0.999 * limit) / 25 }).result.regime).not.toBe('diverge');
      expect(at({ momentum, learningRate: (1.001 * limit) / 25 }).result.regime).toBe('diverge');
    }
  });

  test('the worked numbers of the note: x after nine steps on ½x² is −0.6037, with Nesterov −0.3546', () => {
    const note = { learningRate: 0.1, momentum: 0.9, curvature: 1, steps: 9 };
    expect(at(note).result.path[9]).toBeCloseTo(-0.6037, 4);
    expect(at({ ...note, rule: 'nesterov' }).result.path[9]).toBeCloseTo(-0.3546, 4);
  });

  test('only ηλ counts: ten times the curvature at a tenth of the rate gives the same walk', () => {
    const [one, other] = [at(), at({ learningRate: 0.01, curvature: 250 })];
    for (const [t, x] of one.result.path.entries()) expect(other.result.path[t]).toBeCloseTo(x, 10);
  });

  test('the radius is the share a step leaves in the end', () => {
    const { path, radius } = at({ learningRate: 0.004, momentum: 0.2, steps: 60 }).result;
    expect(path[60]! / path[59]!).toBeCloseTo(radius, 8);
  });
});

describe('presets', () => {
  test('only momentum holds: the first state, beyond 2 and yet converging', () => {
    const { state, result } = preset('rescued');
    expect(state).toEqual(startState(parameters));
    expect(result.rate).toBeGreaterThan(2);
    expect(result.regime).toBe('spiral');
    expect(Math.abs(result.path[40]!)).toBeLessThan(0.1);
    expect(calculator.predicted!(result, state)).toBe('spiral');
  });
  test('without momentum the same rate diverges, and the sentence says why', () => {
    const shown = preset('plain');
    expect(shown.result.regime).toBe('diverge');
    expect(Math.abs(shown.result.path[40]!)).toBeGreaterThan(1e6);
    expect(say(shown)).toContain('ηλ = 2.5 is not below the limit 2');
    expect(say(shown, 'zh')).toContain('发散');
    expect(calculator.predicted!(shown.result, shown.state)).toBe('diverge');
  });
  test('a double root: both roots are 0.5', () => {
    const { roots } = preset('double').result;
    for (const root of roots) expect(Math.hypot(root[0] - 0.5, root[1])).toBeLessThan(1e-7);
  });
  test('a flip each step: x changes its sign every time and shrinks', () => {
    const { path, regime } = preset('zigzag').result;
    expect(regime).toBe('zigzag');
    for (let t = 1; t < path.length; t++) expect(path[t]! * path[t - 1]!).toBeLessThan(0);
    expect(Math.abs(path[40]!)).toBeLessThan(0.1);
    expect(say(preset('zigzag'))).toContain('in zigzag');
  });
  test('just past the edge: less than a hundredth above the limit, and growing', () => {
    const { rate, limit, path } = preset('edge').result;
    expect(rate / limit).toBeGreaterThan(1);
    expect(rate / limit).toBeLessThan(1.01);
    expect(Math.abs(path[40]!)).toBeGreaterThan(Math.abs(path[20]!));
  });
  test('the same, Nesterov: diverges where the heavy ball converges', () => {
    const nesterov = preset('nesterov');
    expect(nesterov.result.regime).toBe('diverge');
    expect({ ...nesterov.state, rule: 'heavyBall' }).toEqual(preset('rescued').state);
  });
});

test('a direct approach is said to be one', () => {
  const shown = at({ learningRate: 0.0004, momentum: 0.2 });
  expect(shown.result.regime).toBe('direct');
  expect(say(shown)).toContain('directly');
  expect(say(shown, 'zh')).toContain('直接趋于 0');
});
