import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { DepthResult, parameters } from './model.ts';

export const labels = {
  title: 'Do fifty additions explode?',
  invitation:
    'One random vector goes through L blocks, and a gradient comes back. Scale the branches, or normalize.',
  picture:
    'Two plots against the block on scales of powers of ten: the size of the stream going forward and of the gradient coming back, solid with skip connections, dashed for the same weights without.',
  table: 'one row per block: root mean squares of the stream and of the gradient, then those without skips',
  parameters: {
    depth: { label: 'number of blocks' },
    scale: { label: 'Branch multiplied by' },
    norm: { label: 'Layer normalization N' },
    relu: { label: 'Where the ReLU stands' },
    upstream: { label: 'Gradient sent back' },
    width: { label: 'entries of the vector' },
    seed: { label: 'Random seed' },
  },
  choices: {
    scale: { one: '1', root: '1/√L', inverse: '1/L', zero: '0' },
    norm: { none: 'none', pre: 'before the branch', post: 'after the sum' },
    relu: { branch: 'ReLU(Wx)', sum: 'after the sum', before: 'W ReLU(x)' },
    upstream: { sum: 'of the sum of outputs', random: 'random' },
  },
  users: {
    relu: {
      branch: 'the note’s table',
      sum: 'ResNet v1, torchvision',
      before: 'ResNet v2, pre-activation',
    },
  },
  presets: {
    unscaled: 'Not scaled',
    normalized: 'Normalized branch',
    inverse: 'Branch times 1/L',
    before: 'ReLU before W',
    beforeNorm: 'Pre-activation with norm',
    identity: 'Branch times 0',
  },
  outputs: {
    forward: 'stream at the end',
    gradient: 'gradient at the input',
    mean: 'mean of the stream at the end',
    plain_forward: 'forward without skips',
    plain_gradient: 'gradient without skips',
  },
  forward: 'Forward: size of x',
  back: 'Backward: size of the gradient',
  withSkips: 'with skips',
  without: 'without',
  prediction: {
    question: 'Fifty blocks x + ReLU(Wx) with He weights, input of size 1. How large is x at the end?',
    choices: { seven: 'about 7', doubled: 'about 30 million', more: 'larger still' },
    reveal:
      'Doubling the variance at each block would give about 30 million. But a ReLU has a mean above 0, and means add up before they are squared.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state: { depth },
  result: { residual },
}: Finding<typeof parameters, DepthResult>): ComponentChildren => (
  <>
    After {depth} {depth === 1 ? 'block' : 'blocks'} the stream is{' '}
    <b>
      <Value value={residual.forward.at(-1)!} digits={3} />
    </b>{' '}
    times as large, the gradient{' '}
    <b>
      <Value value={residual.gradient[0]!} digits={3} />
    </b>{' '}
    times.
  </>
);
