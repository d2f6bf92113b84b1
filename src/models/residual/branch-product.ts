/** What is left of a gradient after L layers whose branches have derivatives g, without skips and with them. */
interface BranchProduct {
  /** ∏ g. */
  readonly plain: number;
  /** ∏ (1 + α g). */
  readonly residual: number;
  /** ∏ over the layers k ≥ l, for l = 0 … L − 1: what arrives at the input of layer l. */
  readonly plainFromOutput: Float64Array;
  readonly residualFromOutput: Float64Array;
  /** Σ log₁₀|factor|, −Infinity if a factor is 0: finite where the product itself under- or overflows. */
  readonly logPlain: number;
  readonly logResidual: number;
}

/** Products of branch derivatives; α is what each branch is multiplied by (He et al., 2016b, equation 5). */
export function branchProduct(derivatives: ArrayLike<number>, alpha = 1): BranchProduct {
  const length = derivatives.length;
  const plainFromOutput = new Float64Array(length);
  const residualFromOutput = new Float64Array(length);
  let [plain, residual, logPlain, logResidual] = [1, 1, 0, 0];
  for (let layer = length - 1; layer >= 0; layer--) {
    const factor = 1 + alpha * derivatives[layer]!;
    plain *= derivatives[layer]!;
    residual *= factor;
    logPlain += Math.log10(Math.abs(derivatives[layer]!));
    logResidual += Math.log10(Math.abs(factor));
    plainFromOutput[layer] = plain;
    residualFromOutput[layer] = residual;
  }
  return { plain, residual, plainFromOutput, residualFromOutput, logPlain, logResidual };
}

/**
 * The residual product by the length of the paths (Veit, Wilber & Belongie, 2016): entry k sums, over all choices of k
 * branches out of L, the product of their α g. The L + 1 entries add up to ∏ (1 + α g).
 */
export function byPathLength(derivatives: ArrayLike<number>, alpha = 1): Float64Array {
  const sums = new Float64Array(derivatives.length + 1);
  sums[0] = 1;
  for (let layer = 0; layer < derivatives.length; layer++)
    for (let length = layer + 1; length > 0; length--)
      sums[length]! += sums[length - 1]! * alpha * derivatives[layer]!;
  return sums;
}
