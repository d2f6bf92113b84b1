import { plain } from '../../draw/format.ts';
import { choice, list, matrix, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { relu } from '../../models/activations/relu.ts';
import { type Tensor, tensor } from '../../models/arrays/tensor.ts';
import {
  composePointwise,
  convolve,
  convolvePixelByPixel,
  type PointwiseConvolution,
  stackCost,
} from '../../models/convolution/convolution.ts';

/** Most channels anywhere, and most pixels. */
const deepest = 8;
const largest = 16;

const weights = (
  symbol: string,
  quantity: 'x' | 'w',
  columns: number,
  start: readonly (readonly number[])[],
  more = false,
) => matrix(start, [-1000, 1000], [1, deepest], [1, columns], { symbol, quantity, more });
const bias = (symbol: string, start: readonly number[], more = false) =>
  list(start, [-1000, 1000], [0, deepest], { symbol, quantity: 'w', more });

export const parameters = {
  pixel: whole(1, [1, largest], { symbol: 'p', quantity: 'x' }),
  layers: choice(['one', 'two', 'relu']),
  image: weights('X', 'x', largest, [
    [1, 2, 0, 4],
    [2, 0, 1, 1],
    [3, 1, 2, 0],
  ]),
  weights: weights('W', 'w', deepest, [
    [1, 0, -1],
    [0.5, 0.5, 0.5],
  ]),
  bias: bias('b', [0, 1]),
  weights2: weights('W_2', 'w', deepest, [[2, 1]], true),
  bias2: bias('b_2', [], true),
};
export type MixerState = State<typeof parameters>;

/** Height and width of a map with that many pixels: as square as whole numbers allow, never taller than wide. */
export function sizeOf(pixels: number): [number, number] {
  let height = Math.floor(Math.sqrt(pixels));
  while (pixels % height !== 0) height--;
  return [height, pixels / height];
}

/** The layers as numbers: columns too many are left out, missing columns and biases are 0. */
export function layersOf(state: MixerState): { weights: number[][]; bias: number[] }[] {
  const fitted = (rows: readonly (readonly number[])[], given: readonly number[], width: number) => ({
    weights: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? 0)),
    bias: rows.map((_, row) => given[row] ?? 0),
  });
  const first = fitted(state.weights, state.bias, state.image.length);
  if (state.layers === 'one') return [first];
  return [first, fitted(state.weights2, state.bias2, state.weights.length)];
}

/** One layer at the chosen pixel. */
export interface Step {
  weights: readonly (readonly number[])[];
  bias: readonly number[];
  /** What goes in, after the activation of the layer before. */
  input: readonly number[];
  output: readonly number[];
}

export interface MixerResult {
  pixel: number;
  height: number;
  width: number;
  /** Every channel as a list of pixels. */
  image: readonly (readonly number[])[];
  output: readonly (readonly number[])[];
  steps: readonly Step[];
  /** Maps before every layer (activated) and after it, for the table: layer → channel → pixel. */
  inputs: readonly (readonly (readonly number[])[])[];
  outputs: readonly (readonly (readonly number[])[])[];
  /** The one layer that two without an activation are. */
  collapsed: { weights: readonly (readonly number[])[]; bias: readonly number[] } | null;
  /** Largest |difference| between the convolution and one matrix product per pixel, of all layers. */
  difference: number;
  /** Outputs that differ by more than rounding. */
  differing: number;
  parameters: number;
  multiplyAdds: number;
  mean: number;
}

const rowsOf = ({ shape, data }: Tensor): number[][] => {
  const [, channels, height, width] = shape as [number, number, number, number];
  const pixels = height * width;
  return Array.from({ length: channels }, (_, channel) =>
    Array.from(data.subarray(channel * pixels, (channel + 1) * pixels)),
  );
};

export function compute(state: MixerState): MixerResult {
  const pixels = state.image[0]!.length;
  const [height, width] = sizeOf(pixels);
  const pixel = Math.min(state.pixel, pixels) - 1;
  const layers = layersOf(state).map(
    ({ weights, bias: shift }): PointwiseConvolution => ({
      weights: tensor(weights),
      bias: Float64Array.from(shift),
      stride: 1,
    }),
  );
  const { value: rectified } = relu.bind();
  let x: Tensor = { shape: [1, state.image.length, height, width], data: tensor(state.image).data };
  const inputs: number[][][] = [];
  const outputs: number[][][] = [];
  let difference = 0;
  let differing = 0;
  layers.forEach((layer, index) => {
    if (index > 0 && state.layers === 'relu') x = { ...x, data: x.data.map(rectified) };
    const y = convolve(x, layer);
    convolvePixelByPixel(x, layer).data.forEach((value, at) => {
      const gap = Math.abs(value - y.data[at]!);
      difference = Math.max(difference, gap);
      if (gap > 1e-9 * Math.max(1, Math.abs(value))) differing++;
    });
    inputs.push(rowsOf(x));
    outputs.push(rowsOf(y));
    x = y;
  });
  const at = (maps: readonly (readonly number[])[]) => maps.map((map) => map[pixel]!);
  const cost = stackCost(
    layers.map(({ weights }) => ({
      inputChannels: weights.shape[1]!,
      outputChannels: weights.shape[0]!,
      kernelSize: 1,
      outputHeight: height,
      outputWidth: width,
    })),
  );
  const merged = state.layers === 'two' ? composePointwise(layers[0]!, layers[1]!) : null;
  const output = outputs.at(-1)!;
  return {
    pixel,
    height,
    width,
    image: inputs[0]!,
    output,
    steps: layersOf(state).map(({ weights, bias: shift }, index) => ({
      weights,
      bias: shift,
      input: at(inputs[index]!),
      output: at(outputs[index]!),
    })),
    inputs,
    outputs,
    collapsed: merged && {
      weights: Array.from({ length: merged.weights.shape[0]! }, (_, row) =>
        Array.from(merged.weights.data.subarray(row * state.image.length, (row + 1) * state.image.length)),
      ),
      bias: Array.from(merged.bias!),
    },
    difference,
    differing,
    parameters: cost.parameters,
    multiplyAdds: cost.multiplyAdds,
    mean: output.flat().reduce((sum, value) => sum + value, 0) / (output.length * pixels),
  };
}

/** A vector as the sentence shows it: three entries of a longer one. */
export function vectorText(values: readonly number[]): string {
  const shown = values.slice(0, 3).map((value) => plain(value));
  return `(${[...shown, ...(values.length > 3 ? ['…'] : [])].join(', ')})`;
}

/** What is left of three lines of a phone beside the sentence's own words. */
const room = { one: 28, relu: 26, two: 31 } as const;

/** Whether these vectors are too long for the sentence, which then names the first channel alone. */
export const isLong = ({ layers }: MixerState, vectors: readonly (readonly number[])[]): boolean =>
  vectors.map(vectorText).join('').length > room[layers];
