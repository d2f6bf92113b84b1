import { logSumExp } from '../../../src/models/activations/log-sum-exp.ts';
import { softmax, softmaxBackward, softmaxJacobian } from '../../../src/models/activations/softmax.ts';
import { softmaxEntropy } from '../../../src/models/activations/softmax-entropy.ts';
import { type Nested, tensor } from '../../../src/models/arrays/tensor.ts';
import { distillation } from '../../../src/models/losses/distillation.ts';
import { divergence } from '../../../src/models/losses/divergence.ts';
import { perplexity } from '../../../src/models/losses/perplexity.ts';
import {
  crossEntropyHessian,
  smoothedAim,
  temperedCrossEntropy,
} from '../../../src/models/losses/tempered-cross-entropy.ts';
import { singularValues } from '../../../src/models/products/singular-values.ts';
import type { Run } from './run.ts';

const square = (data: Float64Array) => ({ shape: [Math.sqrt(data.length), Math.sqrt(data.length)], data });
const temperatureOf = (params: { temperature?: number | null }) => params.temperature ?? 1;

export const ops: Record<string, Run> = {
  softmax_jacobian(inputs, params) {
    const x = tensor(inputs.x).data;
    const temperature = temperatureOf(params);
    const p = softmax(x, temperature);
    const { entropy, gradient, byTemperature } = softmaxEntropy(x, temperature);
    return {
      p,
      jacobian: square(softmaxJacobian(x, temperature)),
      entropy,
      dentropy_dx: gradient,
      dp_dT: byTemperature,
      ...(inputs.dy != null && { dx: softmaxBackward(p, tensor(inputs.dy).data, temperature) }),
    };
  },

  logsumexp(inputs, params) {
    const temperature = temperatureOf(params);
    const rows = (inputs.x as Nested[]).map((row) => tensor(row).data);
    const dy = inputs.dy == null ? null : tensor(inputs.dy).data;
    return {
      value: rows.map((row) => logSumExp(row, temperature)),
      ...(dy && { dx: rows.map((row, index) => softmax(row, temperature).map((p) => p * dy[index]!)) }),
    };
  },

  cross_entropy(inputs, params) {
    const z = tensor(inputs.z);
    const [rows, classes] = z.shape as readonly [number, number];
    const t = tensor(inputs.t);
    const soft = t.shape.length === 2;
    const { label_smoothing: labelSmoothing = 0, reduction = 'mean' } = params;
    const found = temperedCrossEntropy(
      z.data,
      classes,
      soft ? { probabilities: t.data } : { indices: t.data },
      temperatureOf(params),
      { labelSmoothing, reduction },
    );
    const { lossFloor, optimalGap } = smoothedAim(classes, labelSmoothing);
    return {
      loss: found.loss,
      per_sample: found.losses,
      probs: { shape: z.shape, data: found.probabilities },
      log_probs: { shape: z.shape, data: found.logProbabilities },
      dz: { shape: z.shape, data: found.gradient },
      dT: found.temperatureGradient,
      ...(!soft && {
        loss_floor: reduction === 'sum' ? rows * lossFloor : lossFloor,
        optimal_gap: optimalGap,
      }),
    };
  },

  ce_hessian(inputs, params) {
    const z = tensor(inputs.z).data;
    const temperature = temperatureOf(params);
    const hessian = square(crossEntropyHessian(z, temperature));
    const { gradient } = temperedCrossEntropy(z, z.length, { indices: [inputs.t] }, temperature);
    // What is symmetric and never negative has its singular values as eigenvalues.
    return { grad: gradient, hessian, eigenvalues: singularValues(hessian).reverse() };
  },

  distillation(inputs, params) {
    const student = tensor(inputs.student);
    const found = distillation(
      student.data,
      tensor(inputs.teacher).data,
      student.shape[1]!,
      tensor(inputs.t).data,
      { temperature: temperatureOf(params), alpha: params.alpha },
    );
    return {
      soft_loss: found.softLoss,
      hard_loss: found.hardLoss,
      loss: found.loss,
      dstudent: { shape: student.shape, data: found.gradient },
    };
  },

  divergence(inputs) {
    const found = divergence(tensor(inputs.p).data, tensor(inputs.q).data);
    return {
      entropy_p: found.entropy,
      cross_entropy: found.crossEntropy,
      kl: found.forward,
      kl_reverse: found.reverse,
      js: found.jensenShannon,
    };
  },

  perplexity(inputs, params) {
    const z = tensor(inputs.z);
    const found = perplexity(z.data, z.shape[1]!, tensor(inputs.t).data, params.ignore_index ?? Number.NaN);
    return {
      per_token: found.losses,
      nll: found.meanLoss,
      perplexity: found.perplexity,
      bits_per_token: found.bitsPerToken,
    };
  },
};
