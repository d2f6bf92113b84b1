import { type Nested, tensor } from '../../../src/models/arrays/tensor.ts';
import {
  type BatchNormalizationGradients,
  batchGradientSteps,
  batchGradients,
  initialStatistics,
  normalizeBatch,
  normalizeByRunning,
  type RunningStatistics,
  runningGradients,
  trainBatch,
} from '../../../src/models/normalization/batch-normalization.ts';
import type { Run } from './run.ts';

const values = (list: Nested | null | undefined) => (list == null ? null : tensor(list).data);

const layerOf = (params: Record<string, Nested>) => ({
  gamma: values(params.gamma),
  beta: values(params.beta),
  epsilon: (params.eps as number | undefined) ?? 1e-5,
});

const momentumOf = (params: { momentum?: number | null }) =>
  params.momentum === undefined ? 0.1 : params.momentum;

function runningOf(params: Record<string, Nested>, channels: number): RunningStatistics {
  const start = initialStatistics(channels);
  return {
    mean: values(params.running_mean) ?? start.mean,
    variance: values(params.running_var) ?? start.variance,
    batches: 0,
  };
}

const gradients = ({ dx, dgamma, dbeta }: BatchNormalizationGradients) => ({ dx, dgamma, dbeta });

export const ops: Record<string, Run> = {
  train(inputs, params) {
    const x = tensor(inputs.x);
    const layer = layerOf(params);
    const step = trainBatch(x, layer, runningOf(params, x.shape[1]!), momentumOf(params));
    return {
      y: step.y,
      x_hat: step.normalized,
      mean: step.mean,
      var_biased: step.biasedVariance,
      var_unbiased: step.unbiasedVariance,
      invstd: step.inverseDeviation,
      running_mean: step.running.mean,
      running_var: step.running.variance,
      ...gradients(batchGradients(step, layer, tensor(inputs.dy))),
    };
  },

  eval(inputs, params) {
    const x = tensor(inputs.x);
    const layer = layerOf(params);
    const step = normalizeByRunning(x, layer, runningOf(params, x.shape[1]!));
    return {
      y: step.y,
      x_hat: step.normalized,
      invstd: step.inverseDeviation,
      ...gradients(runningGradients(step, layer, tensor(inputs.dy))),
    };
  },

  backward_steps(inputs, params) {
    const x = tensor(inputs.x);
    const layer = layerOf(params);
    const steps = batchGradientSteps(x, normalizeBatch(x, layer), layer, tensor(inputs.dy));
    return {
      dx_hat: steps.dNormalized,
      dvar: steps.dVariance,
      dmean: steps.dMean,
      ...gradients(steps),
    };
  },

  running_sequence(inputs, params) {
    const evaluated = tensor(inputs.x_eval);
    const layer = layerOf(params);
    let running = runningOf(params, evaluated.shape[1]!);
    const after = inputs.batches.map((batch: Nested) => {
      running = trainBatch(tensor(batch), layer, running, momentumOf(params)).running;
      return running;
    });
    return {
      running_mean: after.map(({ mean }: RunningStatistics) => mean),
      running_var: after.map(({ variance }: RunningStatistics) => variance),
      num_batches_tracked: running.batches,
      y_eval: normalizeByRunning(evaluated, layer, running).y,
    };
  },
};
