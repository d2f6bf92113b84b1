import { activation } from '../models/activations/index.ts';
import { sigmoidDerivative } from '../models/activations/logistic.ts';
import { tensor } from '../models/arrays/tensor.ts';
import {
  type BatchNormalizationLayer,
  batchGradients,
  initialStatistics,
  normalizeBatch,
  normalizeByRunning,
  trainBatch,
} from '../models/normalization/batch-normalization.ts';

const epsilon = 1e-5;
const layer: BatchNormalizationLayer = { gamma: Float64Array.of(2), beta: Float64Array.of(1), epsilon };
const plain: BatchNormalizationLayer = { gamma: null, beta: null, epsilon };

const step = trainBatch(tensor([[1], [2], [3], [6]]), layer, initialStatistics(1), 0.1);
const gradients = batchGradients(step, layer, tensor([[1], [0], [0], [0]]));
const inference = normalizeByRunning(tensor([[3]]), layer, step.running);

const drifted = tensor([[4], [5], [6], [9]]);
const recentered = normalizeBatch(drifted, plain);
const meanSlope = (z: Float64Array, derivative = sigmoidDerivative) =>
  z.reduce((sum, value) => sum + derivative(value), 0) / z.length;
const saturationBefore = meanSlope(drifted.data);
const saturationAfter = meanSlope(recentered.y.data);
const reluSlope = activation('relu').derivative;

/** One channel of two 2×2 feature maps, unrolled. */
const pooled = normalizeBatch(tensor([[1], [2], [3], [4], [5], [6], [7], [8]]), plain);
const outlier = normalizeBatch(tensor([[1], [2], [3], [60]]), plain);
/** The batch of the example after its weights were doubled. */
const doubled = trainBatch(tensor([[2], [4], [6], [12]]), layer, initialStatistics(1), 0.1);
const doubledGradients = batchGradients(doubled, layer, tensor([[1], [0], [0], [0]]));

/** The numbers of the note; its worked example is the batch (1, 2, 3, 6), γ = 2, β = 1, upstream gradient (1, 0, 0, 0). */
export const values: Record<string, number> = {
  mean: step.mean[0]!,
  variance: step.biasedVariance[0]!,
  xHat1: step.normalized.data[0]!,
  xHat2: step.normalized.data[1]!,
  xHat3: step.normalized.data[2]!,
  xHat4: step.normalized.data[3]!,
  y1: step.y.data[0]!,
  y2: step.y.data[1]!,
  y3: step.y.data[2]!,
  y4: step.y.data[3]!,
  xGradient1: gradients.dx.data[0]!,
  xGradient2: gradients.dx.data[1]!,
  xGradient3: gradients.dx.data[2]!,
  xGradient4: gradients.dx.data[3]!,
  gammaGradient: gradients.dgamma[0]!,
  betaGradient: gradients.dbeta[0]!,
  unbiasedVariance: step.unbiasedVariance[0]!,
  runningMean: step.running.mean[0]!,
  runningVariance: step.running.variance[0]!,
  inferenceAtThree: inference.y.data[0]!,
  saturationBefore,
  saturationAfter,
  saturationRatio: saturationAfter / saturationBefore,
  reluSlopeBefore: meanSlope(drifted.data, reluSlope),
  reluSlopeAfter: meanSlope(recentered.y.data, reluSlope),
  pooledMean: pooled.mean[0]!,
  pooledVariance: pooled.biasedVariance[0]!,
  outlierFirst: outlier.y.data[0]!,
  doubledGradient1: doubledGradients.dx.data[0]!,
  warmUpBatches: Math.ceil(Math.log(0.01) / Math.log(0.9)),
};
