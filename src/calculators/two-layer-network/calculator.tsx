import { plain, show } from '../../draw/format.ts';
import type { MlpLayer, MlpPass } from '../../models/mlp.ts';
import { type Cell, calculator } from '../frame/calculator.ts';
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
  },
  compute,
  outputs: ({ pass, after }) => ({
    net_h1: { value: pass.z[0]!.data[0]!, quantity: 's' },
    out_h1: { value: pass.a[0]!.data[0]!, quantity: 's' },
    out_o1: { value: pass.a[1]!.data[0]!, quantity: 'p' },
    gradient_w1_11: { value: pass.dWeights[0]!.data[0]!, quantity: 'g' },
    gradient_w2_11: { value: pass.dWeights[1]!.data[0]!, quantity: 'g' },
    loss: { value: pass.loss, quiet: true },
    loss_after: { value: after.loss, quiet: true },
  }),
  Picture,
  formula: ({ state, result }) => {
    const { pass, layers, next } = result;
    const [error, slope] = outputFactors(state, result, 0);
    const gradient = show(pass.dWeights[1]!.data[0]!);
    return {
      name: 'weight',
      slots: {
        error: show(error),
        slope: show(slope),
        hidden: show(pass.a[0]!.data[0]!),
        gradient,
        again: inBrackets(pass.dWeights[1]!.data[0]!),
        weight: show(layers[1]!.weights.data[0]!),
        rate: plain(state.learningRate),
        next: show(next[1]!.weights.data[0]!, 6),
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

/** ∂L/∂a and φ′(z) of an output unit: the two factors of its error signal. */
function outputFactors(
  state: NetworkState,
  { pass, targets }: NetworkResult,
  unit: number,
): [number, number] {
  const a = pass.a[1]!.data[unit]!;
  const factor = state.reduction === 'half_sum' ? 1 : state.reduction === 'sum' ? 2 : 2 / targets.data.length;
  return [factor * (a - targets.data[unit]!), state.output === 'sigmoid' ? a * (1 - a) : 1];
}

const product = (...factors: number[]) => factors.map((factor) => plain(factor)).join(' × ');
const sum = (terms: readonly string[]) => terms.join(' + ');
const inBrackets = (value: number) => (value < 0 ? `(${plain(value)})` : plain(value));

function rows(state: NetworkState, result: NetworkResult): Cell[][] {
  const { x, targets, pass, after, layers, next } = result;
  const list: Cell[][] = [...x.data].map((value, index) => [
    { value: `x${lowered[index]}` },
    { value },
    {
      value: pass.dx.data[index]!,
      how: () =>
        `${sum([0, 1].map((unit) => product(layers[0]!.weights.data[2 * unit + index]!, pass.dz[0]!.data[unit]!)))} = ${plain(pass.dx.data[index]!)}`,
    },
    { value: '' },
  ]);
  layers.forEach((layer, index) => {
    const input = index === 0 ? x.data : pass.a[0]!.data;
    const units = layer.bias.data.length;
    for (let unit = 0; unit < units; unit++)
      list.push(...unitRows(state, result, index, unit, input, layer, next[index]!, pass, after));
  });
  list.push([
    { value: 'L' },
    { value: pass.loss, how: () => lossHow(state, pass, targets.data) },
    { value: 1 },
    { value: after.loss, how: () => lossHow(state, after, targets.data) },
  ]);
  return list;
}

function unitRows(
  state: NetworkState,
  result: NetworkResult,
  index: number,
  unit: number,
  input: Float64Array,
  layer: MlpLayer,
  next: MlpLayer,
  pass: MlpPass,
  after: MlpPass,
): Cell[][] {
  const name = (letter: string, ...places: number[]) =>
    letter + raised[index] + places.map((place) => lowered[place]).join('');
  const delta = pass.dz[index]!.data[unit]!;
  const weight = (place: number) => layer.weights.data[2 * unit + place]!;
  const stepped = (from: number, gradient: number, to: number) =>
    `${plain(from)} − ${plain(state.learningRate)} × ${inBrackets(gradient)} = ${plain(to, 6)}`;
  const weightRow = (place: number): Cell[] => {
    const gradient = pass.dWeights[index]!.data[2 * unit + place]!;
    const to = next.weights.data[2 * unit + place]!;
    return [
      { value: name('W', unit, place) },
      { value: weight(place) },
      { value: gradient, how: () => `${product(delta, input[place]!)} = ${plain(gradient)}` },
      { value: to, how: () => stepped(weight(place), gradient, to) },
    ];
  };
  const bias = layer.bias.data[unit]!;
  const toBias = next.bias.data[unit]!;
  const z = pass.z[index]!.data[unit]!;
  const a = pass.a[index]!.data[unit]!;
  const kind = index === 0 ? state.hidden : state.output;
  const [upstream, upstreamHow] = upstreamOf(state, result, index, unit);
  const slope = layer.activation.derivative(z);
  return [
    weightRow(0),
    weightRow(1),
    [
      { value: name('b', unit) },
      { value: bias },
      { value: delta, how: () => `${name('δ', unit)} = ${plain(delta)}` },
      state.biases === 'fixed'
        ? { value: toBias }
        : { value: toBias, how: () => stepped(bias, delta, toBias) },
    ],
    [
      { value: name('z', unit) },
      {
        value: z,
        how: () =>
          `${sum([product(weight(0), input[0]!), product(weight(1), input[1]!), plain(bias)])} = ${plain(z)}`,
      },
      { value: delta, how: () => `${product(upstream, slope)} = ${plain(delta)}` },
      { value: after.z[index]!.data[unit]! },
    ],
    [
      { value: name('a', unit) },
      { value: a, how: () => `${kind === 'identity' ? '' : `${kind}(${plain(z)}) = `}${plain(a)}` },
      { value: upstream, how: upstreamHow },
      { value: after.a[index]!.data[unit]! },
    ],
  ];
}

/** ∂L/∂a of a unit and the arithmetic behind it. */
function upstreamOf(
  state: NetworkState,
  result: NetworkResult,
  index: number,
  unit: number,
): [number, string] {
  if (index === 1) {
    const [error] = outputFactors(state, result, unit);
    const a = result.pass.a[1]!.data[unit]!;
    const target = result.targets.data[unit]!;
    const factor = error === a - target ? '' : `${plain(error / (a - target))} × `;
    return [error, `${factor}(${plain(a)} − ${inBrackets(target)}) = ${plain(error)}`];
  }
  const deltas = [...result.pass.dz[1]!.data];
  const weights = deltas.map((_, output) => result.layers[1]!.weights.data[2 * output + unit]!);
  const value = deltas.reduce((total, delta, output) => total + delta * weights[output]!, 0);
  return [value, `${sum(deltas.map((delta, output) => product(delta, weights[output]!)))} = ${plain(value)}`];
}

function lossHow(state: NetworkState, pass: MlpPass, targets: Float64Array): string {
  const squares = sum(
    [...pass.a[1]!.data].map((a, unit) => `(${plain(a)} − ${inBrackets(targets[unit]!)})²`),
  );
  const factor =
    state.reduction === 'half_sum' ? '½' : state.reduction === 'mean' && targets.length > 1 ? '½' : '';
  return `${factor && `${factor} [`}${squares}${factor && ']'} = ${plain(pass.loss)}`;
}
