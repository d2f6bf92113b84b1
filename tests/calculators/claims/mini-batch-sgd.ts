import { compute, type NoiseState } from '../../../src/calculators/gradient-noise/model.ts';
import { values } from '../../../src/worked/mini-batch-sgd.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

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
    link: 'gradient-noise?axis=updates&batch=64&sampling=fresh&learningRate=0.03&steps=60',
    says: 'at 0.03 full-batch gradient descent on the mean of 64 points converges',
    holds: ({ result: { x, paths } }) => x.length === 64 && paths[0].divergedAt === null,
  },
  {
    link: 'gradient-noise?axis=updates&batch=64&sampling=fresh&learningRate=1.92&steps=60',
    says: 'at 64 · 0.03 = 1.92 full-batch gradient descent on 64 points diverges, at 0.03 it descends',
    holds: ({ result: { x, paths }, state }) => {
      const gentle = compute({ ...(state as NoiseState), learningRate: 0.03 }).paths[0]!;
      return (
        x.length === 64 &&
        near((state as NoiseState).learningRate, 64 * 0.03, 1e-12) &&
        paths[0].divergedAt !== null &&
        paths[2].divergedAt !== null &&
        gentle.divergedAt === null &&
        gentle.values.every((value, step) => step === 0 || value < gentle.values[step - 1]!)
      );
    },
  },
  {
    link: 'gradient-noise?axis=gradients&batch=2&sampling=fresh&steps=4&learningRate=0.05&model=slope&start=1,0&xs=1,2,3,4&ys=2,3,5,8',
    says: 'pairs without replacement have the variance 11.7292: the standard deviation falls from 5.932 to 3.425',
    holds: ({ outputs }) =>
      near(outputs.law! ** 2, 11.7292, 5e-5) &&
      near(outputs.law, Math.sqrt(values.pairVariance!), 1e-9) &&
      near(outputs.law, 3.425, 5e-4) &&
      near(outputs.sigma, Math.sqrt(values.sampleVariance!), 1e-9) &&
      near(outputs.sigma, 5.932, 5e-4),
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
    says: 'for 640 sample gradients B = 8 ends lowest of the three: over the second half 80 updates are 0.0090 above the minimum on average, 640 of single samples 0.0557',
    holds: ({ outputs, result: { leader, paths } }) =>
      leader.name === 'batch' &&
      paths[1].values.length === 641 &&
      paths[2].values.length === 81 &&
      near(outputs.hovering_single, values.cloudSingles!, 1e-12) &&
      near(outputs.hovering_single, 0.0557, 5e-5) &&
      near(outputs.hovering_batch, values.cloudBatches!, 1e-12) &&
      near(outputs.hovering_batch, 0.009, 5e-5),
  },
  {
    link: 'gradient-noise?axis=gradients&batch=2&learningRate=0.1&steps=1000',
    says: 'for 1000 sample gradients pairs at 0.1 hover 0.0169 above the minimum, about as single samples at half the rate',
    holds: ({ outputs, result: { paths }, state }) => {
      const halved = compute({ ...(state as NoiseState), learningRate: 0.05 }).paths[1]!;
      return (
        paths[2].values.length === 501 &&
        near(outputs.hovering_batch, values.floorDoubled!, 1e-12) &&
        near(outputs.hovering_batch, 0.0169, 5e-5) &&
        near(outputs.hovering_single, values.floorSingles!, 1e-12) &&
        near(halved.hovering, values.floorHalved!, 1e-12) &&
        Math.abs(halved.hovering / outputs.hovering_batch! - 1) < 0.05
      );
    },
  },
  {
    link: 'gradient-noise?axis=gradients&batch=24&steps=64',
    says: 'an epoch over 64 points with B = 24 has 3 updates, the last with 16 points',
    holds: ({ result: { paths } }) =>
      paths[2].values.length === 4 &&
      paths[2].at.join() === '0,24,48,64' &&
      paths[2].at[3] - paths[2].at[2] === 16,
  },
  {
    link: 'gradient-noise?axis=gradients&batch=2&sampling=order&steps=4&learningRate=0.01&model=slope&start=1,0&xs=1,2,3,4&ys=2,3,5,8',
    says: 'an epoch of four samples at B = 2, η = 0.01 ends at 2.0373, within 1% of the 2.0503 of B = 1, η = 0.005',
    holds: ({ outputs, state }) => {
      const half = compute({ ...(state as NoiseState), learningRate: 0.005 }).paths[1]!.values.at(-1)!;
      return (
        near(outputs.loss_batch, 2.0373, 5e-5) &&
        near(outputs.loss_batch, values.epochPairs!, 1e-12) &&
        near(half, 2.0503, 5e-5) &&
        near(half, values.epochSingles!, 1e-12) &&
        Math.abs(half / outputs.loss_batch! - 1) < 0.01
      );
    },
  },
  {
    link: 'gradient-noise?axis=gradients&batch=2&sampling=replacement&steps=4&learningRate=0.05&model=slope&start=1,0&xs=1,2,3,4&ys=2,3,5,8',
    says: 'two of four samples: the standard deviation is 4.194 with replacement, 3.425 without',
    holds: ({ outputs, result: { row } }) =>
      near(outputs.law, 4.194, 5e-4) &&
      near(outputs.law! ** 2, values.sampleVariance! / 2, 1e-9) &&
      near(row.without, 3.425, 5e-4) &&
      near(row.without ** 2, values.pairVariance!, 1e-9),
  },
];
