import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/transformer-count/calculator.tsx';
import {
  type CountState,
  compute,
  parameters,
  shareAt,
} from '../../src/calculators/transformer-count/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const start = startState(parameters) as CountState;
const preset = (name: string, change = {}) =>
  compute({ ...start, ...calculator.presets[name], ...change } as CountState);

describe('transformer-count', () => {
  it('presets are the counts of the models they name', () => {
    expect(preset('gpt2').total).toBe(124439808);
    expect(preset('bert').total).toBe(109482240);
    expect(preset('base').total).toBe(63082496);
    expect(preset('llama').total).toBe(6738415616);
    expect(preset('llama3').total).toBe(8030261248);
  });

  it('first shows GPT-2 small: 28.3 M in attention, 56.7 M in the feed-forward networks, 39.4 M in tables', () => {
    const { attention, feedForward, embeddings, block } = compute(start);
    expect([attention, feedForward, embeddings]).toEqual([28348416, 56669184, 39383808]);
    expect(block.perBlock).toBe(7087872);
  });

  it('Llama 3 8B: 218112000 weights a block, 13.00d², embeddings 13.1 %', () => {
    const { block, embeddings, head, total } = preset('llama3');
    expect(block.attentionPerBlock + block.feedForwardPerBlock).toBe(218103808);
    expect(block.perBlock).toBe(218112000);
    expect(block.perBlock / 4096 ** 2).toBeCloseTo(13, 2);
    expect((embeddings + head) / total).toBeCloseTo(0.131, 3);
  });

  it('scores and mix reach half of the blocks’ work at n = 12d, whatever the length shown', () => {
    for (const tokens of [1, 1024, 131072]) {
      const result = compute({ ...start, tokens });
      expect(result.even).toBeCloseTo(12 * 768, 6);
      expect(shareAt(result, tokens)).toBeCloseTo(result.work.scoreShare, 12);
    }
  });

  it('multiply-adds are half of the FLOPs, and 6N becomes 3N', () => {
    const [flop, mac] = [compute(start), compute({ ...start, unit: 'mac' })];
    expect(mac.done.total).toBe(flop.done.total / 2);
    expect([flop.sixfold, mac.sixfold]).toEqual([6 * 124439808, 3 * 124439808]);
    expect(compute({ ...start, size: 'withoutTables' }).size).toBe(124439808 - 39383808);
  });

  it('counts only heads that divide', () => {
    const { heads, keyHeads, headWidth } = compute({ ...start, heads: 11, keyHeads: 5 });
    expect([heads, keyHeads, headWidth]).toEqual([8, 4, 96]);
  });
});
