import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, relative = 1e-6) =>
  Math.abs(value! - target) <= relative * Math.abs(target);

export const claims: readonly Claim[] = [
  {
    link: 'gru-cell?updateBias=20',
    says: 'at 1 the knob keeps the old state, 0.5, as it is, and gradients pass unchanged',
    holds: ({ outputs, state }) =>
      outputs.update_gate! > 0.9999 &&
      state.initial === 0.5 &&
      near(outputs.hidden, 0.5) &&
      near(outputs.jacobian, 1),
  },
  {
    link: 'gru-cell?resetBias=-20&recurrentBias=0',
    says: 'with the reset gate at 0 the candidate sees the current input alone: tanh 1 = 0.7616',
    holds: ({ outputs, result }) =>
      outputs.reset_gate! < 1e-6 &&
      result.now.before !== 0 &&
      near(outputs.candidate, Math.tanh(result.now.x)) &&
      near(outputs.candidate, 0.7616, 1e-4),
  },
  {
    link: 'gru-cell?inputs=1,1,1,1,1,1,1,1,1,1&step=10&initial=0&updateInput=0&updateState=0&resetInput=0&resetState=0&recurrentBias=0&candidateInput=3&candidateState=0',
    says: 'the hidden state never leaves (−1, 1), however often the candidate pushes: 0.9941 after ten steps',
    holds: ({ outputs, result }) =>
      near(outputs.hidden, 0.9941, 1e-4) &&
      result.runs.cho.every((moment: { hidden: number }) => moment.hidden < 1),
  },
  {
    link: 'gru-cell?updateBias=3',
    says: 'under A a larger update gate keeps more: at 0.977, 97.7 % of the old state',
    holds: ({ outputs, result }) =>
      near(outputs.update_gate, 0.977, 1e-4) && near(result.now.keep, 0.977, 1e-4),
  },
  {
    link: 'gru-cell?updateBias=3&update=takes-new',
    says: 'under B it is the reverse: the same gate value keeps 2.3 %',
    holds: ({ outputs, result }) =>
      near(outputs.update_gate, 0.977, 1e-4) && near(result.now.keep, 0.023, 2e-3),
  },
  {
    link: 'gru-cell?reset=after',
    says: 'scaling before and scaling after the bias is added differ: 0.6263 and 0.6241',
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
    says: 'at 0.99 it is 0.605, and 0.00515 in the RNN that multiplies by 0.9',
    holds: ({ outputs, result, state }) =>
      near(result.gate, 0.99) &&
      near(outputs.gru, 0.605, 1e-3) &&
      state.factor === 0.9 &&
      near(outputs.rnn, 0.00515, 1e-3),
  },
  {
    link: 'lstm-cell?inputs=1,1,1,1,1,1,1,1,1,1&step=10&forgetBias=20&inputBias=20&inputInput=0',
    says: 'an LSTM that keeps everything and writes everything adds its candidate up to 9.95 in ten steps',
    holds: ({ outputs, result }) =>
      result.now.forgetGate > 0.9999 &&
      result.now.inputGate > 0.9999 &&
      near(outputs.candidate, Math.tanh(3)) &&
      near(outputs.cell, 9.95, 1e-4),
  },
  {
    link: 'gru-cell?inputs=0&step=20&initial=0&recurrentBias=0&candidateState=5',
    says: 'with a recurrent candidate weight of 5 each step has derivative 1.75 while the state stays at 0',
    holds: ({ outputs, result }) =>
      near(outputs.jacobian, 1.75) &&
      result.runs.cho
        .slice(0, 20)
        .every(
          (moment: { hidden: number; jacobian: { full: number } }) =>
            moment.hidden === 0 && near(moment.jacobian.full, 1.75),
        ),
  },
  {
    link: 'gru-cell?updateBias=1.3862943611198906&candidateBias=-0.5493061443340548&recurrentBias=0&updateInput=0&updateState=0&candidateInput=0&candidateState=0',
    says: 'from z = 0.8, an old state of 0.5 and a candidate of −0.5 convention A gives 0.3 and B −0.3',
    holds: ({ outputs, result }) =>
      near(outputs.update_gate, 0.8) &&
      near(result.now.before, 0.5) &&
      near(outputs.candidate, -0.5) &&
      near(outputs.hidden, 0.3) &&
      near(result.runs.chung[0].hidden, -0.3),
  },
];
