import { step } from './lines.ts';
import { buffer } from './momentum-torch.ts';
import type { Optimizer } from './optimizer.ts';

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
