import { adam } from '../../models/optimizers/adam.ts';
import { momentumAverage, momentumNote, momentumTorch } from '../../models/optimizers/momentum.ts';
import { nesterovLookahead, nesterovTorch } from '../../models/optimizers/nesterov.ts';
import type { Optimizer } from '../../models/optimizers/optimizer.ts';
import { sgd } from '../../models/optimizers/sgd.ts';
import { stabilityLimit } from '../../models/optimizers/stability.ts';
import type { Differentiable } from '../../models/surfaces/surface.ts';
import { descend, follow, type Trajectory } from '../../models/trajectory.ts';
import { type Later, later, together } from '../frame/later.ts';
import type { ChoiceParameter, ListParameter, NumberParameter, State } from '../frame/parameters.ts';

export const optimizerNames = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'adadelta',
  'rmsprop',
  'adam',
  'adamw',
  'nadam',
  'amsgrad',
] as const;
export const surfaceNames = [
  'parabola',
  'ravine',
  'rosenbrock',
  'beale',
  'himmelblau',
  'saddle',
  'styblinskiTang',
] as const;
export const conventions = ['note', 'look-ahead', 'paper', 'simple', 'average', 'pytorch'] as const;
type Name = (typeof optimizerNames)[number];

/** The rules behind the names and their forms that are at hand from the start. */
const simple = {
  sgd,
  momentumNote,
  momentumTorch,
  momentumAverage,
  nesterovLookahead,
  nesterovTorch,
  adam,
};
/** The others, fetched when one of them is first chosen. */
export const adaptive = later(() => import('./adaptive.ts'));
export type RuleName = keyof typeof simple | keyof typeof adaptive.part.rules;

const ruleNamed = (name: RuleName): Optimizer =>
  name in simple
    ? simple[name as keyof typeof simple]
    : adaptive.part.rules[name as keyof typeof adaptive.part.rules];

/** The surfaces, which a typed stream of gradients does without. */
const walked = later(() => import('./grounds.ts'));
if (import.meta.env.SSR) await together([walked, adaptive]);

/** The parts a state needs: the surfaces, or a rule beyond the simple ones. */
export const partsOf = (state: StepsState): Later<unknown>[] => [
  ...(onSurface(state) ? [walked] : []),
  ...(ruleOf(state) in simple ? [] : [adaptive]),
];

type Convention = (typeof conventions)[number];

interface Choice {
  optimizer: Name;
  convention: Convention;
  epsilonPlace: 'outside' | 'inside';
}

/** The forms an optimizer is written in; where the state names another, the first counts. */
export const forms: Partial<Record<Name, readonly Convention[]>> = {
  momentum: ['note', 'pytorch', 'average'],
  nesterov: ['look-ahead', 'pytorch'],
  adadelta: ['paper', 'pytorch'],
  nadam: ['paper', 'simple', 'pytorch'],
  amsgrad: ['pytorch', 'paper'],
};

const rate = { kind: 'number', min: 0, max: 0.999, step: 0.01, quantity: 'n' } as const;
const of =
  (...names: Name[]) =>
  (state: { optimizer: Name }) =>
    names.includes(state.optimizer);
export const onSurface = (state: { source: string }) => state.source === 'surface';

export const parameters = {
  optimizer: {
    kind: 'choice',
    default: 'adam',
    values: optimizerNames,
  } satisfies ChoiceParameter as ChoiceParameter<Name>,
  gradients: {
    kind: 'list',
    default: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1],
    min: -1e6,
    max: 1e6,
    length: [1, 200],
    symbol: 'g_t',
    quantity: 'g',
    when: (state) => !onSurface(state),
  } satisfies ListParameter as ListParameter,
  surface: {
    kind: 'choice',
    default: 'parabola',
    values: surfaceNames,
    when: onSurface,
  } satisfies ChoiceParameter as ChoiceParameter<(typeof surfaceNames)[number]>,
  learningRate: {
    kind: 'number',
    default: 0.1,
    min: 1e-6,
    max: 10,
    step: 20,
    scale: 'log',
    symbol: 'η',
    quantity: 'n',
    when: (state) => ruleOf(state) !== 'adadeltaZeiler',
  } satisfies NumberParameter as NumberParameter,
  momentum: {
    ...rate,
    default: 0.9,
    symbol: 'γ',
    when: of('momentum', 'nesterov'),
  } satisfies NumberParameter as NumberParameter,
  convention: {
    kind: 'choice',
    default: 'note',
    values: conventions,
    offers: (state) => forms[state.optimizer as Name] ?? [],
    convention: true,
    when: (state) => state.optimizer in forms,
  } satisfies ChoiceParameter as ChoiceParameter<Convention>,
  rho: {
    ...rate,
    default: 0.95,
    symbol: 'ρ',
    when: of('adadelta', 'rmsprop'),
  } satisfies NumberParameter as NumberParameter,
  biasCorrection: {
    kind: 'choice',
    default: 'on',
    values: ['on', 'off'],
    when: of('adam', 'adamw'),
  } satisfies ChoiceParameter as ChoiceParameter<'on' | 'off'>,
  epsilonPlace: {
    kind: 'choice',
    default: 'outside',
    values: ['outside', 'inside'],
    convention: true,
    when: of('adagrad', 'rmsprop'),
  } satisfies ChoiceParameter as ChoiceParameter<'outside' | 'inside'>,
  weightDecay: {
    kind: 'number',
    default: 0,
    min: 0,
    max: 1,
    step: 0.01,
    symbol: 'λ',
    quantity: 'n',
    when: of('adam', 'adamw'),
  } satisfies NumberParameter as NumberParameter,
  source: {
    kind: 'choice',
    default: 'stream',
    values: ['stream', 'surface'],
    more: true,
  } satisfies ChoiceParameter as ChoiceParameter<'stream' | 'surface'>,
  steps: {
    kind: 'number',
    default: 20,
    min: 1,
    max: 200,
    step: 1,
    integer: true,
    symbol: 't',
    more: true,
  } satisfies NumberParameter as NumberParameter,
  start: {
    kind: 'list',
    default: [],
    min: -1000,
    max: 1000,
    length: [0, 2],
    symbol: 'θ_0',
    quantity: 'w',
    more: true,
  } satisfies ListParameter as ListParameter,
  coordinate: {
    kind: 'choice',
    default: 'x',
    values: ['x', 'y'],
    more: true,
    when: (state) => onSurface(state) && state.surface !== 'parabola',
  } satisfies ChoiceParameter as ChoiceParameter<'x' | 'y'>,
  kappa: {
    kind: 'number',
    default: 25,
    min: 1,
    max: 1000,
    step: 1,
    symbol: 'κ',
    quantity: 'n',
    more: true,
    when: (state) => onSurface(state) && state.surface === 'ravine',
  } satisfies NumberParameter as NumberParameter,
  beta1: {
    ...rate,
    default: 0.9,
    symbol: 'β_1',
    more: true,
    when: of('adam', 'adamw', 'nadam', 'amsgrad'),
  } satisfies NumberParameter as NumberParameter,
  beta2: {
    ...rate,
    default: 0.999,
    max: 0.9999,
    step: 0.001,
    symbol: 'β_2',
    more: true,
    when: of('adam', 'adamw', 'nadam', 'amsgrad'),
  } satisfies NumberParameter as NumberParameter,
  epsilon: {
    kind: 'number',
    default: 1e-8,
    min: 1e-12,
    max: 1,
    step: 4,
    scale: 'log',
    symbol: 'ε',
    quantity: 'n',
    more: true,
    when: (state) => !['sgd', 'momentum', 'nesterov'].includes(state.optimizer),
  } satisfies NumberParameter as NumberParameter,
};
export type StepsState = State<typeof parameters>;

/** The form of the chosen optimizer: the state's convention where the optimizer has it, else its first. */
export function formOf({ optimizer, convention }: Choice): Convention {
  const offered = forms[optimizer];
  return offered && !offered.includes(convention) ? offered[0]! : convention;
}

/** The rule of src/models that the state asks for. */
export function ruleOf(state: Choice): RuleName {
  const form = formOf(state);
  const inside = state.epsilonPlace === 'inside';
  switch (state.optimizer) {
    case 'momentum':
      return form === 'pytorch' ? 'momentumTorch' : form === 'average' ? 'momentumAverage' : 'momentumNote';
    case 'nesterov':
      return form === 'pytorch' ? 'nesterovTorch' : 'nesterovLookahead';
    case 'adagrad':
      return inside ? 'adagradEpsInside' : 'adagrad';
    case 'adadelta':
      return form === 'pytorch' ? 'adadelta' : 'adadeltaZeiler';
    case 'rmsprop':
      return inside ? 'rmspropEpsInside' : 'rmsprop';
    case 'nadam':
      return form === 'pytorch' ? 'nadamTorch2' : form === 'simple' ? 'nadamSimple' : 'nadamPaper';
    case 'amsgrad':
      return form === 'paper' ? 'amsgradPaper' : 'amsgrad';
    default:
      return state.optimizer;
  }
}

/** The state's settings under the names that the rule knows. */
export function hyperOf(state: StepsState, rule = ruleOf(state)): Record<string, number | boolean> {
  const every: Record<string, number | boolean> = {
    learningRate: state.learningRate,
    gamma: state.momentum,
    momentum: state.momentum,
    beta: state.momentum,
    rho: state.rho,
    alpha: state.rho,
    beta1: state.beta1,
    beta2: state.beta2,
    epsilon: state.epsilon,
    weightDecay: state.weightDecay,
    biasCorrection: state.biasCorrection === 'on',
  };
  const { name, defaults } = ruleNamed(rule);
  const foreign = [
    ...(name.startsWith('rmsprop') ? ['momentum'] : []),
    ...(state.optimizer.startsWith('adam') ? [] : ['weightDecay']),
  ];
  return Object.fromEntries(
    Object.keys(defaults)
      .filter((key) => key in every && !foreign.includes(key))
      .map((key) => [key, every[key]!]),
  );
}

export interface Ground extends Differentiable {
  /** One or two ranges worth drawing. */
  readonly domain: readonly (readonly [number, number])[];
  readonly start: readonly number[];
  readonly minima: readonly (readonly number[])[];
}

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
  hyper: Numbers;
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
  /** First step that left float64's useful range, |θ| > 10⁶ or not a number, up to step t. */
  divergedAt: number | null;
  /** The learning rate times the largest curvature, and the limit it must stay below; NaN where there is none. */
  stability: { product: number; limit: number };
}

export function compute(state: StepsState): StepsResult {
  const rule = ruleOf(state);
  const optimizer: Optimizer = ruleNamed(rule);
  const hyper = hyperOf(state, rule);
  const horizon = horizons.find((known) => known >= state.steps)!;
  const ground = groundOf(state);
  const start = startOf(state);
  const rows: Numbers[][] = start.map(() => []);
  const walk = {
    hyper,
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

  const otherUpdates: number[] = [];
  if (state.optimizer === 'adam' || state.optimizer === 'adamw') {
    // The gradients of the walk, L2 included, give both forms the same two moments.
    follow(
      adam,
      own.map(({ gradient }) => [gradient!]),
      [0],
      {
        hyper: { ...hyper, weightDecay: 0, biasCorrection: !hyper.biasCorrection },
        show: (_, __, { update }) => void otherUpdates.push(update!),
      },
    );
  }
  const other = otherUpdates[state.steps - 1] ?? Number.NaN;
  const diverged = trajectory.divergedAt;
  return {
    rule,
    hyper: Object.fromEntries(Object.entries(hyper).map(([key, value]) => [key, Number(value)])),
    horizon,
    ground,
    trajectory,
    rows,
    paths,
    coordinate,
    now,
    travelled,
    otherUpdates,
    uncorrected: hyper.biasCorrection ? other / now.update! : now.update! / other,
    divergedAt: diverged !== null && diverged <= state.steps ? diverged : null,
    stability: stability(state, rule),
  };
}

/** On a quadratic the limit of the learning rate is known. */
function stability(
  { optimizer, surface, kappa, learningRate, momentum }: StepsState,
  rule: RuleName,
): { product: number; limit: number } {
  const curvature = surface === 'parabola' ? 1 : surface === 'ravine' ? kappa : Number.NaN;
  const scale = rule === 'momentumAverage' ? 1 / (1 - momentum) : 1;
  return {
    product: learningRate * curvature,
    limit: (stabilityLimit(optimizer, momentum) ?? Number.NaN) * scale,
  };
}
