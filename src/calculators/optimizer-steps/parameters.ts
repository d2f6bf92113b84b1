import { choice, list, logarithmic, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import type { Line } from '../../models/optimizers/optimizer.ts';
import {
  type OptimizerName,
  optimizerNames,
  type RuleName,
  ruleNamed,
  rulesOf,
  settingsOf,
} from '../optimizers.ts';

const surfaceNames = [
  'parabola',
  'ravine',
  'rosenbrock',
  'beale',
  'himmelblau',
  'saddle',
  'styblinskiTang',
] as const;
const conventions = ['note', 'look-ahead', 'paper', 'simple', 'average', 'pytorch'] as const;
type Convention = (typeof conventions)[number];
const epsilonPlaces = ['outside', 'inside', 'hat'] as const;

interface Choice {
  optimizer: OptimizerName;
  convention: Convention;
  epsilonPlace: (typeof epsilonPlaces)[number];
  biasCorrection: 'on' | 'off';
}

/** The forms an optimizer is written in; where the state names another, the first counts. */
const formsOf = (optimizer: string): Convention[] => rulesOf(optimizer).flatMap(([, { form }]) => form ?? []);

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

const rate = (value: number, more: Parameters<typeof number>[3]) =>
  number(value, [0, 0.999], 0.01, { quantity: 'n', ...more });
/** Whether the optimizer's first form has a setting that is read from the parameter. */
const has = (parameter: string) => (state: { optimizer: OptimizerName }) =>
  readFrom(rulesOf(state.optimizer)[0]![0]).some(([, own]) => own === parameter);
export const onSurface = (state: { source: string }) => state.source === 'surface';

export const parameters = {
  optimizer: choice(optimizerNames, { default: 'adam' }),
  gradients: list([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1], [-1e6, 1e6], [1, 200], {
    symbol: 'g_t',
    quantity: 'g',
    when: (state) => !onSurface(state),
  }),
  surface: choice(surfaceNames, { when: onSurface }),
  learningRate: logarithmic(0.1, [1e-6, 10], 20, {
    symbol: 'η',
    quantity: 'n',
    when: (state) => readFrom(ruleOf(state)).some(([, own]) => own === 'learningRate'),
  }),
  momentum: rate(0.9, { symbol: 'γ', when: has('momentum') }),
  convention: choice(conventions, {
    offers: (state) => formsOf(state.optimizer),
    convention: true,
    when: (state) => formsOf(state.optimizer).length > 0,
  }),
  rho: rate(0.95, { symbol: 'ρ', when: has('rho') }),
  biasCorrection: choice(['on', 'off'], { when: has('biasCorrection') }),
  epsilonPlace: choice(epsilonPlaces, {
    offers: placesOf,
    convention: true,
    more: true,
    when: (state) => placesOf(state).length > 1,
  }),
  source: choice(['stream', 'surface'], { more: true }),
  steps: whole(20, [1, 200], { symbol: 't', more: true }),
  earlierSteps: number(0, [0, 100_000], 100, {
    integer: true,
    symbol: 'n',
    when: (state) => remembers(state),
  }),
  earlierGradient: number(0, [-100, 100], 1, {
    symbol: 'g',
    quantity: 'g',
    more: true,
    when: (state) => remembers(state) && state.earlierSteps > 0,
  }),
  start: list([], [-1000, 1000], [0, 2], { symbol: 'θ_0', quantity: 'w', more: true }),
  coordinate: choice(['x', 'y'], {
    more: true,
    when: (state) => onSurface(state) && state.surface !== 'parabola',
  }),
  kappa: number(25, [1, 1000], 1, {
    symbol: 'κ',
    quantity: 'n',
    more: true,
    when: (state) => onSurface(state) && state.surface === 'ravine',
  }),
  weightDecay: number(0, [0, 1], 0.01, { symbol: 'λ', quantity: 'n', more: true, when: has('weightDecay') }),
  beta1: rate(0.9, { symbol: 'β_1', more: true, when: has('beta1') }),
  beta2: number(0.999, [0, 0.9999], 0.001, { symbol: 'β_2', quantity: 'n', more: true, when: has('beta2') }),
  epsilon: logarithmic(1e-8, [1e-12, 1], 4, { symbol: 'ε', quantity: 'n', more: true, when: has('epsilon') }),
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
