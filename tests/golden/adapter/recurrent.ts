import { type Nested, sizeOf, type Tensor, tensor } from '../../../src/models/arrays/tensor.ts';
import type { RecurrentGradients, RecurrentWeights } from '../../../src/models/recurrent/recurrent.ts';

/** A golden case of rnn, lstm or gru as the models take it: sizes, weights, and zeros for what the case leaves out. */
export function recurrentCase(inputs: Record<string, Nested>, params: Record<string, Nested>) {
  const inputWeights = tensor(params.W_ih!);
  const recurrentWeights = tensor(params.W_hh!);
  const inputSize = inputWeights.shape[1]!;
  const hiddenSize = recurrentWeights.shape[1]!;
  const rows = recurrentWeights.shape[0]!;
  const x = tensor(inputs.x!);
  const steps = x.shape[0]!;
  const batch = x.shape[1] ?? tensor(inputs.h0!).shape[0]!;
  const values = (source: Nested | null | undefined, size: number) =>
    source == null ? new Float64Array(size) : tensor(source).data;
  const weights: RecurrentWeights = {
    inputSize,
    hiddenSize,
    inputWeights: inputWeights.data,
    recurrentWeights: recurrentWeights.data,
    inputBias: values(params.b_ih, rows),
    recurrentBias: values(params.b_hh, rows),
  };
  return {
    x: x.data,
    h0: values(inputs.h0, batch * hiddenSize),
    c0: values(inputs.c0, batch * hiddenSize),
    dh: values(inputs.dh, steps * batch * hiddenSize),
    dcT: values(inputs.dcT, batch * hiddenSize),
    weights,
    steps,
    batch,
    hiddenSize,
    inputSize,
    rows,
  };
}

/** Values with a shape; golden files want nested lists. */
export function shaped(data: Float64Array, ...shape: number[]): Tensor {
  return { shape, data: data.subarray(data.length - sizeOf(shape)) };
}

/** The gradients every recurrent family reports, under golden's keys. */
export function gradients(
  { steps, batch, hiddenSize, inputSize, rows }: ReturnType<typeof recurrentCase>,
  found: RecurrentGradients & { dx: Float64Array; states: Float64Array; initial: Float64Array },
) {
  return {
    dx: shaped(found.dx, steps, batch, inputSize),
    dh0: shaped(found.initial, batch, hiddenSize),
    dh_total: shaped(found.states, steps, batch, hiddenSize),
    dW_ih: shaped(found.inputWeights, rows, inputSize),
    dW_hh: shaped(found.recurrentWeights, rows, hiddenSize),
    db_ih: found.inputBias,
    db_hh: found.recurrentBias,
  };
}
