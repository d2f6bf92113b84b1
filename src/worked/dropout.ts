import { sigmoid } from '../models/activations/logistic.ts';
import { classicDropout, dropout, dropoutMoments } from '../models/dense/dropout.ts';
import { overAllMasks } from '../models/dense/dropout-ensemble.ts';

const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((total, value) => total + value, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const variance = (numbers: readonly number[]) => {
  const center = mean(numbers);
  return mean(numbers.map((value) => (value - center) ** 2));
};
const dot = (a: Float64Array, b: Float64Array) => sum(a.map((value, index) => value * b[index]!));

/** All 2^count masks of 0s and 1s. */
const allMasks = (count: number) =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, unit) => (bits >> unit) & 1),
  );

const half = 0.5;
const x = Float64Array.of(1, 2, 3, 4);
const y = dropout(x, [1, 0, 1, 0], half);
const sums = allMasks(4).map((mask) => sum(dropout(x, mask, half)));

const weights = Float64Array.of(1, -2, 0.5);
const inputs = Float64Array.of(1, 0.5, 2);
const bias = 0.1;
const masks = allMasks(3);
const logits = masks.map((mask) => dot(weights, classicDropout(inputs, mask, half).train) + bias);
const outputs = logits.map(sigmoid);
const product = (numbers: readonly number[]) => numbers.reduce((total, value) => total * value, 1);
const geometric = product(outputs) ** (1 / masks.length);
const geometricRest = product(logits.map((logit) => sigmoid(-logit))) ** (1 / masks.length);

const regressionWeights = Float64Array.of(1, -2);
const regressionInputs = Float64Array.of(3, 1);
const fit = (2 - dot(regressionWeights, regressionInputs)) ** 2;
const penalty = (p: number) =>
  dot(
    regressionWeights.map((weight) => weight * weight),
    dropoutMoments(regressionInputs, p).variance,
  );

/** The logistic unit's outputs under inverted dropout: their standard deviation over all masks. */
const spread = (p: number) => {
  const terms = weights.map((weight, unit) => (weight * inputs[unit]!) / (1 - p));
  return Math.sqrt(overAllMasks(terms, p, (total) => sigmoid(total + bias)).variance);
};
/** The standard error of their mean after 100 passes. */
const standardError = (p: number) => spread(p) / Math.sqrt(100);

/** Blocks that are left on average when block l of all of them is dropped with probability p·l/of. */
const depthLeft = (rates: readonly number[]) => sum(rates.map((rate) => 1 - rate));
const [blocks, lastRate] = [12, 0.2];

/** Two passes of one sample give two predictions for three classes, of which the first is right. */
const passes = [
  [0.7, 0.2, 0.1],
  [0.5, 0.3, 0.2],
] as const;
const divergence = (one: readonly number[], other: readonly number[]) =>
  sum(one.map((probability, k) => probability * Math.log(probability / other[k]!)));

/** A unit that is 0 or 2 in half of the samples each: mean 1, variance 1. */
const samples = Float64Array.of(0, 2);
const maskedSamples = [0, 1].flatMap((kept) => Array.from(dropout(samples, [kept, kept], half)));

/** The worked examples of the note: all masks of four units, a logistic unit's sub-networks, the penalty, variance shift. */
export const values: Record<string, number> = {
  y1: y[0]!,
  y2: y[1]!,
  y3: y[2]!,
  y4: y[3]!,
  maskedSum: sum(y),
  fullSum: sum(x),
  sumMean: mean(sums),
  sumVariance: variance(sums),
  geometricMean: geometric / (geometric + geometricRest),
  weightScaled: sigmoid(dot(weights, classicDropout(inputs, masks[0]!, half).test) + bias),
  arithmeticMean: mean(outputs),
  fit,
  penaltyHalf: penalty(half),
  lossHalf: fit + penalty(half),
  lossFifth: fit + penalty(0.2),
  shiftTrainVariance: variance(maskedSamples),
  shiftTestVariance: variance(Array.from(samples)),
  penaltyFifth: penalty(0.2),
  classicTestSum: sum(classicDropout(x, [1, 1, 1, 1], half).test),
  spreadHalf: spread(half),
  spreadTenth: spread(0.1),
  errorHalf: standardError(half),
  errorTenth: standardError(0.1),
  subNetworkCount: 2 ** 20,
  allDropped: half ** 10,
  noneDropped: half ** 4,
  sumDeviation: Math.sqrt(variance(sums)),
  dropPathDepth: depthLeft(Array.from({ length: blocks }, (_, block) => (lastRate * (block + 1)) / blocks)),
  dropPathDepthFromZero: depthLeft(
    Array.from({ length: blocks }, (_, block) => (lastRate * block) / (blocks - 1)),
  ),
  rDropEntropy: mean(passes.map(([right]) => -Math.log(right))),
  rDropDivergence: mean([divergence(passes[0], passes[1]), divergence(passes[1], passes[0])]),
};
