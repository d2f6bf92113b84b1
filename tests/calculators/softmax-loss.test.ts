import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/softmax-loss/calculator.tsx';
import { compute, type LossState, parameters } from '../../src/calculators/softmax-loss/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { values } from '../../src/worked/softmax-cross-entropy.ts';

const start = startState(parameters);
const at = (change: Partial<LossState>) => compute({ ...start, ...change });
const preset = (name: string) => at(calculator.presets[name] as Partial<LossState>);

describe('softmax-loss', () => {
  it('opens with the note’s photo', () => {
    const { probabilities, gradient, jacobian, loss, logSum, entropy } = at({});
    expect([...probabilities]).toEqual([values.p1, values.p2, values.p3]);
    expect([...gradient]).toEqual([values.gradient1, values.gradient2, values.gradient3]);
    expect([...jacobian].slice(0, 3)).toEqual([values.j11, values.j12, values.j13]);
    expect([loss, logSum, entropy]).toEqual([values.lossCat, values.lse, 0]);
  });

  it('presets show what they say', () => {
    expect(preset('wrong').probabilities[0]).toBeLessThan(0.01);
    expect(preset('wrong').loss).toBe(values.wrongLoss);
    expect(preset('large').trouble).toBe('overflow');
    expect([...preset('large').probabilities]).toEqual([values.shifted1, values.shifted2, values.shifted3]);
    expect(preset('smoothed').loss).toBeCloseTo(values.smoothedLoss!, 14);
    expect(preset('soft').entropy).toBeGreaterThan(0.8);
    const hot = preset('hot').probabilities;
    expect(Math.max(...hot) - Math.min(...hot)).toBeLessThan(0.14);
  });

  it('gradients are those of finite differences, whatever the target', () => {
    const loss = (state: LossState, logits: readonly number[]) => compute({ ...state, logits }).loss;
    for (const change of [
      {},
      { temperature: 0.7, smoothing: 0.2 },
      { smoothing: 0.3, convention: 'others' },
      { kind: 'soft', soft: [1, 1, 0.5], temperature: 3 },
      { logits: [1, -2, 0.5, 3], target: 6 },
    ] as Partial<LossState>[]) {
      const state = { ...start, ...change };
      compute(state).gradient.forEach((slope, index) => {
        const moved = (by: number) => state.logits.map((z, place) => (place === index ? z + by : z));
        const difference = (loss(state, moved(1e-5)) - loss(state, moved(-1e-5))) / 2e-5;
        expect(slope).toBeCloseTo(difference, 7);
      });
    }
  });

  it('the target sums to 1: missing soft weights count as 0, and none at all as equal ones', () => {
    const sum = (target: Float64Array) => target.reduce((so, part) => so + part, 0);
    for (const change of [
      { smoothing: 0.5, convention: 'others' },
      { kind: 'soft', soft: [0.4, 0.4] },
      { kind: 'soft', soft: [0, 0, 0] },
    ] as Partial<LossState>[])
      expect(sum(at(change).target)).toBeCloseTo(1, 14);
    expect([...at({ kind: 'soft', soft: [0.4, 0.4] }).target]).toEqual([0.5, 0.5, 0]);
    expect(at({ kind: 'soft', soft: [0, 0, 0] }).target[1]).toBeCloseTo(1 / 3, 15);
  });

  it('knows what happens where nothing is subtracted', () => {
    const trouble = (logits: number[], change: Partial<LossState> = {}) => at({ logits, ...change }).trouble;
    expect(trouble([12, 1], { precision: 'half' })).toBe('overflow');
    expect(trouble([12, 1])).toBe('fine');
    expect(trouble([89, 1])).toBe('overflow');
    expect(trouble([89, 1], { precision: 'double' })).toBe('fine');
    expect(trouble([-1000, -1001])).toBe('empty');
    // The note: log of the naive p at (0, −800) is −∞ instead of −800.
    expect(trouble([0, -800], { target: 2, precision: 'double' })).toBe('zero');
    expect(at({ logits: [0, -800], target: 2 }).loss).toBe(800);
  });

  it('writes lse and the score with the digits that their difference needs', () => {
    for (const change of [
      {},
      { logits: [1000, 1001, 1002], target: 3 },
      { logits: [20, -20, 0] },
    ] as Partial<LossState>[]) {
      const state = { ...start, ...change };
      const result = compute(state);
      const { slots } = calculator.formula({ state, result } as never);
      const read = (slot: unknown) => Number(String(slot).replace(/[()]/g, '').replace('−', '-'));
      expect(Math.abs(read(slots.lse) - read(slots.scored) - result.loss)).toBeLessThanOrEqual(
        2e-4 * Math.max(result.loss, 1e-4),
      );
    }
  });
});
