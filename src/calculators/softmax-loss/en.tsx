import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { LossResult, parameters } from './model.ts';

const formats = { half: 'float16', single: 'float32', double: 'float64' };

export const labels = {
  title: 'What does cross-entropy ask of every score?',
  invitation:
    'Pull the score of the right class down until the answer is wrong. How does its arrow grow, and which of the others give way?',
  picture:
    'Above, the scores of the classes, to be dragged up and down. Below, a bar for each probability; the arrow beside it leads to the target, a dashed line, and shows how the loss pushes the score. Beside or under them the Jacobian as a heat map, and what softmax gives without subtracting the maximum.',
  table: 'one row per class',
  parameters: {
    logits: { label: 'scores z, 2 to 6 classes' },
    target: { label: 'right class y' },
    temperature: { label: 'temperature τ' },
    smoothing: { label: 'label smoothing ε' },
    convention: { label: 'ε is spread over' },
    kind: { label: 'target' },
    soft: { label: 'soft target q', hint: 'weights; divided by their sum' },
    precision: { label: 'numbers of the naive softmax' },
  },
  choices: {
    convention: { all: 'all classes', others: 'the others' },
    kind: { class: 'a class', soft: 'soft' },
    precision: { half: 'float16', single: 'float32', double: 'float64' },
  },
  users: {
    convention: { all: 'PyTorch, Keras, the paper of 2016', others: 'some books and older programs' },
  },
  presets: {
    photo: 'The photo: 2, 1, 0.1',
    wrong: 'Confident and wrong',
    large: '1000, 1001, 1002',
    smoothed: 'Smoothed',
    soft: 'Soft target',
    hot: 'τ = 5',
  },
  outputs: {
    loss: 'loss L',
    gradient: '∂L/∂z of the right class',
    probability: 'its probability',
    log_sum: 'lse(z/τ)',
    entropy: 'entropy H(q)',
    divergence: 'KL(q‖p)',
  },
  scores: 'Scores z',
  shares: 'Probabilities p, arrows to the target q',
  push: 'push',
  jacobian: 'J = ∂p/∂z, rows sum to 0',
  naive: 'Naive, in ',
  naiveColumn: 'naive',
  lost: { overflow: 'overflow', empty: '0/0', zero: '0', fine: '' },
  prediction: {
    question: 'Class 1 has the highest score already, and it is right. Whom does the loss push hardest?',
    choices: { nobody: 'nobody, all is well', right: 'the right class, up', runner: 'the runner-up, down' },
    reveal: 'The push is p − y. The right class lacks as much as all the others hold together.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result: { loss, hardest, gradient, trouble },
}: Finding<typeof parameters, LossResult>): ComponentChildren => {
  const format = formats[state.precision];
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  if (trouble === 'overflow')
    return (
      <>
        Less the largest score, the loss is {bold(loss)}. Naively, exp(z) overflows {format}.
      </>
    );
  if (trouble === 'empty')
    return (
      <>
        Less the largest score, the loss is {bold(loss)}. Naively, {format} divides 0 by 0.
      </>
    );
  if (trouble === 'zero')
    return (
      <>
        By way of lse the loss is {bold(loss)}. Naively, {format} takes the logarithm of 0.
      </>
    );
  if (!hardest) return <>Loss {bold(loss)}: the target has been reached, and no score is pushed.</>;
  return (
    <>
      Loss {bold(loss)}: score {hardest.up + 1} is pushed up by {bold(-gradient[hardest.up]!)}, score{' '}
      {hardest.down + 1} down by {bold(gradient[hardest.down]!)}.
    </>
  );
};
