import { type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import { cacheBytes, cacheBytesPerToken, longestCache } from '../../../src/models/attention/cache-size.ts';
import { type DecoderAttention, decode, emptyCache } from '../../../src/models/attention/decoding.ts';
import {
  groupedQueryAttention,
  groupedQueryGradients,
} from '../../../src/models/attention/grouped-query-attention.ts';
import { onlineSoftmax } from '../../../src/models/attention/online-softmax.ts';
import type { Run } from './run.ts';

export const ops: Record<string, Run> = {
  gqa(inputs, params) {
    const trace = groupedQueryAttention({
      query: tensor(inputs.Q),
      key: tensor(inputs.K),
      value: tensor(inputs.V),
      causal: params.causal ?? false,
    });
    const { weights, output } = trace;
    if (inputs.dO == null) return { weights, output };
    const { dQuery, dKey, dValue } = groupedQueryGradients(trace, tensor(inputs.dO));
    return { weights, output, dQ: dQuery, dK: dKey, dV: dValue };
  },

  decode(inputs, params) {
    const x = tensor(inputs.x);
    const [tokens, width] = x.shape as readonly [number, number];
    const layer: DecoderAttention = {
      heads: params.n_heads,
      keyHeads: params.n_kv_heads ?? params.n_heads,
      queryWeights: tensor(params.W_q),
      keyWeights: tensor(params.W_k),
      valueWeights: tensor(params.W_v),
      outputWeights: tensor(params.W_o),
      rotary: params.rope ?? null,
      window: params.window ?? null,
    };
    const rows = (start: number, end: number): Tensor => ({
      shape: [end - start, width],
      data: x.data.slice(start * width, end * width),
    });
    const output: number[] = [];
    const cachedTokens: number[] = [];
    let cache = emptyCache(layer);
    let seen = zeros(layer.heads, 0);
    const feed = (start: number, end: number) => {
      const step = decode(layer, cache, rows(start, end));
      output.push(...step.output.data);
      for (let token = start; token < end; token++)
        cachedTokens.push(Math.min(token + 1, layer.window ?? token + 1));
      cache = step.cache;
      seen = step.weights;
    };
    const prefill = params.prefill ?? 0;
    if (prefill > 0) feed(0, prefill);
    for (let token = prefill; token < tokens; token++) feed(token, token + 1);
    const lastWeights = zeros(layer.heads, tokens);
    const kept = seen.shape[1]!;
    seen.data.forEach((weight, index) => {
      lastWeights.data[Math.floor(index / kept) * tokens + tokens - kept + (index % kept)] = weight;
    });
    return {
      output: { shape: [tokens, width], data: Float64Array.from(output) },
      last_weights: lastWeights,
      k_cache: cache.keys,
      v_cache: cache.values,
      cached_tokens: cachedTokens,
    };
  },

  cache_bytes(_, params) {
    const shape = {
      layers: params.n_layers,
      heads: params.n_heads,
      keyHeads: params.n_kv_heads ?? params.n_heads,
      headWidth: params.head_dim,
      bytesPerValue: params.bytes_per_value,
    };
    const batch = params.batch ?? 1;
    return {
      bytes_per_token: cacheBytesPerToken(shape),
      bytes_total: cacheBytes(shape, params.tokens, batch, params.window ?? null),
      mha_bytes_per_token: cacheBytesPerToken({ ...shape, keyHeads: shape.heads }),
      saving_factor: shape.heads / shape.keyHeads,
      ...(params.memory_bytes != null && { max_tokens: longestCache(shape, params.memory_bytes, batch) }),
    };
  },

  online_softmax(inputs, params) {
    const values = inputs.V == null ? null : tensor(inputs.V);
    const found = onlineSoftmax(tensor(inputs.scores).data, params.block, values);
    return {
      running_max: found.steps.map(({ largest }) => largest),
      running_sum: found.steps.map(({ sum }) => sum),
      rescale: found.steps.map(({ rescale }) => rescale),
      weights: found.weights,
      logsumexp: found.logSumExp,
      ...(values && { accumulator: found.steps.map(({ accumulator }) => accumulator), output: found.output }),
    };
  },
};
