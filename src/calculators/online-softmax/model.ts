import { list, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { softmax } from '../../models/activations/softmax.ts';
import { tensor } from '../../models/arrays/tensor.ts';
import { onlineSoftmax } from '../../models/attention/online-softmax.ts';

const most = 12;

export const parameters = {
  scores: list([1, 3, 2, 5], [-1000, 1000], [2, most], { symbol: 's', quantity: 'x' }),
  values: list([10, 20, 30, 40], [-1000, 1000], [2, most], { symbol: 'v', quantity: 'x' }),
  block: whole(2, [1, most], { symbol: 'b', quantity: 'n' }),
  step: whole(2, [1, most], { symbol: 't', quantity: 'n' }),
};
export type BlocksState = State<typeof parameters>;

/** What is kept after a block, and what it came from. */
export interface Step {
  /** First score of the block, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** m, ℓ and õ before the block; m is null before the first. */
  readonly before: { readonly largest: number | null; readonly sum: number; readonly mixed: number };
  readonly largest: number;
  /** e^(m − m′): what the old sums were multiplied by. */
  readonly factor: number;
  readonly sum: number;
  readonly mixed: number;
  /** õ/ℓ: the mean of what has been seen. */
  readonly mean: number;
}

export interface BlocksResult {
  readonly scores: readonly number[];
  /** As many as scores: further ones left out, missing ones 0. */
  readonly values: readonly number[];
  readonly steps: readonly Step[];
  /** Which step is shown, from 0. */
  readonly shown: number;
  readonly now: Step;
  /** The softmax of all scores at once, and the mean of all values under it. */
  readonly weights: readonly number[];
  readonly whole: number;
  /** Last mean less the one of all at once. */
  readonly difference: number;
  readonly logSumExp: number;
}

export function compute({ scores, values: given, block, step }: BlocksState): BlocksResult {
  const values = scores.map((_, index) => given[index] ?? 0);
  const found = onlineSoftmax(scores, block, tensor(values.map((value) => [value])));
  const steps = found.steps.map(({ largest, sum, rescale, accumulator }, index): Step => {
    const last = found.steps[index - 1];
    return {
      from: index * block,
      to: Math.min((index + 1) * block, scores.length),
      before: { largest: last?.largest ?? null, sum: last?.sum ?? 0, mixed: last?.accumulator[0] ?? 0 },
      largest,
      factor: rescale,
      sum,
      mixed: accumulator[0]!,
      mean: accumulator[0]! / sum,
    };
  });
  const shown = Math.min(step, steps.length) - 1;
  const weights = Array.from(softmax(Float64Array.from(scores)));
  const whole = weights.reduce((sum, weight, index) => sum + weight * values[index]!, 0);
  return {
    scores,
    values,
    steps,
    shown,
    now: steps[shown]!,
    weights,
    whole,
    difference: found.output[0]! - whole,
    logSumExp: found.logSumExp,
  };
}
