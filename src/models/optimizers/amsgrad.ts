import type { Moments } from './adam.ts';
import { type Optimizer, quotient } from './optimizer.ts';

const defaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

interface LargestMoments extends Moments {
  largestSecondMoment: Float64Array;
}

const start = (size: number): LargestMoments => ({
  firstMoment: new Float64Array(size),
  secondMoment: new Float64Array(size),
  largestSecondMoment: new Float64Array(size),
});

/**
 * AMSGrad as in PyTorch: Adam that divides by the largest v so far, v̄ ← max(v̄, v), x ← x − η m̂ / (√(v̄ / (1 − β₂ᵗ)) + ε).
 * The maximum is taken before the bias correction, so the divisor may still fall while β₂ᵗ is large.
 * PyTorch `Adam(amsgrad=True)`, after Reddi et al. 2018.
 */
export const amsgrad: Optimizer<typeof defaults, LargestMoments> = {
  name: 'amsgrad',
  defaults,
  start,
  step(x, gradient, { firstMoment, secondMoment, largestSecondMoment }, hyper, t, show) {
    const { learningRate, beta1, beta2, epsilon, weightDecay } = hyper;
    const correction1 = 1 - beta1 ** t;
    const correction2 = 1 - beta2 ** t;
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const m = beta1 * firstMoment[i]! + (1 - beta1) * g;
      const v = beta2 * secondMoment[i]! + (1 - beta2) * g * g;
      const largest = Math.max(largestSecondMoment[i]!, v);
      const mHat = m / correction1;
      const vHat = largest / correction2;
      const denominator = Math.sqrt(vHat) + epsilon;
      const update = learningRate * quotient(mHat, denominator);
      firstMoment[i] = m;
      secondMoment[i] = v;
      largestSecondMoment[i] = largest;
      x[i]! -= update;
      show?.(i, {
        gradient: g,
        firstMoment: m,
        secondMoment: v,
        largestSecondMoment: largest,
        correction1,
        correction2,
        mHat,
        vHat,
        denominator,
        update,
        x: x[i]!,
      });
    }
  },
};

/** AMSGrad as published, without bias correction: x ← x − η m / (√v̄ + ε). Reddi et al. 2018, algorithm 2. */
export const amsgradPaper: Optimizer<typeof defaults, LargestMoments> = {
  name: 'amsgradPaper',
  defaults,
  start,
  step(x, gradient, { firstMoment, secondMoment, largestSecondMoment }, hyper, _, show) {
    const { learningRate, beta1, beta2, epsilon, weightDecay } = hyper;
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const m = beta1 * firstMoment[i]! + (1 - beta1) * g;
      const v = beta2 * secondMoment[i]! + (1 - beta2) * g * g;
      const largest = Math.max(largestSecondMoment[i]!, v);
      const denominator = Math.sqrt(largest) + epsilon;
      const update = learningRate * quotient(m, denominator);
      firstMoment[i] = m;
      secondMoment[i] = v;
      largestSecondMoment[i] = largest;
      x[i]! -= update;
      show?.(i, {
        gradient: g,
        firstMoment: m,
        secondMoment: v,
        largestSecondMoment: largest,
        denominator,
        update,
        x: x[i]!,
      });
    }
  },
};
