import { type Line, type Optimizer, quotient, type Show } from './optimizer.ts';

const defaults = { learningRate: 1, rho: 0.9, epsilon: 1e-6, weightDecay: 0 };
const zeilerDefaults = { rho: 0.95, epsilon: 1e-6, weightDecay: 0 };

interface Averages extends Record<string, Float64Array> {
  meanSquare: Float64Array;
  meanSquareUpdate: Float64Array;
}

const averages: readonly Line[] = [
  ['meanSquare', '@rho * @_meanSquare + @restRho * @square'],
  ['delta', '⟨√⟨@_meanSquareUpdate + @epsilon⟩|√⟨@meanSquare + @epsilon⟩⟩ * @gradient'],
  ['meanSquareUpdate', '@rho * @_meanSquareUpdate + @restRho * @deltaSquare'],
];

const start = (size: number): Averages => ({
  meanSquare: new Float64Array(size),
  meanSquareUpdate: new Float64Array(size),
});

function step(
  x: Float64Array,
  gradient: Float64Array,
  { meanSquare, meanSquareUpdate }: Averages,
  { rho, epsilon, weightDecay }: typeof zeilerDefaults,
  learningRate: number,
  show: Show | undefined,
): void {
  for (let i = 0; i < x.length; i++) {
    const g = gradient[i]! + weightDecay * x[i]!;
    const e = rho * meanSquare[i]! + (1 - rho) * g * g;
    // The average of the updates is the one before this step, that of the gradients the one after.
    const numerator = Math.sqrt(meanSquareUpdate[i]! + epsilon);
    const denominator = Math.sqrt(e + epsilon);
    const delta = quotient(numerator, denominator) * g;
    const d = rho * meanSquareUpdate[i]! + (1 - rho) * delta * delta;
    const update = learningRate * delta;
    meanSquare[i] = e;
    meanSquareUpdate[i] = d;
    x[i]! -= update;
    show?.(i, {
      gradient: g,
      meanSquare: e,
      numerator,
      denominator,
      delta,
      meanSquareUpdate: d,
      update,
      x: x[i]!,
    });
  }
}

/**
 * Adadelta: E ← ρ E + (1 − ρ) g², Δ = √(D + ε) / √(E + ε) · g, D ← ρ D + (1 − ρ) Δ², x ← x − η Δ.
 * Δ has the unit of x; its root mean square so far stands where other rules have a learning rate.
 * Zeiler 2012; PyTorch `Adadelta`, which adds η.
 */
export const adadelta: Optimizer<typeof defaults, Averages> = {
  name: 'adadelta',
  defaults,
  lines: () => [...averages, ['x', '@_x - @learningRate * @delta']],
  start,
  step: (x, gradient, state, hyper, _, show) => step(x, gradient, state, hyper, hyper.learningRate, show),
};

/**
 * Adadelta as published: no learning rate at all. The first step is √(ε / ((1 − ρ) g² + ε)) · g, hence about
 * √(ε / (1 − ρ)) whatever the gradient. Zeiler 2012, algorithm 1.
 */
export const adadeltaZeiler: Optimizer<typeof zeilerDefaults, Averages> = {
  name: 'adadeltaZeiler',
  defaults: zeilerDefaults,
  lines: () => [...averages, ['x', '@_x - @delta']],
  start,
  step: (x, gradient, state, hyper, _, show) => step(x, gradient, state, hyper, 1, show),
};
