import { momentumNote } from '../models/optimizers/momentum.ts';
import { momentumAverage } from '../models/optimizers/momentum-average.ts';
import { momentumTorch } from '../models/optimizers/momentum-torch.ts';
import { nesterovLookahead } from '../models/optimizers/nesterov.ts';
import { nesterovTorch } from '../models/optimizers/nesterov-torch.ts';
import type { Hyper, Optimizer } from '../models/optimizers/optimizer.ts';
import { sgd } from '../models/optimizers/sgd.ts';
import { descend, follow } from '../models/optimizers/trajectory.ts';
import { quadratic, ravine } from '../models/surfaces/quadratic.ts';

const gamma = 0.9;

/** The velocities v₁, v₂, … under a stream of gradients with η = 1. */
function velocities(gradients: readonly number[]): number[] {
  const rows = gradients.map((gradient) => [gradient]);
  const { states } = follow(momentumNote, rows, [0], { hyper: { learningRate: 1, gamma }, keepStates: true });
  return Array.from(states.velocity!.data).slice(1);
}
const agreeing = velocities(Array.from({ length: 50 }, () => 1));
const alternating = velocities(Array.from({ length: 60 }, (_, step) => (step % 2 === 0 ? 1 : -1)));

const impulse = velocities([1, ...Array.from({ length: 10 }, () => 0)]);

/** Step 50 under gradients of 1 from 0. */
function step50(optimizer: Optimizer, hyper: Hyper): number {
  const rows = Array.from({ length: 50 }, () => [1]);
  const { data } = follow(optimizer, rows, [0], { hyper }).points;
  return data[49]! - data[50]!;
}

const bowl = quadratic([[1]], [0]);
/** x, and per step the numbers of the rule, on ½ x² from 1. */
function bowlWalk(optimizer: Optimizer, hyper: Hyper, steps = 200) {
  const rows: Record<string, number>[] = [];
  const { points } = descend(optimizer, bowl, [1], steps, {
    hyper,
    show: (_, __, numbers) => void rows.push(numbers),
  });
  return { x: Array.from(points.data), rows };
}
const heavyBall = bowlWalk(momentumNote, { learningRate: 0.1, gamma });
const nesterov = bowlWalk(nesterovLookahead, { learningRate: 0.1, gamma });
const library = bowlWalk(nesterovTorch, { learningRate: 0.1, momentum: gamma });
const plain = bowlWalk(sgd, { learningRate: 0.1 });
/** The first step from which on every entry is smaller than the bound in size. */
const settled = (numbers: readonly number[], bound: number): number =>
  numbers.findLastIndex((number) => Math.abs(number) >= bound) + 1;

/** f after each step down ½ (x² + 25 y²) from (10, 1). */
const valley = (optimizer: Optimizer, hyper: Hyper): number[] =>
  Array.from(descend(optimizer, ravine(25), [10, 1], 600, { hyper }).values);
const below = (numbers: readonly number[]): number => numbers.findIndex((number) => number < 1e-6);
const valleySgd = valley(sgd, { learningRate: 0.02 });
const valleyMomentum = valley(momentumNote, { learningRate: 0.02, gamma });
const valleyNesterov = valley(nesterovLookahead, { learningRate: 0.02, gamma });
const fastSgd = valley(sgd, { learningRate: 0.04 });
const fastMomentum = valley(momentumNote, { learningRate: 0.04, gamma });
const fastNesterov = valley(nesterovLookahead, { learningRate: 0.04, gamma });

/** Steps a rate per step needs for the factor 10⁻⁶. */
const stepsOf = (rate: number): number => Math.ceil(Math.log(1e-6) / Math.log(rate));
/** Steps until the distance to the minimum is below 10⁻⁶ of its start, with the best heavy ball, from (1, 1) at rest. */
function bestHeavyBall(kappa: number): number {
  const distances = distancesOf(kappa, [1, 1], 300);
  return distances.findIndex((distance) => distance < 1e-6 * distances[0]!);
}
/** The distance to the minimum after each step of the best heavy ball. */
function distancesOf(kappa: number, start: number[], steps: number): number[] {
  const root = Math.sqrt(kappa);
  const hyper = { learningRate: 4 / (root + 1) ** 2, gamma: ((root - 1) / (root + 1)) ** 2 };
  const { data } = descend(momentumNote, ravine(kappa), start, steps, { hyper }).points;
  return Array.from({ length: steps + 1 }, (_, step) => Math.hypot(data[2 * step]!, data[2 * step + 1]!));
}
const raced = distancesOf(100, [10, 1], 200);
/** Steps per decimal digit over the last ten steps. */
const stepsPerDigit = 10 / Math.log10(raced.at(-11)! / raced.at(-1)!);

/** The walk of the note's first screen: ½ (x² + 25 y²) from (10, 1). */
const opening = (momentum: number, learningRate = 0.072) =>
  descend(momentumNote, ravine(25), [10, 1], 600, {
    hyper: { learningRate, gamma: momentum },
    keepStates: true,
  });
const stepsTo = (goal: number, momentum: number, learningRate?: number): number =>
  opening(momentum, learningRate).values.findIndex((value) => value < goal);
const forgetful = opening(0).points.data;
const remembering = opening(0.7);
const [places, speeds] = [remembering.points.data, remembering.states.velocity!.data];
const best = { gamma: 4 / 9, learningRate: 1 / 9 };

/** y after each step across the valley, with η = 0.02. */
const across = (optimizer: Optimizer): number[] => {
  const { data } = descend(optimizer, ravine(25), [10, 1], 600, {
    hyper: { learningRate: 0.02, gamma },
  }).points;
  return Array.from({ length: 601 }, (_, step) => data[2 * step + 1]!);
};
const acrossBall = across(momentumNote);
const acrossNesterov = across(nesterovLookahead);

/** The variance momentum settles at in a direction of curvature 1, when every gradient has noise of variance 1. */
const noiseFloor = (learningRate: number, momentum: number): number =>
  (learningRate * (1 + momentum)) / ((1 - momentum) * (2 * (1 + momentum) - learningRate));

/** The numbers of the note on momentum, each computed by the models. */
export const values: Record<string, number> = {
  agree2: agreeing[1]!,
  agree3: agreeing[2]!,
  agree5: agreeing[4]!,
  agree10: agreeing[9]!,
  agree20: agreeing[19]!,
  agree50: agreeing[49]!,
  alternate1: alternating[0]!,
  alternate2: alternating[1]!,
  alternate3: alternating[2]!,
  alternate60: Math.abs(alternating[59]!),
  momentumV1: heavyBall.rows[0]!.velocity!,
  momentumV2: heavyBall.rows[1]!.velocity!,
  momentumV3: heavyBall.rows[2]!.velocity!,
  momentumX1: heavyBall.x[1]!,
  momentumX2: heavyBall.x[2]!,
  momentumX3: heavyBall.x[3]!,
  nesterovLook1: nesterov.rows[0]!.lookAhead!,
  nesterovLook2: nesterov.rows[1]!.lookAhead!,
  nesterovLook3: nesterov.rows[2]!.lookAhead!,
  nesterovV1: nesterov.rows[0]!.velocity!,
  nesterovV2: nesterov.rows[1]!.velocity!,
  nesterovV3: nesterov.rows[2]!.velocity!,
  nesterovX1: nesterov.x[1]!,
  nesterovX2: nesterov.x[2]!,
  nesterovX3: nesterov.x[3]!,
  libraryX1: library.x[1]!,
  libraryX2: library.x[2]!,
  momentumDeepest: Math.min(...heavyBall.x),
  momentumDeepestStep: heavyBall.x.indexOf(Math.min(...heavyBall.x)),
  nesterovDeepest: Math.min(...nesterov.x),
  nesterovDeepestStep: nesterov.x.indexOf(Math.min(...nesterov.x)),
  plainSettled: settled(plain.x, 1e-3),
  momentumSettled: settled(heavyBall.x, 1e-3),
  nesterovSettled: settled(nesterov.x, 1e-3),
  rateSteps25: stepsOf(24 / 26),
  rateStepsBall25: stepsOf(4 / 6),
  rateSteps100: stepsOf(99 / 101),
  rateStepsBall100: stepsOf(9 / 11),
  ballSteps25: bestHeavyBall(25),
  ballSteps100: bestHeavyBall(100),
  valleySgd: below(valleySgd),
  valleyMomentum: below(valleyMomentum),
  valleyNesterov: below(valleyNesterov),
  valleyMomentumStays: settled(valleyMomentum, 1e-6),
  valleyNesterovStays: settled(valleyNesterov, 1e-6),
  fastSgd: below(fastSgd),
  fastMomentum: below(fastMomentum),
  fastNesterov: below(fastNesterov),
  fastMomentumStays: settled(fastMomentum, 1e-6),
  fastNesterovStays: settled(fastNesterov, 1e-6),
  steepMomentum: valley(momentumNote, { learningRate: 0.06, gamma })[200]!,
  steepNesterov: valley(nesterovLookahead, { learningRate: 0.06, gamma })[200]!,
  averageStep50: step50(momentumAverage, { learningRate: 0.1, beta: gamma }),
  averageStep50Raised: step50(momentumAverage, { learningRate: 1, beta: gamma }),
  libraryStep50: step50(momentumTorch, { learningRate: 0.1, momentum: gamma }),
  impulse10: impulse[10]!,
  digitBall100: stepsPerDigit,
  openingPlain: stepsTo(0.01, 0),
  opening70: stepsTo(0.01, 0.7),
  opening90: stepsTo(0.01, 0.9),
  opening95: stepsTo(0.01, 0.95),
  opening67: stepsTo(0.01, 0.67),
  openingBest: stepsTo(0.01, best.gamma, best.learningRate),
  farPlain: stepsTo(1e-6, 0, 2 / 26),
  far67: stepsTo(1e-6, 0.67),
  farBest: stepsTo(1e-6, best.gamma, best.learningRate),
  plainX10: forgetful[20]!,
  plainY2: forgetful[5]!,
  plainY3: forgetful[7]!,
  handX1: places[2]!,
  handY1: places[3]!,
  handVx2: speeds[4]!,
  handVy2: speeds[5]!,
  handX2: places[4]!,
  handY2: places[5]!,
  acrossBall1: acrossBall[1]!,
  acrossBall2: acrossBall[2]!,
  acrossBall3: acrossBall[3]!,
  acrossBallDeepest: Math.min(...acrossBall),
  acrossNesterov1: acrossNesterov[1]!,
  acrossNesterov2: acrossNesterov[2]!,
  acrossNesterov3: acrossNesterov[3]!,
  acrossNesterovDeepest: Math.min(...acrossNesterov),
  acrossBallSettled: settled(acrossBall, 1e-3),
  acrossNesterovSettled: settled(acrossNesterov, 1e-3),
  floorPlain: noiseFloor(0.1, 0),
  floor90: noiseFloor(0.1, 0.9),
  floor99: noiseFloor(0.1, 0.99),
  floorEqual: noiseFloor(0.01, 0.9),
  floorSlow: noiseFloor(0.01, 0),
  steepPlain: valley(sgd, { learningRate: 0.06 })[200]!,
};
