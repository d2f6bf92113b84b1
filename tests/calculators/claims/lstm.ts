import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, relative = 1e-3) =>
  Math.abs(value! - target) <= relative * Math.abs(target);

export const claims: readonly Claim[] = [
  {
    link: 'memory-decay?spread=0',
    says: 'at 0.9 a step, 2.7e-5 is left across 100 steps',
    holds: ({ outputs }) => near(outputs.rnn, 2.656e-5),
  },
  {
    link: 'lstm-cell?forgetBias=20',
    says: 'with f = 1 and i = 0 the memory is kept as it is',
    holds: ({ result }) =>
      result.now.forgetGate > 0.9999 &&
      result.now.inputGate < 0.01 &&
      near(result.now.cell, result.moments[0].cell, 1e-6),
  },
  {
    link: 'lstm-cell?inputs=1,0,1,1,0,1,0,0,1,1,1,0,0,1,1,0,1&step=17&forgetBias=20&inputBias=20&inputInput=0',
    says: 'with both gates at 1 the cell state leaves (−1, 1) and counts the ones: 10',
    holds: ({ outputs, result }) =>
      result.now.forgetGate > 0.9999 && result.now.inputGate > 0.9999 && near(outputs.cell, 10, 0.01),
  },
  {
    link: 'lstm-cell?inputs=1,0,0,0,0,0,0,-1,0,0&step=8&outputBias=-5&outputInput=-10',
    says: 'what the shut output gate hid can still be shown later',
    holds: ({ outputs, result }) =>
      result.moments[6].cell > 0.9 && result.moments[6].hidden < 0.01 && outputs.hidden! > 0.7,
  },
  {
    link: 'lstm-cell?inputs=0&step=20&forgetBias=2&inputBias=2&outputBias=2&inputInput=0&candidateInput=0&candidateState=4',
    says: 'tanh bounds the state, not the gradient, which grows 3.984 times a step and 1.0e12 times over 20',
    holds: ({ outputs }) =>
      Math.abs(outputs.hidden!) < 1 &&
      near(outputs.jacobian, 3.984) &&
      near(outputs.jacobian! ** 20, 1e12, 0.05),
  },
  {
    link: 'memory-decay?bias=0&spread=0&distance=20',
    says: 'with bias 0 the forget gate starts at 0.5 and 9.54e-7 is left after 20 steps',
    holds: ({ outputs, result }) => result.gate === 0.5 && near(outputs.lstm, 9.54e-7),
  },
  {
    link: 'memory-decay?bias=1&spread=0&distance=20',
    says: 'with bias 1 it is 1.9e-3',
    holds: ({ outputs }) => near(outputs.lstm, 1.9e-3, 0.01),
  },
  {
    link: 'memory-decay?bias=3&spread=0&distance=20',
    says: 'with bias 3 it is 0.378',
    holds: ({ outputs }) => near(outputs.lstm, 0.378, 2e-3),
  },
  {
    link: 'lstm-cell?inputs=1,-0.5&step=2&forgetBias=1&inputBias=0&outputBias=0&forgetInput=0.5&inputInput=0.6&candidateInput=1.2&outputInput=0.8&forgetState=0.4&inputState=0.3&candidateState=0.5&outputState=0.2',
    says: 'the forget gate alone, 0.708001, would underestimate the gradient, 0.814005',
    holds: ({ outputs }) =>
      near(outputs.forget_gate, 0.708001, 1e-6) && near(outputs.jacobian, 0.814005, 1e-6),
  },
];
