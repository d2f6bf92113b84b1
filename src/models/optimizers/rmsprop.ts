import { step as last } from './lines.ts';
import { type Line, type Optimizer, quotient } from './optimizer.ts';

const defaults = {
  learningRate: 0.01,
  alpha: 0.99,
  epsilon: 1e-8,
  momentum: 0,
  centered: false,
  weightDecay: 0,
};

interface Averages extends Record<string, Float64Array> {
  meanSquare: Float64Array;
  mean: Float64Array;
  buffer: Float64Array;
}

const lines = (root: string): Line[] => [
  ['meanSquare', '@alpha * @_meanSquare + @restAlpha * @square'],
  ['update', `@learningRate * ⟨@gradient|${root}⟩`],
  last,
];

/** Moves `x` by one step; `inside` puts epsilon under the root. */
function step(
  x: Float64Array,
  gradient: Float64Array,
  { meanSquare, mean, buffer }: Averages,
  { learningRate, alpha, epsilon, momentum, centered, weightDecay }: typeof defaults,
  inside: boolean,
  show: Parameters<Optimizer['step']>[5],
): void {
  for (let i = 0; i < x.length; i++) {
    const g = gradient[i]! + weightDecay * x[i]!;
    const s = alpha * meanSquare[i]! + (1 - alpha) * g * g;
    const m = alpha * mean[i]! + (1 - alpha) * g;
    // Rounding can push the variance of equal gradients a little below 0.
    const spread = centered ? Math.max(0, s - m * m) : s;
    const denominator = inside ? Math.sqrt(spread + epsilon) : Math.sqrt(spread) + epsilon;
    const scaled = quotient(g, denominator);
    const b = momentum * buffer[i]! + scaled;
    const update = learningRate * b;
    meanSquare[i] = s;
    mean[i] = m;
    buffer[i] = b;
    x[i]! -= update;
    show?.(i, { gradient: g, meanSquare: s, mean: m, denominator, scaled, buffer: b, update, x: x[i]! });
  }
}

const start = (size: number): Averages => ({
  meanSquare: new Float64Array(size),
  mean: new Float64Array(size),
  buffer: new Float64Array(size),
});

/**
 * RMSProp: s ← α s + (1 − α) g², b ← μ b + g / (√s + ε), x ← x − η b.
 * `centered` divides by the standard deviation √(s − m²) + ε instead, with m ← α m + (1 − α) g; `mean` is kept in
 * either case. Hinton 2012, lecture 6e; centred: Graves 2013; PyTorch `RMSprop`.
 */
export const rmsprop: Optimizer<typeof defaults, Averages> = {
  name: 'rmsprop',
  defaults,
  lines: () => lines('√⟨@meanSquare⟩ + @epsilon'),
  start,
  step: (x, gradient, state, hyper, _, show) => step(x, gradient, state, hyper, false, show),
};

/** RMSProp with ε inside the root, √(s + ε), as in the notes and in older TensorFlow. */
export const rmspropEpsInside: Optimizer<typeof defaults, Averages> = {
  name: 'rmspropEpsInside',
  defaults: { ...defaults, alpha: 0.9 },
  lines: () => lines('√⟨@meanSquare + @epsilon⟩'),
  start,
  step: (x, gradient, state, hyper, _, show) => step(x, gradient, state, hyper, true, show),
};
