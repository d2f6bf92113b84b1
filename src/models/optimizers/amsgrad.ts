import { type Moments, mHat, momentStep, moments, over, startMoments, steadyMoments } from './adam.ts';
import { step } from './lines.ts';
import type { Line, Optimizer } from './optimizer.ts';

const defaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

const largest: Line = ['largestSecondMoment', 'max(@_largestSecondMoment, @secondMoment)'];

interface LargestMoments extends Moments {
  largestSecondMoment: Float64Array;
}

const start = (size: number): LargestMoments => ({
  ...startMoments(size),
  largestSecondMoment: new Float64Array(size),
});

/** Under one gradient v only grows, so that the last is the largest. */
function afterSteady(state: LargestMoments, hyper: typeof defaults, steps: number, gradient: number): void {
  steadyMoments(state, hyper, steps, gradient);
  state.largestSecondMoment.set(state.secondMoment);
}

/**
 * AMSGrad as in PyTorch: Adam that divides by the largest v so far, v̄ ← max(v̄, v), x ← x − η m̂ / (√(v̄ / (1 − β₂ᵗ)) + ε).
 * The maximum is taken before the bias correction, so the divisor may still fall while β₂ᵗ is large.
 * PyTorch `Adam(amsgrad=True)`, after Reddi et al. 2018.
 */
export const amsgrad: Optimizer<typeof defaults, LargestMoments> = {
  name: 'amsgrad',
  defaults,
  lines: () => [
    ...moments,
    largest,
    mHat,
    ['vHat', '⟨@largestSecondMoment|@correction2⟩'],
    over('mHat', 'vHat'),
    step,
  ],
  start,
  afterSteady,
  step: (x, gradient, state, hyper, _, show) =>
    momentStep(x, gradient, state, hyper, show, { largest: state.largestSecondMoment }),
};

/** AMSGrad as published, without bias correction: x ← x − η m / (√v̄ + ε). Reddi et al. 2018, algorithm 2. */
export const amsgradPaper: Optimizer<typeof defaults, LargestMoments> = {
  name: 'amsgradPaper',
  defaults,
  lines: () => [...moments, largest, over('firstMoment', 'largestSecondMoment'), step],
  start,
  afterSteady,
  step: (x, gradient, state, hyper, _, show) =>
    momentStep(x, gradient, state, hyper, show, { largest: state.largestSecondMoment, bare: true }),
};
