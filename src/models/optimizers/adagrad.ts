import { type Optimizer, quotient } from './optimizer.ts';

const defaults = {
  learningRate: 0.01,
  learningRateDecay: 0,
  initialAccumulatorValue: 0,
  epsilon: 1e-10,
  weightDecay: 0,
};

interface Sums extends Record<string, Float64Array> {
  sumOfSquares: Float64Array;
}

/**
 * Adagrad: s ← s + g², x ← x − η / (1 + (t − 1) decay) · g / (√s + ε).
 * Under a constant gradient the t-th step is η/√t. Duchi et al. 2011; PyTorch `Adagrad`.
 */
export const adagrad: Optimizer<typeof defaults, Sums> = {
  name: 'adagrad',
  defaults,
  start: (size, { initialAccumulatorValue }) => ({
    sumOfSquares: new Float64Array(size).fill(initialAccumulatorValue),
  }),
  step(x, gradient, { sumOfSquares }, { learningRate, learningRateDecay, epsilon, weightDecay }, t, show) {
    const rate = learningRate / (1 + (t - 1) * learningRateDecay);
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const s = sumOfSquares[i]! + g * g;
      const denominator = Math.sqrt(s) + epsilon;
      const update = rate * quotient(g, denominator);
      sumOfSquares[i] = s;
      x[i]! -= update;
      show?.(i, { gradient: g, sumOfSquares: s, denominator, rate: rate / denominator, update, x: x[i]! });
    }
  },
};

/** Adagrad with ε inside the root, g / √(s + ε), as in Ruder 2016: ε then counts as √ε. */
export const adagradEpsInside: Optimizer<typeof defaults, Sums> = {
  name: 'adagradEpsInside',
  defaults: { ...defaults, epsilon: 1e-8 },
  start: adagrad.start,
  step(x, gradient, { sumOfSquares }, { learningRate, learningRateDecay, epsilon, weightDecay }, t, show) {
    const rate = learningRate / (1 + (t - 1) * learningRateDecay);
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const s = sumOfSquares[i]! + g * g;
      const denominator = Math.sqrt(s + epsilon);
      const update = rate * quotient(g, denominator);
      sumOfSquares[i] = s;
      x[i]! -= update;
      show?.(i, { gradient: g, sumOfSquares: s, denominator, rate: rate / denominator, update, x: x[i]! });
    }
  },
};
