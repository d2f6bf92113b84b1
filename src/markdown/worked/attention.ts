import { attention, attentionCost, causalMask } from '../../models/attention.ts';
import { random } from '../../models/random.ts';
import { softmax } from '../../models/softmax.ts';
import { type Tensor, tensor } from '../../models/tensor.ts';

const query = tensor([[1, 0]]);
const tokens = tensor([
  [1, 0],
  [0, 1],
  [1, 1],
]);
const value = tensor([
  [10, 0],
  [0, 10],
  [5, 5],
]);
const one = attention({ query, key: tokens, value });
const unscaled = attention({ query, key: tokens, value, scale: 1 });
const self = attention({ query: tokens, key: tokens, value: tokens });
const causal = attention({ query: tokens, key: tokens, value: tokens, mask: causalMask(3) });
const ratio = (length: number) => attentionCost(length, 512, 8).ratio;

/** `${name}${row}${column}` of a matrix, counted from 1. */
function entries(name: string, { shape, data }: Tensor): Record<string, number> {
  const columns = shape[1]!;
  return Object.fromEntries(
    Array.from(data, (entry, at) => [`${name}${Math.floor(at / columns) + 1}${(at % columns) + 1}`, entry]),
  );
}

/** Mean over seeded trials of the largest of ten attention weights, random query and keys of width d. */
function meanLargestWeight(width: number, scale: number, trials = 1500): number {
  const draw = random(37);
  let sum = 0;
  for (let trial = 0; trial < trials; trial++) {
    const asked = Array.from({ length: width }, () => draw.normal());
    const scores = Array.from(
      { length: 10 },
      () => scale * asked.reduce((dot, entry) => dot + entry * draw.normal(), 0),
    );
    sum += Math.max(...softmax(scores));
  }
  return sum / trials;
}

/** Bytes of all scores of one layer: n × n for each head, two bytes each, in GiB. */
const scoreMemory = (length: number, heads: number) => (length * length * heads * 2) / 2 ** 30;

export const values: Record<string, number> = {
  ...entries('score', one.scores),
  ...entries('weight', one.weights),
  ...entries('output', one.output),
  ...entries('unscaled', unscaled.weights),
  ...entries('self', self.weights),
  ...entries('selfOutput', self.output),
  ...entries('causal', causal.weights),
  ...entries('causalOutput', causal.output),
  large4: meanLargestWeight(4, 1),
  large16: meanLargestWeight(16, 1),
  large64: meanLargestWeight(64, 1),
  large256: meanLargestWeight(256, 1),
  scaled64: meanLargestWeight(64, 1 / 8),
  projectionWeights: 4 * 512 * 512,
  ratio512: ratio(512),
  ratio1024: ratio(1024),
  ratio2048: ratio(2048),
  ratio8192: ratio(8192),
  memory4096: scoreMemory(4096, 32),
  memory8192: scoreMemory(8192, 32),
};
