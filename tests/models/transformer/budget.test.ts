import { describe, expect, test } from 'vitest';
import { type BudgetShape, modelBudget, scoreFlops } from '../../../src/models/transformer/budget.ts';

const gpt2: BudgetShape = {
  form: 'decoder',
  width: 768,
  heads: 12,
  hiddenWidth: 3072,
  layers: 12,
  vocabulary: 50257,
  learnedPositions: 1024,
  tied: true,
  bias: true,
  feedForward: 'gelu',
  norm: 'layernorm',
  tokens: 1024,
};
const llama3: BudgetShape = {
  form: 'decoder',
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
  tokens: 8192,
};

describe('parameters', () => {
  test('GPT-2 small: 124,439,808, of them 28.3 M in attention and 56.6 M in the feed-forward networks', () => {
    const { total, attention, feedForward, embeddings, head, norms, block } = modelBudget(gpt2);
    expect(total).toBe(124439808);
    expect(block.perBlock).toBe(7087872);
    expect(attention / 1e6).toBeCloseTo(28.3, 1);
    expect(feedForward / 1e6).toBeCloseTo(56.7, 1);
    expect(embeddings / 1e6).toBeCloseTo(39.4, 1);
    expect(head).toBe(0);
    expect(attention + feedForward + embeddings + norms).toBe(total);
  });

  test('BERT-base with its pooler: 109,482,240', () => {
    const { total, head } = modelBudget({
      ...gpt2,
      form: 'encoder',
      vocabulary: 30522,
      learnedPositions: 512,
    });
    expect(total).toBe(109482240);
    expect(head).toBe(590592);
  });

  test('the base model of 2017 with 37000 words: 63,082,496', () => {
    const { total } = modelBudget({
      ...gpt2,
      form: 'encoderDecoder',
      width: 512,
      heads: 8,
      hiddenWidth: 2048,
      layers: 6,
      vocabulary: 37000,
      learnedPositions: null,
      feedForward: 'relu',
    });
    expect(total).toBe(63082496);
  });

  test('Llama 3 8B: 8,030,261,248, Llama 7B: 6,738,415,616', () => {
    expect(modelBudget(llama3).total).toBe(8030261248);
    const llama = { ...llama3, keyHeads: null, hiddenWidth: 11008, vocabulary: 32000 };
    expect(modelBudget(llama).total).toBe(6738415616);
  });
});

describe('FLOPs of one token, forward', () => {
  test('a decoder: two a weight, 2nd a block for scores and mix, 2Vd for the output', () => {
    const { work } = modelBudget(gpt2);
    expect(work.projections).toBe(12 * 8 * 768 ** 2);
    expect(work.feedForward).toBe(12 * 16 * 768 ** 2);
    expect(work.scores).toBe(12 * 2 * 1024 * 768);
    expect(work.head).toBe(2 * 50257 * 768);
    expect(work.total).toBe(work.projections + work.feedForward + work.scores + work.head);
    expect(work.scoreShare).toBeCloseTo(1024 / (12 * 768) / (1 + 1024 / (12 * 768)), 12);
  });

  test('an encoder sees all n keys, and the pooler is no work of a token', () => {
    const { work } = modelBudget({ ...gpt2, form: 'encoder' });
    expect(work.scores).toBe(12 * scoreFlops(1024, 768, false));
    expect(work.head).toBe(0);
  });

  test('both stacks: three attentions a layer, one of them causal', () => {
    const { work } = modelBudget({ ...gpt2, form: 'encoderDecoder' });
    expect(work.scores).toBe(12 * (4 + 4 + 2) * 1024 * 768);
    expect(work.projections).toBe(12 * 3 * 8 * 768 ** 2);
  });

  test('d = 4096: 4.0 %, 14.3 %, 72.7 % of a block of 24d² + 2nd', () => {
    const share = (tokens: number) =>
      modelBudget({ ...llama3, keyHeads: null, feedForward: 'relu', hiddenWidth: 16384, tokens }).work
        .scoreShare;
    expect(share(2048)).toBeCloseTo(0.04, 3);
    expect(share(8192)).toBeCloseTo(0.143, 3);
    expect(share(131072)).toBeCloseTo(0.727, 3);
    expect(share(49152)).toBe(0.5);
  });
});
