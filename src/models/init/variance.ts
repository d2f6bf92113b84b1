/** Var(w) of a layer from `fanIn` to `fanOut` units by scheme. */
const weightVariances = {
  he: (fanIn: number) => 2 / fanIn,
  kaiming: (fanIn: number) => 2 / fanIn,
  xavier: (fanIn: number, fanOut: number) => 2 / (fanIn + fanOut),
  lecun: (fanIn: number) => 1 / fanIn,
  /** PyTorch's default for layers, U(±1/√fan_in). */
  default: (fanIn: number) => 1 / (3 * fanIn),
} as const;

/** The second moment that is left of a symmetric preactivation's variance. */
const keptShares = { identity: 1, relu: 1 / 2 } as const;

interface Propagation {
  /** he, kaiming, xavier, lecun, default, or fixed with a `weightVariance`. */
  readonly scheme: string;
  readonly activation: string;
  /** Units of every layer, the input first. */
  readonly widths: readonly number[];
  /** The input's second moment; 1 if absent. */
  readonly inputVariance?: number | undefined;
  readonly weightVariance?: number | undefined;
}

/**
 * The variance q_l of the preactivations of every layer of an infinitely wide network at its initialization:
 * q_l = fan_in·Var(w)·m_(l−1), with m_l = q_l for the identity and q_l/2 for the ReLU (He et al., 2015, equations
 * 7 to 10). One number per layer. Throws for an unknown scheme or activation, and for `fixed` without a variance.
 */
export function propagateVariance({
  scheme,
  activation,
  widths,
  inputVariance = 1,
  weightVariance,
}: Propagation): Float64Array {
  if (!Object.hasOwn(keptShares, activation)) {
    const known = Object.keys(keptShares).join(' or ');
    throw new RangeError(`variance: expected ${known}; got ${activation}`);
  }
  const weightVarianceOf = weightVarianceBy(scheme, weightVariance);
  const kept = keptShares[activation as keyof typeof keptShares];
  let moment = inputVariance;
  return Float64Array.from({ length: Math.max(widths.length - 1, 0) }, (_, layer) => {
    const fanIn = widths[layer]!;
    const variance = fanIn * weightVarianceOf(fanIn, widths[layer + 1]!) * moment;
    moment = kept * variance;
    return variance;
  });
}

type WeightVariance = (fanIn: number, fanOut: number) => number;

function weightVarianceBy(scheme: string, fixed: number | undefined): WeightVariance {
  if (scheme === 'fixed' && fixed !== undefined) return () => fixed;
  if (Object.hasOwn(weightVariances, scheme)) return weightVariances[scheme as keyof typeof weightVariances];
  const known = `${Object.keys(weightVariances).join(', ')}, or fixed with a weight variance`;
  throw new RangeError(`variance: expected ${known}; got ${scheme}`);
}
