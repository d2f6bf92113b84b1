import { expect, test } from 'vitest';
import { float32, float32Products } from '../../../src/models/arrays/float32.ts';

test('the limits are float32’s own', () => {
  expect(Math.fround(float32.smallestSubnormal)).toBe(float32.smallestSubnormal);
  expect(Math.fround(float32.smallestSubnormal / 2)).toBe(0);
  expect(Math.fround((float32.smallestSubnormal / 2) * 1.0000001)).toBe(float32.smallestSubnormal);
  expect(Math.fround(float32.largest)).toBe(float32.largest);
  expect(Math.fround(float32.largest * (1 + float32.epsilon))).toBe(Number.POSITIVE_INFINITY);
  expect(Math.fround(1 + float32.epsilon)).toBe(1 + float32.epsilon);
  expect(Math.fround(1 + float32.epsilon / 2)).toBe(1);
  const bits = new Uint32Array(Float32Array.of(float32.smallestNormal, float32.smallestSubnormal).buffer);
  expect([...bits]).toEqual([0x00800000, 1]);
});

test('a product of quarters is exact until its 75th factor, then 0', () => {
  const products = float32Products(new Array(75).fill(0.25));
  expect(products[62]).toBe(float32.smallestNormal);
  expect(products[73]).toBe(2 ** -148);
  expect(products[74]).toBe(0);
  expect(float32Products([])).toHaveLength(0);
});

test('overflows to Infinity', () => {
  expect(float32Products([1e38, 10])[1]).toBe(Number.POSITIVE_INFINITY);
});
