import { activation } from '../../../src/models/activations/index.ts';
import { prelu, preluBackward } from '../../../src/models/activations/prelu.ts';
import {
  logSoftmax,
  logSoftmaxBackward,
  logSoftmaxJacobian,
  softmax,
  softmaxBackward,
  softmaxJacobian,
} from '../../../src/models/activations/softmax.ts';
import { swishBetaDerivative } from '../../../src/models/activations/swish.ts';
import { type Tensor, tensor } from '../../../src/models/arrays/tensor.ts';
import type { Run } from './run.ts';

const parameterNames: Record<string, string> = {
  negative_slope: 'negativeSlope',
  min_val: 'minimum',
  max_val: 'maximum',
};

/** A golden case's params without those that are absent and those that parametrise something else. */
function parametersOf({ name, ...params }: Record<string, unknown>): Record<string, number> {
  const given = Object.entries(params).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([key, value]) => [parameterNames[key] ?? key, value as number]));
}

const map = ({ shape, data }: Tensor, f: (x: number) => number): Tensor => ({ shape, data: data.map(f) });

const square = (data: Float64Array): Tensor => {
  const size = Math.sqrt(data.length);
  return { shape: [size, size], data };
};

export const ops: Record<string, Run> = {
  elementwise(inputs, params) {
    const x = tensor(inputs.x);
    const { value, derivative } = activation(params.name, parametersOf(params));
    return {
      y: map(x, value),
      dy_dx: map(x, derivative),
      dy_dbeta: map(x, (number) => swishBetaDerivative(number, params.beta ?? 1)),
    };
  },
  prelu(inputs, params) {
    const x = tensor(inputs.x);
    return { y: prelu(x, params.a), ...preluBackward(x, params.a, tensor(inputs.dy)) };
  },
  softmax(inputs, params) {
    const temperature = params.temperature ?? 1;
    const y = softmax(inputs.x, temperature);
    return {
      y,
      jacobian: square(softmaxJacobian(inputs.x, temperature)),
      dx: softmaxBackward(y, inputs.dy ?? y, temperature),
    };
  },
  log_softmax(inputs, params) {
    const temperature = params.temperature ?? 1;
    return {
      y: logSoftmax(inputs.x, temperature),
      jacobian: square(logSoftmaxJacobian(inputs.x, temperature)),
      dx: logSoftmaxBackward(softmax(inputs.x, temperature), inputs.dy ?? inputs.x, temperature),
    };
  },
};
