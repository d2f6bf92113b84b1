import type { Line, Optimizer, Show } from './optimizer.ts';

/** What lines.ts calls `step`; said here, since a starter walks by this rule and fetches nothing beside it. */
const last: Line = ['x', '@_x - @update'];

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

const start = (size: number, { initialAccumulatorValue }: typeof defaults): Sums => ({
  sumOfSquares: new Float64Array(size).fill(initialAccumulatorValue),
});

const lines = (root: string): Line[] => [
  ['sumOfSquares', '@_sumOfSquares + @square'],
  ['rate', `⟨@learningRate|${root}⟩`],
  ['update', '@rate * @gradient'],
  last,
];

/** Moves `x` by one step; `inside` puts epsilon under the root. */
function step(
  x: Float64Array,
  gradient: Float64Array,
  { sumOfSquares }: Sums,
  { learningRate, learningRateDecay, epsilon, weightDecay }: typeof defaults,
  t: number,
  inside: boolean,
  show: Show | undefined,
): void {
  const decayed = learningRate / (1 + (t - 1) * learningRateDecay);
  for (let i = 0; i < x.length; i++) {
    const g = gradient[i]! + weightDecay * x[i]!;
    const s = sumOfSquares[i]! + g * g;
    const denominator = inside ? Math.sqrt(s + epsilon) : Math.sqrt(s) + epsilon;
    const rate = decayed / denominator;
    // Without a gradient so far and at ε = 0 the rate is infinite, and there is no step.
    const update = g === 0 ? 0 : rate * g;
    sumOfSquares[i] = s;
    x[i]! -= update;
    show?.(i, { gradient: g, sumOfSquares: s, denominator, rate, update, x: x[i]! });
  }
}

/**
 * Adagrad: s ← s + g², x ← x − η / (1 + (t − 1) decay) · g / (√s + ε).
 * Under a constant gradient the t-th step is η/√t. Duchi et al. 2011; PyTorch `Adagrad`.
 */
export const adagrad: Optimizer<typeof defaults, Sums> = {
  name: 'adagrad',
  defaults,
  lines: () => lines('√⟨@sumOfSquares⟩ + @epsilon'),
  start,
  step: (x, gradient, state, hyper, t, show) => step(x, gradient, state, hyper, t, false, show),
};

/** Adagrad with ε inside the root, g / √(s + ε), as in Ruder 2016: ε then counts as √ε. */
export const adagradEpsInside: Optimizer<typeof defaults, Sums> = {
  name: 'adagradEpsInside',
  defaults: { ...defaults, epsilon: 1e-8 },
  lines: () => lines('√⟨@sumOfSquares + @epsilon⟩'),
  start,
  step: (x, gradient, state, hyper, t, show) => step(x, gradient, state, hyper, t, true, show),
};
