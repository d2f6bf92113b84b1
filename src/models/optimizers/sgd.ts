import { step } from './lines.ts';
import type { Optimizer } from './optimizer.ts';

const defaults = { learningRate: 0.01, weightDecay: 0 };

/**
 * Gradient descent, x ← x − η g. It remembers nothing.
 * Robbins & Monro 1951; PyTorch `SGD`.
 */
export const sgd: Optimizer<typeof defaults, Record<string, never>> = {
  name: 'sgd',
  defaults,
  lines: () => [['update', '@learningRate * @gradient'], step],
  start: () => ({}),
  step(x, gradient, _, { learningRate, weightDecay }, __, show) {
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const update = learningRate * g;
      x[i]! -= update;
      show?.(i, { gradient: g, update, x: x[i]! });
    }
  },
};
