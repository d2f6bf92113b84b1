import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { PlacementResult, parameters } from './model.ts';

export const labels = {
  title: 'Where should the norm stand?',
  invitation:
    'Make the stack deeper and watch the dot at the end of each red line, the gradient of the last block. Guess first which of the three will fall.',
  picture:
    'Three stacks with the same weights: norm after the addition, before the branch, and on both sides of the branch. For each block, on one logarithmic axis, the gradient of its second matrix and the variance of the stream.',
  table: 'one row a block; gradient of W₂ and variance of the stream in each of the three stacks',
  parameters: {
    blocks: { label: 'number of blocks' },
    width: { label: 'Width' },
    seed: { label: 'Random seed' },
  },
  choices: {
    width: { '16': '16', '32': '32', '64': '64' },
    placement: { post: 'Post-LN', pre: 'Pre-LN', sandwich: 'Sandwich' },
  },
  presets: {
    deep: '48 blocks',
    shallow: '6 blocks',
    deepest: '96 blocks',
    wide: 'Width 64, 24 blocks',
  },
  outputs: {
    gradient_post: 'last block’s gradient, Post-LN',
    gradient_pre: 'Pre-LN',
    gradient_sandwich: 'sandwich',
    variance_pre: 'variance of the stream, Pre-LN',
    variance_sandwich: 'sandwich',
    first_post: 'first block’s gradient, Post-LN',
    first_pre: 'first block’s gradient, Pre-LN',
  },
  gradient: 'gradient',
  variance: 'variance',
  expected: 'expected',
  prediction: {
    question:
      '48 blocks, the same weights. How large is the gradient of the last block with Pre-LN, compared with Post-LN?',
    choices: { third: 'about a third', same: 'about the same', thrice: 'about three times' },
    reveal: 'The last norm of Pre-LN divides by the size of a stream that has grown with every block.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  result: { post, pre },
}: Finding<typeof parameters, PlacementResult>): ComponentChildren => {
  const bold = (value: number) => (
    <b>
      <Value value={value} digits={3} />
    </b>
  );
  return (
    <>
      Last block’s gradient: {bold(post.gradients.at(-1)!)} with Post-LN, {bold(pre.gradients.at(-1)!)} with
      Pre-LN, whose variance is {bold(pre.variances.at(-1)!)}.
    </>
  );
};
