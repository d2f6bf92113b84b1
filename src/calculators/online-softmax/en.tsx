import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { BlocksResult, parameters } from './model.ts';

export const labels = {
  title: 'Can a softmax be computed without seeing all scores?',
  invitation: 'Step through the blocks. When a larger score comes, what happens to the old columns?',
  picture:
    'A column for each score seen so far, as high as its term of ℓ, e^(s − m); dashed, its height before the maximum rose. A table of m, ℓ and õ: the old number, times the factor, plus the new block. Below, the mean õ/ℓ after each block on a line, with a dashed tick where the softmax of all scores puts it.',
  table: 'one row per block',
  parameters: {
    scores: { label: 'scores' },
    values: { label: 'values', hint: 'missing ones are 0' },
    block: { label: 'scores a block' },
    step: { label: 'block' },
  },
  choices: {},
  presets: {
    note: 'two at a time',
    single: 'one at a time',
    early: 'largest first',
    level: 'all alike',
    far: 'around 800',
    whole: 'all at once',
  },
  outputs: {
    largest: 'm',
    sum: 'ℓ',
    mixed: 'õ',
    mean: 'õ/ℓ so far',
    whole: 'full softmax',
    difference: 'difference at the end',
    log_sum_exp: 'm + ln ℓ at the end',
  },
  columns: 'What each score adds to ℓ',
  blockNamed: 'block {n}',
  keptHeads: ['kept', 'factor', 'new', 'now'],
  means: 'mean of the values so far; dashed, the full softmax',
  nothing: 'none',
  prediction: {
    question:
      'The second block brings a score of 5, and the largest so far was 3. By what are the old sums multiplied?',
    choices: { one: 'by 1', less: 'by less than 1', more: 'by more than 1' },
    reveal: 'By e^(3 − 5) = 0.1353. Their terms had 3 subtracted where it should be 5.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ result }: Finding<typeof parameters, BlocksResult>): ComponentChildren => {
  const { now, scores } = result;
  const mean = (
    <b>
      <Value value={now.mean} digits={6} />
    </b>
  );
  return (
    <>
      {now.to < scores.length ? (
        <>
          {now.to} of {scores.length} scores: mean {mean}.
        </>
      ) : (
        <>
          All {scores.length} scores: mean {mean}, as in the full softmax.
        </>
      )}{' '}
      {now.before.largest !== null && (
        <>
          Old sums ×{' '}
          <b>
            <Value value={now.factor} />
          </b>
          .
        </>
      )}
    </>
  );
};
