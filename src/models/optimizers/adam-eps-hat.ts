import { type Moments, momentStep, moments, startMoments, steadyMoments } from './adam.ts';
import { step, withDecay } from './lines.ts';
import type { Line, Optimizer } from './optimizer.ts';

const defaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

/** Moments and update with both corrections in the rate. */
export const hatLines: readonly Line[] = [
  ...moments,
  ['rate', '⟨@learningRate * √⟨@correction2⟩|@correction1⟩'],
  ['update', '@rate * ⟨@firstMoment|√⟨@secondMoment⟩ + @epsilon⟩'],
];

/**
 * Adam with both corrections moved into the rate, x ← x − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε̂): ε̂ is not
 * corrected with v, which matters where gradients are as small as it. Kingma & Ba 2015, end of section 2; Keras `Adam`.
 */
export const adamEpsHat: Optimizer<typeof defaults, Moments> = {
  name: 'adamEpsHat',
  defaults,
  lines: ({ weightDecay }) => [...(weightDecay === 0 ? [] : [withDecay]), ...hatLines, step],
  start: startMoments,
  afterSteady: steadyMoments,
  step: (x, gradient, state, hyper, _, show) => momentStep(x, gradient, state, hyper, show, { hat: true }),
};
