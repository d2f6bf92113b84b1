import { describe, expect, test } from 'vitest';
import {
  batchGradient,
  drawStack,
  type NormPlacement,
  normalizedStack,
} from '../../../src/models/residual/normalized-stack.ts';
import { dot, expectGradient } from '../arrays/central-difference.ts';

const placements: readonly NormPlacement[] = ['post', 'pre', 'sandwich'];

describe.each(placements)('%s', (placement) => {
  const drawn = drawStack(3, 3, [4, 8, 2]);
  const run = (depth?: number) => normalizedStack(drawn, placement, 1e-5, depth);

  test('gradients of the tokens are the slopes of central differences', () => {
    expectGradient(run().dx.data, drawn.x.data, () => dot(drawn.dy.data, run().y.data));
  });

  test('a token alone gives the length of its gradient of W₂', () => {
    const one = drawStack(3, 3, [4, 8, 1]);
    const loss = () => dot(one.dy.data, normalizedStack(one, placement, 1e-5).y.data);
    one.blocks.forEach(({ outer }, block) => {
      const slopes = outer.data.map((value, at) => {
        const moved = (by: number) => {
          outer.data[at] = value + by;
          const result = loss();
          outer.data[at] = value;
          return result;
        };
        return (moved(1e-6) - moved(-1e-6)) / 2e-6;
      });
      expect(normalizedStack(one, placement, 1e-5).outerGradients[block]![0]).toBeCloseTo(
        Math.hypot(...slopes),
        6,
      );
    });
  });

  test('a shallower stack is the beginning of a deeper one', () => {
    const shallow = normalizedStack(drawStack(3, 2, [4, 8, 2]), placement, 1e-5);
    expect(run(2)).toEqual(shallow);
    expect([...run().variances.subarray(0, 3)]).toEqual([...shallow.variances]);
  });
});

test('post holds the variance at 1; pre lets it grow by 0.32 a block, sandwich by 1', () => {
  const drawn = drawStack(1, 24, [64, 256, 8]);
  const last = (placement: NormPlacement) => normalizedStack(drawn, placement, 1e-5).variances[24]!;
  expect(last('post')).toBeCloseTo(1, 4);
  expect(Math.abs(last('pre') / (1 + 24 * 0.32) - 1)).toBeLessThan(0.15);
  expect(Math.abs(last('sandwich') / 25 - 1)).toBeLessThan(0.15);
});

test('a batch’s gradient: root mean square of single ones over the root of their number', () => {
  expect(batchGradient(Float64Array.of(3, 4), 64)).toBeCloseTo(Math.sqrt(12.5) / 8, 15);
});
