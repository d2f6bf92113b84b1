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
    link: 'dropout-masks?activations=-2,-1,1,2',
    says: 'with mean zero and p = 0.5 the training variance is twice the test variance',
    holds: ({ outputs }) => near(outputs.train_variance, outputs.eval_variance! / (1 - 0.5)),
  },
  {
    link: 'dropout-masks?activations=0,2',
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
];
