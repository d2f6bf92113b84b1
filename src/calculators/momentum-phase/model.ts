import { stepsPerDigit } from '../../models/optimizers/best-rates.ts';
import {
  type MomentumRule,
  momentumPhase,
  type Phase,
  phaseBounds,
} from '../../models/optimizers/heavy-ball.ts';
import { momentumNote } from '../../models/optimizers/momentum.ts';
import { nesterovLookahead } from '../../models/optimizers/nesterov.ts';
import { descend } from '../../models/optimizers/trajectory.ts';
import { quadratic } from '../../models/surfaces/quadratic.ts';
import type { ChoiceParameter, NumberParameter, State } from '../frame/parameters.ts';

export const parameters = {
  learningRate: {
    kind: 'number',
    default: 0.1,
    min: 0.0001,
    max: 1,
    step: 50,
    scale: 'log',
    symbol: 'η',
    quantity: 'n',
  } satisfies NumberParameter as NumberParameter,
  momentum: {
    kind: 'number',
    default: 0.9,
    min: 0,
    max: 0.999,
    step: 0.01,
    symbol: 'γ',
    quantity: 's',
  } satisfies NumberParameter as NumberParameter,
  curvature: {
    kind: 'number',
    default: 25,
    min: 0.1,
    max: 1000,
    step: 20,
    scale: 'log',
    symbol: 'λ',
    quantity: 'g',
  } satisfies NumberParameter as NumberParameter,
  rule: {
    kind: 'choice',
    default: 'heavyBall',
    values: ['heavyBall', 'nesterov'],
  } satisfies ChoiceParameter as ChoiceParameter<MomentumRule>,
  steps: {
    kind: 'number',
    default: 40,
    min: 1,
    max: 60,
    step: 1,
    integer: true,
    symbol: 't',
    more: true,
  } satisfies NumberParameter as NumberParameter,
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
