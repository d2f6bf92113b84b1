import { type Nested, type Tensor, tensor } from '../../../src/models/arrays/tensor.ts';
import {
  type BlockGradients,
  type TransformerBlock,
  transformerBlock,
  transformerBlockGradients,
} from '../../../src/models/transformer/block.ts';
import type { FeedForward } from '../../../src/models/transformer/feed-forward.ts';
import { parameterCount } from '../../../src/models/transformer/parameter-count.ts';
import type { TokenNorm } from '../../../src/models/transformer/token-norm.ts';
import type { Run } from './run.ts';

type Weights = Readonly<Record<string, Nested | null | undefined>>;

const optional = (list: Nested | null | undefined) => (list == null ? null : tensor(list).data);
const layer = (weights: Weights, matrix: string, bias?: string) => ({
  weights: tensor(weights[matrix]!),
  bias: bias === undefined ? null : optional(weights[bias]),
});

function normOf(weights: Weights, name: string, kind: string, epsilon: number): TokenNorm {
  const gamma = optional(weights[`${name}_gamma`]);
  if (kind === 'rmsnorm') return { kind, gamma, epsilon };
  return { kind: 'layernorm', gamma, beta: optional(weights[`${name}_beta`]), epsilon };
}

function feedForwardOf(weights: Weights, kind: 'relu' | 'gelu' | 'swiglu'): FeedForward {
  if (kind !== 'swiglu')
    return { kind, expand: layer(weights, 'W_1', 'b_1'), contract: layer(weights, 'W_2', 'b_2') };
  return {
    kind,
    gate: layer(weights, 'W_gate'),
    expand: layer(weights, 'W_up'),
    contract: layer(weights, 'W_down'),
  };
}

function stacked(weights: Weights, names: readonly string[], width: number): Float64Array {
  return Float64Array.from(
    names.flatMap((name) => [...(optional(weights[name]) ?? new Float64Array(width))]),
  );
}

/** The gradients by the names of the weights. */
function named(found: BlockGradients, width: number): Record<string, unknown> {
  const { attention, feedForward } = found;
  const third = (data: Float64Array, block: number, shape: number[]): Tensor => ({
    shape,
    data: data.slice((block * data.length) / 3, ((block + 1) * data.length) / 3),
  });
  const maps = Object.fromEntries(
    ['q', 'k', 'v'].flatMap((name, block) => [
      [`dW_${name}`, third(attention.dInputWeights, block, [width, width])],
      [`db_${name}`, third(attention.dInputBias, block, [width])],
    ]),
  );
  return {
    dx: found.dx,
    dln1_gamma: found.firstNorm.dgamma,
    dln1_beta: found.firstNorm.dbeta,
    dln2_gamma: found.secondNorm.dgamma,
    dln2_beta: found.secondNorm.dbeta,
    ...maps,
    dW_o: { shape: [width, width], data: attention.dOutputWeights },
    db_o: attention.dOutputBias,
    ...(feedForward.gate
      ? {
          dW_gate: feedForward.gate.dWeights,
          dW_up: feedForward.expand.dWeights,
          dW_down: feedForward.contract.dWeights,
        }
      : {
          dW_1: feedForward.expand.dWeights,
          db_1: feedForward.expand.dBias,
          dW_2: feedForward.contract.dWeights,
          db_2: feedForward.contract.dBias,
        }),
  };
}

export const ops: Record<string, Run> = {
  block(inputs, params) {
    const x = tensor(inputs.x);
    const width = x.shape.at(-1)!;
    const weights = params.weights as Weights;
    const { norm_kind: kind = 'layernorm', eps = 1e-5 } = params;
    const block: TransformerBlock = {
      norm: params.norm,
      causal: params.causal ?? false,
      firstNorm: normOf(weights, 'ln1', kind, eps),
      attention: {
        heads: params.n_heads,
        inputWeights: stacked(weights, ['W_q', 'W_k', 'W_v'], width * width),
        inputBias: stacked(weights, ['b_q', 'b_k', 'b_v'], width),
        outputWeights: tensor(weights.W_o!).data,
        outputBias: optional(weights.b_o),
      },
      secondNorm: normOf(weights, 'ln2', kind, eps),
      feedForward: feedForwardOf(weights, params.ffn),
    };
    const trace = transformerBlock(x, block);
    return {
      attention: trace.heads.weights,
      after_attention: trace.afterAttention,
      y: trace.y,
      num_params: Object.values(weights).reduce<number>(
        (sum, values) => sum + (values == null ? 0 : tensor(values).data.length),
        0,
      ),
      ...(inputs.dy != null && named(transformerBlockGradients(trace, block, tensor(inputs.dy)), width)),
    };
  },

  param_count(_, params) {
    const found = parameterCount({
      width: params.d_model,
      heads: params.n_heads,
      keyHeads: params.n_kv_heads,
      hiddenWidth: params.d_ff,
      layers: params.n_layers,
      vocabulary: params.vocab_size,
      learnedPositions: params.max_len,
      tied: params.tied,
      bias: params.bias,
      feedForward: params.ffn,
      norm: params.norm,
      finalNorm: params.final_norm,
    });
    return {
      attention_per_block: found.attentionPerBlock,
      ffn_per_block: found.feedForwardPerBlock,
      norms_per_block: found.normsPerBlock,
      per_block: found.perBlock,
      blocks: found.blocks,
      embedding: found.embedding,
      positions: found.positions,
      final_norm: found.finalNorm,
      head: found.head,
      total: found.total,
    };
  },
};
