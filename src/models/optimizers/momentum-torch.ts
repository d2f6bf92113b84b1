import { step } from './lines.ts';
import type { Line, Optimizer } from './optimizer.ts';

export const buffer: Line = ['buffer', '@momentum * @_buffer + @gradient'];

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
