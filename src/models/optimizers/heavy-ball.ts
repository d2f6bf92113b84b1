/** Polyak's heavy ball (the gradient at x) or Nesterov's rule (the gradient at the look-ahead point x − γv). */
type MomentumRule = 'heavyBall' | 'nesterov';

/** How x_t behaves: slides to 0, swings around it, changes sign at every step, or does not come to 0. */
type Regime = 'direct' | 'spiral' | 'zigzag' | 'diverge';

export interface Phase {
  /** x_{t+1} = sum · x_t − product · x_{t−1}: sum and product of the two roots. */
  readonly sum: number;
  readonly product: number;
  /** Real and imaginary part of each root. */
  readonly roots: readonly [readonly [number, number], readonly [number, number]];
  /** The larger absolute value of a root: the share that a step leaves in the end. */
  readonly radius: number;
  readonly regime: Regime;
}

/**
 * The iteration on ½λx² at learning rate η: `rate` = ηλ > 0 and momentum γ in [0, 1]. The roots of
 * r² − (1 + γ − ηλ)r + γ for the heavy ball (Polyak 1964), of r² − (1 + γ)(1 − ηλ)r + γ(1 − ηλ) for Nesterov's rule.
 * A radius of 1 counts as divergence: x does not come to 0. Throws a RangeError for numbers out of range.
 */
export function momentumPhase(rule: MomentumRule, rate: number, momentum: number): Phase {
  if (!(rate > 0 && rate < Number.POSITIVE_INFINITY && momentum >= 0 && momentum <= 1)) {
    throw new RangeError(
      `momentumPhase: expected ηλ > 0 and a momentum in [0, 1]; got ${rate} and ${momentum}`,
    );
  }
  const heavy = rule === 'heavyBall';
  const sum = heavy ? 1 + momentum - rate : (1 + momentum) * (1 - rate);
  const product = heavy ? momentum : momentum * (1 - rate);
  const inner = sum * sum - 4 * product;
  const half = Math.sqrt(Math.abs(inner)) / 2;
  const turning = inner < 0;
  const radius = turning ? Math.sqrt(product) : Math.abs(sum) / 2 + half;
  return {
    sum,
    product,
    roots: turning
      ? [
          [sum / 2, half],
          [sum / 2, -half],
        ]
      : [
          [sum / 2 + half, 0],
          [sum / 2 - half, 0],
        ],
    radius,
    regime: radius >= 1 ? 'diverge' : turning ? 'spiral' : sum < 0 ? 'zigzag' : 'direct',
  };
}

/** Values of ηλ at which the regime changes, for a momentum in [0, 1): roots are complex between the first two. */
export function phaseBounds(
  rule: MomentumRule,
  momentum: number,
): { turning: number; zigzag: number; limit: number } {
  const root = Math.sqrt(momentum);
  return rule === 'heavyBall'
    ? { turning: (1 - root) ** 2, zigzag: (1 + root) ** 2, limit: 2 * (1 + momentum) }
    : {
        turning: ((1 - momentum) / (1 + momentum)) ** 2,
        zigzag: 1,
        limit: (2 * (1 + momentum)) / (1 + 2 * momentum),
      };
}
