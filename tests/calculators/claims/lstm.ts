import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, relative = 1e-3) =>
  Math.abs(value! - target) <= relative * Math.abs(target);

export const claims: readonly Claim[] = [
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
    link: 'lstm-cell?inputs=1,0,0,0,0,-0.5,0,0,0,-0.5,-1,0&step=6&forgetBias=15&forgetInput=20&outputBias=-5&outputInput=-20',
    says: 'at the period the output gate opens and the cell shows 0.7488',
    holds: ({ outputs, result }) =>
      result.now.x === -0.5 && outputs.output_gate! > 0.99 && near(outputs.hidden, 0.7488, 1e-4),
  },
  {
    link: 'lstm-cell?inputs=1,0,0,0,0,-0.5,0,0,0,-0.5,-1,0&step=11&forgetBias=15&forgetInput=20&outputBias=-5&outputInput=-20',
    says: 'at the closing mark the memory falls from 0.9751 to 0.0065',
    holds: ({ outputs, result }) =>
      result.now.x === -1 && near(result.now.cellBefore, 0.9751, 1e-4) && near(outputs.cell, 0.0065, 0.01),
  },
  {
    link: 'lstm-cell?inputs=1,0,0,0,0,-0.5,0,0,0,-0.5,-1,0&step=5&forgetBias=15&forgetInput=20&outputBias=-5&outputInput=-20',
    says: 'at an ordinary character within the quotation the cell stores 0.9884 and shows 0.0051',
    holds: ({ outputs, result }) =>
      result.now.x === 0 && near(outputs.cell, 0.9884, 1e-4) && near(outputs.hidden, 0.0051, 0.01),
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
    link: 'memory-decay?bias=1&spread=0&distance=20',
    says: 'with bias 1 the gate is 0.731 and 1.9e-3 is left after 20 steps',
    holds: ({ outputs, result }) => near(result.gate, 0.731) && near(outputs.lstm, 1.9e-3, 0.01),
  },
  {
    link: 'lstm-cell?inputs=1,-0.5&step=2&forgetBias=1&inputBias=0&outputBias=0&forgetInput=0.5&inputInput=0.6&candidateInput=1.2&outputInput=0.8&forgetState=0.4&inputState=0.3&candidateState=0.5&outputState=0.2',
    says: 'the forget gate alone, 0.708001, would underestimate the gradient, 0.814005',
    holds: ({ outputs }) =>
      near(outputs.forget_gate, 0.708001, 1e-6) && near(outputs.jacobian, 0.814005, 1e-6),
  },
  {
    link: 'memory-decay?bias=1',
    says: 'with a forget bias of 1 less is left in the LSTM across 100 steps than in the plain RNN',
    holds: ({ outputs, result, state }) =>
      state.distance === 100 && near(result.gate, 0.731) && outputs.lstm! < outputs.rnn!,
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
