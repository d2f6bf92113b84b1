import { decoupled } from './lines.ts';
import { written } from './written.ts';

/**
 * Lion: x ← (1 − η λ) x − η sign(β₁ m + (1 − β₁) g), and only then m ← β₂ m + (1 − β₂) g. Every coordinate moves by η or
 * not at all; the present gradient weighs more in the direction than in the memory.
 * Chen et al. 2023, "Symbolic Discovery of Optimization Algorithms", algorithm 2; not in torch.optim.
 */
export const lion = written('lion', { learningRate: 1e-4, beta1: 0.9, beta2: 0.99, weightDecay: 0 }, [
  ['direction', '@beta1 * @_firstMoment + @restBeta1 * @gradient'],
  ['update', '@learningRate * sign(@direction)'],
  ['firstMoment', '@beta2 * @_firstMoment + @restBeta2 * @gradient'],
  ...decoupled,
]);
