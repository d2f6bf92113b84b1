import { type Later, later, together } from '../../frame/later.ts';
import { adam } from '../../models/optimizers/adam.ts';
import { type Hyper, type Line, type Optimizer, settings } from '../../models/optimizers/optimizer.ts';
import { stabilityLimit } from '../../models/optimizers/stability.ts';
import { descend, follow, type Trajectory } from '../../models/optimizers/trajectory.ts';
import { partOf, type RuleName, ruleNamed } from '../optimizers.ts';
import type { Ground } from './ground.ts';
import { onSurface, readFrom, remembers, ruleOf, type StepsState } from './parameters.ts';

export * from './parameters.ts';

/** The surfaces, which a typed stream of gradients does without. */
const walked = later(() => import('./grounds.ts'));
if (import.meta.env.SSR) await together([walked]);

/** The parts a state needs: the surfaces, or a rule beyond the simple ones. */
export const partsOf = (state: StepsState): Later<unknown>[] => [
  ...(onSurface(state) ? [walked] : []),
  ...partOf(ruleOf(state)),
];

/** The steps with one gradient that came before the list; undefined where there are none or they do not matter. */
export const earlierOf = (state: StepsState): StepsResult['earlier'] =>
  state.earlierSteps > 0 && remembers(state)
    ? { steps: state.earlierSteps, gradient: state.earlierGradient }
    : undefined;

/** The state's settings under the names that the rule knows. */
export const hyperOf = (state: StepsState): Hyper =>
  Object.fromEntries(
    readFrom(ruleOf(state)).map(([setting, parameter]) => {
      const value = state[parameter as keyof StepsState];
      return [setting, setting === 'biasCorrection' ? value === 'on' : (value as number)];
    }),
  );

/** The arithmetic of the state's rule, line by line; where steps came before the list, t counts from there. */
export function linesOf(state: StepsState): readonly Line[] {
  const rule = ruleNamed(ruleOf(state));
  const lines = rule.lines(settings(rule, hyperOf(state)));
  return earlierOf(state) ? lines.map(late) : lines;
}

/** A line whose corrections count the steps before the list too. */
export const late = ([left, arithmetic]: Line): Line => [
  left,
  arithmetic.replaceAll('@correction', '@lateCorrection'),
];

/** The function whose gradient the optimizer follows; null for a typed stream. */
export const groundOf = ({
  source,
  surface,
  kappa,
}: Pick<StepsState, 'source' | 'surface' | 'kappa'>): Ground | null =>
  source === 'stream' ? null : walked.part.grounds[surface](kappa);

/** θ_0: what the reader typed, the rest from the surface's usual start, 1 for a stream. */
export function startOf(state: StepsState): number[] {
  return (groundOf(state)?.start ?? [1]).map((usual, axis) => state.start[axis] ?? usual);
}

/** The gradient of step t = 1, 2, …: the typed list over and over. */
export const streamed = ({ gradients }: Pick<StepsState, 'gradients'>, step: number) =>
  gradients[(step - 1) % gradients.length]!;

/** Steps are computed and drawn up to one of these, so that axes stand still while stepping. */
export const horizons = [20, 50, 100, 200] as const;

export type Numbers = Readonly<Record<string, number>>;

export interface StepsResult {
  rule: RuleName;
  lines: readonly Line[];
  hyper: Numbers;
  /** The steps before the list, all with one gradient; undefined where there are none. */
  earlier: { steps: number; gradient: number } | undefined;
  /** What they left in the memory, by the name src/models gives it; empty where there are none. */
  remembered: Numbers;
  horizon: number;
  ground: Ground | null;
  trajectory: Trajectory;
  /** Every number of every step up to the horizon, [coordinate][t − 1], by the name src/models gives it. */
  rows: readonly (readonly Numbers[])[];
  /** θ by coordinate and t = 0 … horizon. */
  paths: readonly Float64Array[];
  /** 0 for x, 1 for y: the coordinate that table and formula speak of. */
  coordinate: number;
  /** The numbers of step t at that coordinate. */
  now: Numbers;
  /** Length of the way up to step t, Σ |θ_k − θ_{k−1}|. */
  travelled: number;
  /** Adam's steps by the other choice of bias correction from the same gradients, up to the horizon; else empty. */
  otherUpdates: readonly number[];
  /** Step without bias correction / step with it, at step t; NaN where neither is defined. */
  uncorrected: number;
  /** Step with ε added after the correction / step with ε̂, at step t; NaN where the rule has no ε̂ or made no step. */
  epsilonRatio: number;
  /** First step that left float64's useful range, |θ| > 10⁶ or not a number, up to step t. */
  divergedAt: number | null;
  /** Whether it went down the saddle there, and not up. */
  fell: boolean;
  /** The learning rate times the largest curvature, and the limit it must stay below; NaN where there is none. */
  stability: { product: number; limit: number };
}

export function compute(state: StepsState): StepsResult {
  const rule = ruleOf(state);
  const optimizer = ruleNamed(rule);
  const hyper = hyperOf(state);
  const horizon = horizons.find((known) => known >= state.steps)!;
  const ground = groundOf(state);
  const start = startOf(state);
  const rows: Numbers[][] = start.map(() => []);
  const earlier = earlierOf(state);
  const walk = {
    hyper,
    earlier,
    show: (_: number, coordinate: number, numbers: Numbers) => void rows[coordinate]!.push(numbers),
  };
  const trajectory = ground
    ? descend(optimizer, ground, start, horizon, walk)
    : follow(
        optimizer,
        Array.from({ length: horizon }, (_, index) => [streamed(state, index + 1)]),
        start,
        walk,
      );
  const paths = start.map((_, axis) =>
    Float64Array.from({ length: horizon + 1 }, (__, t) => trajectory.points.data[t * start.length + axis]!),
  );
  const coordinate = start.length > 1 && state.coordinate === 'y' ? 1 : 0;
  const own = rows[coordinate]!;
  const now = own[state.steps - 1]!;
  let travelled = 0;
  for (let t = 1; t <= state.steps; t++)
    travelled += Math.sqrt(paths.reduce((sum, path) => sum + (path[t]! - path[t - 1]!) ** 2, 0));

  const { biasCorrection: corrected = true, ...common } = hyper;
  // The gradients of the walk, L2 included, give every form of Adam the same two moments.
  const updatesBy = (biasCorrection: boolean): number[] => {
    const updates: number[] = [];
    follow(
      adam,
      own.map(({ gradient }) => [gradient!]),
      [0],
      {
        hyper: { ...common, weightDecay: 0, biasCorrection },
        earlier,
        show: (_, __, { update }) => void updates.push(update!),
      },
    );
    return updates;
  };
  const adamLike = 'biasCorrection' in hyper || rule.endsWith('EpsHat');
  const otherUpdates = adamLike ? updatesBy(!corrected) : [];
  const other = otherUpdates[state.steps - 1] ?? Number.NaN;
  const diverged = trajectory.divergedAt;
  const divergedAt = diverged !== null && diverged <= state.steps ? diverged : null;
  return {
    rule,
    lines: linesOf(state),
    hyper: numeric(hyper),
    earlier,
    remembered: earlier ? memoryAfter(optimizer, hyper, earlier) : {},
    horizon,
    ground,
    trajectory,
    rows,
    paths,
    coordinate,
    now,
    travelled,
    otherUpdates,
    uncorrected: corrected ? other / now.update! : now.update! / other,
    epsilonRatio: rule.endsWith('EpsHat') ? updatesBy(true)[state.steps - 1]! / now.update! : Number.NaN,
    divergedAt,
    fell:
      divergedAt !== null &&
      state.source === 'surface' &&
      state.surface === 'saddle' &&
      !(trajectory.values[divergedAt]! > 0),
    stability: stability(state, rule),
  };
}

/** Settings as numbers, 1 and 0 for switches. */
export const numeric = (hyper: Readonly<Record<string, number | boolean>>): Numbers =>
  Object.fromEntries(Object.entries(hyper).map(([key, value]) => [key, Number(value)]));

/** What one coordinate remembers after the earlier steps. */
function memoryAfter(
  optimizer: Optimizer,
  given: Readonly<Record<string, number | boolean>>,
  { steps, gradient }: { steps: number; gradient: number },
): Numbers {
  const hyper = settings(optimizer, given);
  const memory = optimizer.start(1, hyper);
  optimizer.afterSteady!(memory, hyper, steps, gradient);
  return Object.fromEntries(Object.entries(memory).map(([name, values]) => [name, values[0]!]));
}

/** On a quadratic the limit of the learning rate is known; gradients of a typed list have no curvature. */
function stability(
  { optimizer, source, surface, kappa, learningRate, momentum }: StepsState,
  rule: RuleName,
): { product: number; limit: number } {
  const curvatures: Readonly<Record<string, number>> = { parabola: 1, ravine: kappa };
  const curvature = source === 'surface' ? (curvatures[surface] ?? Number.NaN) : Number.NaN;
  const scale = rule === 'momentumAverage' ? 1 / (1 - momentum) : 1;
  return {
    product: learningRate * curvature,
    limit: (stabilityLimit(optimizer, momentum) ?? Number.NaN) * scale,
  };
}
