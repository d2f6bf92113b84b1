import type { Tensor } from '../arrays/tensor.ts';
import {
  type LayerNormalizationLayer,
  layerNormalization,
  layerNormalizationGradients,
  type NormalizedTokens,
} from '../normalization/layer-normalization.ts';
import {
  type RootMeanSquareLayer,
  rootMeanSquare,
  rootMeanSquareGradients,
  type ScaledTokens,
} from '../normalization/root-mean-square.ts';

/** What normalises a block's tokens. */
export type TokenNorm =
  | (LayerNormalizationLayer & { readonly kind: 'layernorm' })
  | (RootMeanSquareLayer & { readonly kind: 'rmsnorm' });

export type TokenNormTrace =
  | (NormalizedTokens & { readonly kind: 'layernorm' })
  | (ScaledTokens & { readonly kind: 'rmsnorm' });

/** Gradients of a norm; `dbeta` is null where the norm has no shift. */
export interface TokenNormGradients {
  readonly dx: Tensor;
  readonly dgamma: Float64Array;
  readonly dbeta: Float64Array | null;
}

/** Layer normalization or RMSNorm, as the layer says. Throws like these. */
export function tokenNorm(x: Tensor, layer: TokenNorm): TokenNormTrace {
  return layer.kind === 'layernorm'
    ? { kind: layer.kind, ...layerNormalization(x, layer) }
    : { kind: layer.kind, ...rootMeanSquare(x, layer) };
}

/** The way back through `tokenNorm`. */
export function tokenNormGradients(trace: TokenNormTrace, layer: TokenNorm, dy: Tensor): TokenNormGradients {
  return trace.kind === 'layernorm'
    ? layerNormalizationGradients(trace, layer, dy)
    : { ...rootMeanSquareGradients(trace, layer, dy), dbeta: null };
}
