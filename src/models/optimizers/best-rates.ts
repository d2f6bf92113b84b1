/** A rule's fastest setting on a quadratic, and the share of the distance that is left after each step there. */
interface BestRate {
  readonly learningRate: number;
  readonly momentum: number;
  readonly factor: number;
}

/**
 * The fastest gradient descent and the fastest heavy ball on a quadratic whose curvatures lie between 1 and κ ≥ 1:
 * η = 2/(κ + 1) with factor (κ − 1)/(κ + 1), and η = 4/(√κ + 1)², γ = factor² with factor (√κ − 1)/(√κ + 1).
 * The heavy ball's factor is asymptotic: its double root adds a factor that grows like t. Polyak 1964.
 * Throws a RangeError for κ < 1 or not finite.
 */
export function bestRates(kappa: number): { plain: BestRate; heavyBall: BestRate } {
  if (!(kappa >= 1 && kappa < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`bestRates: expected a finite condition number ≥ 1; got ${kappa}`);
  }
  const root = Math.sqrt(kappa);
  const heavy = (root - 1) / (root + 1);
  return {
    plain: { learningRate: 2 / (kappa + 1), momentum: 0, factor: (kappa - 1) / (kappa + 1) },
    heavyBall: { learningRate: 4 / ((root + 1) * (root + 1)), momentum: heavy * heavy, factor: heavy },
  };
}

/** Steps for a tenth of the distance at that factor a step; 0 for factor 0, infinite for 1. */
export function stepsPerDigit(factor: number): number {
  return 1 / Math.log10(1 / factor);
}
