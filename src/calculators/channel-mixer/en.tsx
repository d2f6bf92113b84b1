import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { isLong, type MixerResult, type parameters, vectorText } from './model.ts';

export const labels = {
  title: 'What can a window of one pixel do?',
  invitation:
    'Point at another pixel: the same matrix, other numbers. Then change a neighbor in X, and watch this pixel stay.',
  picture:
    'Left, the input channels as small maps with one pixel marked; in the middle, that pixel’s channel vector, the matrix and the bias; right, the output channels with the same pixel marked.',
  table: 'one row per output channel of the chosen pixel, layer by layer',
  parameters: {
    pixel: { label: 'the pixel; click one in a map' },
    layers: { label: 'Layers' },
    image: { label: 'image: a row per channel, its pixels in reading order.' },
    weights: { label: 'matrix: a row per output channel.' },
    bias: { label: 'bias', hint: 'one per output channel; missing ones are 0' },
    weights2: { label: 'second matrix.' },
    bias2: { label: 'second bias' },
  },
  choices: { layers: { one: 'one', two: 'two, nothing between', relu: 'two, ReLU between' } },
  presets: {
    worked: 'Worked example',
    grey: 'RGB → gray',
    swap: 'Swap channels',
    collapse: 'Two collapse',
    relu: '3 → 8 → 3, ReLU',
    linear: 'The same without ReLU',
  },
  outputs: {
    y_1: 'first output at the pixel',
    mean: 'mean of all outputs',
    parameters: 'parameters',
    multiply_adds: 'multiply-adds',
    differing: 'outputs that differ from a matrix product',
  },
  prediction: {
    question: 'Add 100 to every pixel but the one looked at. What becomes of its outputs?',
    choices: { stay: 'they stay as they are', change: 'they change' },
    reveal:
      'A 1×1 window sees one pixel only: what its neighbors hold never enters. Mixing happens across the channels.',
  },
  input: 'Input',
  output: 'Output',
  at: 'Pixel',
  onePixel: 'One pixel',
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result: { steps, pixel, collapsed, width },
}: Finding<typeof parameters, MixerResult>): ComponentChildren => {
  const vector = (values: readonly number[]) => <b>{vectorText(values)}</b>;
  const [input, output] = [steps[0]!.input, steps.at(-1)!.output];
  const [from, to] = [vector(input), vector(output)];
  const long = isLong(state, [input, output, ...(collapsed ? [collapsed.weights[0] as number[]] : [])]);
  const first = <b>{plain(output[0]!)}</b>;
  if (collapsed) {
    const [row] = collapsed.weights as [readonly number[]];
    if (long) return <>Two layers are one: both take this pixel to {first} in the first channel.</>;
    return (
      <>
        Two layers are one with first row {vector(row)}: it too takes {from} to {to}.
      </>
    );
  }
  if (state.layers === 'relu') {
    if (long) return <>Two layers give {first} in the first channel; without the ReLU, they would be one.</>;
    return (
      <>
        Two layers take {from} to {to}; without the ReLU, they would be one.
      </>
    );
  }
  const place = `(${Math.floor(pixel / width) + 1}, ${(pixel % width) + 1})`;
  if (long)
    return (
      <>
        Pixel {place} has {first} in the first output channel, without any neighbor.
      </>
    );
  return (
    <>
      Pixel {place} goes from {from} to {to}, without any neighbor.
    </>
  );
};
