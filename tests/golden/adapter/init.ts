import { tensor } from '../../../src/models/arrays/tensor.ts';
import { fans } from '../../../src/models/init/fans.ts';
import { gain } from '../../../src/models/init/gain.ts';
import { orthogonalize } from '../../../src/models/init/orthogonalize.ts';
import { sampleBounds } from '../../../src/models/init/sample.ts';
import { layerDefault, scheme } from '../../../src/models/init/scheme.ts';
import { propagateVariance } from '../../../src/models/init/variance.ts';
import { multiply, transpose } from '../../../src/models/products/matrix.ts';
import type { Run } from './run.ts';

export const ops: Record<string, Run> = {
  fans(_, params) {
    const { fanIn, fanOut } = fans(params.shape);
    return { fan_in: fanIn, fan_out: fanOut };
  },
  gain(_, params) {
    return { gain: gain(params.nonlinearity, params.param ?? undefined) };
  },
  scheme(_, params) {
    const { deviation, variance, bound } = scheme(params.scheme, params.shape, {
      gain: params.gain ?? undefined,
      mode: params.mode ?? undefined,
      nonlinearity: params.nonlinearity ?? undefined,
      slope: params.a ?? undefined,
    });
    return { std: deviation, variance, bound };
  },
  layer_default(_, params) {
    const { bound, variance, fanIn } = layerDefault(params.shape);
    return { weight_bound: bound, bias_bound: bound, weight_variance: variance, fan_in: fanIn };
  },
  orthogonalize(inputs, params) {
    const q = orthogonalize(tensor(inputs.A), params.gain ?? 1);
    const tall = q.shape[0]! >= q.shape[1]!;
    return { Q: q, gram: tall ? multiply(transpose(q), q) : multiply(q, transpose(q)) };
  },
  variance_propagation(_, params) {
    const preactivations = propagateVariance({
      scheme: params.scheme,
      activation: params.activation,
      widths: params.widths,
      inputVariance: params.input_variance ?? undefined,
      weightVariance: params.weight_variance ?? undefined,
    });
    return { preactivation_variance: preactivations };
  },
  sampler_bounds(_, params) {
    const bounds = sampleBounds(params.distribution, params.variance, params.n, params.sigmas);
    return {
      mean_low: bounds.meanLow,
      mean_high: bounds.meanHigh,
      variance_low: bounds.varianceLow,
      variance_high: bounds.varianceHigh,
      max_abs: bounds.largest,
    };
  },
};
