import { type Moments, moments, over, raise, startMoments, vHat } from './adam.ts';
import { step as last } from './lines.ts';
import { type Line, type Optimizer, quotient, type Show } from './optimizer.ts';

/** The lines of a form; a schedule's weights are numbers of the step that no line gives. */
const lines = (...weights: Line[]): Line[] => [
  ...moments,
  vHat,
  ...weights,
  ['direction', '@gradientWeight * @gradient + @momentWeight * @firstMoment'],
  over('direction', 'vHat'),
  last,
];
const gradientWeight: Line = ['gradientWeight', '⟨@restBeta1|@correction1⟩'];
const momentWeight = (correction: string): Line => ['momentWeight', `⟨@beta1|@${correction}⟩`];

const scheduledDefaults = {
  learningRate: 0.002,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  momentumDecay: 0.004,
  weightDecay: 0,
};

/**
 * For all coordinates alike: `muProduct`, the product of the momentum coefficients so far, and `warmup`, the two
 * numbers 0.96^(t ψ), multiplied up like `powers`, and 0.96^ψ.
 */
interface ScheduledMoments extends Moments {
  muProduct: Float64Array;
  warmup: Float64Array;
}

const startScheduled = (
  size: number,
  { momentumDecay }: { readonly momentumDecay: number },
): ScheduledMoments => ({
  ...startMoments(size),
  muProduct: Float64Array.of(1),
  warmup: Float64Array.of(1, 0.96 ** momentumDecay),
});

/** The momentum coefficient at a warm-up of w, which rises from about β₁/2 to β₁. Dozat 2016, section 3.4. */
const scheduledMu = (beta1: number, w: number) => beta1 * (1 - 0.5 * w);

/** x ← x − η (gradientWeight · g + momentWeight · m) / (√v̂ + ε). */
function step(
  x: Float64Array,
  gradient: Float64Array,
  { firstMoment, secondMoment, powers }: Moments,
  gradientWeight: number,
  momentWeight: number,
  hyper: { learningRate: number; beta1: number; beta2: number; epsilon: number; weightDecay: number },
  show: Show | undefined,
): void {
  const { learningRate, beta1, beta2, epsilon, weightDecay } = hyper;
  const correction2 = 1 - powers[1]!;
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

/** A step with the scheduled momentum; `again` lets μₜ enter the second denominator once more. */
function scheduledStep(
  x: Float64Array,
  gradient: Float64Array,
  state: ScheduledMoments,
  hyper: typeof scheduledDefaults,
  show: Show | undefined,
  again: boolean,
): void {
  const { warmup, muProduct, powers } = state;
  raise(powers, hyper);
  warmup[0]! *= warmup[1]!;
  const mu = scheduledMu(hyper.beta1, warmup[0]!);
  const next = scheduledMu(hyper.beta1, warmup[0]! * warmup[1]!);
  const product = muProduct[0]! * mu;
  muProduct[0] = product;
  const nextProduct = (again ? product * mu : product) * next;
  step(x, gradient, state, (1 - mu) / (1 - product), next / (1 - nextProduct), hyper, show);
}

/**
 * Nadam as in PyTorch 2: Adam whose momentum looks one step ahead. With μₜ = β₁ (1 − ½ · 0.96^(t ψ)) and
 * Pₜ = μ₁ ⋯ μₜ the direction is (1 − μₜ) / (1 − Pₜ) · g + μₜ₊₁ / (1 − Pₜ μₜ₊₁) · m. Dozat 2016; PyTorch `NAdam`.
 */
export const nadamTorch2: Optimizer<typeof scheduledDefaults, ScheduledMoments> = {
  name: 'nadamTorch2',
  defaults: scheduledDefaults,
  lines: () => lines(),
  start: startScheduled,
  step: (x, gradient, state, hyper, _, show) => scheduledStep(x, gradient, state, hyper, show, false),
};

/** Nadam as PyTorch 1.13 computes it: μₜ enters the second denominator once too often, 1 − Pₜ μₜ μₜ₊₁. */
export const nadamTorch113: Optimizer<typeof scheduledDefaults, ScheduledMoments> = {
  name: 'nadamTorch113',
  defaults: scheduledDefaults,
  lines: () => lines(),
  start: startScheduled,
  step: (x, gradient, state, hyper, _, show) => scheduledStep(x, gradient, state, hyper, show, true),
};

const constantDefaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

/** Nadam with one correction for both parts: the direction is β₁ m̂ + (1 − β₁) g / (1 − β₁ᵗ). Ruder 2016. */
export const nadamSimple: Optimizer<typeof constantDefaults, Moments> = {
  name: 'nadamSimple',
  defaults: constantDefaults,
  lines: () => lines(gradientWeight, momentWeight('correction1')),
  start: startMoments,
  step(x, gradient, state, hyper, _, show) {
    raise(state.powers, hyper);
    const correction = 1 - state.powers[0]!;
    step(x, gradient, state, (1 - hyper.beta1) / correction, hyper.beta1 / correction, hyper, show);
  },
};

/**
 * Nadam as published, at a constant momentum: the part that looks ahead is corrected for the step ahead,
 * β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ). Dozat 2016, algorithm 2 with μₜ = β₁.
 */
export const nadamPaper: Optimizer<typeof constantDefaults, Moments> = {
  name: 'nadamPaper',
  defaults: constantDefaults,
  lines: () => lines(gradientWeight, momentWeight('correctionNext')),
  start: startMoments,
  step(x, gradient, state, hyper, _, show) {
    const { beta1 } = hyper;
    raise(state.powers, hyper);
    const power = state.powers[0]!;
    step(x, gradient, state, (1 - beta1) / (1 - power), beta1 / (1 - power * beta1), hyper, show);
  },
};
