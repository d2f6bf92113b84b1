import { operand, plain, show } from '../../draw/format.ts';
import { type Cell, calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import type { Part } from './explanations.ts';
import { compute, type NetworkResult, type NetworkState, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** The arithmetic behind the table's numbers, fetched when a reader first asks for it. */
const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

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
    needs: how.fetch,
  }),
  player: 'steps',
  predicted: ({ pass, after }) => {
    const share = 1 - after.loss / pass.loss;
    return share < 0.2 ? 'few' : share < 0.8 ? 'half' : 'most';
  },
});

function rows(state: NetworkState, result: NetworkResult): Cell[][] {
  const { pass, after, layers } = result;
  const hidden = pass.layers[0]!;
  return [
    ...hidden.input.map((value, place): Cell[] => [
      { value: `x${lowered[place]}` },
      { value },
      { value: hidden.dInput[place]!, how: () => how.part.inputHow(result, place) },
      { value: '' },
    ]),
    ...layers.flatMap(({ bias }, index) => bias.flatMap((_, unit) => unitRows(state, result, index, unit))),
    [
      { value: 'L' },
      { value: pass.loss, how: () => how.part.lossHow(result, pass) },
      { value: 1 },
      { value: after.loss, how: () => how.part.lossHow(result, after) },
    ],
  ];
}

/** The rows of a unit: its two weights, b, z and a. */
function unitRows(state: NetworkState, result: NetworkResult, index: number, unit: number): Cell[][] {
  const { layers, next, pass, after } = result;
  const name = (letter: string, ...places: number[]) =>
    letter + raised[index] + places.map((place) => lowered[place]).join('');
  const own = pass.layers[index]!;
  const [to, then] = [next[index]!, after.layers[index]!];
  const asked = (part: Part, place = 0) => ({
    how: () => how.part.unitHow(state, result, { index, unit, place, part, delta: name('δ', unit) }),
  });
  return [
    ...layers[index]!.weights[unit]!.map((weight, place): Cell[] => [
      { value: name('W', unit, place) },
      { value: weight },
      { value: own.dWeights[unit]![place]!, ...asked('dWeight', place) },
      { value: to.weights[unit]![place]!, ...asked('weight', place) },
    ]),
    [
      { value: name('b', unit) },
      { value: layers[index]!.bias[unit]! },
      { value: own.dz[unit]!, ...asked('dBias') },
      { value: to.bias[unit]!, ...(state.biases === 'updated' && asked('bias')) },
    ],
    [
      { value: name('z', unit) },
      { value: own.z[unit]!, ...asked('z') },
      { value: own.dz[unit]!, ...asked('dz') },
      { value: then.z[unit]! },
    ],
    [
      { value: name('a', unit) },
      { value: own.a[unit]!, ...asked('a') },
      { value: own.da[unit]!, ...asked('da') },
      { value: then.a[unit]! },
    ],
  ];
}
