import { convolutionCost } from '../models/convolution/convolution.ts';
import { branchProduct, byPathLength } from '../models/residual/branch-product.ts';
import { rectifiedMeans } from '../models/residual/rectified-drift.ts';
import {
  drawStream,
  rootMeanSquareOf,
  streamGradients,
  streamThrough,
  type UntrainedStream,
} from '../models/residual/untrained-stream.ts';

/** The three editors. */
const gains = [0.5, -0.2, 0.1];
const { plain, residual } = branchProduct(gains);
const lengths = byPathLength(gains);

/** 54 blocks whose branches have gain 0.1: how many paths have each length, and what they carry. */
const blocks = 54;
const counts = byPathLength(new Float64Array(blocks).fill(1));
const carried = byPathLength(new Float64Array(blocks).fill(0.1));
const sum = (values: ArrayLike<number>, from = 0, to = values.length - 1) =>
  Array.from(values)
    .slice(from, to + 1)
    .reduce((total, value) => total + value, 0);
const meanLength = sum(carried.map((value, length) => value * length)) / sum(carried);

/** The single runs of the section on depth: 50 blocks of width 64, seed 3, as the calculator draws them. */
const depth = 50;
const drawn = drawStream(3, 64);
const ones = new Float64Array(64).fill(1);

/** Size of the output, and of the gradient of the outputs' sum at the input; the input has size 1. */
function run(name: string, change: Partial<UntrainedStream>): Record<string, number> {
  const stream = {
    draws: drawn.first(depth),
    scale: 1,
    skip: true,
    relu: 'branch',
    norm: 'none',
    ...change,
  } as const;
  const trace = streamThrough(drawn.x, stream);
  return {
    [`${name}Forward`]: rootMeanSquareOf(trace.states.at(-1)!),
    [`${name}Gradient`]: rootMeanSquareOf(streamGradients(trace, stream, ones)[0]!),
  };
}

const drift = rectifiedMeans(16, 0.5);

/** Weights of a k × k convolution without biases. */
const weights = (inputChannels: number, outputChannels: number, kernelSize: number) =>
  convolutionCost({ inputChannels, outputChannels, kernelSize, outputHeight: 1, outputWidth: 1, bias: false })
    .parameters;

export const values: Record<string, number> = {
  stream1: 1 + gains[0]!,
  stream2: (1 + gains[0]!) * (1 + gains[1]!),
  stream3: residual,
  plain,
  length1: lengths[1]!,
  length2: lengths[2]!,
  length3: lengths[3]!,
  withoutSecond: branchProduct([gains[0]!, 0, gains[2]!]).residual,
  pathCount: sum(counts),
  middleShare: sum(counts, 17, 37) / sum(counts),
  meanLength,
  shortShare: sum(carried, 0, 10) / sum(carried),
  ...run('plain', { skip: false }),
  ...run('unscaled', {}),
  ...run('root', { scale: 1 / Math.sqrt(depth) }),
  ...run('inverse', { scale: 1 / depth }),
  ...run('zero', { scale: 0 }),
  ...run('pre', { norm: 'pre' }),
  ...run('before', { relu: 'before' }),
  ...run('beforePre', { relu: 'before', norm: 'pre' }),
  ...run('beforeRoot', { relu: 'before', scale: 1 / Math.sqrt(depth) }),
  drift1: drift[1]!,
  drift16: drift[16]!,
  projection: weights(64, 128, 1),
  bottleneck: weights(256, 64, 1) + weights(64, 64, 3) + weights(64, 256, 1),
  direct: 2 * weights(256, 256, 3),
};
