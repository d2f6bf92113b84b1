import { norm } from '../arrays/norm.ts';
import type { Tensor } from '../arrays/tensor.ts';
import { identity, multiply, transpose } from './matrix.ts';

interface LinearRecurrence {
  /** ‖Wᵗ‖_F for t = 0 … steps. */
  readonly powerNorms: Float64Array;
  /** ‖(Wᵀ)ᵗ v‖₂ for t = 0 … steps. */
  readonly gradientNorms: Float64Array;
  /** (Wᵀ)^steps v. */
  readonly gradient: Float64Array;
}

/**
 * What h_t = W h_(t−1) does to a gradient v going back in time, step by step (Pascanu, Mikolov and Bengio, 2013): W of
 * shape (n, n), v of length n. Throws if the sizes do not fit or steps is not an integer ≥ 0.
 */
export function linearRecurrence(weight: Tensor, v: Float64Array, steps: number): LinearRecurrence {
  if (!(Number.isInteger(steps) && steps >= 0))
    throw new RangeError(`linear recurrence: expected steps, an integer from 0; got ${steps}`);
  const transposed = transpose(weight);
  const powerNorms = new Float64Array(steps + 1);
  const gradientNorms = new Float64Array(steps + 1);
  let power = identity(v.length);
  let gradient: Tensor = { shape: [v.length, 1], data: v };
  for (let step = 0; ; step++) {
    powerNorms[step] = norm(power.data);
    gradientNorms[step] = norm(gradient.data);
    if (step === steps) return { powerNorms, gradientNorms, gradient: gradient.data.slice() };
    power = multiply(weight, power);
    gradient = multiply(transposed, gradient);
  }
}
