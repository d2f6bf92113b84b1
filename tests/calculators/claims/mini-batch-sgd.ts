import type { Claim } from '../claim.ts';

export const claims: readonly Claim[] = [
  {
    link: 'gradient-noise?axis=updates&batch=64&sampling=fresh&steps=60',
    says: 'all samples without replacement: no noise, the path of the full gradient',
    holds: ({ outputs, result }) =>
      outputs.law === 0 &&
      outputs.measured === 0 &&
      Math.abs(result.paths[2].points.at(-2) - result.paths[0].points.at(-2)) < 1e-12,
  },
  {
    link: 'gradient-noise?axis=updates&batch=32&sampling=replacement&steps=60',
    says: 'B = 32 has half the noise of B = 8, by the law and measured',
    holds: ({ result: { rows, row } }) => {
      const eight = rows.find(({ size }: { size: number }) => size === 8);
      return Math.abs(eight.with / row.with - 2) < 1e-12 && Math.abs(eight.measured / row.measured - 2) < 0.3;
    },
  },
  {
    link: 'gradient-noise?axis=gradients&batch=2&sampling=fresh&steps=4&learningRate=0.05&model=slope&start=1,0&xs=1,2,3,4&ys=2,3,5,8',
    says: 'pairs without replacement have the variance 11.7292',
    holds: ({ outputs }) => Math.abs(outputs.law! ** 2 - 11.7292) < 5e-5,
  },
  {
    link: 'gradient-noise?axis=gradients&batch=2&sampling=order&steps=4&learningRate=0.05&model=slope&start=1,0&xs=1,2,3,4&ys=2,3,5,8',
    says: 'the batches {1, 2} and {3, 4} lead to 1.075 and 1.578125',
    holds: ({ result: { paths } }) =>
      Math.abs(paths[2].points[2] - 1.075) < 1e-12 && Math.abs(paths[2].points[4] - 1.578125) < 1e-12,
  },
  {
    link: 'gradient-noise?axis=gradients&batch=32&steps=640',
    says: 'B = 32 makes 20 updates in ten epochs and is behind single samples',
    holds: ({ result: { paths } }) => paths[2].values.length === 21 && paths[2].excess > 5 * paths[1].excess,
  },
  {
    link: 'gradient-noise?axis=updates&batch=64&sampling=replacement&steps=100',
    says: 'with replacement the noise at B = N is σ/√N',
    holds: ({ outputs }) => Math.abs(outputs.law! - outputs.sigma! / 8) < 1e-12 && outputs.measured! > 0.5,
  },
  {
    link: 'gradient-noise?axis=gradients&batch=8&steps=640',
    says: 'for 640 sample gradients B = 8 ends lowest of the three',
    holds: ({ result }) => result.leader.name === 'batch',
  },
];
