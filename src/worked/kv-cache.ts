import { tensor } from '../models/arrays/tensor.ts';
import { attention } from '../models/attention/attention.ts';
import { cacheBytesPerToken, latentBytesPerToken, longestCache } from '../models/attention/cache-size.ts';
import { type DecoderAttention, decode, emptyCache } from '../models/attention/decoding.ts';
import { decodingBound, sequencesThatFit } from '../models/attention/decoding-bound.ts';
import { onlineSoftmax } from '../models/attention/online-softmax.ts';
import { parameterCount } from '../models/transformer/parameter-count.ts';

const [kibi, mebi, gibi] = [2 ** 10, 2 ** 20, 2 ** 30];
const [long, longest] = [8192, 131072];

/** The note's model: Llama 3 8B, in 16-bit numbers. */
const shape = { layers: 32, heads: 32, keyHeads: 8, headWidth: 128, bytesPerValue: 2 };
const model = parameterCount({
  width: 4096,
  heads: 32,
  keyHeads: 8,
  hiddenWidth: 14336,
  layers: 32,
  vocabulary: 128256,
  tied: false,
  bias: false,
  feedForward: 'swiglu',
  norm: 'rmsnorm',
  finalNorm: true,
});
const weightBytes = 2 * model.total;
/** H100 SXM and A100 80 GB: numbers a second in 16 bits, bytes a second. */
const [compute, bandwidth] = [989.4e12, 3.35e12];
const [olderCompute, olderBandwidth] = [312e12, 2.039e12];
const memory = 80e9;

const perToken = {
  Heads: cacheBytesPerToken({ ...shape, keyHeads: 32 }),
  Groups: cacheBytesPerToken(shape),
  One: cacheBytesPerToken({ ...shape, keyHeads: 1 }),
  Seventy: cacheBytesPerToken({ ...shape, layers: 80, heads: 64 }),
  SeventyHeads: cacheBytesPerToken({ ...shape, layers: 80, heads: 64, keyHeads: 64 }),
  Latent: latentBytesPerToken({ layers: 60, rank: 512, rotaryWidth: 64, bytesPerValue: 2 }),
  LatentHeads: cacheBytesPerToken({
    layers: 60,
    heads: 128,
    keyHeads: 128,
    headWidth: 128,
    bytesPerValue: 2,
  }),
};
const sizes = Object.fromEntries(
  Object.entries(perToken).flatMap(([name, bytes]) => [
    [`token${name}`, bytes / kibi],
    [`long${name}`, (bytes * long) / gibi],
    [`longest${name}`, (bytes * longest) / gibi],
  ]),
);
const longBytes = perToken.Groups * long;
const bound = (batch: number, cacheBytes: number, bytesASecond = bandwidth, bytes = weightBytes) =>
  decodingBound({ weightBytes: bytes, cacheBytes, batch, bandwidth: bytesASecond });
/** Without the table of the input words, of which a step reads one row. */
const withoutTable = weightBytes - 2 * model.embedding;

/** One head of width 2 whose queries, keys and values are the tokens themselves. */
const identity = tensor([
  [1, 0],
  [0, 1],
]);
const layer: DecoderAttention = {
  heads: 1,
  keyHeads: 1,
  queryWeights: identity,
  keyWeights: identity,
  valueWeights: identity,
  outputWeights: identity,
};
function decoded(): Record<string, number> {
  const found: Record<string, number> = {};
  let cache = emptyCache(layer);
  for (const [place, token] of [
    [1, 0],
    [0, 1],
    [1, 1],
  ].entries()) {
    const step = decode(layer, cache, tensor([token]));
    cache = step.cache;
    step.weights.data.forEach((weight, at) => {
      found[`weight${place + 1}${at + 1}`] = weight;
    });
    step.output.data.forEach((entry, at) => {
      found[`output${place + 1}${at + 1}`] = entry;
    });
  }
  return found;
}

const scores = [1, 3, 2, 5];
const row = onlineSoftmax(scores, 2, tensor([[10], [20], [30], [40]]));
const [before, after] = [row.steps[0]!, row.steps[1]!];
/** The same mean from all scores at once. */
const whole = attention({
  query: tensor([[1]]),
  key: tensor(scores.map((score) => [score])),
  value: tensor([[10], [20], [30], [40]]),
  scale: 1,
});

/** FLOP a byte of one layer's cache: scores and mix against what is read. */
const latentIntensity = (2 * 128 * (512 + 64 + 512)) / ((512 + 64) * 2);

export const values: Record<string, number> = {
  passes: (1000 * 1001) / 2,
  ...sizes,
  parameters: model.total,
  weights: weightBytes / 1e9,
  weightsGib: weightBytes / gibi,
  equalTokens: longestCache(shape, weightBytes),
  headsToLatent: perToken.LatentHeads / perToken.Latent,
  headsToLatentMebi: perToken.LatentHeads / mebi,
  seventyHeadsMebi: perToken.SeventyHeads / mebi,
  latentGroups: (512 + 64) / (2 * 128),
  fits: sequencesThatFit(memory, weightBytes, longBytes),
  fitsHeads: sequencesThatFit(memory, weightBytes, perToken.Heads * long),
  ridge: compute / bandwidth,
  ridgeOlder: olderCompute / olderBandwidth,
  step: bound(1, 0).seconds * 1000,
  rate: bound(1, 0).tokensPerSecond,
  rateOlder: bound(1, 0, olderBandwidth).tokensPerSecond,
  withoutTable: withoutTable / 1e9,
  table: (2 * model.embedding) / 1e9,
  stepWithoutTable: bound(1, 0, bandwidth, withoutTable).seconds * 1000,
  rateWithoutTable: bound(1, 0, bandwidth, withoutTable).tokensPerSecond,
  prefill: (2 * model.total * long) / compute,
  ...Object.fromEntries(
    [1, 8, 32, 59].map((batch) => [`rate${batch}`, bound(batch, longBytes).tokensPerSecond]),
  ),
  longestStep: bound(1, perToken.Groups * longest).seconds * 1000,
  longestRate: bound(1, perToken.Groups * longest).tokensPerSecond,
  latentIntensity,
  ...decoded(),
  largest1: before.largest,
  sum1: before.sum,
  kept1: before.accumulator[0]!,
  factor: after.rescale,
  largest2: after.largest,
  sum2: after.sum,
  kept2: after.accumulator[0]!,
  mean: row.output[0]!,
  ...Object.fromEntries(Array.from(row.weights, (weight, at) => [`share${at + 1}`, weight])),
  wholeMean: whole.output.data[0]!,
  lse: row.logSumExp,
  scoresGib: (32 * 4096 ** 2 * 2) / gibi,
  traffic: 49152 / 64 ** 2,
  pageMebi: (16 * perToken.Groups) / mebi,
  speculated: (1 - 0.8 ** 5) / (1 - 0.8),
};
