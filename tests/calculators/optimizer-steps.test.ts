import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import calculator from '../../src/calculators/optimizer-steps/calculator.tsx';
import { labels as en } from '../../src/calculators/optimizer-steps/en.tsx';
import { how } from '../../src/calculators/optimizer-steps/explanations.ts';
import { formulas } from '../../src/calculators/optimizer-steps/formulas.ts';
import { compute, parameters, type StepsState } from '../../src/calculators/optimizer-steps/model.ts';
import { columnsOf, idOf } from '../../src/calculators/optimizer-steps/rules.ts';
import { offers, optimizerNames } from '../../src/calculators/optimizers.ts';
import { pageHtml } from '../../src/calculators/page-html.ts';
import { renderFormulas } from '../../src/frame/formula.ts';
import { startState } from '../../src/frame/parameters.ts';
import { evaluate, parse } from '../../src/models/expression/index.ts';

const at = (given: Partial<StepsState>) => {
  const state = startState(parameters, given);
  const result = compute(state);
  return { state, result, outputs: calculator.outputs(result, state) };
};
/** A number of every step of the chosen coordinate. */
const series = (given: Partial<StepsState>, name: string) => {
  const { state, result } = at(given);
  return result.rows[result.coordinate]!.slice(0, state.steps).map((row) => row[name]!);
};
const near = (found: readonly number[], expected: readonly number[], decimals: number) => {
  expect(found.length).toBeGreaterThanOrEqual(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, decimals);
};
const preset = (name: keyof typeof calculator.presets) => at(calculator.presets[name]!);

describe('golden numbers', () => {
  test('equal gradients build the velocity up to 10 ηg, alternating ones cancel to 0.5263', () => {
    const v = series({ optimizer: 'momentum', gradients: [1], learningRate: 1, steps: 50 }, 'velocity');
    near(
      [1, 2, 3, 5, 10, 20, 50].map((t) => v[t - 1]!),
      [1, 1.9, 2.71, 4.0951, 6.5132, 8.7842, 9.9485],
      4,
    );
    const w = series({ optimizer: 'momentum', gradients: [1, -1], learningRate: 1, steps: 200 }, 'velocity');
    near(w, [1, -0.1, 0.91], 10);
    expect(Math.abs(w.at(-1)!)).toBeCloseTo(0.5263, 4);
  });

  test('the bowl ½x²: momentum and Nesterov step by step, and the deepest overshoot at step 9', () => {
    const bowl = { source: 'surface', surface: 'parabola', learningRate: 0.1, momentum: 0.9 } as const;
    near(series({ ...bowl, optimizer: 'momentum' }, 'velocity'), [0.1, 0.18, 0.234], 10);
    near(series({ ...bowl, optimizer: 'momentum' }, 'x'), [0.9, 0.72, 0.486], 10);
    near(series({ ...bowl, optimizer: 'nesterov' }, 'lookAhead'), [1, 0.81, 0.5751], 10);
    near(series({ ...bowl, optimizer: 'nesterov' }, 'velocity'), [0.1, 0.171, 0.21141], 10);
    near(series({ ...bowl, optimizer: 'nesterov' }, 'x'), [0.9, 0.729, 0.51759], 10);
    near(series({ ...bowl, optimizer: 'nesterov', convention: 'pytorch' }, 'x'), [0.81, 0.5751], 10);
    const deepest = (optimizer: 'momentum' | 'nesterov') => {
      const x = series({ ...bowl, optimizer, steps: 100 }, 'x');
      return [x.indexOf(Math.min(...x)) + 1, Math.min(...x)];
    };
    expect(deepest('momentum')).toEqual([9, expect.closeTo(-0.6037, 4)]);
    expect(deepest('nesterov')).toEqual([9, expect.closeTo(-0.35459, 5)]);
  });

  test('the ravine κ = 25 from (10, 1): first step below 10⁻⁶, and the limits of stability', () => {
    const first = (optimizer: 'momentum' | 'nesterov', learningRate: number) =>
      at({
        optimizer,
        learningRate,
        source: 'surface',
        surface: 'ravine',
        steps: 200,
      }).result.trajectory.values.findIndex((value) => value < 1e-6);
    expect([first('momentum', 0.02), first('nesterov', 0.02)]).toEqual([129, 110]);
    expect([first('momentum', 0.04), first('nesterov', 0.04)]).toEqual([135, 74]);
    const size = (optimizer: 'momentum' | 'nesterov', learningRate: number) => {
      const { points } = at({ optimizer, learningRate, source: 'surface', surface: 'ravine', steps: 200 })
        .result.trajectory;
      return Math.abs(points.data.at(-1)!);
    };
    expect(size('momentum', 0.15)).toBeLessThan(1);
    expect(size('momentum', 0.154)).toBeGreaterThan(1);
    expect(size('nesterov', 0.0538)).toBeLessThan(1);
    expect(size('nesterov', 0.0548)).toBeGreaterThan(1);
  });

  test('Adagrad: worked steps; under a constant gradient the way is η Σ 1/√t', () => {
    const worked = {
      optimizer: 'adagrad',
      gradients: [0.5, -0.2, 0.1],
      learningRate: 0.1,
      steps: 3,
      epsilon: 1e-12,
    } as const;
    near(series(worked, 'sumOfSquares'), [0.25, 0.29, 0.3], 10);
    near(series(worked, 'x'), [0.9, 0.937139, 0.918882], 6);
    const way = (steps: number, gradients = [1]) =>
      at({ optimizer: 'adagrad', gradients, learningRate: 1, steps }).outputs.travelled!.value;
    expect(way(10)).toBeCloseTo(5.02, 2);
    expect(way(100)).toBeCloseTo(18.59, 2);
    expect(way(100, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeCloseTo(5.02, 2);
    expect(
      series({ optimizer: 'adagrad', gradients: [3, 4], learningRate: 0.1, steps: 2 }, 'update')[1],
    ).toBeCloseTo(0.08, 6);
  });

  test('Adadelta: the first step is √(ε/(1 − ρ)) whatever the gradient', () => {
    const zeiler = { optimizer: 'adadelta', rho: 0.95, epsilon: 1e-6, steps: 100 } as const;
    const steps = series({ ...zeiler, gradients: [1] }, 'delta');
    near(steps, [0.0044721, 0.0045291, 0.0045676], 7);
    expect(steps[99]).toBeCloseTo(0.00524, 5);
    expect(series({ ...zeiler, gradients: [100] }, 'delta')[0]).toBeCloseTo(0.0044721, 7);
  });

  test('RMSProp and Nadam', () => {
    const rms = { optimizer: 'rmsprop', learningRate: 0.01, rho: 0.9 } as const;
    near(series({ ...rms, gradients: [1] }, 'update'), [0.031623, 0.022942, 0.019209], 6);
    expect(series({ ...rms, gradients: [5] }, 'update')[0]).toBeCloseTo(0.0316, 4);
    expect(series({ optimizer: 'nadam', gradients: [1], learningRate: 0.001 }, 'update')[0]).toBeCloseTo(
      0.0014737,
      7,
    );
  });

  test('Adam by hand, three steps; a hundred times the gradient changes nothing', () => {
    const { result, outputs } = preset('exam');
    const column = (name: string) => result.rows[0]!.slice(0, 3).map((row) => row[name]!);
    near(column('firstMoment'), [0.01, 0.029, 0.0161], 10);
    near(column('secondMoment'), [1e-5, 4.999e-5, 5.994e-5], 8);
    near(column('mHat'), [0.1, 0.152632, 0.0594096], 6);
    near(column('vHat'), [0.01, 0.0250075, 0.02], 5);
    near(column('update'), [0.001, 0.00096518, 0.00042009], 8);
    near(column('x'), [0.999, 0.998035, 0.997615], 6);
    expect(outputs.theta!.value).toBeCloseTo(0.997615, 6);
    const large = at({ ...calculator.presets.exam, gradients: [10, 20, -10] }).outputs.theta!.value;
    expect(large).toBeCloseTo(outputs.theta!.value, 8);
    const sign = (gradient: number) =>
      series({ gradients: [gradient], learningRate: 0.001, steps: 1 }, 'update')[0];
    expect(sign(50)).toBeCloseTo(0.001, 9);
    expect(sign(-50)).toBeCloseTo(-0.001, 9);
  });

  test('without bias correction: 3.16 times at step 1, at most 6.57 times, at step 12', () => {
    const ratio = (steps: number, biasCorrection: 'on' | 'off') =>
      at({ gradients: [1], learningRate: 0.001, biasCorrection, steps }).outputs.uncorrected!.value;
    expect(ratio(1, 'off')).toBeCloseTo(3.1623, 4);
    expect(ratio(1, 'on')).toBeCloseTo(3.1623, 4);
    const all = Array.from({ length: 200 }, (_, index) => ratio(index + 1, 'on'));
    expect(all.indexOf(Math.max(...all)) + 1).toBe(12);
    expect(Math.max(...all)).toBeCloseTo(6.57, 2);
  });

  test('L2 vanishes in Adam’s division, AdamW’s decay does not', () => {
    const one = { gradients: [0.1], learningRate: 0.001, weightDecay: 0.1, steps: 1 };
    expect(at({ ...one, optimizer: 'adam' }).outputs.theta!.value).toBeCloseTo(0.999, 8);
    expect(at({ ...one, optimizer: 'adamw' }).outputs.theta!.value).toBeCloseTo(0.9989, 8);
  });
});

describe('steps before the list', () => {
  const fresh = { learningRate: 0.001, steps: 20 } as const;
  const times = (given: Partial<StepsState>) =>
    series({ ...fresh, ...given }, 'update').map((update) => update / fresh.learningRate);

  test('silence, then ones: 3.13, 4.21, 4.90 … 6.51 η at the twelfth', () => {
    const sizes = times({ gradients: [1], earlierSteps: 4000 });
    near(sizes, [3.1333, 4.2107, 4.9049], 4);
    expect(sizes.indexOf(Math.max(...sizes))).toBe(11);
    expect(sizes[11]).toBeCloseTo(6.51, 2);
    expect(Math.max(...times({ gradients: [1], earlierSteps: 100_000 }))).toBeCloseTo(6.57, 2);
  });

  test('a spike of 100 times the usual size is a step of 3.26 η', () => {
    const spike = { gradients: [100], steps: 1, earlierGradient: 1 };
    expect(times({ ...spike, earlierSteps: 4000 })[0]).toBeCloseTo(3.26, 2);
    expect(times({ ...spike, earlierSteps: 100_000 })[0]).toBeCloseTo(3.29, 2);
  });

  test('they are the steps a longer list would have made', () => {
    for (const optimizer of ['adam', 'adamw', 'amsgrad'] as const)
      for (const convention of ['pytorch', 'paper'] as const)
        for (const epsilonPlace of ['outside', 'hat'] as const)
          for (const biasCorrection of ['on', 'off'] as const)
            for (const earlierGradient of [0, -0.5]) {
              const given = { optimizer, convention, epsilonPlace, biasCorrection, learningRate: 0.01 };
              const before = Array(50).fill(earlierGradient);
              const walked = series({ ...given, gradients: [...before, 2, -1, 0.5], steps: 53 }, 'update');
              const jumped = series(
                { ...given, gradients: [2, -1, 0.5], steps: 3, earlierSteps: 50, earlierGradient },
                'update',
              );
              near(jumped, walked.slice(50), 12);
            }
  });

  test('they count for nothing where they change nothing or a penalty ties them to θ', () => {
    for (const given of [
      { optimizer: 'momentum' },
      { optimizer: 'nadam' },
      { optimizer: 'adam', weightDecay: 0.1 },
      { optimizer: 'adam', source: 'surface' },
    ] as Partial<StepsState>[]) {
      const late = at({ ...given, earlierSteps: 4000, earlierGradient: 1 });
      expect(late.result.earlier).toBeUndefined();
      expect(late.outputs).toEqual(at(given).outputs);
    }
  });
});

describe('where Adam’s ε stands', () => {
  const tiny = { gradients: [1e-7], learningRate: 0.001, epsilon: 1e-7, steps: 1 } as const;
  test.each(['adam', 'adamw'] as const)('%s: ratio 16.3 at g = ε = 10⁻⁷', (optimizer) => {
    const after = at({ ...tiny, optimizer, epsilonPlace: 'outside' }).outputs;
    const before = at({ ...tiny, optimizer, epsilonPlace: 'hat' }).outputs;
    expect(after.update!.value).toBeCloseTo(5e-4, 8);
    expect(before.update!.value).toBeCloseTo(3.065e-5, 8);
    expect(before.epsilon_ratio!.value).toBeCloseTo(after.update!.value / before.update!.value, 10);
    expect(before.epsilon_ratio!.value).toBeCloseTo(16.3, 1);
  });
  test('it makes no difference beside gradients of usual size, and none without a correction', () => {
    const usual = { gradients: [1], learningRate: 0.001, epsilonPlace: 'hat' } as const;
    expect(at({ ...usual, steps: 5 }).outputs.epsilon_ratio!.value).toBeCloseTo(1, 5);
    const off = { ...tiny, biasCorrection: 'off' } as const;
    expect(at({ ...off, epsilonPlace: 'hat' }).outputs).toEqual(at(off).outputs);
  });
});

describe('presets', () => {
  test('momentum builds up over ten equal gradients and cancels over the alternating rest', () => {
    const v = preset('memory').result.rows[0]!.map((row) => Math.abs(row.velocity!));
    expect(v[9]).toBeCloseTo(0.65132, 5);
    expect(Math.max(...v)).toBe(v[9]);
    expect(v[19]).toBeLessThan(v[9]! / 2);
  });
  test('the peak without correction', () =>
    expect(preset('uncorrected').outputs.uncorrected!.value).toBeCloseTo(6.57, 2));
  test('Adagrad’s rate has fallen to a tenth', () => {
    const { outputs, state } = preset('slowing');
    expect(outputs.rate!.value / state.learningRate).toBeCloseTo(0.1, 8);
  });
  test('after 4000 silent steps the twelfth step is 6.51 times η, and the largest', () => {
    const { result, outputs, state } = preset('silence');
    const sizes = result.rows[0]!.map(({ update }) => update! / state.learningRate);
    expect(outputs.update!.value / state.learningRate).toBeCloseTo(6.51, 2);
    expect(sizes.indexOf(Math.max(...sizes))).toBe(11);
  });
  test('in the ravine momentum crosses the valley and gets near its bottom', () => {
    const { result, outputs } = preset('ravine');
    const y = result.paths[1]!.slice(0, 51);
    expect(y.filter((value, t) => t > 0 && value * y[t - 1]! < 0).length).toBeGreaterThan(5);
    expect(outputs.loss!.value).toBeLessThan(1);
  });
});

test('the prediction: memory carries the step on, SGD turns', () => {
  const truth = (optimizer: StepsState['optimizer']) => {
    const { result, state } = at({ optimizer });
    return calculator.predicted!(result, state);
  };
  expect(['momentum', 'adam', 'nesterov', 'nadam', 'amsgrad'].map((name) => truth(name as never))).toEqual(
    Array(5).fill('on'),
  );
  expect(truth('sgd')).toBe('back');
});

describe('every form of every optimizer', () => {
  const every: Partial<StepsState>[] = optimizerNames.flatMap((optimizer) =>
    parameters.convention.values.flatMap((convention) =>
      (['on', 'off'] as const).flatMap((biasCorrection) =>
        parameters.epsilonPlace.values.flatMap((epsilonPlace) =>
          [0, 0.1].flatMap((weightDecay) =>
            [0, 300].map((earlierSteps) => ({
              optimizer,
              convention,
              biasCorrection,
              epsilonPlace,
              weightDecay,
              earlierSteps,
              earlierGradient: 0.5,
            })),
          ),
        ),
      ),
    ),
  );

  test('is offered, and has formulas for just the lines that some state shows', () => {
    const results = every.map((given) => at(given).result);
    expect([...new Set(results.map(({ rule }) => rule))].sort()).toEqual(Object.keys(offers).sort());
    const shown = new Set(results.flatMap(({ lines }) => lines.map(idOf)));
    expect(Object.keys(formulas).sort()).toEqual([...shown].sort());
    const texts = new Set(results.flatMap(({ lines }) => lines.map(String)));
    expect(texts.size).toBe(shown.size);
  });

  test('the arithmetic shown gives the number shown', () => {
    for (const given of every) {
      const { state, result } = at({
        ...given,
        gradients: [0.5, 1.5, 0.75],
        learningRate: 0.05,
        epsilon: 0.01,
        steps: 4,
      });
      for (const name of columnsOf(result)) {
        const text = how(state, result, 4, name);
        if (!text) continue;
        const [left, right] = text
          .replaceAll(
            / × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
            (_, power: string) =>
              `e${[...power].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('')}`,
          )
          .replaceAll('√', 'sqrt')
          .split(' = ');
        const signed = left!.replace(/sign\((−?[\d.e-]+)\)/, (_, of: string) =>
          String(Math.sign(Number(of.replace('−', '-')))),
        );
        const value = left!.startsWith('max(')
          ? Math.max(...left!.slice(4, -1).split(', ').map(Number))
          : evaluate(parse(signed.replace(/sqrt(?!\()([\d.e-]+)/g, 'sqrt($1)'), { variables: [] }), []);
        expect(value, `${result.rule}: ${text}`).toBeCloseTo(Number(right!.replace('−', '-')), 2);
        expect(Math.abs(value - result.now[name]!), `${result.rule}: ${text}`).toBeLessThanOrEqual(
          2e-3 * Math.abs(result.now[name]!) + 1e-4,
        );
      }
    }
  });

  test('what any state needs is at hand at build', () => {
    for (const given of every) expect(calculator.needs!(at(given).state)).toBeUndefined();
  });

  test('every line of the formula renders with all its slots', () => {
    for (const given of every) {
      const { state, result } = at(given);
      const { name, also = [], slots } = calculator.formula({ state, result, words: en });
      for (const line of [name, ...also])
        expect(
          () => renderFormulas({ line: formulas[line]! }, { name: 'line', slots }, false),
          line,
        ).not.toThrow();
      expect(also).toHaveLength(result.lines.length - 1);
    }
  });

  test('the dial offers the forms the optimizer has; another form counts as the first', () => {
    const html = pageHtml(calculators['optimizer-steps']!, 'en', {
      id: 'a',
      options: { optimizer: 'nesterov' },
      checked: '/',
      checkedText: 'Checked',
    });
    const offered = [...html.matchAll(/name="a\.convention" value="([\w-]+)"( checked)?/g)].map((match) => [
      match[1],
      !!match[2],
    ]);
    expect(offered).toEqual([
      ['look-ahead', true],
      ['pytorch', false],
    ]);
  });

  test('divergence is said with its cause', () => {
    const { result } = at({
      optimizer: 'sgd',
      source: 'surface',
      surface: 'parabola',
      learningRate: 3,
      steps: 60,
    });
    expect(result.divergedAt).toBe(20);
    expect(
      at({ optimizer: 'sgd', source: 'surface', surface: 'parabola', learningRate: 3, steps: 19 }).result
        .divergedAt,
    ).toBeNull();
  });
});
