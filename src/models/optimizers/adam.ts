import { step, withDecay } from './lines.ts';
import { type Line, type Optimizer, quotient, type Show } from './optimizer.ts';

const defaults = {
  learningRate: 0.001,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0,
  biasCorrection: true,
};

export const moments: readonly Line[] = [
  ['firstMoment', '@beta1 * @_firstMoment + @restBeta1 * @gradient'],
  ['secondMoment', '@beta2 * @_secondMoment + @restBeta2 * @square'],
];
export const mHat: Line = ['mHat', '⟨@firstMoment|@correction1⟩'];
export const vHat: Line = ['vHat', '⟨@secondMoment|@correction2⟩'];
/** The update by a numerator and the squares under the root. */
export const over = (numerator: string, squares: string): Line => [
  'update',
  `⟨@learningRate * @${numerator}|√⟨@${squares}⟩ + @epsilon⟩`,
];
/** Moments and update, with m̂ and v̂ or without. */
export const momentLines = ({ biasCorrection }: { biasCorrection: boolean }): Line[] => [
  ...moments,
  ...(biasCorrection ? [mHat, vHat, over('mHat', 'vHat')] : [over('firstMoment', 'secondMoment')]),
];

/**
 * `powers` holds two numbers for all coordinates, β₁ᵗ and β₂ᵗ, multiplied up step by step: that is quicker than a power,
 * and a program in any language that does the same gets the same bits.
 */
export interface Moments extends Record<string, Float64Array> {
  firstMoment: Float64Array;
  secondMoment: Float64Array;
  powers: Float64Array;
}

export const startMoments = (size: number): Moments => ({
  firstMoment: new Float64Array(size),
  secondMoment: new Float64Array(size),
  powers: Float64Array.of(1, 1),
});

/** Makes β₁ᵗ and β₂ᵗ those of the next step. */
export function raise(powers: Float64Array, { beta1, beta2 }: { beta1: number; beta2: number }): void {
  powers[0]! *= beta1;
  powers[1]! *= beta2;
}

/**
 * Makes moments and powers those after `steps` steps with the same gradient g: β₁ⁿ and β₂ⁿ, m = (1 − β₁ⁿ) g and
 * v = (1 − β₂ⁿ) g².
 */
export function steadyMoments(
  { firstMoment, secondMoment, powers }: Moments,
  { beta1, beta2 }: { readonly beta1: number; readonly beta2: number },
  steps: number,
  gradient: number,
): void {
  powers[0] = beta1 ** steps;
  powers[1] = beta2 ** steps;
  firstMoment.fill((1 - powers[0]) * gradient);
  secondMoment.fill((1 - powers[1]) * gradient * gradient);
}

/** What sets Adam's relatives apart. */
interface Form {
  /** The weights shrink by ηλ before the step, in place of an L2 gradient. */
  readonly decoupled?: boolean;
  /** The largest second moments so far, which divide in place of the present ones. */
  readonly largest?: Float64Array;
  /** Whether the form knows no bias correction, so that there is no m̂ and no v̂ to show. */
  readonly bare?: boolean;
  /** Whether both corrections stand in the rate, η √(1 − β₂ᵗ) / (1 − β₁ᵗ), so that ε̂ is not corrected with v. */
  readonly hat?: boolean;
}

/** One step of Adam and its relatives, x ← x − η m̂ / (√v̂ + ε), from the moments that `state` holds. */
export function momentStep(
  x: Float64Array,
  gradient: Float64Array,
  { firstMoment, secondMoment, powers }: Moments,
  hyper: Omit<typeof defaults, 'biasCorrection'> & { biasCorrection?: boolean },
  show: Show | undefined,
  { decoupled = false, largest, bare = false, hat = false }: Form = {},
): void {
  const { learningRate, beta1, beta2, epsilon, weightDecay, biasCorrection = !bare } = hyper;
  raise(powers, hyper);
  const correction1 = biasCorrection ? 1 - powers[0]! : 1;
  const correction2 = biasCorrection ? 1 - powers[1]! : 1;
  const rate = (learningRate * Math.sqrt(correction2)) / correction1;
  const kept = 1 - learningRate * weightDecay;
  for (let i = 0; i < x.length; i++) {
    const g = decoupled ? gradient[i]! : gradient[i]! + weightDecay * x[i]!;
    const decayed = decoupled ? kept * x[i]! : x[i]!;
    const m = beta1 * firstMoment[i]! + (1 - beta1) * g;
    const v = beta2 * secondMoment[i]! + (1 - beta2) * g * g;
    if (largest) largest[i] = Math.max(largest[i]!, v);
    const mHat = m / correction1;
    const vHat = (largest ? largest[i]! : v) / correction2;
    const denominator = Math.sqrt(hat ? v : vHat) + epsilon;
    const update = hat ? rate * quotient(m, denominator) : quotient(learningRate * mHat, denominator);
    firstMoment[i] = m;
    secondMoment[i] = v;
    x[i] = decayed - update;
    show?.(i, {
      gradient: g,
      ...(decoupled && { decayed }),
      firstMoment: m,
      secondMoment: v,
      ...(largest && { largestSecondMoment: largest[i]! }),
      ...(!bare && { correction1, correction2 }),
      ...(hat ? { rate } : !bare && { mHat, vHat }),
      denominator,
      update,
      x: x[i]!,
    });
  }
}

/**
 * Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², x ← x − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ) and
 * v̂ = v / (1 − β₂ᵗ), which undo the start from 0. `weightDecay` adds an L2 gradient; `biasCorrection: false` leaves
 * m and v as they are. Kingma & Ba 2015, algorithm 1; PyTorch `Adam`.
 */
export const adam: Optimizer<typeof defaults, Moments> = {
  name: 'adam',
  defaults,
  lines: (hyper) => [...(hyper.weightDecay === 0 ? [] : [withDecay]), ...momentLines(hyper), step],
  start: startMoments,
  afterSteady: steadyMoments,
  step: (x, gradient, state, hyper, _, show) => momentStep(x, gradient, state, hyper, show),
};
