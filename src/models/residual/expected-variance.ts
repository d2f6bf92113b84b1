/** How each branch is scaled before it joins the stream. */
type BranchScaling = 'none' | '1/sqrt(L)' | '1/L';

/** A stack before training: independent weights of mean 0. */
interface UntrainedStack {
  readonly layers: number;
  readonly width: number;
  readonly weightVariance: number;
  /** ReLU passes half of the second moment of a symmetric input. */
  readonly activation: 'identity' | 'relu';
  readonly scaling: BranchScaling;
  readonly inputVariance: number;
}

/** The variance that is to be expected at each depth. */
interface ExpectedVariance {
  /** α, what each branch is multiplied by. */
  readonly alpha: number;
  /** input·(1 + α² gain)^l for l = 0 … L; gain = width·Var(w), half of it behind ReLU. */
  readonly variances: Float64Array;
  /** (1 + α² gain)^L: 2^L without scaling at gain 1, about e^gain with 1/√L, about 1 with 1/L. */
  readonly growth: number;
}

/** The expected variance of h ← h + α W φ(h) over L layers (Zhang, Dauphin & Ma, 2019; De & Smith, 2020). */
export function expectedVariance(stack: UntrainedStack): ExpectedVariance {
  const { layers, width, weightVariance, activation, scaling, inputVariance } = stack;
  const alpha = { none: 1, '1/sqrt(L)': 1 / Math.sqrt(layers), '1/L': 1 / layers }[scaling];
  const gain = width * weightVariance * (activation === 'relu' ? 0.5 : 1);
  const factor = 1 + alpha ** 2 * gain;
  const variances = Float64Array.from({ length: layers + 1 }, (_, layer) => inputVariance * factor ** layer);
  return { alpha, variances, growth: factor ** layers };
}
