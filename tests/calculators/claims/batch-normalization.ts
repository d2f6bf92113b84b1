import { values } from '../../../src/worked/batch-normalization.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance = 1e-4) =>
  Math.abs(value! - target) <= tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'batch-norm?channel=1',
    says: 'standardizing 4, 5, 6, 9 lifts the mean derivative of the sigmoid from 0.00673 to 0.20316',
    holds: ({ outputs }) =>
      near(outputs.slope_before, 0.00673, 1e-5) && near(outputs.slope_after, 0.20316, 1e-5),
  },
  {
    link: 'activation-drift?gain=3&bias=6',
    says: 'without BN the pre-activations drift into the saturated region, with BN they do not',
    holds: ({ outputs, result }) =>
      result.without.at(-1).mean > 4.6 && outputs.saturated_without! > 0.5 && outputs.saturated_with === 0,
  },
  {
    link: 'batch-norm?activation=relu',
    says: 'ReLU has slope 1 at 4, 5, 6 and 9: it does not saturate',
    holds: ({ outputs }) => outputs.slope_before === 1,
  },
  {
    link: 'batch-norm?momentum=0.99&momentumOf=old&runningVariance=biased&epsilon=0.001',
    says: 'a momentum of 0.99 lets 1 % of the batch mean 6 in',
    holds: ({ outputs }) => near(outputs.running_mean, 0.06, 1e-12),
  },
  {
    link: 'batch-norm?batch=0;0&batches=44',
    says: 'after 44 batches the start weighs less than 1 %',
    holds: ({ outputs, result }) =>
      near(outputs.running_variance, 0.9 ** 44, 1e-12) &&
      outputs.running_variance! < 0.01 &&
      result.history[43].variance > 0.01,
  },
  {
    link: 'batch-norm?batch=104,101;105,102;106,103;109,106',
    says: 'adding 100 leaves the outputs as they were',
    holds: ({ outputs }) => near(outputs.y_1, -1.06904, 1e-5) && near(outputs.slope_after, 0.20316, 1e-5),
  },
  {
    link: 'batch-norm?gamma=4&beta=6',
    says: 'scale and shift move the distribution away again: the units saturate once more',
    holds: ({ outputs }) => outputs.slope_after! < 0.05,
  },
  {
    link: 'activation-drift?bias=8',
    says: 'a bias in front of BN is removed: nothing saturates behind it',
    holds: ({ outputs }) =>
      outputs.saturated_without! > 0.5 &&
      outputs.saturated_with === 0 &&
      near(outputs.deviation_with, 1, 1e-3),
  },
  {
    link: 'batch-norm?channel=2&gamma=2&beta=1',
    says: 'an upstream gradient at the first sample alone reaches all four inputs',
    holds: ({ result }) =>
      result.now.samples.every(({ dx }: { dx: number }) => Math.abs(dx) > 0.1) &&
      near(result.now.samples[0].dx, 0.49634, 1e-5),
  },
  {
    link: 'batch-norm?channel=2&gamma=2&beta=1&mode=eval',
    says: 'inference after one batch turns 3 into 5.61914, training into 1',
    holds: ({ result }) => near(result.now.samples[2].y, 5.61914, 1e-5) && near(result.otherY[2], 1, 1e-9),
  },
  {
    link: 'batch-norm?batch=3;7&epsilon=1e-12',
    says: 'two different numbers always become −1 and 1',
    holds: ({ result }) => near(result.now.samples[0].y, -1, 1e-9) && near(result.now.samples[1].y, 1, 1e-9),
  },
  {
    link: 'batch-norm?batch=7',
    says: 'a batch of one becomes 0',
    holds: ({ outputs }) => outputs.y_1 === 0,
  },
  {
    link: 'activation-drift?gamma=8',
    says: 'with γ = 8 more than half of the units saturate even with BN',
    holds: ({ outputs }) => outputs.saturated_with! > 0.5,
  },
  {
    link: 'batch-norm?batch=1,0;2,0;3,0;4,0;5,10;6,10;7,10;8,10',
    says: 'eight pixels of two channels: one mean 4.5 and one variance 5.25 from the 8 numbers of channel 1',
    holds: ({ outputs, result }) =>
      result.channels.length === 2 &&
      result.now.samples.length === 8 &&
      near(outputs.mean, 4.5, 1e-12) &&
      near(outputs.variance, 5.25, 1e-12) &&
      result.channels[1].mean === 5,
  },
  {
    link: 'batch-norm?batch=1;1;5;5&gamma=2&beta=3&epsilon=1e-12',
    says: 'mean 3 and standard deviation 2 as β and γ give 1, 1, 5, 5 back',
    holds: ({ outputs, result }) =>
      outputs.mean === 3 &&
      outputs.variance === 4 &&
      result.now.samples.every(({ x, y }: { x: number; y: number }) => near(y, x, 1e-9)),
  },
  {
    link: 'batch-norm?batch=104,101;105,102;106,103;109,106',
    says: 'after adding 100 the outputs are those of 4, 5, 6, 9 and the input gradients sum to 0',
    holds: ({ result }) => {
      const { samples } = result.now;
      const [first, second, third, fourth] = samples.map(({ y }: { y: number }) => y);
      return (
        near(first, -1.06904, 1e-5) &&
        near(second, -0.53452, 1e-5) &&
        near(third, 0, 1e-12) &&
        near(fourth, 1.60357, 1e-5) &&
        near(
          samples.reduce((sum: number, { dx }: { dx: number }) => sum + dx, 0),
          0,
          1e-12,
        ) &&
        samples.every(({ dx }: { dx: number }) => Math.abs(dx) > 0.09)
      );
    },
  },
  {
    link: 'batch-norm?batch=1;2;3;60',
    says: 'with 60 in place of 6 the output for 1 goes from −1.06904 to −0.61692',
    holds: ({ outputs }) => near(outputs.y_1, -0.61692, 1e-5),
  },
  {
    link: 'batch-norm?activation=relu',
    says: 'for ReLU standardizing 4, 5, 6, 9 lowers the mean derivative from 1 to 0.25',
    holds: ({ outputs }) => outputs.slope_before === 1 && outputs.slope_after === 0.25,
  },
  {
    link: 'batch-norm?batch=2;4;6;12&gamma=2&beta=1&epsilon=1e-12',
    says: 'doubled weights leave the outputs of 1, 2, 3, 6 and halve the gradient 0.49634 of the first input',
    holds: ({ outputs, result }) =>
      near(outputs.y_1, -1.13809, 1e-5) &&
      near(result.now.samples[3].y, 4.20713, 1e-5) &&
      near(outputs.dx_1, 0.49634 / 2, 1e-5),
  },
  {
    link: 'deep-gradients?compare=gain&activation=relu&remedy=batch-norm&depth=50',
    says: 'with BN and four sizes of weights δ of layer 1 is more than 10⁴ times that of layer 50',
    holds: ({ outputs, state, result }) =>
      state.remedy === 'batch-norm' &&
      new Set(result.variants.map(({ gain }: { gain: number }) => gain)).size === 4 &&
      [outputs.ratio_a, outputs.ratio_b, outputs.ratio_c, outputs.ratio_d].every((ratio) => ratio! > 1e4),
  },
  {
    link: 'batch-norm?batch=2;4;4;6&epsilon=1e-12',
    says: 'of 2, 4, 4, 6 the 6 is standardized to √2, with mean 4 and variance 2',
    holds: ({ outputs, state, result }) =>
      state.mode === 'train' &&
      outputs.mean === 4 &&
      outputs.variance === 2 &&
      near(result.now.samples[3].normalized, Math.SQRT2, 1e-9) &&
      near(result.now.samples[3].y, Math.SQRT2, 1e-9),
  },
  {
    link: 'batch-norm?batch=2;4;6;12&gamma=2&beta=1&epsilon=1e-12',
    says: 'doubled weights leave every output of 1, 2, 3, 6 and halve the gradient of every pre-activation',
    holds: ({ result }) =>
      result.now.samples.every(
        ({ y, dx }: { y: number; dx: number }, index: number) =>
          near(y, values[`y${index + 1}`]!, 1e-5) && near(dx, values[`xGradient${index + 1}`]! / 2, 1e-5),
      ),
  },
  {
    link: 'batch-norm?batch=1;2;3;60',
    says: 'in training mode the output for 1 depends on the last sample: −0.61692 with 60, another one with 6',
    holds: ({ outputs, state }) =>
      state.mode === 'train' &&
      near(outputs.y_1, values.outlierFirst!, 1e-9) &&
      near(values.xHat1, -1.06904, 1e-5),
  },
];
