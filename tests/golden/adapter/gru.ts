import {
  type GruConvention,
  gruBackward,
  gruForward,
  gruGate,
  gruGateOrder,
  gruGradientFlow,
} from '../../../src/models/recurrent/gru.ts';
import { reorderGates } from '../../../src/models/recurrent/recurrent.ts';
import { gradients, recurrentCase, shaped } from './recurrent.ts';
import type { Run } from './run.ts';

export const ops: Record<string, Run> = {
  gru(inputs, params) {
    const given = recurrentCase(inputs, params);
    const { steps, batch, hiddenSize } = given;
    const order: string[] = params.gate_order ?? [...gruGateOrder];
    const ours = (values: Float64Array) => reorderGates(values, order, gruGateOrder);
    const theirs = (values: Float64Array) => reorderGates(values, gruGateOrder, order);
    const weights = {
      ...given.weights,
      inputWeights: ours(given.weights.inputWeights),
      recurrentWeights: ours(given.weights.recurrentWeights),
      inputBias: ours(given.weights.inputBias),
      recurrentBias: ours(given.weights.recurrentBias),
    };
    const convention: GruConvention = {
      reset: params.reset ?? 'after',
      update: params.update === 'z_takes_new' ? 'takes-new' : 'keeps-old',
    };
    const trace = gruForward(given.x, given.h0, weights, steps, batch, convention);
    const found = gruBackward(trace, weights, given.dh);
    const state = (values: Float64Array) => shaped(values, steps, batch, hiddenSize);
    return {
      r: state(gruGate(trace, 'r', hiddenSize)),
      z: state(gruGate(trace, 'z', hiddenSize)),
      n: state(trace.candidates),
      h: state(trace.hidden),
      ...gradients(given, {
        ...found,
        inputWeights: theirs(found.inputWeights),
        recurrentWeights: theirs(found.recurrentWeights),
        inputBias: theirs(found.inputBias),
        recurrentBias: theirs(found.recurrentBias),
      }),
      ...(batch === 1 && steps > 0 && { dhT_dht_fro: gruGradientFlow(trace, weights) }),
    };
  },
};
