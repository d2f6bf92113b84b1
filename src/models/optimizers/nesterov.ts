import { step } from './lines.ts';
import { buffer, byVelocity, velocity } from './momentum.ts';
import type { Optimizer } from './optimizer.ts';

const lookaheadDefaults = { learningRate: 0.01, gamma: 0.9, weightDecay: 0 };

/**
 * Nesterov's accelerated gradient: the gradient is taken where the velocity is about to carry the point,
 * g = ∇f(x − γ v), then v ← γ v + η g, x ← x − v. Nesterov 1983 in the form of Sutskever et al. 2013.
 */
export const nesterovLookahead: Optimizer<typeof lookaheadDefaults, { velocity: Float64Array }> = {
  name: 'nesterovLookahead',
  defaults: lookaheadDefaults,
  lines: () => [['lookAhead', '@_x - @gamma * @_velocity'], velocity, byVelocity],
  start: (size) => ({ velocity: new Float64Array(size) }),
  lookAhead(x, { velocity }, { gamma }, point) {
    for (let i = 0; i < x.length; i++) point[i] = x[i]! - gamma * velocity[i]!;
  },
  step(x, gradient, { velocity }, { learningRate, gamma, weightDecay }, _, show) {
    for (let i = 0; i < x.length; i++) {
      const point = x[i]! - gamma * velocity[i]!;
      const g = gradient[i]! + weightDecay * point;
      const v = gamma * velocity[i]! + learningRate * g;
      velocity[i] = v;
      x[i]! -= v;
      show?.(i, { gradient: g, lookAhead: point, velocity: v, update: v, x: x[i]! });
    }
  },
};

const torchDefaults = { learningRate: 0.01, momentum: 0.9, weightDecay: 0 };

/**
 * Nesterov as libraries write it, with the gradient at the point itself: b ← μ b + g, x ← x − η (g + μ b).
 * Its x is the look-ahead point x − γ v of `nesterovLookahead`. PyTorch `SGD(nesterov=True)`.
 */
export const nesterovTorch: Optimizer<typeof torchDefaults, { buffer: Float64Array }> = {
  name: 'nesterovTorch',
  defaults: torchDefaults,
  lines: () => [buffer, ['update', '@learningRate * (@gradient + @momentum * @buffer)'], step],
  start: (size) => ({ buffer: new Float64Array(size) }),
  step(x, gradient, { buffer }, { learningRate, momentum, weightDecay }, _, show) {
    for (let i = 0; i < x.length; i++) {
      const g = gradient[i]! + weightDecay * x[i]!;
      const b = momentum * buffer[i]! + g;
      const update = learningRate * (g + momentum * b);
      buffer[i] = b;
      x[i]! -= update;
      show?.(i, { gradient: g, buffer: b, update, x: x[i]! });
    }
  },
};
