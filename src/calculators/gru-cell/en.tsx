import type { ComponentChildren } from 'preact';
import { plain, show, signsOf } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Labels, View } from '../../frame/calculator.ts';
import type { GruResult, parameters } from './model.ts';

export const labels = {
  title: 'One GRU step, three answers: who is right?',
  invitation:
    'The same numbers go into three dialects of the GRU. Switch the conventions, then push the bias of the update gate up and down.',
  picture:
    'Left, one panel per dialect: a line from the old state to the candidate, and on it the new state at the candidate’s share; the bar below is the update gate, drawn from the side it stands for. Right, the hidden state over time in every dialect, with the update and reset gate of the chosen one below.',
  table: 'one row per step, in the chosen dialect',
  parameters: {
    update: { label: 'A large update gate z' },
    reset: { label: 'The reset gate acts' },
    step: { label: 'step; the point in the chart can be dragged' },
    inputs: { label: 'input sequence', hint: 'up to 60 numbers; zeros follow' },
    updateBias: { label: 'bias of the update gate' },
    initial: { label: 'state before the first step' },
    resetBias: { label: 'bias of the reset gate' },
    candidateBias: { label: 'candidate: bias beside the input' },
    recurrentBias: { label: 'candidate: bias beside the old state (PyTorch’s b_hn)' },
    updateInput: { label: 'update gate: weight of the input' },
    updateState: { label: 'update gate: weight of the state' },
    resetInput: { label: 'reset gate: weight of the input' },
    resetState: { label: 'reset gate: weight of the state' },
    candidateInput: { label: 'candidate: weight of the input' },
    candidateState: { label: 'candidate: weight of the state' },
  },
  choices: {
    update: { 'keeps-old': 'keeps the old', 'takes-new': 'takes the new' },
    reset: { before: 'before the product', after: 'after the product' },
  },
  users: {
    update: {
      'keeps-old': 'this site, Cho et al. (2014), PyTorch, Keras, TensorFlow',
      'takes-new': 'Chung et al. (2014), many blog posts, old Paddle',
    },
    reset: {
      before: 'this site, Cho et al. (2014), Keras with reset_after=False',
      after: 'PyTorch, cuDNN, Keras by default',
    },
  },
  presets: {
    dialects: 'Three dialects',
    hand: 'Two steps by hand',
    copy: 'z = 1: copy',
    flipped: 'z = 1, read the other way',
    fresh: 'z = 0, r = 0: start afresh',
    bounded: 'Never beyond 1',
  },
  outputs: {
    update_gate: 'update gate z',
    reset_gate: 'reset gate r',
    candidate: 'candidate h̃',
    hidden: 'hidden state h',
    hidden_cho: 'Cho 2014',
    hidden_pytorch: 'PyTorch',
    hidden_chung: 'Chung 2014',
    jacobian: '∂hₜ/∂hₜ₋₁, all paths',
  },
  names: { cho: 'Cho 2014', pytorch: 'PyTorch', chung: 'Chung 2014', fourth: 'the fourth' },
  oneStep: 'One step: from old state to candidate',
  allSteps: 'All steps: state and chosen gates',
  share: 'share of the candidate',
  step: 'step',
  prediction: {
    question:
      'Update gate 0.679, old state 0.5, candidate near 0.9. Which dialect ends closest to the candidate?',
    choices: { cho: 'Cho 2014', pytorch: 'PyTorch', chung: 'Chung 2014' },
    reveal:
      'In Chung’s form the update gate is the candidate’s share, 0.679; in the other two the candidate gets only 0.321.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, GruResult, Words>): ComponentChildren => {
  const { now, runs } = result;

  const t = state.step;
  const hidden = <b>{<Shown number={show(now.hidden)} />}</b>;
  if (now.keep > 0.999)
    return (
      <>
        Step {t} all but copies {plain(now.before)} (share {plain(now.keep)}) and gives {hidden}.
      </>
    );
  if (now.keep < 0.001)
    return (
      <>
        Step {t} keeps a share of {plain(now.keep)} and takes the candidate, {hidden}
        {now.resetGate < 0.001 && '; r is shut too'}.
      </>
    );
  const three = (['cho', 'pytorch', 'chung'] as const).map((name) => (
    <>
      {words.names[name].replace(' 2014', '')}{' '}
      {name === result.dialect ? hidden : <Shown number={show(runs[name][t - 1]!.hidden)} />}
    </>
  ));
  const fourth = result.dialect === 'fourth';
  const all = (['cho', 'pytorch', 'chung'] as const).map((name) => runs[name][t - 1]!.hidden);
  if (signsOf(...all, ...(fourth ? [now.hidden] : [])) > (fourth ? 18 : 26))
    return (
      <>
        The same numbers, {t} {t === 1 ? 'step' : 'steps'}:{' '}
        {result.dialect === 'pytorch' ? three[0] : three[1]},{' '}
        {fourth ? (
          <>the fourth {hidden}</>
        ) : (
          three[result.dialect === 'chung' ? 2 : +(result.dialect === 'pytorch')]
        )}
        .
      </>
    );
  return (
    <>
      The same numbers, {t} {t === 1 ? 'step' : 'steps'}: {three[0]}, {three[1]}, {three[2]}
      {fourth && <>, the fourth {hidden}</>}.
    </>
  );
};
