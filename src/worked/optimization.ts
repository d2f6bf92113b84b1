import { optimizers } from '../models/optimizers/index.ts';
import type { Hyper, Optimizer } from '../models/optimizers/optimizer.ts';
import { descend, follow } from '../models/optimizers/trajectory.ts';
import { ravine } from '../models/surfaces/quadratic.ts';
import { rosenbrock } from '../models/surfaces/rosenbrock.ts';

/** A walk down ½ (x² + 25 y²) from (10, 1). */
const walk = (optimizer: Optimizer, hyper: Hyper, steps = 100) =>
  descend(optimizer, ravine(25), [10, 1], steps, { hyper });
/** f after the walk's last step. */
const race = (...walked: Parameters<typeof walk>): number => walk(...walked).values.at(-1)!;
/** The coordinate x after the walk's last step. */
const reached = (...walked: Parameters<typeof walk>): number => walk(...walked).points.data.at(-2)!;

/** f after 500 steps down Rosenbrock's valley. */
function bent(optimizer: Optimizer, learningRate: number): number {
  const valley = rosenbrock();
  return descend(optimizer, valley, valley.start, 500, { hyper: { learningRate } }).values.at(-1)!;
}
/** θ after 9 and 10 steps of momentum from 0, under gradients of 1 with η = 1 and γ = 0.9. */
const [ninth, tenth] = follow(
  optimizers.momentumNote,
  Array.from({ length: 10 }, () => [1]),
  [0],
  { hyper: { learningRate: 1, gamma: 0.9 } },
).points.data.slice(-2);

const rmsprop = { learningRate: 0.1, alpha: 0.9, epsilon: 1e-8 };
const adadelta = { rho: 0.95, epsilon: 1e-6 };

/** The numbers of the note on optimization algorithms, each computed by the models. */
export const values: Record<string, number> = {
  raceStart: ravine(25).value(Float64Array.of(10, 1)),
  raceSgd: race(optimizers.sgd, { learningRate: 0.02 }),
  raceMomentum: race(optimizers.momentumNote, { learningRate: 0.02, gamma: 0.9 }),
  raceNesterov: race(optimizers.nesterovLookahead, { learningRate: 0.02, gamma: 0.9 }),
  raceAdagrad: race(optimizers.adagrad, { learningRate: 1, epsilon: 1e-8 }),
  raceRmsprop: race(optimizers.rmspropEpsInside, rmsprop),
  rmspropX: reached(optimizers.rmspropEpsInside, rmsprop),
  raceAdadelta: race(optimizers.adadeltaZeiler, adadelta),
  adadeltaX: reached(optimizers.adadeltaZeiler, adadelta),
  raceAdadeltaLong: race(optimizers.adadeltaZeiler, adadelta, 3000),
  raceAdam: race(optimizers.adam, { learningRate: 0.3 }),
  momentumStep10: ninth! - tenth!,
  bentSgd: bent(optimizers.sgd, 0.001),
  bentAdam: bent(optimizers.adam, 0.001),
  bentAdamTuned: bent(optimizers.adam, 0.1),
};
