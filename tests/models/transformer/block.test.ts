import { describe, expect, test } from 'vitest';
import {
  type TransformerBlock,
  transformerBlock,
  transformerBlockGradients,
} from '../../../src/models/transformer/block.ts';
import type { FeedForward } from '../../../src/models/transformer/feed-forward.ts';
import { linear, linearGradients } from '../../../src/models/transformer/linear.ts';
import { parameterCount } from '../../../src/models/transformer/parameter-count.ts';
import type { TokenNorm } from '../../../src/models/transformer/token-norm.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';
import { randomTensor } from '../arrays/random-tensor.ts';

const [width, hidden] = [4, 6];
const map = (seed: number, out: number, inner: number, bias = true) => ({
  weights: randomTensor(seed, out, inner),
  bias: bias ? wave(out, seed + 0.5) : null,
});
const networks: Record<string, FeedForward> = {
  relu: { kind: 'relu', expand: map(11, hidden, width), contract: map(12, width, hidden) },
  gelu: { kind: 'gelu', expand: map(13, hidden, width), contract: map(14, width, hidden) },
  swiglu: {
    kind: 'swiglu',
    gate: map(15, hidden, width, false),
    expand: map(16, hidden, width, false),
    contract: map(17, width, hidden, false),
  },
};
const norms: Record<string, (seed: number) => TokenNorm> = {
  layernorm: (seed) => ({
    kind: 'layernorm',
    gamma: wave(width, seed),
    beta: wave(width, seed + 1),
    epsilon: 1e-5,
  }),
  rmsnorm: (seed) => ({ kind: 'rmsnorm', gamma: wave(width, seed), epsilon: 1e-5 }),
};

describe.each([
  ['pre', 'layernorm', 'gelu', true],
  ['pre', 'rmsnorm', 'swiglu', true],
  ['post', 'layernorm', 'relu', false],
] as const)('a block: %s-norm, %s, %s, causal %s', (norm, kind, ffn, causal) => {
  const block: TransformerBlock = {
    norm,
    causal,
    firstNorm: norms[kind]!(1),
    attention: {
      heads: 2,
      inputWeights: wave(3 * width * width, 3),
      inputBias: wave(3 * width, 4),
      outputWeights: wave(width * width, 5),
      outputBias: wave(width, 6),
    },
    secondNorm: norms[kind]!(7),
    feedForward: networks[ffn]!,
  };
  const x = randomTensor(8, 2, 3, width);
  const dy = randomTensor(9, 2, 3, width);
  const loss = () => dot(dy.data, transformerBlock(x, block).y.data);

  test('gradients are the slopes of central differences', () => {
    const found = transformerBlockGradients(transformerBlock(x, block), block, dy);
    expectGradient(found.dx.data, x.data, loss);
    expectGradient(found.firstNorm.dgamma, block.firstNorm.gamma!, loss);
    expectGradient(found.secondNorm.dgamma, block.secondNorm.gamma!, loss);
    expectGradient(found.attention.dInputWeights, block.attention.inputWeights, loss);
    expectGradient(found.attention.dOutputBias, block.attention.outputBias!, loss);
    const { feedForward } = block;
    expectGradient(found.feedForward.expand.dWeights.data, feedForward.expand.weights.data, loss);
    expectGradient(found.feedForward.contract.dWeights.data, feedForward.contract.weights.data, loss);
    if (feedForward.expand.bias)
      expectGradient(found.feedForward.expand.dBias, feedForward.expand.bias, loss);
    if (feedForward.kind === 'swiglu')
      expectGradient(found.feedForward.gate!.dWeights.data, feedForward.gate.weights.data, loss);
  });

  test('a causal block never looks ahead', () => {
    const before = transformerBlock(x, block).y.data.slice(0, width);
    const changed = { shape: x.shape, data: x.data.slice() };
    changed.data[2 * width] = 5;
    const after = transformerBlock(changed, block).y.data.slice(0, width);
    if (causal) expect(after).toEqual(before);
    else expect(after).not.toEqual(before);
  });
});

test('maps that do not fit are named', () => {
  const layer = map(1, 3, 2);
  expect(() => linear(randomTensor(1, 2, 3), layer)).toThrow('x of 4 values');
  expect(() => linear(randomTensor(1, 2, 2), { ...layer, bias: wave(2, 1) })).toThrow('bias of 3 values');
  expect(() => linearGradients(randomTensor(1, 2, 2), layer, randomTensor(1, 2, 2))).toThrow(
    'dy of 6 values',
  );
});

describe('parameters', () => {
  const small = {
    width: 768,
    heads: 12,
    hiddenWidth: 3072,
    layers: 12,
    vocabulary: 50_257,
    learnedPositions: 1024,
    tied: true,
    bias: true,
    feedForward: 'gelu',
    norm: 'layernorm',
    finalNorm: true,
  } as const;

  test('GPT-2 small and LLaMA 7B', () => {
    expect(parameterCount(small).total).toBe(124_439_808);
    const llama = {
      ...small,
      width: 4096,
      heads: 32,
      keyHeads: null,
      hiddenWidth: 11_008,
      layers: 32,
      vocabulary: 32_000,
      learnedPositions: null,
      tied: false,
      bias: false,
      feedForward: 'swiglu',
      norm: 'rmsnorm',
    } as const;
    expect(parameterCount(llama).total).toBe(6_738_415_616);
  });

  test('a block without biases has 12 d² and its norms; shared keys save their part', () => {
    const plain = { ...small, bias: false, finalNorm: false };
    const { perBlock, normsPerBlock, attentionPerBlock, finalNorm } = parameterCount(plain);
    expect(perBlock - normsPerBlock).toBe(12 * 768 ** 2);
    expect(finalNorm).toBe(0);
    expect(attentionPerBlock - parameterCount({ ...plain, keyHeads: 4 }).attentionPerBlock).toBe(
      2 * 768 * 512,
    );
  });
});
