import { choice, logarithmic, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { stepsPerDigit } from '../../models/optimizers/best-rates.ts';
import { momentumPhase, type Phase, phaseBounds } from '../../models/optimizers/heavy-ball.ts';
import { momentumNote } from '../../models/optimizers/momentum.ts';
import { nesterovLookahead } from '../../models/optimizers/nesterov.ts';
import { descend } from '../../models/optimizers/trajectory.ts';
import { quadratic } from '../../models/surfaces/quadratic.ts';

export const parameters = {
  learningRate: logarithmic(0.1, [0.0001, 1], 50, { symbol: 'η', quantity: 'n' }),
  momentum: number(0.9, [0, 0.999], 0.01, { symbol: 'γ', quantity: 's' }),
  curvature: logarithmic(25, [0.1, 1000], 20, { symbol: 'λ', quantity: 'g' }),
  rule: choice(['heavyBall', 'nesterov']),
  steps: whole(40, [1, 60], { symbol: 't', more: true }),
};
export type PhaseState = State<typeof parameters>;

export interface PhaseResult extends Phase {
  /** ηλ, on which alone the behaviour depends beside γ. */
  rate: number;
  /** ηλ at which it diverges. */
  limit: number;
  /** x_0 = 1, x_1 … x_t. */
  path: Float64Array;
  /** Steps for a decimal digit in the long run. */
  stepsPerDigit: number;
}

export function compute({ rule, learningRate, momentum, curvature, steps }: PhaseState): PhaseResult {
  const rate = learningRate * curvature;
  const walk = descend(
    rule === 'heavyBall' ? momentumNote : nesterovLookahead,
    quadratic([[curvature]], [0]),
    [1],
    steps,
    { hyper: { learningRate, gamma: momentum } },
  );
  const phase = momentumPhase(rule, rate, momentum);
  return {
    ...phase,
    rate,
    limit: phaseBounds(rule, momentum).limit,
    path: walk.points.data,
    stepsPerDigit: stepsPerDigit(phase.radius),
  };
}
