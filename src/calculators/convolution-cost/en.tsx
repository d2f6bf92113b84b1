import type { ComponentChildren } from 'preact';
import { count } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { type CostResult, type parameters, verdictOf } from './model.ts';

export const labels = {
  title: 'What does a 1×1 convolution save?',
  invitation:
    'Guess what the two thin layers leave of the thick one. Then widen the middle until nothing is saved.',
  picture:
    'Left, the weights drawn to scale: the direct layer as an outline, the layers of the chosen design as filled rectangles, each k²·C_in high and C_out wide. Right, one bar per design with its multiply-adds relative to the direct layer.',
  table: 'one row per layer of the chosen design, with the direct layer below',
  parameters: {
    plan: { label: 'Design' },
    inputs: { label: 'channels in' },
    outputs: { label: 'channels out' },
    middle: { label: 'channels in the middle, after 1×1' },
    kernel: { label: 'window k×k of the spatial layer' },
    size: { label: 'height and width of the map' },
    bias: { label: 'Bias' },
  },
  choices: {
    plan: { reduce: 'reduce first', bottleneck: 'bottleneck', separable: 'separable' },
    bias: { without: 'without', with: 'with' },
  },
  presets: {
    resnet: 'ResNet bottleneck',
    inception: 'Inception 5×5',
    mobilenet: 'MobileNet',
    wide: 'Middle too wide',
    pointwise: 'k = 1: nothing to save',
    flattened: '7×7×512 → 4096',
  },
  outputs: {
    parameters: 'parameters',
    parameters_direct: 'direct',
    multiply_adds: 'multiply-adds',
    multiply_adds_direct: 'direct',
    ratio: 'direct / design',
  },
  plans: {
    direct: 'direct',
    reduce: 'reduce first',
    bottleneck: 'bottleneck',
    separable: 'depthwise-separable',
  },
  areas: 'Weights, to scale',
  bars: 'Multiply-adds, direct = 100%',
  total: 'total',
  depthwise: 'depthwise',
  prediction: {
    question:
      '256 to 256 channels: 1×1 to 64, 3×3 at 64, 1×1 back to 256. What share of the weights of a direct 3×3 is left?',
    choices: { tenth: 'about 1/8', quarter: 'about 1/4', half: 'about 1/2' },
    reveal:
      'The 3×3 falls to 1/16, since both its sides fall to 1/4; the two 1×1 layers bring it back to about 1/8.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ result }: Finding<typeof parameters, CostResult>): ComponentChildren => {
  const { chosen, direct, ratio } = result;
  const [from, to] = [<b>{count(direct.parameters)}</b>, <b>{count(chosen.parameters)}</b>];
  const times = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  switch (verdictOf(result)) {
    case 'saved':
      return (
        <>
          From {from} parameters to {to}, and 1/{times(ratio)} of the multiply-adds.
        </>
      );
    case 'same':
      return (
        <>
          From {from} parameters to {to}, about as many multiply-adds: nothing is saved.
        </>
      );
    case 'more':
      return (
        <>
          From {from} parameters to {to}, {times(1 / ratio)} times the multiply-adds: no saving.
        </>
      );
  }
};
