import { attention, attentionCost, causalMask } from '../../models/attention.ts';
import { multiHeadParameterCount } from '../../models/multi-head-attention.ts';
import { random } from '../../models/random.ts';
import { softmax } from '../../models/softmax.ts';
import { tensor, zeros } from '../../models/tensor.ts';

const query = tensor([[1, 0]]);
const key = tensor([
  [1, 0],
  [0, 1],
  [1, 1],
]);
const value = tensor([
  [10, 0],
  [0, 10],
  [5, 5],
]);

const one = attention({ query, key, value });
const unscaled = attention({ query, key, value, scale: 1 });
const self = attention({ query: key, key, value: key });
const causal = attention({ query: key, key, value: key, mask: causalMask(3) });

/** Entry (row, column) of a matrix as `name11`, `name12`, …, counted from 1. */
function entries(name: string, { shape, data }: { shape: readonly number[]; data: Float64Array }) {
  const columns = shape[1]!;
  return Object.fromEntries(
    Array.from(data, (entry, index) => [
      `${name}${Math.floor(index / columns) + 1}${(index % columns) + 1}`,
      entry,
    ]),
  );
}

/**
 * The mean over 1000 draws of the largest weight among ten keys, all entries from N(0, 1), with the scores multiplied
 * by 1 and by 1/√width.
 */
function largestWeights(width: number): { unscaled: number; scaled: number } {
  const draws = 1000;
  const stream = random(23);
  const numbers = zeros(1, width);
  const keys = zeros(10, width);
  const sums = { unscaled: 0, scaled: 0 };
  for (let draw = 0; draw < draws; draw++) {
    for (let index = 0; index < width; index++) numbers.data[index] = stream.normal();
    for (let index = 0; index < keys.data.length; index++) keys.data[index] = stream.normal();
    for (const [kind, scale] of [
      ['unscaled', 1],
      ['scaled', 1 / Math.sqrt(width)],
    ] as const) {
      const { weights } = attention({ query: numbers, key: keys, value: keys, scale });
      sums[kind] += Math.max(...weights.data) / draws;
    }
  }
  return sums;
}

const widths = [4, 16, 64, 256];
const largest = widths.flatMap((width) => {
  const mean = largestWeights(width);
  return [
    [`largestUnscaled${width}`, mean.unscaled],
    [`largestScaled${width}`, mean.scaled],
  ] as const;
});

const gibibyte = 2 ** 30;
const bytes = 2;

/** The numbers of the note: one query, self-attention without and with a causal mask, the effect of the scale, costs. */
export const values: Record<string, number> = {
  score1: one.scores.data[0]!,
  score2: one.scores.data[1]!,
  score3: one.scores.data[2]!,
  weight1: one.weights.data[0]!,
  weight2: one.weights.data[1]!,
  weight3: one.weights.data[2]!,
  output1: one.output.data[0]!,
  output2: one.output.data[1]!,
  unscaledWeight1: unscaled.weights.data[0]!,
  unscaledWeight2: unscaled.weights.data[1]!,
  unscaledWeight3: unscaled.weights.data[2]!,
  ...entries('self', self.weights),
  ...entries('selfOutput', self.output),
  ...entries('causal', causal.weights),
  ...entries('causalOutput', causal.output),
  ...Object.fromEntries(largest),
  quizWeight: softmax([0, 0, Math.LN2])[2]!,
  weightCount: multiHeadParameterCount(512, false),
  biasCount: multiHeadParameterCount(512, true) - multiHeadParameterCount(512, false),
  ratio512: attentionCost(512, 512, 8).ratio,
  ratio1024: attentionCost(1024, 512, 8).ratio,
  ratio2048: attentionCost(2048, 512, 8).ratio,
  ratio8192: attentionCost(8192, 512, 8).ratio,
  gibibytes4096: (attentionCost(4096, 4096, 32).scores * bytes) / gibibyte,
  gibibytes8192: (attentionCost(8192, 4096, 32).scores * bytes) / gibibyte,
};
