import { choice, list, logarithmic, number, text, whole } from '../../frame/factories.ts';
import { later, together } from '../../frame/later.ts';
import type { Quantity, State } from '../../frame/parameters.ts';
import type { Hyper } from '../../models/optimizers/optimizer.ts';
import { stabilityLimit } from '../../models/optimizers/stability.ts';
import { descend } from '../../models/optimizers/trajectory.ts';
import { ravine } from '../../models/surfaces/ravine.ts';
import type { Surface } from '../../models/surfaces/surface.ts';
import { optimizerNames, partOf, racedRule, ruleNamed, settingsOf } from '../optimizers.ts';

export const surfaceNames = [
  'ravine',
  'rosenbrock',
  'beale',
  'himmelblau',
  'saddle',
  'styblinskiTang',
  'own',
] as const;
const racerNames = ['none', ...optimizerNames] as const;
type RacerName = (typeof racerNames)[number];

/** The surfaces beside the ravine, and the reader's own: each is fetched when it is first raced on. */
const known = later(() => import('./built-in.ts'));
const own = later(() => import('./own.ts'));
if (import.meta.env.SSR) await together([known, own]);

/** Fetches what a state needs: its surface, and rules beyond the simple ones. */
export const needs = (state: RaceState) =>
  together([
    ...(state.surface === 'ravine' || state.surface === 'own' ? [] : [known]),
    // A linked expression is read even before it is raced on, so that a bad one never stands in its box.
    ...(state.surface === 'own' || state.expression !== parameters.expression.default ? [own] : []),
    ...([1, 2, 3, 4] as const).flatMap((lane) => {
      const name = state[`racer${lane}`];
      return name === 'none' ? [] : partOf(racedRule(name));
    }),
  ]);

/** The four lanes: letter, colour, dash. */
export const lanes: readonly { letter: string; quantity: Quantity; dash: string }[] = [
  { letter: 'A', quantity: 'x', dash: '' },
  { letter: 'B', quantity: 'g', dash: ' long-dash' },
  { letter: 'C', quantity: 's', dash: ' short-dash' },
  { letter: 'D', quantity: 'k', dash: ' dash-dot' },
];

const racer = (value: RacerName) => choice(racerNames, { default: value, more: true });
const rate = (lane: number, value: number) =>
  logarithmic(value, [1e-5, 10], 20, {
    symbol: `η_${lanes[lane]!.letter}`,
    quantity: lanes[lane]!.quantity,
    when: (state) => state[`racer${lane + 1}`] !== 'none',
  });

export const parameters = {
  surface: choice(surfaceNames),
  kappa: logarithmic(100, [1, 1000], 20, {
    symbol: 'κ',
    quantity: 'n',
    when: (state) => state.surface === 'ravine',
  }),
  expression: text('x^4/4 - 2*x^2 + x + 2*(y-x)^2', 120, {
    symbol: 'f',
    check: (text) => (own.fetched ? own.part.problemOf(text) : null),
    when: (state) => state.surface === 'own',
  }),
  rate1: rate(0, 0.019802),
  rate2: rate(1, 0.033058),
  rate3: rate(2, 0.3),
  rate4: rate(3, 0.1),
  racer1: racer('sgd'),
  racer2: racer('momentum'),
  racer3: racer('adam'),
  racer4: racer('none'),
  steps: whole(200, [1, 500], { symbol: 't', more: true }),
  momentum: number(0.669421, [0, 0.999], 0.01, {
    symbol: 'γ',
    quantity: 'n',
    more: true,
    when: (state) => lanes.some((_, lane) => ['momentum', 'nesterov'].includes(state[`racer${lane + 1}`])),
  }),
  start: list([], [-100, 100], [0, 2], { symbol: 'θ_0', quantity: 'w', more: true }),
};
export type RaceState = State<typeof parameters>;

/** The surface raced on. */
export function surfaceOf({
  surface,
  kappa,
  expression,
}: Pick<RaceState, 'surface' | 'kappa' | 'expression'>): Surface {
  if (surface === 'ravine') return ravine(kappa);
  if (surface !== 'own') return known.part.surfaces[surface]();
  // An expression that came in a link before it could be read is only now found out.
  const { ownSurface, problemOf } = own.part;
  return ownSurface(problemOf(expression) ? parameters.expression.default : expression);
}

/** What traces the level lines of a surface other than the ravine. */
export const tracedOf = ({ surface }: Pick<RaceState, 'surface'>) =>
  (surface === 'own' ? own : known).part.traced;

/** Where all start: what the reader typed, else the surface's usual start; in the ravine (10, 1). */
export function startOf(state: RaceState): [number, number] {
  const usual = surfaceOf(state).start;
  return [state.start[0] ?? usual[0], state.start[1] ?? usual[1]];
}

const horizons = [50, 100, 200, 500] as const;

/** Steps over which the present speed is measured. */
export const window = 10;

/** Whether a lane's speed is a number: linear rules on the quadratic shrink the distance by a steady factor. */
export const measured = (state: Pick<RaceState, 'surface' | 'steps'>, name: RacerName) =>
  state.surface === 'ravine' && state.steps > window && ['sgd', 'momentum', 'nesterov'].includes(name);

export interface Racer {
  lane: number;
  letter: string;
  name: Exclude<RacerName, 'none'>;
  learningRate: number;
  /** θ at t = 0 … horizon, x and y in turn. */
  points: Float64Array;
  /** f at t = 0 … horizon. */
  values: Float64Array;
  divergedAt: number | null;
  /** Steps per decimal digit of the distance to the ravine's bottom, over the last ten; NaN where not `measured`. */
  stepsPerDigit: number;
  /** On the ravine: the learning rate times the largest curvature, and the limit it must stay below; else NaN. */
  stability: { product: number; limit: number };
}

export interface RaceResult {
  surface: Surface;
  start: [number, number];
  horizon: number;
  racers: readonly Racer[];
  /** Lowest value known of the surface; 0 is subtracted where none is known. */
  lowest: number | null;
  /** The racer with the lowest value after the last step; undefined if none stayed finite. */
  leader: Racer | undefined;
  /** The leader and all that are as low, to the last bit. */
  lowestRacers: readonly Racer[];
}

/** The rule that runs in a lane and the settings its arithmetic has: the lane's rate, the one momentum, else its defaults. */
export function ruleAt(state: RaceState, lane: 1 | 2 | 3 | 4, name: Racer['name']) {
  const rule = ruleNamed(racedRule(name));
  const own: Hyper = { ...rule.defaults, learningRate: state[`rate${lane}`], gamma: state.momentum };
  const hyper: Hyper = Object.fromEntries(settingsOf(rule).map((key) => [key, own[key]!]));
  return { rule, hyper };
}

export function compute(state: RaceState): RaceResult {
  const surface = surfaceOf(state);
  const start = startOf(state);
  const horizon = horizons.find((known) => known >= state.steps)!;
  const racers = lanes.flatMap(({ letter }, lane): Racer[] => {
    const key = (lane + 1) as 1 | 2 | 3 | 4;
    const name = state[`racer${key}`];
    if (name === 'none') return [];
    const learningRate = state[`rate${key}`];
    const { rule, hyper } = ruleAt(state, key, name);
    const { points, values, divergedAt } = descend(rule, surface, start, horizon, { hyper });
    const distance = (t: number) => Math.hypot(points.data[2 * t]!, points.data[2 * t + 1]!);
    const diverged = divergedAt !== null && divergedAt <= state.steps;
    return [
      {
        lane,
        letter,
        name,
        learningRate,
        points: points.data,
        values,
        divergedAt: diverged ? divergedAt : null,
        stepsPerDigit: measured(state, name)
          ? window / Math.log10(distance(state.steps - window) / distance(state.steps))
          : Number.NaN,
        stability: {
          product: state.surface === 'ravine' ? learningRate * state.kappa : Number.NaN,
          limit: stabilityLimit(name, state.momentum) ?? Number.NaN,
        },
      },
    ];
  });
  const lowest =
    surface.minima.length > 0
      ? Math.min(...surface.minima.map((at) => surface.value(Float64Array.from(at))))
      : null;
  const finite = racers.filter(
    ({ values, divergedAt }) => divergedAt === null && Number.isFinite(values[state.steps]!),
  );
  const leader = finite.reduce<Racer | undefined>(
    (first, one) => (first && first.values[state.steps]! <= one.values[state.steps]! ? first : one),
    undefined,
  );
  const lowestRacers = finite.filter(({ values }) => values[state.steps] === leader?.values[state.steps]);
  return { surface, start, horizon, racers, lowest, leader, lowestRacers };
}
