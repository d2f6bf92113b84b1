import { type Tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import { wave } from './central-difference.ts';

/** A tensor of numbers in (−1, 1) without a pattern, the same at every run. */
export function randomTensor(seed: number, ...shape: number[]): Tensor {
  return { shape, data: wave(zeros(...shape).data.length, seed) };
}
