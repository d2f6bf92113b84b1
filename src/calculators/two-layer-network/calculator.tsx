import {
  type Arithmetic,
  call,
  difference,
  explained,
  power,
  product,
  rounded,
  sum,
} from '../../draw/arithmetic.ts';
import { operand, plain, show } from '../../draw/format.ts';
import { type Cell, calculator } from '../../frame/calculator.ts';
import type { DenseLayer, SamplePass } from '../../models/dense/one-sample.ts';
import { compute, type NetworkResult, type NetworkState, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

const raised = ['⁽¹⁾', '⁽²⁾'];
const lowered = ['₁', '₂'];

export default calculator({
  name: 'two-layer-network',
  parameters,
  presets: {
    published: {},
    linear: {
      x: [1, 0.5],
      weights1: [
        [0.2, -0.4],
        [0.7, 0.1],
      ],
      bias1: [0.1, -0.2],
      weights2: [[0.6, -0.3]],
      bias2: [0.05],
      target: [1],
      output: 'identity',
      biases: 'updated',
    },
    zeros: {
      steps: 50,
      weights1: [
        [0, 0],
        [0, 0],
      ],
      weights2: [
        [0, 0],
        [0, 0],
      ],
      bias1: [0, 0],
      bias2: [0, 0],
      biases: 'updated',
    },
    saturated: {
      weights1: [
        [80, 80],
        [90, 90],
      ],
    },
    overshoot: { output: 'identity', learningRate: 3 },
    kept: { stored: 'kept', learningRate: 0.001, steps: 10 },
  },
  compute,
  outputs: ({ pass, after, gradients }) => {
    const hidden = pass.layers[0]!;
    const output = pass.layers[1]!;
    return {
      net_h1: { value: hidden.z[0]!, quantity: 's' },
      out_h1: { value: hidden.a[0]!, quantity: 's' },
      out_o1: { value: output.a[0]!, quantity: 'p' },
      gradient_w1_11: { value: hidden.dWeights[0]![0]!, quantity: 'g' },
      gradient_w2_11: { value: output.dWeights[0]![0]!, quantity: 'g' },
      stored_w2_11: { value: gradients[1]!.dWeights[0]![0]!, quantity: 'g' },
      loss: { value: pass.loss, quiet: true },
      loss_after: { value: after.loss, quiet: true },
    };
  },
  Picture,
  window: '-4 183 332 267',
  formula: ({ state, result: { pass, layers, next, gradients } }) => {
    const { input, z, da, dWeights } = pass.layers[1]!;
    const gradient = dWeights[0]![0]!;
    return {
      name: 'weight',
      slots: {
        error: show(da[0]!),
        slope: show(layers[1]!.activation.derivative(z[0]!)),
        hidden: show(input[0]!),
        gradient: show(gradient),
        again: operand(gradients[1]!.dWeights[0]![0]!),
        weight: show(layers[1]!.weights[0]![0]!),
        rate: plain(state.learningRate),
        next: show(next[1]!.weights[0]![0]!, 6),
      },
    };
  },
  table: ({ state, result }) => ({
    columns: [
      { key: 'quantity', symbol: 'q' },
      { key: 'value', symbol: 'q_{(t)}' },
      { key: 'gradient', symbol: '∂L/∂q', quantity: 'g' },
      { key: 'after', symbol: 'q_{(t+1)}' },
    ],
    rows: rows(state, result),
  }),
  player: 'steps',
  predicted: ({ pass, after }) => {
    const share = 1 - after.loss / pass.loss;
    return share < 0.2 ? 'few' : share < 0.8 ? 'half' : 'most';
  },
});

/** What stands at the same place of two lists, multiplied. */
const products = (one: readonly number[], other: readonly number[]) =>
  one.map((value, place) => product(value, other[place]!));

function rows(state: NetworkState, result: NetworkResult): Cell[][] {
  const { pass, after, layers } = result;
  const hidden = pass.layers[0]!;
  return [
    ...hidden.input.map((value, place): Cell[] => {
      const gradient = hidden.dInput[place]!;
      return [
        { value: `x${lowered[place]}` },
        { value },
        {
          value: gradient,
          how: () => explained(gradient, sum(...products(column(layers[0]!, place), hidden.dz))),
        },
        { value: '' },
      ];
    }),
    ...layers.flatMap(({ bias }, index) => bias.flatMap((_, unit) => unitRows(state, result, index, unit))),
    [
      { value: 'L' },
      { value: pass.loss, how: () => lossHow(result, pass) },
      { value: 1 },
      { value: after.loss, how: () => lossHow(result, after) },
    ],
  ];
}

/** The rows of a unit: its two weights, b, z and a. */
function unitRows(state: NetworkState, result: NetworkResult, index: number, unit: number): Cell[][] {
  const { layers, next, pass, after, targets, factor, gradients } = result;
  const moving = gradients[index]!;
  const name = (letter: string, ...places: number[]) =>
    letter + raised[index] + places.map((place) => lowered[place]).join('');
  const { input, ...own } = pass.layers[index]!;
  const [z, a, upstream, delta] = [own.z[unit]!, own.a[unit]!, own.da[unit]!, own.dz[unit]!];
  const stepped = (from: number, gradient: number, to: number) =>
    explained(rounded(to, 6), difference(from, product(state.learningRate, gradient)));
  const weights = layers[index]!.weights[unit]!;
  const { activation } = layers[index]!;
  const bias = layers[index]!.bias[unit]!;
  const toBias = next[index]!.bias[unit]!;
  const kind = index === 0 ? state.hidden : state.output;
  return [
    ...weights.map((weight, place): Cell[] => {
      const gradient = own.dWeights[unit]![place]!;
      const to = next[index]!.weights[unit]![place]!;
      return [
        { value: name('W', unit, place) },
        { value: weight },
        { value: gradient, how: () => explained(gradient, product(delta, input[place]!)) },
        { value: to, how: () => stepped(weight, moving.dWeights[unit]![place]!, to) },
      ];
    }),
    [
      { value: name('b', unit) },
      { value: bias },
      { value: delta, how: () => explained(delta, `${name('δ', unit)} × 1`, product(delta, 1)) },
      {
        value: toBias,
        ...(state.biases === 'updated' && { how: () => stepped(bias, moving.dz[unit]!, toBias) }),
      },
    ],
    [
      { value: name('z', unit) },
      { value: z, how: () => explained(z, sum(...products(weights, input), bias)) },
      {
        value: delta,
        how: () => explained(delta, product(upstream, activation.derivative(z))),
      },
      { value: after.layers[index]!.z[unit]! },
    ],
    [
      { value: name('a', unit) },
      { value: a, how: () => explained(a, call(kind, activation.value, z)) },
      {
        value: upstream,
        how: () =>
          explained(
            upstream,
            index === 0
              ? sum(...products(pass.layers[1]!.dz, column(layers[1]!, unit)))
              : error(factor, a, targets[unit]!),
          ),
      },
      { value: after.layers[index]!.a[unit]! },
    ],
  ];
}

/** A layer's weights for one of its inputs, one for each unit. */
const column = ({ weights }: DenseLayer, place: number) => weights.map((row) => row[place]!);

/** (a − y), times what is left of the square's 2. */
function error(factor: number, a: number, target: number): Arithmetic {
  const apart = difference(a, target);
  return factor === 1 / 2 ? apart : product(2 * factor, apart);
}

function lossHow({ factor, targets }: NetworkResult, pass: SamplePass): string {
  const squares = pass.layers[1]!.a.map((a, unit) => power(difference(a, targets[unit]!), 2));
  return explained(pass.loss, factor === 1 ? sum(...squares) : product(factor, sum(...squares)));
}
