import {
  type Arithmetic,
  call,
  difference,
  explained,
  power,
  product,
  quotient,
  whole,
} from '../../draw/arithmetic.ts';
import { show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { softplus } from '../../models/activations/logistic.ts';
import { compute, parameters, type SlopeState } from './model.ts';
import { Picture } from './Picture.tsx';

export default calculator({
  name: 'loss-slope',
  parameters,
  presets: { wrong: {}, hopeless: { z: -10 }, unsure: { z: 0 }, right: { z: 5 } },
  compute,
  outputs: ({ crossEntropy, squared, ratio }) => ({
    slope_cross_entropy: { value: crossEntropy.slope, quantity: 'g' },
    slope_squared: { value: squared.slope, quantity: 'g' },
    ratio: { value: ratio, digits: 5 },
    cross_entropy: { value: crossEntropy.loss, quantity: 'p' },
    squared: { value: squared.loss, quantity: 'p' },
    bend_squared: { value: squared.second },
  }),
  Picture,
  window: '-4 208 332 210',
  formula: ({ state, result: { probability, crossEntropy, squared } }) => ({
    name: 'slopes',
    slots: {
      p: show(probability),
      p2: show(probability),
      p3: show(probability),
      p4: show(probability),
      y: state.answer,
      y2: state.answer,
      ce: show(crossEntropy.slope),
      squared: show(squared.slope),
    },
  }),
  table: ({ state, result: { probability, crossEntropy, squared }, words }) => ({
    columns: [
      { key: 'loss', symbol: 'L' },
      { key: 'value', symbol: 'L(z)', quantity: 'p' },
      { key: 'slope', symbol: 'L′(z)', quantity: 'g' },
      { key: 'second', symbol: 'L″(z)' },
    ],
    rows: [
      [
        { value: words.losses.crossEntropy },
        {
          value: crossEntropy.loss,
          how: () =>
            explained(
              crossEntropy.loss,
              call('softplus', softplus, state.answer === '1' ? -state.z : state.z),
            ),
        },
        { value: crossEntropy.slope, how: () => explained(crossEntropy.slope, gap(probability, state)) },
        {
          value: crossEntropy.second,
          how: () => explained(crossEntropy.second, product(probability, difference(1, probability))),
        },
      ],
      [
        { value: words.losses.squared },
        {
          value: squared.loss,
          how: () => explained(squared.loss, quotient(power(gap(probability, state), 2), whole(2))),
        },
        {
          value: squared.slope,
          how: () =>
            explained(
              squared.slope,
              product(gap(probability, state), probability, difference(1, probability)),
            ),
        },
        { value: squared.second, how: () => explained(squared.second, secondOf(probability, state)) },
      ],
    ],
  }),
  predicted: ({ ratio }) => (ratio > 100 ? 'hundred' : ratio > 10 ? 'ten' : 'half'),
});

/** p − y. */
const gap = (probability: number, { answer }: SlopeState): Arithmetic =>
  difference(probability, whole(Number(answer)));

/** p(1 − p)²(3p − 1) where 1 is right, and its mirror image p²(1 − p)(2 − 3p). */
const secondOf = (p: number, { answer }: SlopeState): Arithmetic =>
  answer === '1'
    ? product(p, power(difference(1, p), 2), difference(product(whole(3), p), whole(1)))
    : product(power(p, 2), difference(1, p), difference(whole(2), product(whole(3), p)));
