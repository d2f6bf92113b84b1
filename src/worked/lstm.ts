import { sigmoid } from '../models/activations/logistic.ts';
import { gruParameterCount } from '../models/recurrent/gru.ts';
import { lstmParameterCount } from '../models/recurrent/lstm.ts';
import {
  type LstmScalarWeights,
  type LstmStep,
  lstmCellDerivative,
  lstmCellJacobian,
  lstmStep,
} from '../models/recurrent/lstm-step.ts';
import { halfLife } from '../models/recurrent/memory.ts';
import { rnnParameterCount } from '../models/recurrent/rnn.ts';

const weights: LstmScalarWeights = {
  forget: { w: 0.5, u: 0.4, b: 1 },
  input: { w: 0.6, u: 0.3, b: 0 },
  candidate: { w: 1.2, u: 0.5, b: 0 },
  output: { w: 0.8, u: 0.2, b: 0 },
};
const first = lstmStep({ x: 1, h: 0, c: 0 }, weights);
const second = lstmStep({ x: -0.5, h: first.hidden, c: first.cell }, weights);
const jacobian = lstmCellJacobian(first, second, weights);

/** The example's two steps and two more with the input 0. */
const steps: LstmStep[] = [first, second];
for (const x of [0, 0]) {
  const { hidden, cell } = steps.at(-1)!;
  steps.push(lstmStep({ x, h: hidden, c: cell }, weights));
}
const productOfSteps = steps
  .slice(1)
  .reduce((product, step, index) => product * lstmCellJacobian(steps[index]!, step, weights).full, 1);

/** Every gate fixed at σ(2) by its bias, the candidate driven only by h with weight 4: the cell that explodes. */
const loud: LstmScalarWeights = {
  forget: { w: 0, u: 0, b: 2 },
  input: { w: 0, u: 0, b: 2 },
  candidate: { w: 0, u: 4, b: 0 },
  output: { w: 0, u: 0, b: 2 },
};
const rest = lstmStep({ x: 0, h: 0, c: 0 }, loud);
const explodingGain = lstmCellJacobian(rest, rest, loud).full;

/**
 * A cell that minds a quotation mark: 1 is the opening mark, −0.5 a period, −1 the closing mark, 0 any other
 * character. It writes at the opening mark, shows at periods, and clears itself at the closing mark.
 */
const minding: LstmScalarWeights = {
  forget: { w: 20, u: 0, b: 15 },
  input: { w: 10, u: 0, b: -5 },
  candidate: { w: 3, u: 0, b: 0 },
  output: { w: -20, u: 0, b: -5 },
};
const quotation = [1, 0, 0, 0, 0, -0.5, 0, 0, 0, -0.5, -1, 0];
let reading = { hidden: 0, cell: 0 };
const read = quotation.map((x) => {
  reading = lstmStep({ x, h: reading.hidden, c: reading.cell }, minding);
  return reading;
});

const [inputSize, hiddenSize] = [100, 128];

/** PyTorch draws both bias vectors from ±1/√H; the spread of their sum, at H = 256. */
const biasBound = 1 / Math.sqrt(256);
const biasSpread = Math.sqrt(2 * (biasBound ** 2 / 3));

/** The numbers of the note on LSTM, each computed by the models. */
export const values: Record<string, number> = {
  forget1: first.forgetGate,
  input1: first.inputGate,
  candidate1: first.candidate,
  output1: first.outputGate,
  kept1: first.kept,
  added1: first.added,
  cell1: first.cell,
  hidden1: first.hidden,
  forget2: second.forgetGate,
  input2: second.inputGate,
  candidate2: second.candidate,
  output2: second.outputGate,
  forgetNet2: second.forgetPreactivation,
  shown2: second.cellTanh,
  kept2: second.kept,
  added2: second.added,
  cell2: second.cell,
  hidden2: second.hidden,
  direct: jacobian.direct,
  throughForget: jacobian.throughForgetGate,
  throughInput: jacobian.throughInputGate,
  throughCandidate: jacobian.throughCandidate,
  full: jacobian.full,
  productOfSteps,
  acrossSteps: lstmCellDerivative(steps, weights),
  shownShare: first.outputGate * (1 - first.cellTanh ** 2),
  quoteOpened: read[0]!.cell,
  quoteHidden: read[4]!.hidden,
  quoteStop: read[5]!.hidden,
  quoteLast: read[9]!.cell,
  quoteClosed: read[10]!.cell,
  halfLife05: halfLife(0.5),
  halfLife073: halfLife(sigmoid(1)),
  halfLife09: halfLife(0.9),
  halfLife099: halfLife(0.99),
  halfLife0993: halfLife(sigmoid(5)),
  explodingGain,
  explodingGain20: explodingGain ** 20,
  biasBound,
  biasSpread,
  rnnParameters: rnnParameterCount(inputSize, hiddenSize),
  gruParameters: gruParameterCount(inputSize, hiddenSize),
  lstmParameters: lstmParameterCount(inputSize, hiddenSize),
  rnnParametersTwoBiases: rnnParameterCount(inputSize, hiddenSize, 2),
  gruParametersTwoBiases: gruParameterCount(inputSize, hiddenSize, 2),
  lstmParametersTwoBiases: lstmParameterCount(inputSize, hiddenSize, 2),
};
