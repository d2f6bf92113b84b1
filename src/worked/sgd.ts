import { random } from '../models/arrays/random.ts';
import { momentumNote } from '../models/optimizers/momentum.ts';
import { sgd } from '../models/optimizers/sgd.ts';
import { descend } from '../models/optimizers/trajectory.ts';
import { batches } from '../models/samples/batches.ts';
import { doubleWell, noisyDescent } from '../models/samples/double-well.ts';
import { leastSquares } from '../models/samples/least-squares.ts';
import { quadratic } from '../models/surfaces/quadratic.ts';
import { saddle } from '../models/surfaces/saddle.ts';

/** ½ (w x − y)² = ½ x² (w − y/x)², the loss of one sample as a function of w. */
const samples = [
  [1, 2],
  [2, 3],
  [3, 5],
  [4, 8],
].map(([x, y]) => quadratic([[x! * x!]], [y! / x!]));
const at = (w: number) => Float64Array.of(w);
const gradientOf = (sample: (typeof samples)[number], w: number): number => {
  const out = new Float64Array(1);
  sample.gradient(at(w), out);
  return out[0]!;
};
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const meanLoss = (w: number): number => mean(samples.map((sample) => sample.value(at(w))));

const gradients = samples.map((sample) => gradientOf(sample, 1));
const meanGradient = mean(gradients);
const learningRate = 0.05;

const single = [1];
for (const sample of samples) {
  single.push(descend(sgd, sample, [single.at(-1)!], 1, { hyper: { learningRate } }).points.data[1]!);
}
const full = {
  value: (point: Float64Array) => meanLoss(point[0]!),
  gradient: (point: Float64Array, out: Float64Array) => {
    out[0] = mean(samples.map((sample) => gradientOf(sample, point[0]!)));
  },
};
const fullStep = descend(sgd, full, [1], 1, { hyper: { learningRate } }).points.data[1]!;

const optimum = descend(sgd, full, [1], 400, { hyper: { learningRate } }).points.data[400]!;
const gradientsAtOptimum = samples.map((sample) => gradientOf(sample, optimum));

/** All orders of the samples. */
const orders = (indices: readonly number[]): number[][] =>
  indices.length === 0
    ? [[]]
    : indices.flatMap((first) =>
        orders(indices.filter((one) => one !== first)).map((rest) => [first, ...rest]),
      );
/** The mean loss after one pass over the four samples, for each of their 24 orders. */
const lossesOfOrders = orders([0, 1, 2, 3]).map((order) => {
  let w = 1;
  for (const index of order)
    w = descend(sgd, samples[index]!, [w], 1, { hyper: { learningRate } }).points.data[1]!;
  return meanLoss(w);
});

/**
 * How far w strays from the optimum in the long run when single samples are drawn with replacement: the root of
 * E(w − w*)², which each step maps to its mean over the four samples. E(w − w*) tends to 0, and the mixed term with it.
 */
function strayed(rate: number): number {
  let square = 0;
  for (let step = 0; step < 20000; step++)
    square = mean(
      samples.map((sample, index) => {
        const curvature = gradientOf(sample, optimum + 1) - gradientsAtOptimum[index]!;
        return (1 - rate * curvature) ** 2 * square + (rate * gradientsAtOptimum[index]!) ** 2;
      }),
    );
  return Math.sqrt(square);
}

/** |y| after each exact step down the saddle x² − y² from (1, y₀). */
const awayFromSaddle = (start: number, steps: number): number[] => {
  const { points } = descend(sgd, saddle(), [1, start], steps, { hyper: { learningRate: 0.1 } });
  return Array.from({ length: steps + 1 }, (_, step) => Math.abs(points.data[2 * step + 1]!));
};

/** 64 points around y = x, with all four decimals. */
function cloud() {
  const draw = random(4);
  const round = (value: number) => Number(value.toFixed(4));
  const x = Array.from({ length: 64 }, () => round(0.4 + draw.normal()));
  return leastSquares({ x, y: x.map((at) => round(at + draw.normal())), intercept: true });
}
const points = cloud();
/** The lowest loss of a line through the 64 points. */
const lowestLoss = points.value(points.minimum());

type Rate = (step: number) => number;

/** The loss after every step of a walk of so many sample gradients from (−2, 2), in batches of one size, each epoch shuffled. */
function lossesOfWalk(size: number, gradients: number, rateAt: Rate): number[] {
  const next = batches(random(14), points.count, size, 'epochs');
  const theta = Float64Array.of(-2, 2);
  const gradient = new Float64Array(2);
  const losses: number[] = [];
  for (let step = 1, used = 0; used < gradients; step++) {
    const batch = next();
    used += batch.length;
    points.batchGradient(theta, batch, gradient);
    theta[0]! -= rateAt(step) * gradient[0]!;
    theta[1]! -= rateAt(step) * gradient[1]!;
    losses.push(points.value(theta));
  }
  return losses;
}

/** How far above the lowest loss the last half of such a walk's steps is on average. */
export function hovering(size: number, gradients: number, rateAt: Rate): number {
  const losses = lossesOfWalk(size, gradients, rateAt);
  return mean(losses.slice(-Math.floor(losses.length / 2))) - lowestLoss;
}

/** Of 100 noisy walks from the shallow minimum, 300 steps at η = 0.1 each, how many end beyond the pass. */
function leftShallowWell(noise: number): number {
  const well = doubleWell(0.1);
  const draw = random(1);
  const rates = Array.from({ length: 300 }, () => 0.1);
  const ends = Array.from({ length: 100 }, () => noisyDescent(well, well.shallow, rates, noise, draw).at(-1));
  return ends.filter((end) => end! < well.pass).length;
}

/** x after 40 steps of the heavy ball on ½ λ x² from 1. */
const swing = (learningRate: number, curvature: number): number =>
  descend(momentumNote, quadratic([[curvature]], [0]), [1], 40, { hyper: { learningRate, gamma: 0.9 } })
    .points.data[40]!;

/** The numbers of the note on SGD, each computed by the models. */
export const values: Record<string, number> = {
  gradient1: gradients[0]!,
  gradient2: gradients[1]!,
  gradient3: gradients[2]!,
  gradient4: gradients[3]!,
  meanGradient,
  gradientVariance: mean(gradients.map((gradient) => (gradient - meanGradient) ** 2)),
  fullStep,
  lossBefore: meanLoss(1),
  lossAfterFull: meanLoss(fullStep),
  single1: single[1]!,
  single2: single[2]!,
  single3: single[3]!,
  single4: single[4]!,
  lossAfterSingles: meanLoss(single[4]!),
  optimum,
  lossAtOptimum: meanLoss(optimum),
  lossOfWorstOrder: Math.max(...lossesOfOrders),
  atOptimum1: gradientsAtOptimum[0]!,
  atOptimum2: gradientsAtOptimum[1]!,
  atOptimum3: gradientsAtOptimum[2]!,
  atOptimum4: gradientsAtOptimum[3]!,
  noiseAtOptimum: mean(gradientsAtOptimum.map((gradient) => gradient ** 2)),
  curvature: mean(samples.map((sample) => gradientOf(sample, 1) - gradientOf(sample, 0))),
  strayed: strayed(learningRate),
  strayedTenth: strayed(learningRate / 10),
  stuckOnSaddle: awayFromSaddle(0, 1000)[1000]!,
  stepsOffSaddle: awayFromSaddle(1e-6, 100).findIndex((distance) => distance >= 1),
  saddle10: awayFromSaddle(0.01, 10)[10]!,
  lowestLoss,
  hovering005: hovering(1, 1000, () => 0.05),
  hovering01: hovering(1, 1000, () => 0.1),
  hoveringDecay: hovering(1, 1000, (step) => 0.5 / (1 + (step - 1) / 10)),
  leftShallow: leftShallowWell(1.5),
  swing25: swing(0.1, 25),
  swing100: swing(0.025, 100),
};
