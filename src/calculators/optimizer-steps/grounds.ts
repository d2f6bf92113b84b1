import { surfaces } from '../../models/surfaces/index.ts';
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
