import {
  type Arithmetic,
  difference,
  explained,
  product,
  quotient,
  type Term,
} from '../../draw/arithmetic.ts';
import { operand as inner, plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, type MasksResult, type MasksState, parameters, type Unit } from './model.ts';
import { Picture } from './Picture.tsx';

export default calculator({
  name: 'dropout-masks',
  parameters,
  presets: {
    sum: {},
    example: { samples: 1, seed: 20 },
    logistic: {
      activations: [1, 0.5, 2],
      weights: [1, -2, 0.5],
      bias: 0.1,
      scaling: 'classic',
      readout: 'sigmoid',
      samples: 200,
    },
    zeroMean: { activations: [-2, -1, 1, 2] },
    high: { p: 0.8 },
    keep: { p: 0.8, meaning: 'keep' },
  },
  compute,
  outputs: (result) => ({
    output: { value: result.output, quantity: 'p' },
    running_mean: { value: result.runningMean, quantity: 's' },
    evaluation: { value: result.evaluation, quantity: 'p' },
    expected: { value: result.expected, quantity: 'n' },
    spread: { value: result.deviation, quantity: 's' },
    standard_error: { value: result.standardError, quantity: 's' },
    train_variance: { value: result.trainVariance, quantity: 'x' },
    eval_variance: { value: result.evalVariance, quantity: 'x' },
  }),
  Picture,
  window: '-4 206 332 212',
  formula: ({ state, result }) => {
    const [first] = result.units as [Unit];
    return {
      name: state.scaling,
      slots: {
        m: first.kept ? '1' : '0',
        x: inner(first.x),
        x2: inner(first.x),
        p: plain(result.dropped),
        y: plain(first.y),
        test: plain(first.evaluation),
        samples: String(state.samples),
        running: plain(result.runningMean),
        error: plain(result.standardError),
        variance: plain(result.variance),
      },
    };
  },
  table: ({ state, result }) => ({
    columns: [
      { key: 'unit', symbol: 'i' },
      { key: 'x', symbol: 'x_i', quantity: 'x' },
      { key: 'm', symbol: 'm_i', quantity: 'k' },
      { key: 'y', symbol: 'y_i', quantity: 'p' },
      { key: 'wy', symbol: 'w_i y_i', quantity: 'p' },
      { key: 'gradient', symbol: '∂out/∂x_i', quantity: 'g' },
      { key: 'test', symbol: 'y′_i', quantity: 'p', optional: true },
    ],
    rows: result.units.map((unit, index) => [
      { value: index + 1 },
      { value: unit.x },
      { value: unit.kept ? 1 : 0 },
      {
        value: unit.y,
        how: () => explained(unit.y, scaled(state, result.dropped, product(unit.kept ? 1 : 0, unit.x))),
      },
      {
        value: unit.weight * unit.y,
        how: () => explained(unit.weight * unit.y, product(unit.weight, unit.y)),
      },
      { value: unit.gradient, how: () => gradientHow(state, result, unit) },
      {
        value: unit.evaluation,
        how: () =>
          explained(
            unit.evaluation,
            product(state.scaling === 'classic' ? difference(1, result.dropped) : 1, unit.x),
          ),
      },
    ]),
  }),
  player: 'samples',
  predicted: ({ standardError }) => (standardError > 4 ? 'five' : standardError > 1.4 ? 'two' : 'near'),
});

/** What training makes of a term: inverted dropout divides by 1 − p. */
const scaled = ({ scaling }: MasksState, dropped: number, term: Arithmetic): Term =>
  scaling === 'classic' ? term : quotient(term, difference(1, dropped));

function gradientHow(state: MasksState, { dropped, slope }: MasksResult, { kept, weight, gradient }: Unit) {
  const bend = state.readout === 'sigmoid' ? [slope] : [];
  return explained(gradient, scaled(state, dropped, product(kept ? 1 : 0, weight, ...bend)));
}
