import { activation } from '../models/activations/index.ts';
import { sigmoidDerivative } from '../models/activations/logistic.ts';
import { norm } from '../models/arrays/norm.ts';
import { random } from '../models/arrays/random.ts';
import { tensor } from '../models/arrays/tensor.ts';
import type { Initialization } from '../models/dense/network/initialization.ts';
import { networkLosses } from '../models/dense/network/loss.ts';
import { network } from '../models/dense/network/network.ts';
import { identitySweep, sigmoidSweep } from '../models/dense/network/sweep.ts';
import { trainer } from '../models/dense/network/trainer.ts';
import {
  type BatchNormalizationLayer,
  batchGradients,
  initialStatistics,
  normalizeBatch,
  normalizeByRunning,
  trainBatch,
} from '../models/normalization/batch-normalization.ts';
import { sgd } from '../models/optimizers/sgd.ts';

const epsilon = 1e-5;
const layerOf = (width: number): BatchNormalizationLayer => ({
  gamma: new Float64Array(width).fill(2),
  beta: new Float64Array(width).fill(1),
  epsilon,
});
const layer = layerOf(1);
const pair = layerOf(2);
const plain: BatchNormalizationLayer = { gamma: null, beta: null, epsilon };

/** Two features of the same four samples; the second is the first less 3. */
const step = trainBatch(
  tensor([
    [4, 1],
    [5, 2],
    [6, 3],
    [9, 6],
  ]),
  pair,
  initialStatistics(2),
  0.1,
);
const gradients = batchGradients(
  step,
  pair,
  tensor([
    [1, 1],
    [0, 0],
    [0, 0],
    [0, 0],
  ]),
);
const inference = normalizeByRunning(tensor([[6, 3]]), pair, step.running);
const firstOf = (data: Float64Array) => data.filter((_, index) => index % 2 === 0);
const [normalized, y, dx] = [step.normalized, step.y, gradients.dx].map(({ data }) => firstOf(data)) as [
  Float64Array,
  Float64Array,
  Float64Array,
];

const drifted = tensor([[4], [5], [6], [9]]);
const recentered = normalizeBatch(drifted, plain);
const meanSlope = (z: Float64Array, derivative = sigmoidDerivative) =>
  z.reduce((sum, value) => sum + derivative(value), 0) / z.length;
const saturationBefore = meanSlope(drifted.data);
const saturationAfter = meanSlope(recentered.y.data);
const reluSlope = activation('relu').derivative;

/** One channel of two 2×2 feature maps, unrolled. */
const pooled = normalizeBatch(tensor([[1], [2], [3], [4], [5], [6], [7], [8]]), plain);
const outlier = normalizeBatch(tensor([[4], [5], [6], [63]]), plain);
/** The batch of the example after its weights were doubled. */
const doubled = trainBatch(tensor([[8], [10], [12], [18]]), layer, initialStatistics(1), 0.1);
const doubledGradients = batchGradients(doubled, layer, tensor([[1], [0], [0], [0]]));

/** The network of the note's training run: so many sigmoid layers of so many units, and 64 points in the plane. */
const [depth, width, points, trainSteps] = [5, 16, 64, 500];

/** As many points in each quadrant, one coordinate after the other; class 1 where both signs agree. */
function quadrants(seed: number) {
  const stream = random(seed);
  const inputs = new Float64Array(2 * points);
  const targets = new Float64Array(points);
  for (let point = 0; point < points; point++) {
    const [right, up] = [point % 2 === 1, point % 4 < 2];
    inputs[point] = (right ? 1 : -1) * stream.uniform();
    inputs[points + point] = (up ? 1 : -1) * stream.uniform();
    targets[point] = right === up ? 1 : 0;
  }
  return { inputs, targets };
}

/** The mean over a layer's units of how far what the activation sees is spread over the points. */
function spreadOf(seen: Float64Array): number {
  let total = 0;
  for (let unit = 0; unit < width; unit++) {
    const row = seen.subarray(unit * points, (unit + 1) * points);
    const mean = row.reduce((sum, value) => sum + value, 0) / points;
    total += Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / points);
  }
  return total / width;
}

/** Full-batch gradient descent with and without BN from the same weights; losses before each step, the rest at the start. */
export function trainingRun(
  batchNormalization: boolean,
  initialization: Initialization = { scheme: 'xavier_normal' },
  learningRate = 0.3,
) {
  const { inputs, targets } = quadrants(7);
  const hidden = Array.from({ length: depth }, () => ({
    outputs: width,
    activation: sigmoidSweep,
    batchNormalization,
  }));
  const net = network({
    inputs: 2,
    layers: [...hidden, { outputs: 1, activation: identitySweep }],
    capacity: points,
    initialization,
    seed: 1,
  });
  const training = trainer(net, sgd, networkLosses.binaryCrossEntropy, { hyper: { learningRate } });
  const losses = [training.step(inputs, targets, points)];
  const spreads = net.layers.slice(0, depth).map(({ seen }) => spreadOf(seen));
  const gradientNorm = norm(net.layers[0]!.dWeights);
  const slope = meanSlope(net.layers[depth - 1]!.seen);
  while (losses.length <= trainSteps) losses.push(training.step(inputs, targets, points));
  return { losses, spreads, gradientNorm, slope };
}

const large: Initialization = { scheme: 'normal', deviation: 1 };
/** Without and with BN: from Xavier's weights, which the note's figure shows, and from weights of N(0, 1). */
export const runs = [false, true].map((normalizes) => trainingRun(normalizes)) as [Run, Run];
const largeRuns = [false, true].map((normalizes) => trainingRun(normalizes, large)) as [Run, Run];
type Run = ReturnType<typeof trainingRun>;

/** The numbers of the note; its worked example is the batch (4, 5, 6, 9), γ = 2, β = 1, upstream gradient (1, 0, 0, 0). */
export const values: Record<string, number> = {
  mean: step.mean[0]!,
  variance: step.biasedVariance[0]!,
  deviation: Math.sqrt(step.biasedVariance[0]!),
  xHat1: normalized[0]!,
  xHat2: normalized[1]!,
  xHat3: normalized[2]!,
  xHat4: normalized[3]!,
  y1: y[0]!,
  y2: y[1]!,
  y3: y[2]!,
  y4: y[3]!,
  xGradient1: dx[0]!,
  xGradient2: dx[1]!,
  xGradient3: dx[2]!,
  xGradient4: dx[3]!,
  gammaGradient: gradients.dgamma[0]!,
  betaGradient: gradients.dbeta[0]!,
  unbiasedVariance: step.unbiasedVariance[0]!,
  runningMean: step.running.mean[0]!,
  secondRunningMean: step.running.mean[1]!,
  runningVariance: step.running.variance[0]!,
  inferenceAtSix: inference.y.data[0]!,
  inferenceAtThree: inference.y.data[1]!,
  saturationBefore,
  saturationAfter,
  saturationRatio: saturationAfter / saturationBefore,
  reluSlopeBefore: meanSlope(drifted.data, reluSlope),
  reluSlopeAfter: meanSlope(recentered.y.data, reluSlope),
  pooledMean: pooled.mean[0]!,
  outlierFirst: outlier.y.data[0]!,
  doubledGradient1: doubledGradients.dx.data[0]!,
  warmUpBatches: Math.ceil(Math.log(0.01) / Math.log(0.9)),
  plainStart: runs[0].losses[0]!,
  plainHundred: runs[0].losses[100]!,
  plainEnd: runs[0].losses[trainSteps]!,
  normedStart: runs[1].losses[0]!,
  normedHundred: runs[1].losses[100]!,
  normedEnd: runs[1].losses[trainSteps]!,
  plainSpread1: runs[0].spreads[0]!,
  plainSpread5: runs[0].spreads[4]!,
  normedSpread1: runs[1].spreads[0]!,
  normedSpread5: runs[1].spreads[4]!,
  plainSlope5: runs[0].slope,
  plainGradient: runs[0].gradientNorm,
  normedGradient: runs[1].gradientNorm,
  largePlainHundred: largeRuns[0].losses[100]!,
  largeNormedHundred: largeRuns[1].losses[100]!,
  largePlainEnd: largeRuns[0].losses[trainSteps]!,
  largeNormedEnd: largeRuns[1].losses[trainSteps]!,
};
