import type { Line, Optimizer } from './optimizer.ts';

export const velocity: Line = ['velocity', '@gamma * @_velocity + @learningRate * @gradient'];
export const byVelocity: Line = ['x', '@_x - @velocity'];

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
