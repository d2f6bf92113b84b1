import { stabilityLimit } from '../../models/optimizers/stability.ts';
import { surfaces } from '../../models/surfaces/index.ts';
import type { RuleName } from '../optimizers.ts';
import type { Ground } from './ground.ts';
import type { StepsState } from './parameters.ts';

/** What the optimizer may walk on, by name; κ matters to the ravine alone. */
export const grounds: Record<StepsState['surface'], (kappa: number) => Ground> = {
  ...surfaces,
  rosenbrock: () => surfaces.rosenbrock(),
  saddle: () => surfaces.saddle(),
  parabola: () => ({
    value: (point) => (point[0]! * point[0]!) / 2,
    gradient(point, out) {
      out[0] = point[0]!;
    },
    domain: [[-1.25, 1.25]],
    start: [1],
    minima: [[0]],
  }),
};

/** On a quadratic the limit of the learning rate is known; elsewhere it is not a number. */
export function stability(
  { optimizer, surface, kappa, learningRate, momentum }: StepsState,
  rule: RuleName,
): { product: number; limit: number } {
  const curvatures: Readonly<Record<string, number>> = { parabola: 1, ravine: kappa };
  const curvature = curvatures[surface] ?? Number.NaN;
  const scale = rule === 'momentumAverage' ? 1 / (1 - momentum) : 1;
  return {
    product: learningRate * curvature,
    limit: (stabilityLimit(optimizer, momentum) ?? Number.NaN) * scale,
  };
}
