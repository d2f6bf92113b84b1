import { type Later, later, together } from '../../frame/later.ts';
import { type Hyper, type Line, settings } from '../../models/optimizers/optimizer.ts';
import { descend, follow, type Trajectory } from '../../models/optimizers/trajectory.ts';
import { partOf, type RuleName, ruleNamed } from '../optimizers.ts';
import type { Earlier, Numbers, OtherForms } from './comparisons.ts';
import type { Ground } from './ground.ts';
import { onSurface, readFrom, remembers, ruleOf, type StepsState } from './parameters.ts';

export * from './parameters.ts';

/** The surfaces, which a typed stream of gradients does without, and what most states have not: earlier steps, forms of Adam. */
const walked = later(() => import('./grounds.ts'));
const compared = later(() => import('./comparisons.ts'));
if (import.meta.env.SSR) await together([walked, compared]);

/** The parts a state needs: the surfaces, or a rule beyond the simple ones and what it is compared with. */
export const partsOf = (state: StepsState): Later<unknown>[] => {
  const rule = partOf(ruleOf(state));
  return [
    ...(onSurface(state) ? [walked] : []),
    ...rule,
    ...(rule.length > 0 || state.earlierSteps > 0 ? [compared] : []),
  ];
};

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
const streamed = ({ gradients }: Pick<StepsState, 'gradients'>, step: number) =>
  gradients[(step - 1) % gradients.length]!;

/** Steps are computed and drawn up to one of these, so that axes stand still while stepping. */
const horizons = [20, 50, 100, 200] as const;

export interface StepsResult extends OtherForms {
  rule: RuleName;
  lines: readonly Line[];
  hyper: Numbers;
  /** The steps before the list, all with one gradient; undefined where there are none. */
  earlier: Earlier | undefined;
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

  const adamLike = 'biasCorrection' in hyper || rule.endsWith('EpsHat');
  const forms = adamLike
    ? compared.part.otherForms(rule, hyper, earlier, own, state.steps)
    : { otherUpdates: [], uncorrected: Number.NaN, epsilonRatio: Number.NaN };
  const diverged = trajectory.divergedAt;
  const divergedAt = diverged !== null && diverged <= state.steps ? diverged : null;
  return {
    rule,
    lines: linesOf(state),
    hyper: numeric(hyper),
    earlier,
    remembered: earlier ? compared.part.memoryAfter(optimizer, hyper, earlier) : {},
    horizon,
    ground,
    trajectory,
    rows,
    paths,
    coordinate,
    now,
    travelled,
    ...forms,
    divergedAt,
    fell:
      divergedAt !== null &&
      state.source === 'surface' &&
      state.surface === 'saddle' &&
      !(trajectory.values[divergedAt]! > 0),
    stability: ground ? walked.part.stability(state, rule) : { product: Number.NaN, limit: Number.NaN },
  };
}

/** Settings as numbers, 1 and 0 for switches. */
const numeric = (hyper: Readonly<Record<string, number | boolean>>): Numbers =>
  Object.fromEntries(Object.entries(hyper).map(([key, value]) => [key, Number(value)]));
