import type { Line } from '../../models/optimizers/optimizer.ts';
import {
  type OptimizerName,
  optimizerNames,
  type RuleName,
  ruleNamed,
  rulesOf,
  settingsOf,
} from '../frame/optimizers.ts';
import type { ChoiceParameter, ListParameter, NumberParameter, State } from '../frame/parameters.ts';

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
export type Convention = (typeof conventions)[number];
export const epsilonPlaces = ['outside', 'inside', 'hat'] as const;

export interface Choice {
  optimizer: OptimizerName;
  convention: Convention;
  epsilonPlace: (typeof epsilonPlaces)[number];
  biasCorrection: 'on' | 'off';
}

/** The forms an optimizer is written in; where the state names another, the first counts. */
export const formsOf = (optimizer: string): Convention[] =>
  rulesOf(optimizer).flatMap(([, { form }]) => form ?? []);

/** Where ε may stand, if that is a choice: before a correction only where there is one. */
const placesOf = ({ optimizer, biasCorrection }: Pick<Choice, 'optimizer' | 'biasCorrection'>) =>
  rulesOf(optimizer).flatMap(([, { epsilon }]) =>
    epsilon === 'hat' && biasCorrection === 'off' ? [] : (epsilon ?? []),
  );

/** The parameter that a setting of a rule is read from, where it has another name. */
const aliases: Readonly<Record<string, string>> = { gamma: 'momentum', beta: 'momentum', alpha: 'rho' };

/** The settings of a rule's arithmetic, by name, with the parameters that they are read from. */
export const readFrom = (rule: RuleName): [setting: string, parameter: string][] =>
  settingsOf(ruleNamed(rule)).map((key) => [key, aliases[key] ?? key]);

const rate = { kind: 'number', min: 0, max: 0.999, step: 0.01, quantity: 'n' } as const;
/** Whether the optimizer's first form has a setting that is read from the parameter. */
const has = (parameter: string) => (state: { optimizer: OptimizerName }) =>
  readFrom(rulesOf(state.optimizer)[0]![0]).some(([, own]) => own === parameter);
export const onSurface = (state: { source: string }) => state.source === 'surface';

export const parameters = {
  optimizer: {
    kind: 'choice',
    default: 'adam',
    values: optimizerNames,
  } satisfies ChoiceParameter as ChoiceParameter<OptimizerName>,
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
    when: (state) => readFrom(ruleOf(state)).some(([, own]) => own === 'learningRate'),
  } satisfies NumberParameter as NumberParameter,
  momentum: {
    ...rate,
    default: 0.9,
    symbol: 'γ',
    when: has('momentum'),
  } satisfies NumberParameter as NumberParameter,
  convention: {
    kind: 'choice',
    default: 'note',
    values: conventions,
    offers: (state) => formsOf(state.optimizer),
    convention: true,
    when: (state) => formsOf(state.optimizer).length > 0,
  } satisfies ChoiceParameter as ChoiceParameter<Convention>,
  rho: {
    ...rate,
    default: 0.95,
    symbol: 'ρ',
    when: has('rho'),
  } satisfies NumberParameter as NumberParameter,
  biasCorrection: {
    kind: 'choice',
    default: 'on',
    values: ['on', 'off'],
    when: has('biasCorrection'),
  } satisfies ChoiceParameter as ChoiceParameter<'on' | 'off'>,
  epsilonPlace: {
    kind: 'choice',
    default: 'outside',
    values: epsilonPlaces,
    offers: placesOf,
    convention: true,
    when: (state) => placesOf(state).length > 1,
  } satisfies ChoiceParameter as ChoiceParameter<(typeof epsilonPlaces)[number]>,
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
  earlierSteps: {
    kind: 'number',
    default: 0,
    min: 0,
    max: 100_000,
    step: 100,
    integer: true,
    symbol: 'n',
    more: true,
    when: (state) => remembers(state),
  } satisfies NumberParameter as NumberParameter,
  earlierGradient: {
    kind: 'number',
    default: 0,
    min: -100,
    max: 100,
    step: 1,
    symbol: 'g',
    quantity: 'g',
    more: true,
    when: (state) => remembers(state) && state.earlierSteps > 0,
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
  weightDecay: {
    kind: 'number',
    default: 0,
    min: 0,
    max: 1,
    step: 0.01,
    symbol: 'λ',
    quantity: 'n',
    more: true,
    when: has('weightDecay'),
  } satisfies NumberParameter as NumberParameter,
  beta1: {
    ...rate,
    default: 0.9,
    symbol: 'β_1',
    more: true,
    when: has('beta1'),
  } satisfies NumberParameter as NumberParameter,
  beta2: {
    ...rate,
    default: 0.999,
    max: 0.9999,
    step: 0.001,
    symbol: 'β_2',
    more: true,
    when: has('beta2'),
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
    when: has('epsilon'),
  } satisfies NumberParameter as NumberParameter,
};
export type StepsState = State<typeof parameters>;

/**
 * Whether steps before the list change what follows by a known form, unless a penalty ties the gradients to θ: then they
 * depend on the way.
 */
export function remembers(state: Choice & { weightDecay: number; source: string }): boolean {
  const rule = ruleNamed(ruleOf(state));
  const tied = state.weightDecay > 0 && takesDecay(rule.lines({ ...rule.defaults, weightDecay: 1 }));
  return !onSurface(state) && rule.afterSteady !== undefined && !tied;
}

/** Whether weight decay goes through the gradient. */
export const takesDecay = (lines: readonly Line[]) => lines.some(([left]) => left === 'gradient');

/** The rule of src/models that the state asks for: its form and place of ε where the optimizer has them. */
export function ruleOf(state: Choice): RuleName {
  const rules = rulesOf(state.optimizer);
  const places = placesOf(state);
  const wanted = {
    form: state.convention,
    epsilon: places.includes(state.epsilonPlace) && state.epsilonPlace,
  };
  const [name] =
    rules.find(([, { form, epsilon }]) => form === wanted.form || (epsilon && epsilon === wanted.epsilon)) ??
    rules[0]!;
  return name;
}
