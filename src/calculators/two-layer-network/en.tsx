import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import { type NetworkResult, type parameters, stallOf } from './model.ts';

export const labels = {
  title: 'What does one step of backpropagation change?',
  invitation:
    'Every number can be changed. Work the step by hand, then open a cell of the table to compare your arithmetic.',
  picture:
    'The network two units wide, drawn for the forward pass, the backward pass and after the step: numbers on the edges are weights or their gradients, numbers at the nodes activations or error signals. A curve shows the loss over the steps.',
  table: 'every quantity with its value, its gradient and its value after the step',
  parameters: {
    steps: { label: 'steps already taken; the point on the loss curve can be dragged' },
    learningRate: { label: 'learning rate' },
    weights1: { label: 'weights of the hidden layer,', hint: 'one row for each hidden unit.' },
    weights2: { label: 'weights of the output layer,', hint: 'one row for each output, one or two.' },
    reduction: { label: 'Loss' },
    x: { label: 'inputs' },
    target: { label: 'targets' },
    bias1: { label: 'biases of the hidden layer' },
    bias2: { label: 'biases of the output layer' },
    hidden: { label: 'Activation of the hidden layer' },
    output: { label: 'Activation of the output layer' },
    biases: { label: 'Biases' },
    stored: { label: 'Gradients of earlier steps' },
  },
  choices: {
    reduction: { half_sum: '½ Σ(a − y)²', mean: 'mean of (a − y)²', sum: 'Σ(a − y)²' },
    hidden: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    output: { sigmoid: 'sigmoid', identity: 'none (linear)' },
    biases: { fixed: 'stay', updated: 'are updated' },
    stored: { cleared: 'are cleared', kept: 'stay and add up' },
  },
  users: {
    reduction: {
      half_sum: 'the published example and most textbooks; the gradient is a − y without a factor.',
      mean: 'nn.MSELoss() in PyTorch, and Keras; the gradient has the factor 2/n.',
      sum: "nn.MSELoss(reduction='sum'); the gradient has the factor 2.",
    },
    biases: {
      fixed: 'the published example, which leaves them out to stay short.',
      updated: 'every framework.',
    },
    stored: {
      cleared: 'Keras always, PyTorch after optimizer.zero_grad().',
      kept: 'PyTorch, where zero_grad() was forgotten.',
    },
  },
  presets: {
    published: 'Published example',
    linear: 'One linear output',
    zeros: 'All zero: twins',
    saturated: 'Saturated hidden layer',
    overshoot: 'Step too large',
    kept: 'Gradients never cleared',
  },
  outputs: {
    net_h1: 'z of hidden unit 1',
    out_h1: 'a of hidden unit 1',
    out_o1: 'a of output 1',
    gradient_w1_11: '∂L/∂W⁽¹⁾₁₁',
    gradient_w2_11: '∂L/∂W⁽²⁾₁₁',
    stored_w2_11: 'stored for W⁽²⁾₁₁',
    loss: 'loss',
    loss_after: 'loss after the step',
  },
  forward: 'Forward: weights and values',
  backward: 'Backward: gradients and error signals δ',
  after: 'After the step',
  curve: 'Loss over the steps',
  point: 'steps taken',
  before: 'before',
  prediction: {
    question: 'Output 1 should be 0.01 and is 0.75. How much of the loss does one step with η = 0.5 remove?',
    choices: { few: 'a few percent', half: 'about half', most: 'nearly all' },
    reveal:
      'The loss falls from 0.2984 to 0.2910, by 2.5 %. Every gradient is multiplied by at least one slope of the sigmoid, and those are at most 0.25.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, NetworkResult>): ComponentChildren => {
  const { pass, after, made, losses } = result;
  const from = <Shown number={show(pass.loss)} />;
  const to = (
    <b>
      <Shown number={show(after.loss)} />
    </b>
  );

  if (made < state.steps) {
    return (
      <>
        After step {losses.length} the loss exceeds 10⁶⁰: η is too large. Shown is step {made}, loss{' '}
        <b>{from}</b>.
      </>
    );
  }
  const rises = after.loss > pass.loss;
  const stall = stallOf(state, result);
  if (stall === 'solved')
    return (
      <>
        The loss before step {made + 1} is {from}: nothing is left to learn.
      </>
    );
  if (stall) {
    const reason = {
      added: 'it follows all gradients so far, added up',
      zero: 'all gradients are 0',
      flat: 'the gradients are too small',
      rate: 'the learning rate is too small',
      leap: 'it lands as high on the other side',
    }[stall];
    return (
      <>
        Step {made + 1} hardly moves the loss, {to}: {reason}.
      </>
    );
  }
  return (
    <>
      Step {made + 1} {rises ? 'lifts' : 'takes'} the loss from {from} {rises ? '' : 'down '}to {to}
      {!rises ? '.' : result.stored ? ': it adds up all gradients.' : ': right way, step too long.'}
    </>
  );
};
