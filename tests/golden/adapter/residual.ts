import { activation } from '../../../src/models/activations/index.ts';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import { singularValues } from '../../../src/models/products/singular-values.ts';
import { branchProduct, byPathLength } from '../../../src/models/residual/branch-product.ts';
import { expectedVariance } from '../../../src/models/residual/expected-variance.ts';
import { jacobianProduct, withSkip } from '../../../src/models/residual/jacobian-product.ts';
import { residualStack, residualStackGradients } from '../../../src/models/residual/stack.ts';
import type { Run } from './run.ts';

const alphaOf = (params: { alpha?: number | null }) => params.alpha ?? 1;

export const ops: Record<string, Run> = {
  scalar_products(inputs, params) {
    const alpha = alphaOf(params);
    const found = branchProduct(inputs.g, alpha);
    return {
      plain: found.plain,
      residual: found.residual,
      plain_from_output: found.plainFromOutput,
      residual_from_output: found.residualFromOutput,
      log10_abs_plain: found.logPlain,
      log10_abs_residual: found.logResidual,
      by_path_length: byPathLength(inputs.g, alpha),
    };
  },

  matrix_products(inputs, params) {
    const jacobians = ((params.J ?? inputs.J) as number[][][]).map(tensor);
    const plain = jacobianProduct(jacobians);
    const residual = jacobianProduct(jacobians.map((one) => withSkip(one, alphaOf(params))));
    return {
      plain: plain.product,
      residual: residual.product,
      fro_plain: plain.norms,
      fro_residual: residual.norms,
      singular_values_plain: singularValues(plain.product),
      singular_values_residual: singularValues(residual.product),
    };
  },

  stack(inputs, params) {
    const stack = {
      weights: (params.W as number[][][]).map(tensor),
      activation: activation(params.activation ?? 'identity'),
      alpha: alphaOf(params),
      skip: params.skip ?? true,
    };
    const trace = residualStack(tensor(inputs.x), stack);
    const forward = { h_final: trace.states.at(-1), second_moments: trace.secondMoments };
    if (inputs.dy == null) return forward;
    const { dx, dWeights, norms } = residualStackGradients(trace, stack, tensor(inputs.dy));
    return { ...forward, dx, dW: dWeights, grad_norms: norms };
  },

  expected_variance(_, params) {
    return {
      ...expectedVariance({
        layers: params.layers,
        width: params.width,
        weightVariance: params.weight_variance,
        activation: params.activation ?? 'identity',
        scaling: params.scaling ?? 'none',
        inputVariance: params.input_variance ?? 1,
      }),
    };
  },
};
