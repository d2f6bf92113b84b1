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
    link: 'batch-norm?batch=0;0&batches=44',
    says: 'after 44 batches the start weighs less than 1 %',
    holds: ({ outputs, result }) =>
      near(outputs.running_variance, 0.9 ** 44, 1e-12) &&
      outputs.running_variance! < 0.01 &&
      result.history[43].variance > 0.01,
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
    link: 'batch-norm?gamma=2&beta=1&mode=eval',
    says: 'inference after one batch turns 6 into 10.23827, training into 1; the running mean is 0.6 of 6',
    holds: ({ outputs, result }) =>
      near(result.now.samples[2].y, values.inferenceAtSix!, 1e-9) &&
      near(values.inferenceAtSix, 10.23827, 1e-5) &&
      near(result.otherY[2], 1, 1e-9) &&
      near(outputs.running_mean, 0.6, 1e-12),
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
    link: 'batch-norm?activation=relu',
    says: 'for ReLU standardizing 4, 5, 6, 9 lowers the mean derivative from 1 to 0.25',
    holds: ({ outputs }) => outputs.slope_before === 1 && outputs.slope_after === 0.25,
  },
  {
    link: 'batch-norm?batch=8;10;12;18&gamma=2&beta=1&epsilon=1e-12',
    says: 'doubled weights leave the outputs of 4, 5, 6, 9 and halve the gradient of every input, 0.49634 of the first',
    holds: ({ outputs, result }) =>
      near(outputs.dx_1, 0.49634 / 2, 1e-5) &&
      result.now.samples.every(
        ({ y, dx }: { y: number; dx: number }, index: number) =>
          near(y, values[`y${index + 1}`]!, 1e-5) && near(dx, values[`xGradient${index + 1}`]! / 2, 1e-5),
      ),
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
    link: 'batch-norm?batch=4;5;6;63',
    says: 'in training mode the output for 4 depends on the last sample: −0.61692 with 63, another one with 9',
    holds: ({ outputs, state }) =>
      state.mode === 'train' &&
      near(outputs.y_1, values.outlierFirst!, 1e-9) &&
      near(values.xHat1, -1.06904, 1e-5),
  },
];
