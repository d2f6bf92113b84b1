import { compute as computeWell, type WellState } from '../../../src/calculators/local-minimum/model.ts';
import { compute as computePhase, type PhaseState } from '../../../src/calculators/momentum-phase/model.ts';
import { values } from '../../../src/worked/sgd.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;
const excess = (path: { excess: number }) => path.excess;

export const claims: readonly Claim[] = [
  {
    link: 'optimizer-steps?optimizer=sgd&source=surface&surface=saddle&learningRate=0.1&steps=76&start=1,0.000001&coordinate=y',
    says: 'from y = 1e-6, exact descent is farther than 1 from the saddle at step 76 and not before',
    holds: ({ result }) => result.paths[1].findIndex((y: number) => Math.abs(y) >= 1) === 76,
  },
  {
    link: 'optimizer-steps?optimizer=sgd&source=surface&surface=saddle&learningRate=0.1&steps=10&start=1,0.01&coordinate=y',
    says: 'from y = 0.01, ten steps of exact descent lead to 0.01 × 1.2¹⁰ = 0.0619',
    holds: ({ result }) =>
      near(result.paths[1][10], 0.01 * 1.2 ** 10, 1e-12) &&
      near(result.paths[1][10], values.saddle10!, 1e-12) &&
      near(result.now.gradient, -2 * result.paths[1][9], 1e-12),
  },
  {
    link: 'gradient-noise?start=1.13,0.1&sampling=fresh&batch=1',
    says: 'beside the minimum ∇L is almost 0, single gradients are not',
    holds: ({ outputs, result }) => {
      const gradient = new Float64Array(2);
      result.loss.gradient(Float64Array.of(1.13, 0.1), gradient);
      return Math.hypot(...gradient) < 0.01 && outputs.sigma! > 1;
    },
  },
  {
    link: 'gradient-noise?schedule=constant&learningRate=0.1&steps=1000',
    says: 'at a constant rate single samples hover: the second half of the walk is no lower than the first after arrival; the last 500 steps are 0.0469 above the lowest loss on average',
    holds: ({ outputs, result }) => {
      const above = result.paths[1].values.map((value: number) => value - result.lowest);
      const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
      return (
        mean(above.slice(600)) > 0.5 * mean(above.slice(200, 600)) &&
        mean(above.slice(600)) > 0.01 &&
        near(outputs.hovering_single, mean(above.slice(501)), 1e-12) &&
        near(outputs.hovering_single, values.hovering01!, 1e-12) &&
        near(outputs.hovering_single, 0.0469, 5e-5)
      );
    },
  },
  {
    link: 'gradient-noise?schedule=constant&learningRate=0.05&steps=1000',
    says: 'at half the rate the last 500 steps are 0.0163 above the lowest loss on average',
    holds: ({ outputs }) =>
      near(outputs.hovering_single, values.hovering005!, 1e-12) &&
      near(outputs.hovering_single, 0.0163, 5e-5),
  },
  {
    link: 'gradient-noise?schedule=decay&learningRate=0.5&steps=1000',
    says: 'with a rate like c/t single samples settle: every one of the last 100 steps is close, the last 500 are 0.0008 above the minimum on average',
    holds: ({ outputs, result }) =>
      result.paths[1].values.slice(-100).every((value: number) => value - result.lowest < 0.002) &&
      near(outputs.hovering_single, values.hoveringDecay!, 1e-12) &&
      near(outputs.hovering_single, 0.0008, 5e-5),
  },
  {
    link: 'gradient-noise?spread=0',
    says: 'with all points on a line no sample has a gradient at the minimum, and single samples settle there at a constant rate',
    holds: ({ outputs, result }) => {
      const gradient = new Float64Array(2);
      return (
        result.x.every((_: number, sample: number) => {
          result.loss.batchGradient(result.minimum, [sample], gradient);
          return Math.hypot(...gradient) < 1e-9;
        }) &&
        outputs.hovering_single! < 1e-12 &&
        outputs.hovering_batch! > outputs.hovering_single!
      );
    },
  },
  {
    link: 'gradient-noise?axis=updates&batch=1&sampling=fresh&steps=1&learningRate=0.05&model=slope&start=1,0&xs=1,2,3,4&ys=2,3,5,8',
    says: 'the four gradients have the mean −6.25, the full gradient, and the standard deviation √35.1875 = 5.93',
    holds: ({ outputs, result, state }) => {
      const gradient = new Float64Array(2);
      const start = Float64Array.from(state.start as number[]);
      const singles = [0, 1, 2, 3].map((index) => {
        result.loss.batchGradient(start, [index], gradient);
        return gradient[0]!;
      });
      const mean = singles.reduce((sum, one) => sum + one) / 4;
      result.loss.gradient(start, gradient);
      return (
        near(mean, -6.25, 1e-12) &&
        near(gradient[0], mean, 1e-12) &&
        near(outputs.sigma, Math.sqrt(values.gradientVariance!), 1e-9) &&
        near(outputs.sigma! ** 2, 35.1875, 1e-9)
      );
    },
  },
  {
    link: 'gradient-noise?axis=gradients&batch=1&sampling=order&steps=4&learningRate=0.05&model=slope&start=1,0&xs=1,2,3,4&ys=2,3,5,8',
    says: 'four single steps end at 1.8754, the full step at 1.3125',
    holds: ({ result }) =>
      Math.abs(result.paths[1].points.at(-2) - 1.8754) < 1e-9 && result.paths[0].points.at(-2) === 1.3125,
  },
  {
    link: 'gradient-noise?axis=updates&batch=8&steps=60',
    says: 'after equally many updates the full batch leads',
    holds: ({ result }) => Math.min(...result.paths.map(excess)) === result.paths[0].excess,
  },
  {
    link: 'local-minimum?noise=1.5&batch=1&learningRate=0.1',
    says: 'with noise 72 of 100 walks end beyond the pass of the shallow well, the others do not; without noise, none',
    holds: ({ outputs, state }) =>
      near(outputs.share, 0.72, 1e-12) &&
      near(outputs.share, values.leftShallow! / 100, 1e-12) &&
      computeWell({ ...(state as WellState), noise: 0 }).share === 0,
  },
  {
    link: 'local-minimum?noise=1.5&batch=16&learningRate=0.1',
    says: 'batches of 16 have a quarter of the noise, and nobody leaves',
    holds: ({ outputs, result }) => outputs.share === 0 && result.spread === 1.5 / 4,
  },
  {
    link: 'local-minimum?noise=5&batch=1&learningRate=0.1',
    says: 'many walks that came near the deep minimum are beyond the pass again at the end',
    holds: ({ result: { paths, well } }) =>
      paths.filter((path: Float64Array) => path.some((x) => x < well.deep + 0.1) && path.at(-1)! > well.pass)
        .length > 20,
  },
  {
    link: 'momentum-phase?learningRate=0.025&momentum=0.9&curvature=100',
    says: 'at curvature 100 and 0.025 the path is that of curvature 25 and 0.1, with 0.06755 left after 40 steps',
    holds: ({ outputs, result, state }) => {
      const flatter = computePhase({ ...(state as PhaseState), curvature: 25, learningRate: 0.1 });
      return (
        flatter.path.every((x, t) => near(x, result.path[t], 1e-12)) &&
        near(outputs.x, 0.06755, 5e-6) &&
        near(outputs.x, values.swing100!, 1e-12) &&
        near(values.swing25, values.swing100!, 1e-12)
      );
    },
  },
];
