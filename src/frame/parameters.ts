import { exact } from '../draw/format.ts';
import { fold, parseNumber } from '../draw/parse.ts';
import type { Quantity } from '../formulas/quantities.ts';

export type { Quantity };

export interface Placing {
  /** The colour of the quantity. */
  quantity?: Quantity;
  /** The symbol beside the control: plain letters, `_` for a subscript, `^` for a superscript ('σ_z', 'β_1'). */
  symbol?: string;
  /** Shown under "more" only. */
  more?: boolean;
  /** Whether the control matters in this state; always, if absent. A hidden parameter keeps its value. */
  // biome-ignore lint/suspicious/noExplicitAny: the state's type depends on the record this parameter stands in.
  when?: (state: any) => boolean;
}

export interface NumberParameter extends Placing {
  kind: 'number';
  default: number;
  min: number;
  max: number;
  /** Step of the slider and the arrow keys; on a log scale the number of steps a decade. */
  step: number;
  scale?: 'log';
  integer?: boolean;
}

export interface ChoiceParameter<Value extends string = string> extends Placing {
  kind: 'choice';
  default: Value;
  values: readonly Value[];
  /** The values that make sense in this state, all if absent; a value that is not among them counts as the first. */
  // biome-ignore lint/suspicious/noExplicitAny: as for `when`.
  offers?: (state: any) => readonly Value[];
  /** A choice between competing conventions; its words say who uses which. */
  convention?: boolean;
}

export interface ListParameter extends Placing {
  kind: 'list';
  default: readonly number[];
  min: number;
  max: number;
  /** Fewest and most entries. */
  length: readonly [number, number];
}

export interface MatrixParameter extends Placing {
  kind: 'matrix';
  /** Rows of equal length. */
  default: readonly (readonly number[])[];
  min: number;
  max: number;
  rows: readonly [number, number];
  columns: readonly [number, number];
}

export interface TextParameter extends Placing {
  kind: 'text';
  default: string;
  maxLength: number;
  /** What is wrong with the text and where (0-based), or null. The reason is a key of the calculator's words. */
  check?: (text: string) => { reason: string; position?: number } | null;
}

/** The seed of the calculator's random numbers: a whole number from 0 to 999999. */
export interface SeedParameter extends Placing {
  kind: 'seed';
  default: number;
}

export type Parameter =
  | NumberParameter
  | ChoiceParameter
  | ListParameter
  | MatrixParameter
  | TextParameter
  | SeedParameter;
export type Parameters = Record<string, Parameter>;

type ValueOf<P> =
  P extends ChoiceParameter<infer Value>
    ? Value
    : P extends ListParameter
      ? readonly number[]
      : P extends MatrixParameter
        ? readonly (readonly number[])[]
        : P extends TextParameter
          ? string
          : number;
export type State<P extends Parameters> = { readonly [Key in keyof P]: ValueOf<P[Key]> };

export const largestSeed = 999_999;

/** What is wrong with a typed or linked text; the frame's words turn it into a sentence. */
export interface Problem {
  reason:
    | 'empty'
    | 'number'
    | 'overflow'
    | 'range'
    | 'integer'
    | 'choice'
    | 'length'
    | 'shape'
    | 'text'
    | 'unknown';
  /** What would have been right: a range, the known words, a length. */
  expected?: string;
  got: string;
  /** A text parameter's own reason, a key of the calculator's words. */
  detail?: string;
  position?: number;
}

/** A value if the text has one; the nearest allowed value beside the problem if it can be repaired. */
type Reading<Value> = { value: Value; problem?: Problem } | { value?: undefined; problem: Problem };

/**
 * Reads a parameter's text, as typed or as found in a link. Nothing is evaluated or thrown. A number out of range comes
 * back clamped with a problem; anything unreadable comes back as a problem alone, so that the last good value stays.
 */
export function read(parameter: Parameter, source: string): Reading<unknown> {
  const got = source.length > 40 ? `${source.slice(0, 40)}…` : source;
  switch (parameter.kind) {
    case 'number':
      return readNumber(parameter, source, got);
    case 'seed':
      return readNumber({ min: 0, max: largestSeed, integer: true }, source, got);
    case 'choice': {
      const value = parameter.values.find((known) => known === source);
      if (value !== undefined) return { value };
      return { problem: { reason: 'choice', expected: parameter.values.join(', '), got } };
    }
    case 'list':
      return readList(parameter, parameter.length, source, got);
    case 'matrix':
      return readMatrix(parameter, source, got);
    case 'text': {
      if (source.length > parameter.maxLength) {
        return {
          problem: { reason: 'length', expected: `0…${parameter.maxLength}`, got: String(source.length) },
        };
      }
      const wrong = parameter.check?.(source);
      if (wrong) return { problem: { reason: 'text', detail: wrong.reason, position: wrong.position, got } };
      return { value: source };
    }
  }
}

function readNumber(
  range: { min: number; max: number; integer?: boolean },
  source: string,
  got: string,
): Reading<number> {
  const number = parseNumber(source);
  if (typeof number === 'string') return { problem: { reason: number, got } };
  const whole = range.integer ? Math.round(number) : number;
  const value = Math.min(range.max, Math.max(range.min, whole));
  const expected = `${exact(range.min)}…${exact(range.max)}`.replaceAll('-', '−');
  if (value !== whole) return { value, problem: { reason: 'range', expected, got } };
  if (whole !== number) return { value, problem: { reason: 'integer', expected, got } };
  return { value };
}

function readList(
  range: { min: number; max: number },
  [fewest, most]: readonly [number, number],
  source: string,
  got: string,
): Reading<number[]> {
  const words = fold(source)
    .split(/[,;\s]+/)
    .filter(Boolean);
  if (words.length < fewest || words.length > most) {
    return { problem: { reason: 'length', expected: `${fewest}…${most}`, got: String(words.length) } };
  }
  const value: number[] = [];
  let problem: Problem | undefined;
  for (const word of words) {
    const entry = readNumber(range, word, word.slice(0, 40));
    if (entry.value === undefined) return { problem: { ...entry.problem, got: entry.problem.got || got } };
    problem ??= entry.problem;
    value.push(entry.value);
  }
  return problem ? { value, problem } : { value };
}

function readMatrix(parameter: MatrixParameter, source: string, got: string): Reading<number[][]> {
  const rows = fold(source)
    .split(/[;\n]+/)
    .filter((row) => row.trim() !== '');
  const value: number[][] = [];
  let problem: Problem | undefined;
  for (const row of rows) {
    const entries = readList(parameter, parameter.columns, row, got);
    if (entries.value === undefined) return { problem: entries.problem };
    problem ??= entries.problem;
    value.push(entries.value);
  }
  const [fewest, most] = parameter.rows;
  if (value.length < fewest || value.length > most || value.some((row) => row.length !== value[0]!.length)) {
    return {
      problem: { reason: 'shape', expected: `${fewest}…${most} × ${parameter.columns.join('…')}`, got },
    };
  }
  return problem ? { value, problem } : { value };
}

/** The text of a value, as links and fields write it; `read` of it gives exactly the value back. */
export function write(parameter: Parameter, value: unknown): string {
  switch (parameter.kind) {
    case 'number':
    case 'seed':
      return exact(value as number);
    case 'list':
      return (value as number[]).map(exact).join(',');
    case 'matrix':
      return (value as number[][]).map((row) => row.map(exact).join(',')).join(';');
    default:
      return value as string;
  }
}

/** Every parameter at its default, with `options` in place of some; options are trusted to be values of the type. */
export function startState<P extends Parameters>(parameters: P, options: Partial<State<P>> = {}): State<P> {
  const defaults = Object.entries(parameters).map(([key, parameter]) => [key, parameter.default]);
  return { ...Object.fromEntries(defaults), ...options } as State<P>;
}

/** Whether two values of one parameter are the same. */
export function same(parameter: Parameter, one: unknown, other: unknown): boolean {
  return one === other || write(parameter, one) === write(parameter, other);
}
