import { activation, activations, isActivationName } from '../../../src/models/activations/index.ts';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import { matrixChain, scalarChain } from '../../../src/models/products/chain.ts';
import { factorProduct, layerFactors } from '../../../src/models/products/factors.ts';
import { linearRecurrence } from '../../../src/models/products/recurrence.ts';
import { singularValues, spectralNorm } from '../../../src/models/products/singular-values.ts';
import { spectralRadius } from '../../../src/models/products/spectral-radius.ts';
import type { Run } from './run.ts';

const parameterNames: Record<string, string> = {
  negative_slope: 'negativeSlope',
  min_val: 'minimum',
  max_val: 'maximum',
};

/** The activation a case names; of its params those that are this activation's (a beta stands there for others too). */
function activationOf(params: Record<string, unknown>) {
  const name = params.activation as string;
  const known = isActivationName(name) ? Object.keys(activations[name].parameters) : [];
  const given = Object.entries(params)
    .map(([key, value]) => [parameterNames[key] ?? key, value] as const)
    .filter(([key, value]) => known.includes(key) && value !== null);
  return activation(name, Object.fromEntries(given) as Record<string, number>);
}

export const ops: Record<string, Run> = {
  factors(inputs, params) {
    const factors = layerFactors(inputs.z, params.w, activationOf(params));
    const { product, fromInput, fromOutput, log10Absolute } = factorProduct(factors);
    return {
      factors,
      product,
      cumulative_from_input: fromInput,
      cumulative_from_output: fromOutput,
      log10_abs_product: log10Absolute,
    };
  },
  scalar_chain(inputs, params) {
    const biases = params.b ?? params.w.map(() => 0);
    const chain = scalarChain(inputs.x0, params.w, biases, activationOf(params));
    return {
      z: chain.preactivations,
      a: chain.activations,
      dact: chain.slopes,
      daL_da: chain.outputByActivation,
      daL_dw: chain.outputByWeight,
      daL_db: chain.outputByBias,
    };
  },
  matrix_chain(inputs, params) {
    const layers = params.W.map((weight: number[][], layer: number) => ({
      weight: tensor(weight),
      bias: params.b?.[layer] ?? weight.map(() => 0),
    }));
    const chain = matrixChain(Float64Array.from(inputs.x), layers, activationOf(params));
    return {
      z: chain.preactivations,
      a: chain.activations,
      J_layers: chain.jacobians,
      J_total: chain.total,
      fro_norms: chain.frobeniusNorms,
      singular_values: singularValues(chain.total),
    };
  },
  linear_recurrence(inputs, params) {
    const weight = tensor(params.W);
    const { powerNorms, gradientNorms, gradient } = linearRecurrence(
      weight,
      Float64Array.from(inputs.v),
      params.steps,
    );
    return {
      spectral_radius: spectralRadius(weight),
      spectral_norm: spectralNorm(weight),
      fro_norm_W_power: powerNorms,
      grad_norm: gradientNorms,
      grad_final: gradient,
    };
  },
};
