import { expect, test } from 'vitest';
import { across } from '../../src/draw/across.ts';
import { along } from '../../src/draw/Handle.tsx';
import { linear } from '../../src/draw/scale.ts';

const scale = linear([-6, 6], [0, 120]);

test('keys, pointer and ends move a number by its step, rounded once and within its range', () => {
  const got: number[] = [];
  const { value, min, max, onStep, onMove, onEdge } = along(
    { min: -6, max: 6, step: 0.05 },
    scale,
    5.9,
    (to) => got.push(to),
  );
  expect([value, min, max]).toEqual([5.9, -6, 6]);
  onStep(1, 'x');
  onStep(-3, 'y');
  onStep(10, 'x');
  onMove(63.2, 999);
  onMove(-500, 0);
  onEdge!('min');
  onEdge!('max');
  expect(got).toEqual([5.95, 5.75, 6, 0.3, -6, -6, 6]);
});

test('a point moves by hundredths of the side and stays on the plane', () => {
  const got: [number, number][] = [];
  const handle = across([scale, linear([0, 1], [100, 0])], [1, 0.5], (to) => got.push(to));
  expect([handle.value, handle.min, handle.max, handle.text]).toEqual([1, -6, 6, '(1, 0.5)']);
  handle.onStep(1, 'x');
  handle.onStep(-10, 'y');
  handle.onMove(61.234, 25);
  handle.onMove(500, -500);
  expect(got).toEqual([
    [1.12, 0.5],
    [1, 0.4],
    [0.12, 0.75],
    [6, 1],
  ]);
});
