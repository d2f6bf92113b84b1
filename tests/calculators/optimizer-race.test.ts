import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/optimizer-race/calculator.tsx';
import { labels as en } from '../../src/calculators/optimizer-race/en.tsx';
import {
  compute,
  parameters,
  type RaceState,
  surfaceNames,
  surfaceOf,
} from '../../src/calculators/optimizer-race/model.ts';
import { numpy, pytorch } from '../../src/calculators/optimizer-race/snippet.ts';
import { startState } from '../../src/frame/parameters.ts';
import { bestRates } from '../../src/models/optimizers/best-rates.ts';
import { said } from './said.ts';

const at = (given: Partial<RaceState>) => {
  const state = startState(parameters, given);
  const result = compute(state);
  return { state, result, outputs: calculator.outputs(result, state) };
};
const preset = (name: keyof typeof calculator.presets) => at(calculator.presets[name]!);
const losses = ({ result, state }: ReturnType<typeof at>) =>
  result.racers.map(({ values }) => values[state.steps]!);

describe('golden numbers', () => {
  test('κ = 100 at the best rates: 115 steps a digit for gradient descent, 11.8 for the heavy ball at step 200', () => {
    const { plain, heavyBall } = bestRates(100);
    const { outputs } = at({
      rate1: plain.learningRate,
      rate2: heavyBall.learningRate,
      momentum: heavyBall.momentum,
      steps: 200,
    });
    expect(outputs.digit_a!.value).toBeCloseTo(115.1, 1);
    expect(outputs.digit_b!.value).toBeCloseTo(11.8, 1);
  });

  test('from (1, 1) at rest the heavy ball needs 44 steps for six digits at κ = 25, and 93 at κ = 100', () => {
    for (const [kappa, steps] of [
      [25, 44],
      [100, 93],
    ] as const) {
      const { heavyBall } = bestRates(kappa);
      const { points } = at({
        kappa,
        start: [1, 1],
        rate2: heavyBall.learningRate,
        momentum: heavyBall.momentum,
      }).result.racers[1]!;
      const distance = (t: number) => Math.hypot(points[2 * t]!, points[2 * t + 1]!);
      let t = 0;
      while (distance(t) > 1e-6 * distance(0)) t++;
      expect(t).toBe(steps);
    }
  });

  test('κ = 25 from (10, 1): gradient descent, momentum and Nesterov below 10⁻⁶ at 439, 129 and 110', () => {
    const { racers } = at({
      kappa: 25,
      racer3: 'nesterov',
      rate1: 0.02,
      rate2: 0.02,
      rate3: 0.02,
      momentum: 0.9,
      steps: 500,
    }).result;
    expect(racers.map(({ values }) => values.findIndex((value) => value < 1e-6))).toEqual([439, 129, 110]);
  });

  test('the limits of stability: ηκ = 2, 2(1 + γ), 2(1 + γ)/(1 + 2γ)', () => {
    const lost = (factor: number) =>
      at({
        kappa: 25,
        racer3: 'nesterov',
        momentum: 0.9,
        rate1: (2 * factor) / 25,
        rate2: (3.8 * factor) / 25,
        rate3: ((3.8 / 2.8) * factor) / 25,
        steps: 500,
      }).result.racers.map(({ points }) => Math.abs(points[2 * 500 + 1]!) > 1);
    expect(lost(0.98)).toEqual([false, false, false]);
    expect(lost(1.02)).toEqual([true, true, true]);
  });
});

describe('presets', () => {
  test('best rates: the first state, and momentum is ten times as fast', () => {
    const { state, outputs } = preset('best');
    expect(state).toEqual(startState(parameters));
    expect(outputs.digit_a!.value / outputs.digit_b!.value).toBeGreaterThan(9);
  });
  test('past the edge gradient descent and Nesterov diverge, momentum does not', () => {
    const shown = preset('edge');
    const [plain, momentum, nesterov] = losses({ ...shown, result: compute({ ...shown.state, steps: 50 }) });
    const before = shown.result.racers.map(({ values }) => values[0]!);
    expect(plain!).toBeGreaterThan(before[0]!);
    expect(momentum!).toBeLessThan(before[1]!);
    expect(nesterov!).toBeGreaterThan(1e6);
  });
  test('Rosenbrock: with momentum nearest to the end of the valley, plain descent farthest', () => {
    const [plain, momentum, nesterov, adam] = losses(preset('rosenbrock'));
    expect(Math.max(momentum!, nesterov!, adam!)).toBeLessThan(0.1 * plain!);
    expect(Math.min(momentum!, nesterov!)).toBeLessThan(adam!);
  });
  test('Beale: nobody is lost, all descend', () => {
    const { result, state } = preset('beale');
    for (const { values, divergedAt } of result.racers) {
      expect(divergedAt).toBeNull();
      expect(values[state.steps]!).toBeLessThan(values[0]! / 10);
    }
  });
  test('the saddle: gradient descent still waits at the pass, the others have left', () => {
    const [plain, ...others] = losses(preset('saddle'));
    expect(Math.abs(plain!)).toBeLessThan(0.01);
    for (const other of others) expect(other).toBeLessThan(-1);
  });
  test('Himmelblau: one start, at least two different minima', () => {
    const { result, state } = preset('valleys');
    const nearest = result.racers.map(({ points }) => {
      const distances = result.surface.minima.map(([a, b]) =>
        Math.hypot(points[2 * state.steps]! - a, points[2 * state.steps + 1]! - b),
      );
      expect(Math.min(...distances)).toBeLessThan(0.5);
      return distances.indexOf(Math.min(...distances));
    });
    expect(new Set(nearest).size).toBeGreaterThanOrEqual(2);
  });
});

test('every optimizer on every surface gives numbers, programs and a sentence’s leader or a divergence', () => {
  for (const surface of surfaceNames) {
    for (const name of parameters.racer1.values.filter((one) => one !== 'none')) {
      const { result, state } = at({
        surface,
        racer1: name,
        racer2: 'none',
        racer3: 'none',
        rate1: 0.001,
        steps: 20,
      });
      expect(result.racers).toHaveLength(1);
      expect(result.leader ?? result.racers[0]!.divergedAt, `${surface} ${name}`).toBeTruthy();
      for (const program of [pytorch(state), numpy(state)]) expect(program).toMatch(/print\("loss_a ="/);
    }
  }
  expect(at({ racer1: 'none', racer2: 'none', racer3: 'none' }).result.leader).toBeUndefined();
});

test('the prediction is the rank of plain gradient descent at the first state', () => {
  const truth = (given: Partial<RaceState>) => {
    const { state, result } = at(given);
    return calculator.predicted!(result, state);
  };
  expect(truth({})).toBe('last');
  expect(Object.keys(en.prediction.choices)).toEqual(['first', 'between', 'last']);
  expect(truth({ racer3: 'none' })).toBe('last');
  expect(truth({ rate2: 1e-5, rate3: 1e-5 })).toBe('first');
  expect(truth({ racer3: 'sgd', rate3: 1e-5 })).toBe('between');
  expect(truth({ racer1: 'adam' })).toBeUndefined();
  expect(truth({ racer2: 'none', racer3: 'none' })).toBeUndefined();
});

test('an expression that cannot be read gives way to the usual one', () => {
  const usual = at({ surface: 'own' }).result;
  expect(at({ surface: 'own', expression: 'x +* y' }).result.racers[0]!.values).toEqual(
    usual.racers[0]!.values,
  );
});

test('an expression of the reader’s own: its gradient is exact, its errors have a place', () => {
  const own = surfaceOf({ surface: 'own', kappa: 1, expression: '(1-x)^2 + 100*(y-x^2)^2' });
  const known = surfaceOf({ surface: 'rosenbrock', kappa: 1, expression: '' });
  const [point, mine, theirs] = [Float64Array.of(-1.2, 0.7), new Float64Array(2), new Float64Array(2)];
  own.gradient(point, mine);
  known.gradient(point, theirs);
  expect(own.value(point)).toBeCloseTo(known.value(point), 10);
  for (const axis of [0, 1]) expect(mine[axis]).toBeCloseTo(theirs[axis]!, 9);
  expect(parameters.expression.check!('x +* y')).toEqual({ reason: 'operand', position: 3 });
  expect(parameters.expression.check!('alert(1)')).toMatchObject({ reason: 'name' });
  expect(parameters.expression.check!('x')).toBeNull();
  const program = numpy(
    startState(parameters, { surface: 'own', expression: 'exp(2)*max(x,0)-square(y)^1.5' }),
  );
  expect(program).toContain('return (7.38905609893065 * max(x, 0)) - ((y * y) ** 1.5)');
});

test('divergence of all names the lane, the step and its cause', () => {
  const alone = { racer2: 'none', racer3: 'none', racer4: 'none' } as const;
  const { result, state } = at({ ...alone, rate1: 0.03, steps: 100 });
  const sentence = said('optimizer-race', 'en', { state, result });
  expect(result.racers[0]!.divergedAt).toBeGreaterThan(1);
  expect(sentence).toContain('ηκ = 3 > 2');
});
