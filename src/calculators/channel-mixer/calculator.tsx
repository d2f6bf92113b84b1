import { explained, product, sum } from '../../draw/arithmetic.ts';
import { operand, plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, type MixerResult, type MixerState, parameters, type Step } from './model.ts';
import { Picture } from './Picture.tsx';

/** Red, green, blue and white corners, running into one another. */
const colours = [
  [1, 0.8, 0.1, 0, 0.9, 0.7, 0.2, 0.1, 0.1, 0.2, 0.7, 0.8, 0, 0.1, 0.8, 1],
  [0, 0.2, 0.8, 1, 0.1, 0.2, 0.7, 0.9, 0.1, 0.2, 0.7, 0.8, 0, 0.1, 0.8, 1],
  [0, 0.1, 0.1, 0, 0.1, 0.2, 0.2, 0.1, 0.9, 0.7, 0.7, 0.8, 1, 0.8, 0.8, 1],
];
/** Eight units: each difference of two colours and the brightness, each with both signs. */
const differences = {
  image: colours,
  weights: [
    [1, -1, 0],
    [-1, 1, 0],
    [0, 1, -1],
    [0, -1, 1],
    [-1, 0, 1],
    [1, 0, -1],
    [1, 1, 1],
    [-1, -1, -1],
  ],
  bias: [0, 0, 0, 0, 0, 0, -1.5, 1.5],
  weights2: [
    [1, 1, 0, 0, 0, 0, 0, 0],
    [0, 0, 1, 1, 1, 1, 0, 0],
    [0, 0, 0, 0, 0, 0, 1, 1],
  ],
};

export default calculator({
  name: 'channel-mixer',
  parameters,
  presets: {
    worked: {},
    grey: { image: colours, weights: [[0.299, 0.587, 0.114]], bias: [] },
    swap: {
      image: colours,
      weights: [
        [0, 0, 1],
        [0, 1, 0],
        [1, 0, 0],
      ],
      bias: [],
    },
    collapse: { layers: 'two' },
    relu: { ...differences, layers: 'relu' },
    linear: { ...differences, layers: 'two' },
  },
  compute,
  outputs: ({ steps, mean, parameters: count, multiplyAdds, differing }) => ({
    y_1: { value: steps.at(-1)!.output[0]!, quantity: 'p' },
    mean: { value: mean, quantity: 'p', quiet: true },
    parameters: { value: count, quantity: 'w' },
    multiply_adds: { value: multiplyAdds, quantity: 'w' },
    differing: { value: differing, quantity: 'n' },
  }),
  Picture,
  window: '-4 0 332 242',
  formula: ({ state, result: { steps, collapsed } }) => {
    const last = steps.at(-1)!;
    const shown: Step = collapsed ? { ...last, ...collapsed, input: steps[0]!.input } : last;
    return {
      name: state.layers,
      slots: { sum: firstRow(shown), y: plain(last.output[0]!) },
    };
  },
  table: ({ result }) => {
    const pixels = result.image[0]!.length;
    const rowsAt = (pixel: number) =>
      result.steps.flatMap((step, layer) =>
        step.weights.map((_, row) => {
          const value = result.outputs[layer]![row]![pixel]!;
          const terms = () =>
            result.inputs[layer]!.map((map, channel) => product(step.weights[row]![channel]!, map[pixel]!));
          return [
            { value: layer + 1 },
            { value: row + 1 },
            { value: pixel + 1 },
            { value: step.bias[row]! },
            { value, how: () => explained(value, sum(...terms(), step.bias[row]!)) },
          ];
        }),
      );
    const each = rowsAt(0).length;
    return {
      columns: [
        { key: 'layer', symbol: 'l' },
        { key: 'o', symbol: 'o' },
        { key: 'pixel', symbol: 'p', optional: true },
        { key: 'b', symbol: 'b_o', quantity: 'w' },
        { key: 'y', symbol: 'Y_{op}', quantity: 'p' },
      ],
      rows: Array.from({ length: pixels }, (_, pixel) => rowsAt(pixel)).flat(),
      shown: Array.from({ length: each }, (_, row) => result.pixel * each + row),
    };
  },
  predicted: afterBrightening,
});

/** What becomes of the pixel's outputs when 100 is added to every other pixel: tried, not assumed. */
function afterBrightening(result: MixerResult, state: MixerState): 'stay' | 'change' {
  const image = state.image.map((map) => map.map((value, at) => (at === result.pixel ? value : value + 100)));
  const outputOf = ({ steps }: MixerResult) => String(steps.at(-1)!.output);
  return outputOf(compute({ ...state, image })) === outputOf(result) ? 'stay' : 'change';
}

/** w × x added over the channels and the bias for the first output; at most four terms are written out. */
function firstRow({ weights, bias, input }: Step): string {
  const terms = input.map((value, channel) => `${operand(weights[0]![channel]!)} × ${operand(value)}`);
  const written = terms.length > 4 ? [...terms.slice(0, 3), '…'] : terms;
  return [...written, operand(bias[0]!)].join(' + ');
}
