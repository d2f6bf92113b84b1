import { choice, seed, whole } from '../../frame/factories.ts';
import { kept } from '../../frame/kept.ts';
import type { State } from '../../frame/parameters.ts';
import {
  batchGradient,
  type DrawnStack,
  drawStack,
  type NormPlacement,
  normalizedStack,
} from '../../models/residual/normalized-stack.ts';

/** Most blocks of a stack. */
export const deepest = 96;
/** Tokens that are sent through, and those of the batch they stand for. */
export const tokenCount = 4;
export const batch = 64;
/** Hidden units a unit of width, and ε. */
export const hiddenFactor = 4;
export const epsilon = 1e-5;
/**
 * What a branch adds to the variance: Xavier's weights have variance 2/(5d), so that d terms of variance 1 give 0.4, ReLU
 * leaves half, and 4d terms give 0.2 · 4d · 2/(5d).
 */
export const branchVariance = 0.32;

export const placements = ['post', 'pre', 'sandwich'] as const satisfies readonly NormPlacement[];

export const parameters = {
  blocks: whole(48, [2, deepest], { symbol: 'L', quantity: 'n' }),
  width: choice(['16', '32', '64'], { default: '32' }),
  seed: seed(1),
};
export type PlacementState = State<typeof parameters>;

/** One arrangement of the norms. */
export interface Arrangement {
  name: NormPlacement;
  /** Variance of the stream before the first block and after each, l = 0 … L. */
  variances: Float64Array;
  /** Length of the gradient of W₂ in blocks 1 … L, for a batch of 64 tokens. */
  gradients: readonly number[];
  /** The lengths it is made of, block by block: one a token. */
  lengths: readonly Float64Array[];
}

export interface PlacementResult {
  post: Arrangement;
  pre: Arrangement;
  sandwich: Arrangement;
}

const keepStack = kept<DrawnStack>();

export function compute({ blocks, width, seed: drawnFrom }: PlacementState): PlacementResult {
  const units = Number(width);
  const stack = keepStack(
    () => drawStack(drawnFrom, deepest, [units, hiddenFactor * units, tokenCount]),
    drawnFrom,
    width,
  );
  const arranged = (name: NormPlacement): Arrangement => {
    const { variances, outerGradients } = normalizedStack(stack, name, epsilon, blocks);
    return {
      name,
      variances,
      gradients: outerGradients.map((lengths) => batchGradient(lengths, batch)),
      lengths: outerGradients,
    };
  };
  return { post: arranged('post'), pre: arranged('pre'), sandwich: arranged('sandwich') };
}
