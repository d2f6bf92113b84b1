import { step } from './lines.ts';
import type { Optimizer } from './optimizer.ts';

const averageDefaults = { learningRate: 0.1, beta: 0.9, weightDecay: 0 };

/**
 * Momentum as a moving average of the gradient: m ← β m + (1 − β) g, x ← x − η m.
 * It takes the steps of the other two forms at η / (1 − β).
 */
export const momentumAverage: Optimizer<typeof averageDefaults, { average: Float64Array }> = {
  name: 'momentumAverage',
  defaults: averageDefaults,
  lines: () => [
    ['average', '@beta * @_average + @restBeta * @gradient'],
    ['update', '@learningRate * @average'],
    step,
  ],
  start: (size) => ({ average: new Float64Array(size) }),
  step(x, gradient, { average }, { learningRate, beta, weightDecay }, _, show) {
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const m = beta * average[i]! + (1 - beta) * g;
      const update = learningRate * m;
      average[i] = m;
      x[i]! -= update;
      show?.(i, { gradient: g, average: m, update, x: x[i]! });
    }
  },
};
