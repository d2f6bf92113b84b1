import { rnnBackward, rnnForward, rnnGradientFlow } from '../../../src/models/recurrent/rnn.ts';
import { gradients, recurrentCase, shaped } from './recurrent.ts';
import type { Run } from './run.ts';

export const ops: Record<string, Run> = {
  rnn(inputs, params) {
    const given = recurrentCase(inputs, params);
    const { weights, steps, batch, hiddenSize } = given;
    const trace = rnnForward(given.x, given.h0, weights, steps, batch, params.nonlinearity ?? 'tanh');
    return {
      a: shaped(trace.preactivations, steps, batch, hiddenSize),
      h: shaped(trace.hidden, steps, batch, hiddenSize),
      ...gradients(given, rnnBackward(trace, weights, given.dh)),
      ...(batch === 1 && steps > 0 && { dhT_dht_fro: rnnGradientFlow(trace, weights) }),
    };
  },
};
