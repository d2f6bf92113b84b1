import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, relative = 1e-6) =>
  Math.abs(value! - target) <= relative * Math.abs(target);

export const claims: readonly Claim[] = [
  {
    link: 'gru-cell?updateBias=20',
    says: 'at 1 the knob keeps the old state as it is',
    holds: ({ outputs, state }) =>
      outputs.update_gate! > 0.9999 && near(outputs.hidden, state.initial as number),
  },
  {
    link: 'gru-cell?updateBias=-20',
    says: 'at 0 the old state is replaced by the candidate',
    holds: ({ outputs }) => outputs.update_gate! < 1e-4 && near(outputs.hidden, outputs.candidate!),
  },
  {
    link: 'gru-cell?resetBias=-20&recurrentBias=0',
    says: 'with the reset gate at 0 the candidate sees the current input alone',
    holds: ({ outputs, result }) =>
      outputs.reset_gate! < 1e-6 && near(outputs.candidate, Math.tanh(result.now.x)),
  },
  {
    link: 'gru-cell?inputs=1,1,1,1,1,1,1,1,1,1&step=10&initial=0&updateInput=0&updateState=0&resetInput=0&resetState=0&recurrentBias=0&candidateInput=3&candidateState=0',
    says: 'the hidden state never leaves (−1, 1), however often the candidate pushes',
    holds: ({ outputs, result }) =>
      outputs.hidden! > 0.99 && result.runs.cho.every((moment: { hidden: number }) => moment.hidden < 1),
  },
  {
    link: 'gru-cell?updateBias=3',
    says: 'under A a larger update gate keeps more',
    holds: ({ outputs, result }) => result.now.keep > 0.97 && near(outputs.update_gate, result.now.keep),
  },
  {
    link: 'gru-cell?updateBias=3&update=takes-new',
    says: 'under B it is the reverse',
    holds: ({ outputs, result }) => result.now.keep < 0.03 && outputs.update_gate! > 0.97,
  },
  {
    link: 'gru-cell?reset=after',
    says: 'scaling before and scaling after the matrix differ',
    holds: ({ outputs }) => near(outputs.hidden, 0.624146) && near(outputs.hidden_cho, 0.62628),
  },
  {
    link: 'gru-cell?inputs=1,-1&updateInput=0.4&updateState=0.6&updateBias=-0.5&resetInput=0.7&resetState=-0.2&candidateInput=0.9&candidateState=0.8&recurrentBias=0&update=takes-new',
    says: 'with the same gate values convention B gives 0.676207 in step 1, A 0.644266',
    holds: ({ outputs }) => near(outputs.hidden, 0.676207) && near(outputs.hidden_cho, 0.644266),
  },
  {
    link: 'memory-decay?bias=2.1972245773362196&spread=0&distance=50',
    says: 'with the update gate at 0.9, 0.00515 is left after 50 steps',
    holds: ({ outputs, result }) => near(result.gate, 0.9) && near(outputs.gru, 0.9 ** 50, 1e-9),
  },
  {
    link: 'memory-decay?bias=4.59511985013459&spread=0&distance=50',
    says: 'at 0.99 it is 0.605',
    holds: ({ outputs }) => near(outputs.gru, 0.605, 1e-3),
  },
];
