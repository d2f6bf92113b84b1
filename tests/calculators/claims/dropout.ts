import { type MasksState, masksOf } from '../../../src/calculators/dropout-masks/model.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance = 1e-9) =>
  Math.abs(value! - target) <= tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'dropout-masks?scaling=classic',
    says: 'the classic form is consistent in itself: the mean over all masks is the test output',
    holds: ({ outputs }) => near(outputs.expected, outputs.evaluation!) && near(outputs.evaluation, 5),
  },
  {
    link: 'dropout-masks?p=0.2&meaning=keep',
    says: 'a keep probability of 0.2 drops four fifths',
    holds: ({ result }) => near(result.dropped, 0.8),
  },
  {
    link: 'dropout-masks?p=0.8',
    says: 'at p = 0.8 the variance is 4 times that at 0.5, which is 30',
    holds: ({ result }) => near(result.variance, 4 * 30, 1e-8),
  },
  {
    link: 'dropout-masks?activations=-2,-1,1,2&p=0.5',
    says: 'with mean zero and p = 0.5 the training variance is twice the test variance',
    holds: ({ outputs }) => near(outputs.train_variance, outputs.eval_variance! / (1 - 0.5)),
  },
  {
    link: 'dropout-masks?activations=0,2&p=0.5',
    says: 'mean 1, variance 1, p = 0.5: variance 3 in training, 1 at test time',
    holds: ({ outputs }) => near(outputs.train_variance, 3) && near(outputs.eval_variance, 1),
  },
  {
    link: 'dropout-masks?samples=1&seed=20',
    says: 'the mask 1, 0, 1, 0 gives 8, the inputs sum to 10',
    holds: ({ outputs, result }) =>
      result.units.map(({ kept }: { kept: boolean }) => Number(kept)).join('') === '1010' &&
      near(outputs.output, 8) &&
      near(outputs.evaluation, 10),
  },
  {
    link: 'dropout-masks?samples=200',
    says: 'over all 16 masks the sum has mean 10 and variance 30',
    holds: ({ outputs, result }) => near(outputs.expected, 10) && near(result.variance, 30),
  },
  {
    link: 'dropout-masks?activations=1,0.5,2&weights=1,-2,0.5&bias=0.1&scaling=classic&readout=sigmoid&samples=200',
    says: 'the arithmetic mean of the logistic unit lies 0.020 below the output with scaled weights',
    holds: ({ outputs }) => near(outputs.evaluation! - outputs.expected!, 0.02, 5e-4),
  },
  {
    link: 'dropout-masks?samples=1&seed=20',
    says: 'the mask 1, 0, 1, 0 outputs 2, 0, 6, 0, evaluation 1, 2, 3, 4; the gradients are 2, 0, 2, 0',
    holds: ({ state, result }) => {
      const column = (of: 'y' | 'evaluation' | 'gradient') =>
        result.units.map((unit: Record<string, number>) => unit[of]).join();
      return (
        state.p === 0.5 &&
        column('y') === '2,0,6,0' &&
        column('evaluation') === '1,2,3,4' &&
        column('gradient') === '2,0,2,0'
      );
    },
  },
  {
    link: 'dropout-masks?activations=3,1&weights=1,-2',
    says: 'at p = 0.5 the noise is worth a penalty of 13',
    holds: ({ state, result }) => state.p === 0.5 && near(result.variance, 13),
  },
  {
    link: 'dropout-masks?activations=3,1&weights=1,-2&p=0.2',
    says: 'at p = 0.2 the predictions of all masks have variance 3.25',
    holds: ({ result }) => near(result.variance, 3.25),
  },
  {
    link: 'dropout-masks?activations=1,1,1,1,1,1,1,1,1,1&samples=200',
    says: '200 draws miss most of 1024 sub-networks, the mean of the sum is within 0.3 of the test output 10',
    holds: ({ outputs, state }) => {
      const masks = masksOf(state as unknown as MasksState).slice(0, state.samples as number);
      const met = new Set(masks.map((mask) => mask.join('')));
      return (
        masks.length === 200 &&
        met.size < 2 ** 10 / 2 &&
        outputs.evaluation === 10 &&
        near(outputs.running_mean, 10, 0.3)
      );
    },
  },
  {
    link: 'dropout-masks?activations=1,0.5,2&weights=1,-2,0.5&bias=0.1&scaling=classic&readout=sigmoid&samples=200',
    says: 'the test output is 0.645656, the geometric mean; the arithmetic mean is 0.625709',
    holds: ({ outputs }) =>
      near(outputs.evaluation, 0.645656, 1e-6) && near(outputs.expected, 0.625709, 1e-6),
  },
  {
    link: 'dropout-masks?activations=1,0.5,2&weights=1,-2,0.5&bias=0.1&readout=sigmoid&samples=100',
    says: 'at p = 0.5 the predictions have the standard deviation 0.274, the mean of 100 passes the standard error 0.027',
    holds: ({ outputs, state }) =>
      state.p === 0.5 &&
      state.samples === 100 &&
      near(outputs.spread, 0.274, 5e-4) &&
      near(outputs.standard_error, 0.027, 5e-4),
  },
  {
    link: 'dropout-masks?activations=4&p=0.2&mask=1',
    says: 'at p = 0.2 a kept 4 becomes 5, the mean over both masks is 4',
    holds: ({ outputs, result }) =>
      near(result.dropped, 0.2) &&
      result.units[0].kept &&
      near(result.units[0].y, 5) &&
      near(outputs.expected, 4),
  },
  {
    link: 'dropout-masks?samples=200',
    says: 'the mean over all masks and the test output are both 10',
    holds: ({ outputs }) => near(outputs.expected, 10) && near(outputs.evaluation, 10),
  },
  {
    link: 'dropout-masks?p=0.8',
    says: 'at p = 0.8 the sum keeps its mean of 10 and has variance 120',
    holds: ({ outputs, result }) =>
      near(outputs.expected, 10, 1e-8) && near(result.variance, 120, 1e-8) && near(outputs.evaluation, 10),
  },
  {
    link: 'dropout-masks?activations=3',
    says: 'at p = 0.5 the output for 3 is 0 or 6, with mean 3 and variance 9',
    holds: ({ outputs, result, state }) =>
      state.p === 0.5 &&
      [...new Set<number>(result.outputs)].sort().join() === '0,6' &&
      near(outputs.expected, 3) &&
      near(result.variance, 9),
  },
  {
    link: 'dropout-masks?activations=1,1&weights=3,-2&mask=10',
    says: 'the pair with weights 3 and −2 makes 1 at test time, and 6 when the second is absent at p = 0.5',
    holds: ({ outputs, result, state }) =>
      state.p === 0.5 &&
      result.units[0].kept &&
      !result.units[1].kept &&
      near(outputs.evaluation, 1) &&
      near(outputs.output, 6),
  },
];
