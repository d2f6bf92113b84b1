import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;
const about = (value: number | undefined, target: number) => near(value! / target, 1, 0.006);

export const claims: readonly Claim[] = [
  {
    link: 'residual-paths?path=8',
    says: 'the last of the eight paths goes through all three blocks and brings −0.01, the plain product',
    holds: ({ outputs, result }) =>
      String(result.chosen.blocks) === '1,2,3' &&
      near(outputs.path_value, -0.01, 1e-12) &&
      near(outputs.plain, -0.01, 1e-12) &&
      near(outputs.sum, 1.32, 1e-12) &&
      outputs.paths === 8,
  },
  {
    link: 'residual-paths?off=2',
    says: 'with the second block off four of eight paths are left, their sum is 1.65, and a plain stack passes 0',
    holds: ({ outputs, result }) =>
      outputs.paths === 4 &&
      result.paths.length === 8 &&
      near(outputs.sum, 1.65, 1e-12) &&
      near(outputs.plain, 0, 0),
  },
  {
    link: 'residual-paths?gains=-1&depth=6',
    says: 'at gains of −1 the paths cancel: their sum is 0',
    holds: ({ outputs, result }) => near(outputs.sum, 0, 1e-12) && result.paths.length === 64,
  },
  {
    link: 'residual-depth?relu=before',
    says: 'with the ReLU before W fifty unscaled blocks end at 3.9e7, near 2^25',
    holds: ({ outputs }) =>
      about(outputs.forward, 3.85e7) && Math.abs(Math.log2(outputs.forward! / 2 ** 25)) < 1,
  },
  {
    link: 'residual-depth?relu=before&norm=pre',
    says: 'behind a norm they end at 6.24, near √51',
    holds: ({ outputs }) => near(outputs.forward, 6.24, 0.005),
  },
  {
    link: 'residual-depth?relu=before&scale=root',
    says: 'times 1/√50 they end at 1.76, near √2.69',
    holds: ({ outputs }) => near(outputs.forward, 1.76, 0.005),
  },
  {
    link: 'residual-depth?relu=branch',
    says: 'with the ReLU at the end of the branch they end nearly ten thousand times as high, at 2.9e11, above a plain stack',
    holds: ({ outputs }) =>
      about(outputs.forward, 2.85e11) &&
      outputs.forward! / 3.85e7 > 7000 &&
      outputs.forward! / 3.85e7 < 10_000 &&
      outputs.plain_forward! < 1,
  },
  {
    link: 'residual-depth?scale=root',
    says: 'times 1/√50 they still end at 30, since their mean adds up',
    holds: ({ outputs }) => near(outputs.forward, 29.7, 0.05) && outputs.mean! > 0.9 * outputs.forward!,
  },
  {
    link: 'residual-depth?norm=pre',
    says: 'behind a layer norm they end at 28.4, not at √51',
    holds: ({ outputs }) => near(outputs.forward, 28.4, 0.05),
  },
  {
    link: 'residual-depth?scale=zero',
    says: 'times 0 stream and gradient keep their size 1',
    holds: ({ outputs }) => near(outputs.forward, 1, 1e-12) && near(outputs.gradient, 1, 1e-12),
  },
];
