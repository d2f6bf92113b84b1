import { adam, type Moments } from './adam.ts';
import { type Optimizer, quotient } from './optimizer.ts';

const defaults = { ...adam.defaults, weightDecay: 0.01 };

/**
 * AdamW: x ← (1 − η λ) x, then Adam's step on the bare gradient. The decay does not pass through the division by √v̂,
 * so every weight shrinks by the same share. Loshchilov & Hutter 2019; PyTorch `AdamW`.
 */
export const adamw: Optimizer<typeof defaults, Moments> = {
  name: 'adamw',
  defaults,
  start: adam.start,
  step(x, gradient, { firstMoment, secondMoment }, hyper, t, show) {
    const { learningRate, beta1, beta2, epsilon, weightDecay, biasCorrection } = hyper;
    const correction1 = biasCorrection ? 1 - beta1 ** t : 1;
    const correction2 = biasCorrection ? 1 - beta2 ** t : 1;
    const kept = 1 - learningRate * weightDecay;
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]!;
      const decayed = kept * x[i]!;
      const m = beta1 * firstMoment[i]! + (1 - beta1) * g;
      const v = beta2 * secondMoment[i]! + (1 - beta2) * g * g;
      const mHat = m / correction1;
      const vHat = v / correction2;
      const denominator = Math.sqrt(vHat) + epsilon;
      const update = learningRate * quotient(mHat, denominator);
      firstMoment[i] = m;
      secondMoment[i] = v;
      x[i] = decayed - update;
      show?.(i, {
        gradient: g,
        decayed,
        firstMoment: m,
        secondMoment: v,
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
