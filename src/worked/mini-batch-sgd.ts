import { sgd } from '../models/optimizers/sgd.ts';
import { descend } from '../models/optimizers/trajectory.ts';
import { quadratic } from '../models/surfaces/quadratic.ts';
import { hovering } from './sgd.ts';

const xs = [1, 2, 3, 4];
const ys = [2, 3, 5, 8];
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The mean of ½ (w x − y)² over some samples is, but for a constant, ½ a (w − c)², a = mean x², c = Σ x y / Σ x². */
const batch = (indices: readonly number[]) => {
  const square = mean(indices.map((index) => xs[index]! ** 2));
  return quadratic([[square]], [mean(indices.map((index) => xs[index]! * ys[index]!)) / square]);
};
const gradientAt = (w: number, indices: readonly number[]): number => {
  const out = new Float64Array(1);
  batch(indices).gradient(Float64Array.of(w), out);
  return out[0]!;
};
const gradientAtOne = (indices: readonly number[]): number => gradientAt(1, indices);
const variance = (numbers: readonly number[]): number => {
  const center = mean(numbers);
  return mean(numbers.map((number) => (number - center) ** 2));
};

/** The mean loss of all four samples. */
const meanLoss = (w: number): number => mean(xs.map((x, index) => (w * x - ys[index]!) ** 2 / 2));
/** The mean loss after one pass over the four samples in order, from w = 1. */
function lossOfEpoch(size: number, learningRate: number): number {
  let w = 1;
  for (let from = 0; from < xs.length; from += size) {
    const indices = xs.map((_, index) => index).slice(from, from + size);
    w = descend(sgd, batch(indices), [w], 1, { hyper: { learningRate } }).points.data[1]!;
  }
  return meanLoss(w);
}

const singles = xs.map((_, index) => gradientAtOne([index]));
const pairs = xs.flatMap((_, first) =>
  xs.slice(first + 1).map((__, rest) => gradientAtOne([first, first + 1 + rest])),
);
const hyper = { learningRate: 0.05 };
const batchStep1 = descend(sgd, batch([0, 1]), [1], 1, { hyper }).points.data[1]!;

/** At w, the batch size up to which a larger batch pays: the variance of one sample over the squared mean gradient. */
const usefulBatch = (w: number): number =>
  variance(xs.map((_, index) => gradientAt(w, [index]))) / gradientAt(w, [0, 1, 2, 3]) ** 2;

/** The numbers of the note on mini-batch SGD, each computed by the models. */
export const values: Record<string, number> = {
  sample1: singles[0]!,
  sample2: singles[1]!,
  sample3: singles[2]!,
  sample4: singles[3]!,
  sampleVariance: variance(singles),
  pair12: pairs[0]!,
  pair13: pairs[1]!,
  pair14: pairs[2]!,
  pair23: pairs[3]!,
  pair24: pairs[4]!,
  pair34: pairs[5]!,
  pairMean: mean(pairs),
  pairVariance: variance(pairs),
  batchStep1,
  batchStep2: descend(sgd, batch([2, 3]), [batchStep1], 1, { hyper }).points.data[1]!,
  fullStep: descend(sgd, batch([0, 1, 2, 3]), [1], 1, { hyper }).points.data[1]!,
  epochSingles: lossOfEpoch(1, 0.005),
  epochPairs: lossOfEpoch(2, 0.01),
  cloudSingles: hovering(1, 640, () => 0.1),
  cloudBatches: hovering(8, 640, () => 0.1),
  meanNear: gradientAt(1.8, [0, 1, 2, 3]),
  usefulFar: usefulBatch(1),
  usefulNear: usefulBatch(1.8),
  floorSingles: hovering(1, 1000, () => 0.1),
  floorHalved: hovering(1, 1000, () => 0.05),
  floorDoubled: hovering(2, 1000, () => 0.1),
  updates1: Math.ceil(50000 / 1),
  updates32: Math.ceil(50000 / 32),
  updates128: Math.ceil(50000 / 128),
  updates256: Math.ceil(50000 / 256),
  updatesOf64: Math.ceil(64 / 24),
};
