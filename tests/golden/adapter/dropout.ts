import { type Tensor, tensor } from '../../../src/models/arrays/tensor.ts';
import {
  classicDropout,
  dropout,
  dropoutMoments,
  dropoutScale,
  keptBounds,
} from '../../../src/models/dense/dropout.ts';
import type { Run } from './run.ts';

export const ops: Record<string, Run> = {
  given_mask(inputs, { p }) {
    const x = tensor(inputs.x);
    const mask = tensor(inputs.mask).data;
    const apply = ({ shape, data }: Tensor) => ({ shape, data: dropout(data, mask, p) });
    return { scale: dropoutScale(p), y: apply(x), dx: apply(tensor(inputs.dy ?? inputs.x)) };
  },
  eval(inputs) {
    return { y: inputs.x, dx: inputs.dy };
  },
  expectation(inputs, { p }) {
    const { shape, data } = tensor(inputs.x);
    const { mean, secondMoment, variance } = dropoutMoments(data, p);
    return {
      mean: { shape, data: mean },
      second_moment: { shape, data: secondMoment },
      variance: { shape, data: variance },
    };
  },
  classic(inputs, { p }) {
    const { shape, data } = tensor(inputs.x);
    const { train, test } = classicDropout(data, tensor(inputs.mask).data, p);
    return { y_train: { shape, data: train }, y_test: { shape, data: test } };
  },
  sampler_bounds(_, { p, n, sigmas }) {
    const { mean, deviation, low, high } = keptBounds(n, p, sigmas);
    return { kept_mean: mean, kept_sd: deviation, kept_low: low, kept_high: high };
  },
};
