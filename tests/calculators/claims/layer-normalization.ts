import { values } from '../../../src/worked/layer-normalization.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;
const outputsAre = (outputs: Record<string, number>, targets: readonly number[], tolerance = 5e-5) =>
  targets.every((target, at) => near(outputs[`y_${at + 1}`], target, tolerance));

export const claims: readonly Claim[] = [
  {
    link: 'layer-norm?tokens=1,2,3,100;2,4,6,12',
    says: 'with 100 in place of 6 the token becomes −0.6008, −0.5773, −0.5537, 1.7318: three numbers squeezed together',
    holds: ({ outputs }) => outputsAre(outputs, [-0.6008, -0.5773, -0.5537, 1.7318]),
  },
  {
    link: 'layer-norm?tokens=5,5,5,5;1,2,3,6',
    says: 'of a token whose numbers are all equal nothing is left but β = 0',
    holds: ({ outputs, state }) => state.beta === 0 && outputsAre(outputs, [0, 0, 0, 0], 0),
  },
  {
    link: 'layer-norm?norm=all',
    says: 'with one mean of 4.5 and one variance of 11 for both tokens the first becomes −1.055, −0.754, −0.452, 0.452',
    holds: ({ outputs }) =>
      near(outputs.mean, 4.5, 1e-12) &&
      near(outputs.square, 11, 1e-12) &&
      outputsAre(outputs, [-1.055, -0.754, -0.452, 0.452], 5e-4),
  },
  {
    link: 'layer-norm?norm=batch',
    says: 'by columns one token is all −1 and the other all 1',
    holds: ({ result }) =>
      result.tokens.every((entries: { y: number }[], row: number) =>
        entries.every(({ y }) => near(y, row === 0 ? -1 : 1, 5e-5)),
      ),
  },
  {
    link: 'layer-norm?norm=rms',
    says: 'RMSNorm of 1, 2, 3, 6 is 0.2828, 0.5657, 0.8485, 1.6971, and that of the louder token the same',
    holds: ({ outputs }) =>
      outputsAre(outputs, [values.rootNorm1!, values.rootNorm2!, values.rootNorm3!, values.rootNorm4!]) &&
      near(outputs.square, 12.5, 1e-12) &&
      outputs.apart! < 1e-5,
  },
  {
    link: 'layer-norm?norm=rms&tokens=101,102,103,106;1,2,3,6',
    says: 'with 100 added, RMSNorm gives 0.9804, 0.9901, 0.9998, 1.0290, all near 1',
    holds: ({ outputs }) => outputsAre(outputs, [0.9804, 0.9901, 0.9998, 1.029]),
  },
  {
    link: 'layer-norm?token=2',
    says: 'the token twice as loud comes out the same and has half the gradient',
    holds: ({ outputs }) =>
      outputs.apart! < 1e-5 &&
      near(outputs.dx_1, values.slope1! / 2, 5e-6) &&
      near(outputs.dx_1, 0.1241, 5e-5),
  },
  {
    link: 'layer-norm?norm=rms&token=2',
    says: 'RMSNorm cannot tell a token from the same twice as loud',
    holds: ({ outputs, state }) => state.norm === 'rms' && outputs.apart! < 1e-5,
  },
  {
    link: 'layer-norm?tokens=3,7;1,2',
    says: 'of two unequal numbers nothing is left but −1 and 1',
    holds: ({ result }) =>
      result.tokens.every(
        ([one, other]: { y: number }[]) => near(one!.y, -1, 5e-5) && near(other!.y, 1, 5e-5),
      ),
  },
  {
    link: 'layer-norm?norm=rms&tokens=3,4;1,2',
    says: 'RMSNorm makes 0.8485 of the 3 in (3, 4)',
    holds: ({ outputs }) => near(outputs.y_1, 3 / Math.sqrt(12.5), 5e-6),
  },
  {
    link: 'pre-post-norm?blocks=96',
    says: 'with 96 blocks the last gradient of Pre-LN is far below that of Post-LN, as 1/√L asks, and its stream has grown to about 1 + 0.32 · 96',
    holds: ({ outputs }) =>
      near(outputs.gradient_pre! / outputs.gradient_post!, Math.sqrt(1.32 / outputs.variance_pre!), 0.06) &&
      outputs.gradient_pre! < outputs.gradient_post! / 4 &&
      near(outputs.variance_pre! / (1 + 0.32 * 96), 1, 0.2),
  },
];
