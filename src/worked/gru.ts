import { type GruConvention, gruParameterCount } from '../models/recurrent/gru.ts';
import { type GruScalarWeights, gruStateJacobian, gruStep } from '../models/recurrent/gru-step.ts';
import { lstmParameterCount } from '../models/recurrent/lstm.ts';
import { type LstmScalarWeights, lstmStep } from '../models/recurrent/lstm-step.ts';

const weights: GruScalarWeights = {
  update: { w: 0.4, u: 0.6, b: -0.5 },
  reset: { w: 0.7, u: -0.2, b: 0 },
  candidate: { w: 0.9, u: 0.8, b: 0 },
};
const conventionA: GruConvention = { reset: 'before', update: 'keeps-old' };
const conventionB: GruConvention = { reset: 'before', update: 'takes-new' };
const start = 0.5;
const first = gruStep({ x: 1, h: start }, weights, conventionA);
const firstB = gruStep({ x: 1, h: start }, weights, conventionB);
const second = gruStep({ x: -1, h: first.hidden }, weights, conventionA);
const firstJacobian = gruStateJacobian(start, first, weights, conventionA);
const jacobian = gruStateJacobian(first.hidden, second, weights, conventionA);

/** An LSTM cell with both gates held open by their biases, its candidate at tanh 3, ten steps long. */
const open: LstmScalarWeights = {
  forget: { w: 0, u: 0, b: 1e3 },
  input: { w: 0, u: 0, b: 1e3 },
  candidate: { w: 0, u: 0, b: 3 },
  output: { w: 0, u: 0, b: 0 },
};
let counted = lstmStep({ x: 0, h: 0, c: 0 }, open);
for (let step = 2; step <= 10; step++) counted = lstmStep({ x: 0, h: counted.hidden, c: counted.cell }, open);

/** A GRU whose candidate is held at tanh 3 and its update gate at 1/2, from 0. */
const pushed: GruScalarWeights = {
  update: { w: 0, u: 0, b: 0 },
  reset: { w: 0, u: 0, b: 0 },
  candidate: { w: 3, u: 0, b: 0 },
};
let bounded10 = 0;
for (let step = 1; step <= 10; step++)
  bounded10 = gruStep({ x: 1, h: bounded10 }, pushed, conventionA).hidden;

/** One step with a bias behind the matrix, in both orders of the reset gate. */
const biased = {
  update: { w: 0.5, u: 0.5, b: 0 },
  reset: { w: 0.5, u: 0.5, b: 0 },
  candidate: { w: 1, u: 1, b: 0, recurrentBias: 0.1 },
};
const inOrder = (reset: GruConvention['reset']) =>
  gruStep({ x: 1, h: start }, biased, { reset, update: 'keeps-old' }).hidden;

/** Both gates at 1/2, the candidate driven by the state with weight 5, no input: a gradient that explodes at h = 0. */
const loud: GruScalarWeights = {
  update: { w: 0, u: 0, b: 0 },
  reset: { w: 0, u: 0, b: 0 },
  candidate: { w: 0, u: 5, b: 0 },
};
const rest = gruStep({ x: 0, h: 0 }, loud, conventionA);

/** The numbers of the note on GRU, each computed by the models. */
export const values: Record<string, number> = {
  update1: first.updateGate,
  reset1: first.resetGate,
  masked1: first.resetGate * start,
  preactivation1: first.candidatePreactivation,
  candidate1: first.candidate,
  hidden1: first.hidden,
  hidden1B: firstB.hidden,
  update2: second.updateGate,
  reset2: second.resetGate,
  masked2: second.resetGate * first.hidden,
  preactivation2: second.candidatePreactivation,
  candidate2: second.candidate,
  hidden2: second.hidden,
  direct: jacobian.direct,
  throughUpdate: jacobian.throughUpdateGate,
  throughCandidate: jacobian.throughCandidate,
  throughReset: jacobian.throughResetGate,
  full: jacobian.full,
  full1: firstJacobian.full,
  twoSteps: firstJacobian.full * jacobian.full,
  countedCell: counted.cell,
  bounded10,
  resetBefore1: inOrder('before'),
  resetAfter1: inOrder('after'),
  explodingGain: gruStateJacobian(0, rest, loud, conventionA).full,
  gruParameters: gruParameterCount(100, 128),
  lstmParameters: lstmParameterCount(100, 128),
};
