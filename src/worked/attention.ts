import { type Tensor, tensor } from '../models/arrays/tensor.ts';
import { additiveAttention } from '../models/attention/additive-attention.ts';
import { attention, attentionCost, causalMask } from '../models/attention/attention.ts';
import { maskedSoftmax } from '../models/attention/masked-softmax.ts';
import { multiHeadParameterCount } from '../models/attention/multi-head-attention.ts';

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
const cross = attention({
  query,
  key: tensor([
    [2, 0],
    [0, 2],
    [2, 2],
  ]),
  value,
});
const identity = tensor([
  [1, 0],
  [0, 1],
]);
const additive = additiveAttention(query, tokens, {
  stateWeights: identity,
  annotationWeights: identity,
  v: Float64Array.of(1, 1),
  bias: null,
});
const unscaled = attention({ query, key: tokens, value, scale: 1 });
const self = attention({ query: tokens, key: tokens, value: tokens });
const causal = attention({ query: tokens, key: tokens, value: tokens, mask: causalMask(3) });
/** Scores 8, 4, 0 of the sentence, and halved. */
const one3 = (scores: readonly number[]) => maskedSoftmax(Float64Array.from(scores), null, 1, 3);
const sharp = one3([8, 4, 0]);
const mild = one3([4, 2, 0]);
/** The Jacobian diag(p) − ppᵀ of a softmax: its diagonal, and its Frobenius norm. */
const slopes = (p: ArrayLike<number>) => Array.from(p, (weight) => weight * (1 - weight));
const jacobianNorm = (p: ArrayLike<number>) =>
  Math.hypot(
    ...Array.from(p, (row, at) =>
      Array.from(p, (other, column) => (at === column ? row : 0) - row * other),
    ).flat(),
  );
const skewed = [0.93, 0.04, 0.03];
/** Keys that a matrix of their own, (0, 1; −1, 0), has turned by a right angle. */
const turned = attention({
  query: tokens,
  key: tensor([
    [0, 1],
    [-1, 0],
    [-1, 1],
  ]),
  value: tokens,
});
/** A second head, whose every query asks for the key of the token before it. */
const before = attention({
  query: tensor([
    [3, 0],
    [3, 0],
    [0, 3],
  ]),
  key: tensor([
    [3, 0],
    [0, 3],
    [-3, 0],
  ]),
  value: tokens,
});
const ratio = (length: number) => attentionCost(length, 512, 8).ratio;

/** `${name}${row}${column}` of a matrix, counted from 1. */
function entries(name: string, { shape, data }: Tensor): Record<string, number> {
  const columns = shape[1]!;
  return Object.fromEntries(
    Array.from(data, (entry, at) => [`${name}${Math.floor(at / columns) + 1}${(at % columns) + 1}`, entry]),
  );
}

/** `${name}${place}` of a list, counted from 1. */
const numbered = (name: string, list: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(Array.from(list, (entry, at) => [`${name}${at + 1}`, entry]));

/** Points of a trapezoidal rule, exact to more digits than are printed for functions that fade out at both ends. */
const grid = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const normal = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
const [leadStep, noiseStep, gapStep] = [0.4, 0.6, 0.3];
/** Values n = x of the leading key, with the density that the key at x − t has, for every t = e^s of `gaps`. */
const gaps = grid(-12, 2, gapStep).map(Math.exp);
const leads = grid(-2, 6, leadStep).map((x) => ({
  density: 10 * normal(x) * leadStep,
  behind: gaps.map((gap) => normal(x - gap) * gap * gapStep),
}));
const noises = grid(-3, 12, noiseStep).map((g) => ({ g, density: Math.exp(-g - Math.exp(-g)) * noiseStep }));

/**
 * E[max softmax(a·n)] for ten independent standard normal numbers n. A softmax weight is the probability that its score
 * still comes first when a Gumbel variable is added to every score; so the largest one, at n = x with the variable g,
 * wins if each of the other nine has n = x − t < x and a·n plus its own variable below a·x + g.
 */
function largestOfTen(a: number): number {
  return sum(
    noises.map(({ g, density }) => {
      const below = gaps.map((gap) => Math.exp(-Math.exp(-a * gap - g)));
      const wins = leads.map(
        (lead) => lead.density * lead.behind.reduce((total, share, at) => total + share * below[at]!, 0) ** 9,
      );
      return density * sum(wins);
    }),
  );
}

/**
 * Expected largest of ten attention weights: query and keys with `width` independent standard normal entries, scores
 * times `scale`. Given the query q, the scores are |q| times ten independent standard normal numbers, and |q| has the chi
 * density, here up to a factor that cancels.
 */
function expectedLargestWeight(width: number, scale: number): number {
  const top = Math.sqrt(width - 1);
  const lengths = grid(Math.max(0, top - 3.5), top + 3.5, 0.5);
  const densities = lengths.map((length) =>
    Math.exp((width - 1) * Math.log(length / top) - (length ** 2 - top ** 2) / 2),
  );
  return sum(lengths.map((length, at) => densities[at]! * largestOfTen(scale * length))) / sum(densities);
}

/** Bytes of all scores of one layer: n × n for each head, two bytes each, in GiB. */
const scoreMemory = (length: number, heads: number) => (length * length * heads * 2) / 2 ** 30;

export const values: Record<string, number> = {
  ...entries('score', one.scores),
  ...entries('weight', one.weights),
  ...entries('output', one.output),
  ...entries('unscaled', unscaled.weights),
  ...entries('cross', cross.output),
  ...entries('additive', additive.scores),
  ...entries('self', self.weights),
  ...entries('selfOutput', self.output),
  ...entries('causal', causal.weights),
  ...entries('causalOutput', causal.output),
  ...entries('turned', turned.weights),
  ...entries('turnedOutput', turned.output),
  ...entries('before', before.weights),
  ...entries('beforeOutput', before.output),
  ...numbered('sharp', sharp),
  ...numbered('mild', mild),
  ...numbered('sharpSlope', slopes(sharp)),
  ...numbered('mildSlope', slopes(mild)),
  ...numbered('skewedSlope', slopes(skewed)),
  ...numbered('evenSlope', slopes(one.weights.data)),
  sharpNorm: jacobianNorm(sharp),
  mildNorm: jacobianNorm(mild),
  skewedNorm: jacobianNorm(skewed),
  evenNorm: jacobianNorm(one.weights.data),
  ...Object.fromEntries(
    [4, 16, 64, 256].flatMap((width) => [
      [`large${width}`, expectedLargestWeight(width, 1)],
      [`scaled${width}`, expectedLargestWeight(width, 1 / Math.sqrt(width))],
    ]),
  ),
  large512: expectedLargestWeight(512, 1),
  projectionWeights: multiHeadParameterCount(512, false),
  projectionWeights64: multiHeadParameterCount(64, false),
  denseTokens: 128 ** 2,
  denseChannels: (128 * 64) ** 2,
  ratio512: ratio(512),
  ratio1024: ratio(1024),
  ratio2048: ratio(2048),
  ratio8192: ratio(8192),
  memory4096: scoreMemory(4096, 32),
  memory8192: scoreMemory(8192, 32),
};
