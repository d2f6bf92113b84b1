import { type Moments, startMoments } from './adam.ts';
import { type Optimizer, quotient, type Show } from './optimizer.ts';
import { power } from './power.ts';

const scheduledDefaults = {
  learningRate: 0.002,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  momentumDecay: 0.004,
  weightDecay: 0,
};

/** `muProduct` holds one number for all coordinates: the product of the momentum coefficients so far. */
interface ScheduledMoments extends Moments {
  muProduct: Float64Array;
}

const startScheduled = (size: number): ScheduledMoments => ({
  firstMoment: new Float64Array(size),
  secondMoment: new Float64Array(size),
  muProduct: Float64Array.of(1),
});

/** The momentum coefficient of step t, which rises from about β₁/2 to β₁. Dozat 2016, section 3.4. */
function scheduledMu(t: number, { beta1, momentumDecay }: typeof scheduledDefaults): number {
  return beta1 * (1 - 0.5 * power(0.96 ** momentumDecay, t));
}

/** x ← x − η (gradientWeight · g + momentWeight · m) / (√v̂ + ε). */
function step(
  x: Float64Array,
  gradient: Float64Array,
  { firstMoment, secondMoment }: Moments,
  gradientWeight: number,
  momentWeight: number,
  hyper: { learningRate: number; beta1: number; beta2: number; epsilon: number; weightDecay: number },
  t: number,
  show: Show | undefined,
): void {
  const { learningRate, beta1, beta2, epsilon, weightDecay } = hyper;
  const correction2 = 1 - power(beta2, t);
  for (let i = 0; i < x.length; i++) {
    const g = gradient[i]! + weightDecay * x[i]!;
    const m = beta1 * firstMoment[i]! + (1 - beta1) * g;
    const v = beta2 * secondMoment[i]! + (1 - beta2) * g * g;
    const vHat = v / correction2;
    const denominator = Math.sqrt(vHat) + epsilon;
    const direction = gradientWeight * g + momentWeight * m;
    const update = quotient(learningRate * direction, denominator);
    firstMoment[i] = m;
    secondMoment[i] = v;
    x[i]! -= update;
    show?.(i, {
      gradient: g,
      firstMoment: m,
      secondMoment: v,
      gradientWeight,
      momentWeight,
      direction,
      vHat,
      denominator,
      update,
      x: x[i]!,
    });
  }
}

/**
 * Nadam as in PyTorch 2: Adam whose momentum looks one step ahead. With μₜ = β₁ (1 − ½ · 0.96^(t ψ)) and
 * Pₜ = μ₁ ⋯ μₜ the direction is (1 − μₜ) / (1 − Pₜ) · g + μₜ₊₁ / (1 − Pₜ μₜ₊₁) · m. Dozat 2016; PyTorch `NAdam`.
 */
export const nadamTorch2: Optimizer<typeof scheduledDefaults, ScheduledMoments> = {
  name: 'nadamTorch2',
  defaults: scheduledDefaults,
  start: startScheduled,
  step(x, gradient, state, hyper, t, show) {
    const mu = scheduledMu(t, hyper);
    const next = scheduledMu(t + 1, hyper);
    const product = state.muProduct[0]! * mu;
    state.muProduct[0] = product;
    step(x, gradient, state, (1 - mu) / (1 - product), next / (1 - product * next), hyper, t, show);
  },
};

/** Nadam as PyTorch 1.13 computes it: μₜ enters the second denominator once too often, 1 − Pₜ μₜ μₜ₊₁. */
export const nadamTorch113: Optimizer<typeof scheduledDefaults, ScheduledMoments> = {
  name: 'nadamTorch113',
  defaults: scheduledDefaults,
  start: startScheduled,
  step(x, gradient, state, hyper, t, show) {
    const mu = scheduledMu(t, hyper);
    const next = scheduledMu(t + 1, hyper);
    const product = state.muProduct[0]! * mu;
    state.muProduct[0] = product;
    step(x, gradient, state, (1 - mu) / (1 - product), next / (1 - product * mu * next), hyper, t, show);
  },
};

const constantDefaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

/** Nadam with one correction for both parts: the direction is β₁ m̂ + (1 − β₁) g / (1 − β₁ᵗ). Ruder 2016. */
export const nadamSimple: Optimizer<typeof constantDefaults, Moments> = {
  name: 'nadamSimple',
  defaults: constantDefaults,
  start: startMoments,
  step(x, gradient, state, hyper, t, show) {
    const correction = 1 - power(hyper.beta1, t);
    step(x, gradient, state, (1 - hyper.beta1) / correction, hyper.beta1 / correction, hyper, t, show);
  },
};

/**
 * Nadam as published, at a constant momentum: the part that looks ahead is corrected for the step ahead,
 * β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ). Dozat 2016, algorithm 2 with μₜ = β₁.
 */
export const nadamPaper: Optimizer<typeof constantDefaults, Moments> = {
  name: 'nadamPaper',
  defaults: constantDefaults,
  start: startMoments,
  step(x, gradient, state, hyper, t, show) {
    const { beta1 } = hyper;
    step(
      x,
      gradient,
      state,
      (1 - beta1) / (1 - power(beta1, t)),
      beta1 / (1 - power(beta1, t + 1)),
      hyper,
      t,
      show,
    );
  },
};
