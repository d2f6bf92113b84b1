import { sigmoid } from '../activations/logistic.ts';
import type { ScalarGate } from './recurrent.ts';

/** The twelve numbers of a one-unit cell. */
export interface LstmScalarWeights {
  readonly forget: ScalarGate;
  readonly input: ScalarGate;
  readonly candidate: ScalarGate;
  readonly output: ScalarGate;
}

/** One step of a one-unit cell, every intermediate by name. */
export interface LstmStep {
  readonly forgetPreactivation: number;
  readonly inputPreactivation: number;
  readonly candidatePreactivation: number;
  readonly outputPreactivation: number;
  /** f, in (0, 1): the share of the old cell that stays. */
  readonly forgetGate: number;
  /** i, in (0, 1): the share of the candidate that enters. */
  readonly inputGate: number;
  /** C̃ (PyTorch's g), in (−1, 1). */
  readonly candidate: number;
  /** o, in (0, 1): the share of tanh C that is shown. */
  readonly outputGate: number;
  /** f·C_(t−1). */
  readonly kept: number;
  /** i·C̃. */
  readonly added: number;
  /** C_t. */
  readonly cell: number;
  /** tanh C_t. */
  readonly cellTanh: number;
  /** h_t. */
  readonly hidden: number;
}

const preactivation = ({ w, u, b }: ScalarGate, x: number, h: number) => w * x + u * h + b;

/** One step of a one-unit cell from input x, hidden state h and cell c of the step before. */
export function lstmStep(
  { x, h, c }: { x: number; h: number; c: number },
  weights: LstmScalarWeights,
): LstmStep {
  const forgetPreactivation = preactivation(weights.forget, x, h);
  const inputPreactivation = preactivation(weights.input, x, h);
  const candidatePreactivation = preactivation(weights.candidate, x, h);
  const outputPreactivation = preactivation(weights.output, x, h);
  const forgetGate = sigmoid(forgetPreactivation);
  const inputGate = sigmoid(inputPreactivation);
  const candidate = Math.tanh(candidatePreactivation);
  const outputGate = sigmoid(outputPreactivation);
  const kept = forgetGate * c;
  const added = inputGate * candidate;
  const cell = kept + added;
  const cellTanh = Math.tanh(cell);
  return {
    forgetPreactivation,
    inputPreactivation,
    candidatePreactivation,
    outputPreactivation,
    forgetGate,
    inputGate,
    candidate,
    outputGate,
    kept,
    added,
    cell,
    cellTanh,
    hidden: outputGate * cellTanh,
  };
}

/** ∂C_t/∂C_(t−1) of a one-unit cell, split into its paths; `full` is their sum. */
export interface LstmCellJacobian {
  /** f_t: the additive path. */
  readonly direct: number;
  /** C_(t−1) → h_(t−1) → f_t. */
  readonly throughForgetGate: number;
  /** C_(t−1) → h_(t−1) → i_t. */
  readonly throughInputGate: number;
  /** C_(t−1) → h_(t−1) → C̃_t. */
  readonly throughCandidate: number;
  readonly full: number;
}

/**
 * How C_t answers to C_(t−1). `previous` gives step t−1's cell and output gate, since h_(t−1) = o_(t−1) tanh C_(t−1)
 * carries C_(t−1) into the gates; `step` is step t.
 */
export function lstmCellJacobian(
  previous: Pick<LstmStep, 'cell' | 'cellTanh' | 'outputGate'>,
  step: LstmStep,
  weights: LstmScalarWeights,
): LstmCellJacobian {
  const shown = previous.outputGate * (1 - previous.cellTanh ** 2);
  const { forgetGate, inputGate, candidate } = step;
  const throughForgetGate = previous.cell * forgetGate * (1 - forgetGate) * weights.forget.u * shown;
  const throughInputGate = candidate * inputGate * (1 - inputGate) * weights.input.u * shown;
  const throughCandidate = inputGate * (1 - candidate ** 2) * weights.candidate.u * shown;
  return {
    direct: forgetGate,
    throughForgetGate,
    throughInputGate,
    throughCandidate,
    full: forgetGate + throughForgetGate + throughInputGate + throughCandidate,
  };
}

/**
 * ∂C_T/∂C_k of a one-unit cell: `steps` are step k, whose cell moves while its output gate stays, and those up to T.
 * Beside C itself, every hidden state in between carries the move on, into the gates of the next step and into its
 * output gate, which the product of the ∂C_t/∂C_(t−1) leaves out. 1 for one step alone.
 */
export function lstmCellDerivative(steps: readonly LstmStep[], weights: LstmScalarWeights): number {
  const [start, ...later] = steps;
  if (!start) throw new RangeError('lstmCellDerivative: expected at least one step; got none');
  let before = start;
  let cell = 1;
  let hidden = start.outputGate * (1 - start.cellTanh ** 2);
  for (const step of later) {
    const { forgetGate, inputGate, candidate, outputGate, cellTanh } = step;
    const throughGates =
      before.cell * forgetGate * (1 - forgetGate) * weights.forget.u +
      candidate * inputGate * (1 - inputGate) * weights.input.u +
      inputGate * (1 - candidate ** 2) * weights.candidate.u;
    cell = forgetGate * cell + throughGates * hidden;
    const output = outputGate * (1 - outputGate) * weights.output.u * hidden;
    hidden = output * cellTanh + outputGate * (1 - cellTanh ** 2) * cell;
    before = step;
  }
  return cell;
}
