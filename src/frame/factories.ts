import type {
  ChoiceParameter,
  ListParameter,
  MatrixParameter,
  NumberParameter,
  Parameter,
  Placing,
  SeedParameter,
  TextParameter,
} from './parameters.ts';

type Range = readonly [min: number, max: number];
type Fitting<P extends Parameter> = Placing & Partial<Pick<P, Exclude<keyof P, 'kind' | 'default'>>>;

/** A number in a range that its slider walks in steps of that size. */
export const number = (
  value: number,
  [min, max]: Range,
  step: number,
  more?: Fitting<NumberParameter>,
): NumberParameter => ({ kind: 'number', default: value, min, max, step, ...more });

/** A whole number in a range. */
export const whole = (value: number, range: Range, more?: Fitting<NumberParameter>): NumberParameter =>
  number(value, range, 1, { integer: true, ...more });

/** A positive number whose slider makes so many steps a decade. */
export const logarithmic = (
  value: number,
  range: Range,
  steps: number,
  more?: Fitting<NumberParameter>,
): NumberParameter => number(value, range, steps, { scale: 'log', ...more });

/** One of a few words: the first, where none is said to be the default. */
export const choice = <const Value extends string>(
  values: readonly Value[],
  more?: Fitting<ChoiceParameter<NoInfer<Value>>> & { default?: NoInfer<Value> },
): ChoiceParameter<Value> => ({ kind: 'choice', default: values[0]!, values, ...more });

/** Some numbers of one range, as few and as many as `length` says. */
export const list = (
  value: readonly number[],
  [min, max]: Range,
  length: Range,
  more?: Fitting<ListParameter>,
): ListParameter => ({ kind: 'list', default: value, min, max, length, ...more });

/** A table of numbers of one range. */
export const matrix = (
  value: readonly (readonly number[])[],
  [min, max]: Range,
  rows: Range,
  columns: Range,
  more?: Fitting<MatrixParameter>,
): MatrixParameter => ({ kind: 'matrix', default: value, min, max, rows, columns, ...more });

/** A text of at most so many characters. */
export const text = (value: string, maxLength: number, more?: Fitting<TextParameter>): TextParameter => ({
  kind: 'text',
  default: value,
  maxLength,
  ...more,
});

export const seed = (value: number, more?: Fitting<SeedParameter>): SeedParameter => ({
  kind: 'seed',
  default: value,
  ...more,
});
