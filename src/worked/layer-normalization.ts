import { type Tensor, tensor } from '../models/arrays/tensor.ts';
import { normalizeBatch } from '../models/normalization/batch-normalization.ts';
import {
  layerNormalization,
  layerNormalizationGradients,
} from '../models/normalization/layer-normalization.ts';
import { rootMeanSquare, rootMeanSquareGradients } from '../models/normalization/root-mean-square.ts';
import { batchGradient, drawStack, normalizedStack } from '../models/residual/normalized-stack.ts';

const epsilon = 0;
const bare = { gamma: null, beta: null, epsilon };
const upstream = tensor([[1, 0, 0, 0]]);

/** The token of the note, the same twice as loud, and the same shifted by 100. */
const token = tensor([[1, 2, 3, 6]]);
const louder = tensor([[2, 4, 6, 12]]);
const shifted = tensor([[101, 102, 103, 106]]);
const outlier = tensor([[1, 2, 3, 100]]);

const normed = layerNormalization(token, bare);
const scaled = rootMeanSquare(token, { gamma: null, epsilon });
const layerSlopes = (x: Tensor) =>
  layerNormalizationGradients(layerNormalization(x, bare), bare, upstream).dx;
const rootSlopes = (x: Tensor) =>
  rootMeanSquareGradients(rootMeanSquare(x, { gamma: null, epsilon }), { gamma: null }, upstream).dx;
/** Both tokens with one mean and one variance for all eight numbers. */
const together = layerNormalization(tensor([[1, 2, 3, 6, 2, 4, 6, 12]]), bare);

/** BN of samples on two devices: the whole batch, and each device by itself. */
const whole = normalizeBatch(tensor([[1], [2], [3], [6]]), bare);
const devices = [
  [1, 2],
  [3, 6],
].map((own) => normalizeBatch(tensor(own.map((value) => [value])), bare));
const quizDevices = normalizeBatch(tensor([[0], [2], [4], [6]]), bare);

/** `${name}1`, `${name}2` … of a list. */
const numbered = (name: string, list: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(Array.from(list, (entry, at) => [`${name}${at + 1}`, entry]));

/**
 * The stack of the note: 96 blocks of width 128 with 512 hidden units. Eight tokens stand for the batch of 64.
 */
const depths = [6, 24, 96] as const;
const batch = 64;
const drawn = drawStack(5, depths.at(-1)!, [128, 512, 8]);
const stacks = Object.fromEntries(
  (['post', 'pre'] as const).flatMap((placement) =>
    depths.flatMap((depth) => {
      const { outerGradients, variances } = normalizedStack(drawn, placement, 1e-5, depth);
      return [
        [`${placement}Gradient${depth}`, batchGradient(outerGradients[depth - 1]!, batch)],
        [`${placement}Variance${depth}`, variances[depth]!],
      ];
    }),
  ),
) as Record<string, number>;

/** The numbers of the note; its tokens are (1, 2, 3, 6), twice that, and that plus 100, with ε = 0. */
export const values: Record<string, number> = {
  mean: normed.mean.data[0]!,
  variance: normed.biasedVariance.data[0]!,
  deviation: Math.sqrt(normed.biasedVariance.data[0]!),
  ...numbered('norm', normed.y.data),
  ...numbered('louderNorm', layerNormalization(louder, bare).y.data),
  ...numbered('shiftedNorm', layerNormalization(shifted, bare).y.data),
  ...numbered('outlierNorm', layerNormalization(outlier, bare).y.data),
  meanSquare: scaled.meanSquare.data[0]!,
  root: Math.sqrt(scaled.meanSquare.data[0]!),
  ...numbered('rootNorm', scaled.y.data),
  ...numbered('shiftedRootNorm', rootMeanSquare(shifted, { gamma: null, epsilon }).y.data),
  togetherMean: together.mean.data[0]!,
  togetherVariance: together.biasedVariance.data[0]!,
  ...numbered('together', together.y.data),
  ...numbered('slope', layerSlopes(token).data),
  ...numbered('louderSlope', layerSlopes(louder).data),
  ...numbered('rootSlope', rootSlopes(token).data),
  wholeMean: whole.mean[0]!,
  wholeVariance: whole.biasedVariance[0]!,
  ...numbered('whole', whole.y.data),
  deviceVariance1: devices[0]!.biasedVariance[0]!,
  deviceVariance2: devices[1]!.biasedVariance[0]!,
  quizVariance: quizDevices.biasedVariance[0]!,
  ...stacks,
};
