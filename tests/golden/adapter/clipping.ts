import { type Nested, tensor } from '../../../src/models/arrays/tensor.ts';
import { clipByGlobalNorm, clipByValue, clipEachByNorm } from '../../../src/models/optimizers/clipping.ts';
import type { Run } from './run.ts';

/** The gradients as flat arrays and a way back to their shapes. */
function flat(grads: Nested[]) {
  const tensors = grads.map(tensor);
  return {
    gradients: tensors.map(({ data }) => data),
    shaped: (gradients: Float64Array[]) =>
      gradients.map((data, index) => ({ shape: tensors[index]!.shape, data })),
  };
}

const optionsOf = (params: { norm_type?: number | null; eps?: number | null }) => ({
  power: params.norm_type ?? 2,
  epsilon: params.eps ?? 1e-6,
});

export const ops: Record<string, Run> = {
  value(inputs, params) {
    const { gradients, shaped } = flat(inputs.grads);
    return { grads: shaped(clipByValue(gradients, params.clip_value)) };
  },
  global_norm(inputs, params) {
    const { gradients, shaped } = flat(inputs.grads);
    const clipped = clipByGlobalNorm(gradients, params.max_norm, optionsOf(params));
    return {
      total_norm: clipped.norm,
      clip_coef: clipped.coefficient,
      grads: shaped(clipped.gradients),
      norm_after: clipped.normAfter,
    };
  },
  per_tensor_norm(inputs, params) {
    const { gradients, shaped } = flat(inputs.grads);
    const clipped = clipEachByNorm(gradients, params.max_norm, optionsOf(params));
    return {
      norms: clipped.map(({ norm }) => norm),
      clip_coefs: clipped.map(({ coefficient }) => coefficient),
      grads: shaped(clipped.map((each) => each.gradients[0]!)),
      norm_after: clipped.map(({ normAfter }) => normAfter),
    };
  },
};
