import { optimizers } from '../../models/optimizers/index.ts';
import type { Hyper, Optimizer } from '../../models/optimizers/optimizer.ts';
import { ravine } from '../../models/surfaces/quadratic.ts';
import { descend } from '../../models/trajectory.ts';

/** f after `steps` steps down ½ (x² + 25 y²) from (10, 1). */
const race = (optimizer: Optimizer, hyper: Hyper, steps = 100): number =>
  descend(optimizer, ravine(25), [10, 1], steps, { hyper }).values[steps]!;

const adadelta = { rho: 0.95, epsilon: 1e-6 };

/** The numbers of the note on optimization algorithms, each computed by the models. */
export const values: Record<string, number> = {
  raceStart: ravine(25).value(Float64Array.of(10, 1)),
  raceSgd: race(optimizers.sgd, { learningRate: 0.02 }),
  raceMomentum: race(optimizers.momentumNote, { learningRate: 0.02, gamma: 0.9 }),
  raceNesterov: race(optimizers.nesterovLookahead, { learningRate: 0.02, gamma: 0.9 }),
  raceAdagrad: race(optimizers.adagrad, { learningRate: 1, epsilon: 1e-8 }),
  raceRmsprop: race(optimizers.rmspropEpsInside, { learningRate: 0.1, alpha: 0.9, epsilon: 1e-8 }),
  raceAdadelta: race(optimizers.adadeltaZeiler, adadelta),
  raceAdadeltaLong: race(optimizers.adadeltaZeiler, adadelta, 3000),
  raceAdam: race(optimizers.adam, { learningRate: 0.3 }),
};
