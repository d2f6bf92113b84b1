import { step } from './lines.ts';
import type { Line, Optimizer } from './optimizer.ts';

export const velocity: Line = ['velocity', '@gamma * @_velocity + @learningRate * @gradient'];
export const byVelocity: Line = ['x', '@_x - @velocity'];
export const buffer: Line = ['buffer', '@momentum * @_buffer + @gradient'];

const noteDefaults = { learningRate: 0.01, gamma: 0.9, weightDecay: 0 };

/**
 * Momentum with the learning rate inside the velocity: v ← γ v + η g, x ← x − v.
 * Under a constant gradient the velocity grows to η g / (1 − γ). Polyak 1964 (heavy ball).
 */
export const momentumNote: Optimizer<typeof noteDefaults, { velocity: Float64Array }> = {
  name: 'momentumNote',
  defaults: noteDefaults,
  lines: () => [velocity, byVelocity],
  start: (size) => ({ velocity: new Float64Array(size) }),
  step(x, gradient, { velocity }, { learningRate, gamma, weightDecay }, _, show) {
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const v = gamma * velocity[i]! + learningRate * g;
      velocity[i] = v;
      x[i]! -= v;
      show?.(i, { gradient: g, velocity: v, update: v, x: x[i]! });
    }
  },
};

const torchDefaults = { learningRate: 0.01, momentum: 0.9, dampening: 0, weightDecay: 0 };

/**
 * Momentum with the learning rate outside: b ← μ b + (1 − dampening) g, x ← x − η b, where the first b is g itself.
 * With v = η b it is `momentumNote` as long as η stays the same. PyTorch `SGD(momentum)`.
 */
export const momentumTorch: Optimizer<typeof torchDefaults, { buffer: Float64Array }> = {
  name: 'momentumTorch',
  defaults: torchDefaults,
  lines: () => [buffer, ['update', '@learningRate * @buffer'], step],
  start: (size) => ({ buffer: new Float64Array(size) }),
  step(x, gradient, { buffer }, { learningRate, momentum, dampening, weightDecay }, t, show) {
    const weight = t === 1 ? 1 : 1 - dampening;
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const b = momentum * buffer[i]! + weight * g;
      const update = learningRate * b;
      buffer[i] = b;
      x[i]! -= update;
      show?.(i, { gradient: g, buffer: b, update, x: x[i]! });
    }
  },
};

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
