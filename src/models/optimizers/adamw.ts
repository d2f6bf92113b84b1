import { adam, type Moments, momentLines, momentStep, steadyMoments } from './adam.ts';
import { adamEpsHat, hatLines } from './adam-eps-hat.ts';
import { decoupled } from './lines.ts';
import type { Optimizer } from './optimizer.ts';

const defaults = { ...adam.defaults, weightDecay: 0.01 };

/**
 * AdamW: x ← (1 − η λ) x, then Adam's step on the bare gradient. The decay does not pass through the division by √v̂,
 * so every weight shrinks by the same share. Loshchilov & Hutter 2019; PyTorch `AdamW`.
 */
export const adamw: Optimizer<typeof defaults, Moments> = {
  name: 'adamw',
  defaults,
  lines: (hyper) => [...momentLines(hyper), ...decoupled],
  start: adam.start,
  afterSteady: steadyMoments,
  step: (x, gradient, state, hyper, _, show) =>
    momentStep(x, gradient, state, hyper, show, { decoupled: true }),
};

const hatDefaults = { ...adamEpsHat.defaults, weightDecay: 0.01 };

/** AdamW whose ε̂ is not corrected with v: x ← (1 − η λ) x, then the step of `adamEpsHat`. Keras `AdamW`. */
export const adamwEpsHat: Optimizer<typeof hatDefaults, Moments> = {
  name: 'adamwEpsHat',
  defaults: hatDefaults,
  lines: () => [...hatLines, ...decoupled],
  start: adam.start,
  afterSteady: steadyMoments,
  step: (x, gradient, state, hyper, _, show) =>
    momentStep(x, gradient, state, hyper, show, { decoupled: true, hat: true }),
};
