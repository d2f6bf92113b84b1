import { type Nested, type Tensor, tensor } from '../../../src/models/arrays/tensor.ts';
import {
  groupNormalization,
  groupNormalizationGradients,
} from '../../../src/models/normalization/group-normalization.ts';
import {
  layerNormalization,
  layerNormalizationGradients,
} from '../../../src/models/normalization/layer-normalization.ts';
import {
  rootMeanSquare,
  rootMeanSquareGradients,
} from '../../../src/models/normalization/root-mean-square.ts';
import type { Run } from './run.ts';

const optional = (list: Nested | null | undefined) => (list == null ? null : tensor(list).data);
const epsilonOf = (params: { eps?: number | null }) => params.eps ?? 1e-5;

const groups: (count: (x: Tensor, params: { num_groups: number }) => number) => Run =
  (count) => (inputs, params) => {
    const x = tensor(inputs.x);
    const layer = {
      groups: count(x, params),
      gamma: optional(params.gamma),
      beta: optional(params.beta),
      epsilon: epsilonOf(params),
    };
    const trace = groupNormalization(x, layer);
    const forward = {
      y: trace.y,
      mean: trace.mean,
      var_biased: trace.biasedVariance,
      invstd: trace.inverseDeviation,
    };
    return inputs.dy == null
      ? forward
      : { ...forward, ...groupNormalizationGradients(trace, layer, tensor(inputs.dy)) };
  };

export const ops: Record<string, Run> = {
  layer_norm(inputs, params) {
    const layer = {
      gamma: optional(params.gamma),
      beta: optional(params.beta),
      epsilon: epsilonOf(params),
    };
    const trace = layerNormalization(tensor(inputs.x), layer);
    const forward = {
      y: trace.y,
      x_hat: trace.normalized,
      mean: trace.mean,
      var_biased: trace.biasedVariance,
      invstd: trace.inverseDeviation,
    };
    return inputs.dy == null
      ? forward
      : { ...forward, ...layerNormalizationGradients(trace, layer, tensor(inputs.dy)) };
  },

  rms_norm(inputs, params) {
    const layer = { gamma: optional(params.gamma), epsilon: epsilonOf(params) };
    const trace = rootMeanSquare(tensor(inputs.x), layer);
    const forward = { y: trace.y, mean_square: trace.meanSquare, invrms: trace.inverseRoot };
    return inputs.dy == null
      ? forward
      : { ...forward, ...rootMeanSquareGradients(trace, layer, tensor(inputs.dy)) };
  },

  group_norm: groups((_, { num_groups }) => num_groups),
  instance_norm: groups(({ shape }) => shape[1]!),
};
