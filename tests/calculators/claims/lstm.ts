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
    says: 'with f = 1 and i = 0 the memory is kept as it is: the 0.9884 written at step 1 is there at step 50',
    holds: ({ result, state }) =>
      state.step === 50 &&
      result.now.forgetGate > 0.9999 &&
      result.now.inputGate < 0.01 &&
      near(result.moments[0].cell, 0.9884, 1e-4) &&
      near(result.now.cell, result.moments[0].cell, 1e-6),
  },
  {
    link: 'lstm-cell?inputs=1,0,1,1,0,1,0,0,1,1,1,0,0,1,1,0,1&step=17&forgetBias=20&inputBias=20&inputInput=0',
    says: 'with both gates at 1 the cell state leaves (−1, 1) and counts the ones: ten add up to 9.95',
    holds: ({ outputs, result, state }) =>
      (state.inputs as number[]).filter((x) => x === 1).length === 10 &&
      result.now.forgetGate > 0.9999 &&
      result.now.inputGate > 0.9999 &&
      near(outputs.cell, 9.95),
  },
  {
    link: 'lstm-cell?inputs=1,0,0,0,0,0,0,-1,0,0&step=8&outputBias=-5&outputInput=-10',
    says: 'what the shut output gate hid can still be shown later',
    holds: ({ outputs, result }) =>
      result.moments[6].cell > 0.9 && result.moments[6].hidden < 0.01 && outputs.hidden! > 0.7,
  },
  {
    link: 'lstm-cell?inputs=0&step=20&forgetBias=2&inputBias=2&outputBias=2&inputInput=0&candidateInput=0&candidateState=4',
    says: 'the state stays at 0 while the gradient grows 3.984 times a step and 1.0e12 times over 20',
    holds: ({ outputs, result }) =>
      outputs.hidden === 0 &&
      outputs.cell === 0 &&
      near(result.now.forgetGate, 0.8808, 1e-4) &&
      near(outputs.jacobian, 3.984, 2e-4) &&
      near(outputs.jacobian! ** 20, 1e12, 0.05),
  },
  {
    link: 'memory-decay?bias=0&spread=0&distance=20',
    says: 'with bias 0 the forget gate starts at 0.5 and 9.54e-7 is left after 20 steps',
    holds: ({ outputs, result }) => result.gate === 0.5 && near(outputs.lstm, 9.54e-7),
  },
  {
    link: 'memory-decay?bias=1&spread=0&distance=20',
    says: 'with bias 1 the gate is 0.731 and 1.9e-3 is left after 20 steps',
    holds: ({ outputs, result }) => near(result.gate, 0.731) && near(outputs.lstm, 1.9e-3, 0.01),
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
  {
    link: 'lstm-cell?inputs=1,-0.5&step=2&forgetBias=20&inputBias=20&inputInput=0',
    says: '0.9951 is written, then −0.9051, and the cell state falls to 0.0899',
    holds: ({ outputs, result }) =>
      near(result.moments[0].added, 0.9951, 1e-4) &&
      near(result.moments[1].added, -0.9051, 1e-4) &&
      near(outputs.cell, 0.0899),
  },
  {
    link: 'lstm-cell?inputs=1,0,0,0,0,0,0,-1,0,0&step=7&outputBias=-5&outputInput=-10',
    says: 'with the output gate almost shut the cell holds 0.9494 and the hidden state is 0.0049',
    holds: ({ outputs }) =>
      outputs.output_gate! < 0.01 && near(outputs.cell, 0.9494, 1e-4) && near(outputs.hidden, 0.0049, 0.02),
  },
  {
    link: 'memory-decay?bias=5&spread=0',
    says: 'with a forget bias of 5, 0.511 is left across 100 steps, against 2.7e-5 in the RNN that multiplies by 0.9',
    holds: ({ outputs, state }) =>
      state.distance === 100 &&
      state.factor === 0.9 &&
      near(outputs.lstm, 0.511) &&
      near(outputs.rnn, 2.7e-5, 0.02),
  },
  {
    link: 'lstm-cell?inputs=1,1,1,1,1,1,1,1,1,1&step=10&forgetBias=20&inputBias=20&inputInput=0',
    says: 'with a factor of 1 ten writes add up to 9.95, and the output tanh shows 0.8808',
    holds: ({ outputs, result }) =>
      result.now.forgetGate > 0.9999 && near(outputs.cell, 9.95) && near(outputs.hidden, 0.8808, 1e-4),
  },
  {
    link: 'gru-cell?inputs=1,1,1,1,1,1,1,1,1,1&step=10&initial=0&updateInput=0&updateState=0&resetInput=0&resetState=0&recurrentBias=0&candidateInput=3&candidateState=0',
    says: 'the same candidate, tanh 3, brings a GRU to 0.9941 in ten steps, still below 1',
    holds: ({ outputs }) =>
      near(outputs.candidate, Math.tanh(3), 1e-9) &&
      near(outputs.hidden, 0.9941, 1e-4) &&
      outputs.hidden! < 1,
  },
  {
    link: 'lstm-cell?forgetBias=1',
    says: 'with a forget bias of 1, 2.2e-7 of the memory of step 1 is left at step 50',
    holds: ({ outputs, state }) => state.step === 50 && near(outputs.left, 2.2e-7, 0.03),
  },
  {
    link: 'lstm-cell?forgetBias=-20&step=2',
    says: 'with a forget bias of −20 the memory written at step 1 has shrunk to 2.1e-9 of itself at step 2',
    holds: ({ outputs, result, state }) =>
      state.step === 2 &&
      near(outputs.left, 2.1e-9, 0.03) &&
      near(result.now.cell / result.moments[0].cell, 2.1e-9, 0.03),
  },
  {
    link: 'lstm-cell?inputs=1,1,1,1,-1&step=5&forgetBias=12.19722457733622&inputBias=0&forgetInput=10&inputInput=0&candidateInput=20',
    says: 'four writes bring the memory to 2; step 5 has f = 0.9, i = 0.5 and candidate −1 and takes it to 1.3',
    holds: ({ outputs, result }) =>
      near(result.moments[3].cell, 2, 1e-6) &&
      near(result.now.forgetGate, 0.9, 1e-6) &&
      near(result.now.inputGate, 0.5, 1e-9) &&
      near(result.now.candidate, -1, 1e-6) &&
      near(outputs.cell, 1.3, 1e-6),
  },
  {
    link: 'memory-decay?bias=4.59511985013459&spread=0&distance=50',
    says: 'with a forget gate of 0.99 throughout, 0.605 is left after 50 steps',
    holds: ({ outputs, result, state }) =>
      state.distance === 50 && near(result.gate, 0.99, 1e-9) && near(outputs.lstm, 0.99 ** 50, 1e-9),
  },
];
