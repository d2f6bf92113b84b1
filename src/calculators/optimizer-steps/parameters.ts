import type { ChoiceParameter, ListParameter, NumberParameter, State } from '../frame/parameters.ts';
import type { RuleName } from './model.ts';

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

export type Convention = (typeof conventions)[number];
export const epsilonPlaces = ['outside', 'inside', 'hat'] as const;

export interface Choice {
  optimizer: Name;
  convention: Convention;
  epsilonPlace: (typeof epsilonPlaces)[number];
  biasCorrection: 'on' | 'off';
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
    values: epsilonPlaces,
    offers: (state) => (corrects(state) ? ['outside', 'hat'] : ['outside', 'inside']),
    convention: true,
    when: (state) => corrects(state) || of('adagrad', 'rmsprop')(state),
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
    when: of('adam', 'adamw'),
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

/** Whether Adam's ε can stand before or after a correction. */
export const corrects = ({ optimizer, biasCorrection }: Pick<Choice, 'optimizer' | 'biasCorrection'>) =>
  (optimizer === 'adam' || optimizer === 'adamw') && biasCorrection === 'on';

/**
 * Whether steps before the list change what follows by a known form: Adam's memory does, unless a penalty ties the
 * gradients to θ.
 */
export function remembers({
  optimizer,
  weightDecay,
  source,
}: Pick<Choice, 'optimizer'> & { weightDecay: number; source: string }): boolean {
  const known = ['adam', 'adamw', 'amsgrad'].includes(optimizer);
  return known && !onSurface({ source }) && (optimizer !== 'adam' || weightDecay === 0);
}

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
    case 'adam':
    case 'adamw':
      return corrects(state) && state.epsilonPlace === 'hat' ? `${state.optimizer}EpsHat` : state.optimizer;
    default:
      return state.optimizer;
  }
}
