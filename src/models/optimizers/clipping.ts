import { norm } from '../arrays/norm.ts';

/** Every entry cut to [−limit, limit]; NaN stays NaN. Throws if the limit is not ≥ 0. */
export function clipByValue(gradients: readonly Float64Array[], limit: number): Float64Array[] {
  if (!(limit >= 0)) throw new RangeError(`clip by value: expected a limit ≥ 0; got ${limit}`);
  return gradients.map((gradient) => gradient.map((entry) => Math.min(Math.max(entry, -limit), limit)));
}

interface NormClipping {
  /** The norm may be any p > 0, or Infinity for the largest magnitude; 2 if absent. */
  readonly power?: number;
  /** Added to the norm before dividing: 10⁻⁶ in PyTorch, 0 in textbooks; 10⁻⁶ if absent. */
  readonly epsilon?: number;
}

interface ClippedByNorm {
  readonly gradients: Float64Array[];
  readonly norm: number;
  /** min(1, maximum/(norm + ε)), what every entry was multiplied by; 1 for a norm of 0. */
  readonly coefficient: number;
  readonly normAfter: number;
}

/** What clipping to `maximum` multiplies gradients of this norm by: min(1, maximum/(norm + ε)); 1 for a norm of 0. */
export const clippingCoefficient = (total: number, maximum: number, epsilon = 1e-6): number =>
  total === 0 ? 1 : Math.min(1, maximum / (total + epsilon));

/**
 * The gradients scaled so that the norm over all of them together is at most `maximum` (Pascanu, Mikolov and Bengio,
 * 2013; torch.nn.utils.clip_grad_norm_). The direction stays. As in PyTorch, an infinite entry makes the coefficient 0
 * and itself NaN, and a NaN makes everything NaN: a step must not be taken then. Throws if `maximum` is not ≥ 0.
 */
export function clipByGlobalNorm(
  gradients: readonly Float64Array[],
  maximum: number,
  { power = 2, epsilon = 1e-6 }: NormClipping = {},
): ClippedByNorm {
  if (!(maximum >= 0)) throw new RangeError(`clip by norm: expected a maximum ≥ 0; got ${maximum}`);
  const total = norm(
    gradients.map((gradient) => norm(gradient, power)),
    power,
  );
  const coefficient = clippingCoefficient(total, maximum, epsilon);
  const clipped = gradients.map((gradient) => gradient.map((entry) => entry * coefficient));
  const normAfter = norm(
    clipped.map((gradient) => norm(gradient, power)),
    power,
  );
  return { gradients: clipped, norm: total, coefficient, normAfter };
}

/** Every tensor clipped by its own norm, which may change the direction of the whole. One result per tensor. */
export function clipEachByNorm(
  gradients: readonly Float64Array[],
  maximum: number,
  options: NormClipping = {},
): ClippedByNorm[] {
  return gradients.map((gradient) => clipByGlobalNorm([gradient], maximum, options));
}
