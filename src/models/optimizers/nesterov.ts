import { byVelocity, velocity } from './momentum.ts';
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
