import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activation, activations, isActivationName } from '../../../src/models/activations/index.ts';
import { swishBetaDerivative } from '../../../src/models/activations/swish.ts';
import { anyNumber, manyRuns, ordinary } from '../numbers.ts';

/** Settings beside the defaults. */
const variants: Record<string, Record<string, number>[]> = {
  leaky_relu: [{ negativeSlope: 0.2 }, { negativeSlope: 0 }],
  elu: [{ alpha: 0.7 }, { alpha: 0 }],
  celu: [{ alpha: 1.3 }],
  swish: [{ beta: 1.5 }, { beta: 0 }, { beta: -1 }],
  softplus: [{ beta: 2, threshold: 3 }, { beta: -1 }],
  softplus_exact: [{ beta: 0.5 }, { beta: -2 }],
  hardtanh: [{ minimum: -2, maximum: 0.5 }],
};

const cases = Object.entries(activations).flatMap(([name, kind]) =>
  [{}, ...(variants[name] ?? [])].map((given: Record<string, number>) => {
    const parameters: Record<string, number> = { ...kind.parameters, ...given };
    const kinks: readonly number[] = kind.kinks(parameters as never);
    return { name, given, kinks, ...activation(name, given) };
  }),
);

describe.each(cases)('$name $given', ({ name, value, derivative, kinks }) => {
  test('the derivative agrees with central differences', () => {
    fc.assert(
      fc.property(ordinary(30), (x) => {
        const step = 6e-6 * Math.max(1, Math.abs(x));
        if (kinks.some((kink) => Math.abs(x - kink) <= step)) return true;
        const slope = (value(x + step) - value(x - step)) / (x + step - (x - step));
        // At 0 the second derivative may jump (celu, softsign): the difference is then off by a step.
        const tolerance = Math.abs(x) <= step ? step : 2e-8 * Math.max(1, Math.abs(x));
        return Math.abs(slope - derivative(x)) < tolerance;
      }),
      manyRuns,
    );
  });

  test('NaN comes out exactly where it went in, whatever the number', () => {
    fc.assert(
      fc.property(
        anyNumber,
        (x) =>
          Number.isNaN(value(x)) === Number.isNaN(x) &&
          Number.isNaN(derivative(x)) === (Number.isNaN(x) && name !== 'identity'),
      ),
      manyRuns,
    );
  });
});

test('derivatives at kinks are PyTorch’s', () => {
  const at = (name: string, x: number) => activation(name).derivative(x);
  expect([at('relu', 0), at('leaky_relu', 0), at('elu', 0)]).toEqual([0, 0.01, 1]);
  expect([at('hardtanh', -1), at('hardtanh', 1), at('relu6', 0), at('relu6', 6)]).toEqual([0, 0, 0, 0]);
  expect([at('hardsigmoid', -3), at('hardsigmoid', 3)]).toEqual([0, 0]);
  expect([at('hardswish', -3), at('hardswish', 3)]).toEqual([-0.5, 1]);
  expect(at('selu', 0)).toBeCloseTo(1.0507009873554805 * 1.6732632423543772, 14);
});

test('limits at the ends', () => {
  const [up, down] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const name of ['silu', 'swish', 'mish', 'gelu', 'gelu_tanh', 'hardswish', 'relu', 'softplus'])
    expect([name, activation(name).value(up), Math.abs(activation(name).value(down))]).toEqual([name, up, 0]);
  expect([activation('softsign').value(up), activation('softsign').value(down)]).toEqual([1, -1]);
  expect(activation('silu').derivative(down)).toBe(0);
  expect(activation('gelu').derivative(up)).toBe(1);
});

test('identities between activations', () => {
  const { value: silu } = activation('silu');
  const { value: swish } = activation('swish', { beta: 1 });
  const { value: logSigmoid } = activation('logsigmoid');
  const { value: sigmoid } = activation('sigmoid');
  const { value: mish } = activation('mish');
  const { value: softplus } = activation('softplus_exact');
  const { value: shrink } = activation('tanhshrink');
  fc.assert(
    fc.property(ordinary(30), (x) => {
      expect(silu(x)).toBe(swish(x));
      expect(Math.exp(logSigmoid(x))).toBeCloseTo(sigmoid(x), 14);
      expect(mish(x)).toBeCloseTo(x * Math.tanh(softplus(x)), 12);
      expect(shrink(x)).toBeCloseTo(x - Math.tanh(x), 14);
    }),
    manyRuns,
  );
});

test('tanhshrink keeps its digits near 0: x³/3 − 2x⁵/15', () => {
  const { value } = activation('tanhshrink');
  for (const x of [1e-3, -1e-5, 1e-100]) {
    const series = (x * x * x) / 3 - (2 * x ** 5) / 15;
    expect(Math.abs(value(x) - series)).toBeLessThanOrEqual(1e-12 * Math.abs(series));
  }
});

test('the derivative of swish in β agrees with central differences', () => {
  fc.assert(
    fc.property(ordinary(), ordinary(3), (x, beta) => {
      const at = (b: number) => activation('swish', { beta: b }).value(x);
      const slope = (at(beta + 1e-5) - at(beta - 1e-5)) / (beta + 1e-5 - (beta - 1e-5));
      expect(Math.abs(slope - swishBetaDerivative(x, beta))).toBeLessThan(1e-6);
    }),
    manyRuns,
  );
  expect(swishBetaDerivative(Number.POSITIVE_INFINITY, 1)).toBe(0);
});

test('names and parameters are checked', () => {
  expect(isActivationName('gelu')).toBe(true);
  expect(isActivationName('toString')).toBe(false);
  expect(() => activation('tan')).toThrow(/^activation: expected one of identity, .*; got tan$/);
  expect(() => activation('tanh', { alpha: 1 })).toThrow('activation tanh: expected no parameter; got alpha');
  expect(() => activation('elu', { beta: 1 })).toThrow('activation elu: expected alpha; got beta');
  expect(() => activation('celu', { alpha: 0 })).toThrow('activation celu');
  expect(() => activation('softplus', { beta: 0 })).toThrow('activation softplus');
  expect(() => activation('elu', { alpha: Number.NaN })).toThrow('activation elu');
});
