import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const step = ({ result, n }: Said) => n.step === result.made + 1;
const still = ({ result, n }: Said) =>
  shows(n.loss, result.after.loss) &&
  Math.abs(result.after.loss - result.pass.loss) < 1.001e-6 * result.pass.loss;
/** All gradients that the step uses. */
const gradients = ({ state, result }: Said): number[] =>
  result.pass.layers.flatMap(({ dWeights, dz }: { dWeights: number[][]; dz: number[] }) => [
    ...dWeights.flat(),
    ...(state.biases === 'updated' ? dz : []),
  ]);
/** What a learning rate would change of the loss, to first order and as a share of it. */
const share = (said: Said, rate: number) =>
  (rate * gradients(said).reduce((sum, one) => sum + one * one, 0)) / said.result.pass.loss;

export const sayings: Record<string, Saying> = {
  diverges: {
    en: 'After step {step} the loss exceeds 10⁶⁰: η is too large. Shown is step {shown}, loss {loss}.',
    zh: '第 {step} 步之后损失超过 10⁶⁰，学习率太大；画面停在第 {shown} 步，损失 {loss}。',
    holds: ({ state, result, n }) =>
      result.made < state.steps &&
      n.step === result.losses.length &&
      n.shown === result.made &&
      !(result.after.loss <= 1e60) &&
      shows(n.loss, result.pass.loss),
  },
  solved: {
    en: 'The loss before step {step} is {loss}: nothing is left to learn.',
    zh: '第 {step} 步之前损失就是 {loss}：没有什么可学了。',
    holds: (said) => step(said) && shows(said.n.loss, said.result.pass.loss) && said.result.pass.loss < 1e-28,
  },
  zero: {
    en: 'Step {step} hardly moves the loss, {loss}: all gradients are 0.',
    zh: '走完第 {step} 步，损失几乎不动，是 {loss}：梯度全是 0。',
    holds: (said) => step(said) && still(said) && gradients(said).every((one) => one === 0),
  },
  flat: {
    en: 'Step {step} hardly moves the loss, {loss}: the gradients are too small.',
    zh: '走完第 {step} 步，损失几乎不动，是 {loss}：梯度太小。',
    holds: (said) =>
      step(said) && still(said) && share(said, 1) < 1e-6 && gradients(said).some((one) => one !== 0),
  },
  rate: {
    en: 'Step {step} hardly moves the loss, {loss}: the learning rate is too small.',
    zh: '走完第 {step} 步，损失几乎不动，是 {loss}：学习率太小。',
    holds: (said) =>
      step(said) && still(said) && share(said, 1) >= 1e-6 && share(said, said.state.learningRate) < 1.1e-5,
  },
  still: {
    en: 'Step {step} hardly moves the loss, {loss}: it follows all gradients so far, added up.',
    zh: '走完第 {step} 步，损失几乎不动，是 {loss}：它跟着走的是至今所有梯度的和。',
    holds: (said) => step(said) && still(said) && said.result.stored !== null,
  },
  leap: {
    en: 'Step {step} hardly moves the loss, {loss}: it lands as high on the other side.',
    zh: '走完第 {step} 步，损失几乎不动，是 {loss}：落到了对面同样高的地方。',
    holds: (said) => step(said) && still(said) && share(said, said.state.learningRate) > 1e-5,
  },
  rises: {
    en: 'Step {step} lifts the loss from {from} to {to}: right way, step too long.',
    zh: '第 {step} 步把损失从 {from} 推高到 {to}：方向没错，步子太大。',
    holds: (said) =>
      step(said) &&
      shows(said.n.from, said.result.pass.loss) &&
      shows(said.n.to, said.result.after.loss) &&
      said.result.after.loss > said.result.pass.loss &&
      said.result.stored === null,
  },
  addedUp: {
    en: 'Step {step} lifts the loss from {from} to {to}: it adds up all gradients.',
    zh: '第 {step} 步把损失从 {from} 推高到 {to}：它跟着所有梯度的和走。',
    holds: (said) =>
      step(said) &&
      shows(said.n.from, said.result.pass.loss) &&
      shows(said.n.to, said.result.after.loss) &&
      said.result.after.loss > said.result.pass.loss &&
      said.result.stored !== null,
  },
  falls: {
    en: 'Step {step} takes the loss from {from} down to {to}.',
    zh: '第 {step} 步把损失从 {from} 降到 {to}。',
    holds: (said) =>
      step(said) &&
      shows(said.n.from, said.result.pass.loss) &&
      shows(said.n.to, said.result.after.loss) &&
      said.result.after.loss < said.result.pass.loss,
  },
};

/** A small rate on a gentle slope, and a step as high on the other side of a parabola. */
export const states = [
  { learningRate: 0.001, bias2: [5.5, 5.5], target: [0.4, 0.4] },
  {
    learningRate: 1.9617057633540957,
    hidden: 'relu',
    output: 'identity',
    x: [1, 0],
    weights1: [
      [1, 0],
      [0, 0],
    ],
    bias1: [0, 0],
    weights2: [[0.01, 0]],
    bias2: [0],
    target: [1],
    biases: 'fixed',
    steps: 0,
  },
  // At the first step nothing has been added up yet.
  {
    stored: 'kept',
    output: 'identity',
    reduction: 'mean',
    learningRate: 10,
    x: [0.7, 0],
    target: [0.2],
    steps: 0,
  },
  { stored: 'kept', output: 'identity', learningRate: 0.5, steps: 3 },
];
