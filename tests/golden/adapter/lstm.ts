import {
  lstmBackward,
  lstmForward,
  lstmGate,
  lstmGateOrder,
  lstmGradientFlow,
} from '../../../src/models/recurrent/lstm.ts';
import { reorderGates } from '../../../src/models/recurrent/recurrent.ts';
import { gradients, recurrentCase, shaped } from './recurrent.ts';
import type { Run } from './run.ts';

export const ops: Record<string, Run> = {
  lstm(inputs, params) {
    const given = recurrentCase(inputs, params);
    const { steps, batch, hiddenSize } = given;
    const order: string[] = params.gate_order ?? [...lstmGateOrder];
    const ours = (values: Float64Array) => reorderGates(values, order, lstmGateOrder);
    const theirs = (values: Float64Array) => reorderGates(values, lstmGateOrder, order);
    const weights = {
      ...given.weights,
      inputWeights: ours(given.weights.inputWeights),
      recurrentWeights: ours(given.weights.recurrentWeights),
      inputBias: ours(given.weights.inputBias),
      recurrentBias: ours(given.weights.recurrentBias),
    };
    const trace = lstmForward(given.x, given.h0, given.c0, weights, steps, batch);
    const found = lstmBackward(trace, weights, given.dh, given.dcT);
    const state = (values: Float64Array) => shaped(values, steps, batch, hiddenSize);
    return {
      i: state(lstmGate(trace, 'i', hiddenSize)),
      f: state(lstmGate(trace, 'f', hiddenSize)),
      g: state(lstmGate(trace, 'g', hiddenSize)),
      o: state(lstmGate(trace, 'o', hiddenSize)),
      h: state(trace.hidden),
      c: state(trace.cells),
      ...gradients(given, {
        ...found,
        inputWeights: theirs(found.inputWeights),
        recurrentWeights: theirs(found.recurrentWeights),
        inputBias: theirs(found.inputBias),
        recurrentBias: theirs(found.recurrentBias),
      }),
      dc_total: state(found.cells),
      dc0: shaped(found.initialCell, batch, hiddenSize),
      ...(batch === 1 && steps > 0 && { dhT_dht_fro: lstmGradientFlow(trace, weights).hidden }),
    };
  },
};
