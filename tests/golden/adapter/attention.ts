import { type Nested, tensor } from '../../../src/models/arrays/tensor.ts';
import { additiveAttention, additiveGradients } from '../../../src/models/attention/additive-attention.ts';
import { attention, attentionGradients } from '../../../src/models/attention/attention.ts';
import {
  multiHeadAttention,
  multiHeadGradients,
} from '../../../src/models/attention/multi-head-attention.ts';
import type { Run } from './run.ts';

const optional = (list: Nested | null | undefined) => (list == null ? null : tensor(list));

export const ops: Record<string, Run> = {
  scaled_dot_product(inputs, params) {
    const trace = attention({
      query: tensor(inputs.Q),
      key: tensor(inputs.K),
      value: tensor(inputs.V),
      mask: optional(inputs.mask),
      scale: params.scale,
      undefinedRow: 'NaN',
    });
    const { scores, weights, output } = trace;
    if (inputs.dO == null) return { scores, weights, output };
    const { dQuery, dKey, dValue } = attentionGradients(trace, tensor(inputs.dO));
    return { scores, weights, output, dQ: dQuery, dK: dKey, dV: dValue };
  },

  additive(inputs, params) {
    const layer = {
      stateWeights: tensor(params.W_s),
      annotationWeights: tensor(params.W_h),
      v: tensor(params.v).data,
      bias: optional(params.b)?.data ?? null,
    };
    const trace = additiveAttention(tensor(inputs.s), tensor(inputs.h), layer, optional(inputs.mask), 'NaN');
    const { scores, weights, context } = trace;
    if (inputs.dC == null) return { scores, weights, context };
    const found = additiveGradients(trace, layer, tensor(inputs.dC));
    return {
      scores,
      weights,
      context,
      ds: found.dStates,
      dh: found.dAnnotations,
      dW_s: found.dStateWeights,
      dW_h: found.dAnnotationWeights,
      dv: found.dv,
      db: found.dBias,
    };
  },

  multi_head(inputs, params) {
    const width = params.out_proj_weight.length;
    const layer = {
      heads: params.num_heads,
      inputWeights: tensor(params.in_proj_weight).data,
      inputBias: optional(params.in_proj_bias)?.data ?? null,
      outputWeights: tensor(params.out_proj_weight).data,
      outputBias: optional(params.out_proj_bias)?.data ?? null,
    };
    const trace = multiHeadAttention(tensor(inputs.query), tensor(inputs.key), tensor(inputs.value), layer, {
      mask: optional(inputs.mask),
      keyPaddingMask: optional(inputs.key_padding_mask),
      undefinedRow: 'NaN',
    });
    const { output } = trace;
    const { weights } = trace.inner;
    if (inputs.dO == null) return { weights, output };
    const found = multiHeadGradients(trace, layer, tensor(inputs.dO));
    return {
      weights,
      output,
      dquery: found.dQuery,
      dkey: found.dKey,
      dvalue: found.dValue,
      din_proj_weight: { shape: [3 * width, width], data: found.dInputWeights },
      din_proj_bias: found.dInputBias,
      dout_proj_weight: { shape: [width, width], data: found.dOutputWeights },
      dout_proj_bias: found.dOutputBias,
    };
  },
};
