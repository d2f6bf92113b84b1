import { bracketed, count, plain, raised } from '../draw/format.ts';
import { random } from '../models/arrays/random.ts';
import { evaluate, parse } from '../models/expression/index.ts';
import { isToldApart, standardTolerance } from './near.ts';
import type { FieldPlan, Topic } from './topic.ts';

/** One number to be found, with the slips a wrong one may come from. */
export interface Field {
  readonly key: string;
  readonly value: number;
  /** As a part of the value; 0 for a count. */
  readonly tolerance: number;
  readonly slips: readonly { readonly name: string; readonly value: number }[];
}

interface Problem {
  /** The numbers the task names. */
  readonly given: Readonly<Record<string, number>>;
  readonly fields: readonly Field[];
  /** Every number of the problem by name, as its words use them. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** Seeds in addresses: from 1 to this. */
export const largestSeed = 999_999;

/** No topic needs more than a few dozen draws; more would mean that its slips cannot be told apart. */
const mostDraws = 2000;

/**
 * The problem of a topic for a seed. Numbers are drawn until every slip of every field can be told from the right number,
 * from its opposite and from every other slip, so that a diagnosis is never a guess.
 * Throws if no draw of the topic does that, or if a formula is none.
 */
export function makeProblem(topic: Topic, seed: number): Problem {
  const stream = random(seed);
  for (let draws = 0; draws < mostDraws; draws++) {
    const problem = solve(topic, topic.draw(stream));
    if (problem.fields.every(isDiagnosable)) return problem;
  }
  throw new Error(`makeProblem: expected slips that can be told apart; got none in ${mostDraws} draws`);
}

/** All fields of a topic for given numbers. */
function solve(topic: Topic, given: Readonly<Record<string, number>>): Problem {
  const numbers: Record<string, number> = { ...given };
  const fields = topic.fields.map((plan) => {
    const value = computed(plan.formula, numbers);
    numbers[plan.key] = value;
    return { key: plan.key, value, tolerance: toleranceOf(plan), slips: slipsOf(plan, numbers) };
  });
  return { given, fields, numbers };
}

/** The value of a formula in which these numbers have names. Throws `ExpressionError`. */
export function computed(formula: string, numbers: Readonly<Record<string, number>>): number {
  const variables = Object.keys(numbers);
  const value = evaluate(
    parse(formula, { variables }),
    variables.map((name) => numbers[name]!),
  );
  return value === 0 ? 0 : value;
}

const toleranceOf = ({ count }: FieldPlan) => (count ? 0 : standardTolerance);

const slipsOf = ({ slips }: FieldPlan, numbers: Readonly<Record<string, number>>) =>
  Object.entries(slips).map(([name, formula]) => ({ name, value: computed(formula, numbers) }));

function isDiagnosable({ value, slips, tolerance }: Field): boolean {
  const found = [value, ...slips.map((slip) => slip.value)];
  return (
    found.every(Number.isFinite) &&
    found.every((one, index) => found.slice(0, index).every((other) => isToldApart(one, other, tolerance))) &&
    (value === 0 || slips.every((slip) => isToldApart(slip.value, -value, tolerance)))
  );
}

/** Digits shown in words: more than the tolerance needs. */
const digits = 5;

/** A number in words; a whole one to its last digit, since a count is right or wrong. */
const shownInWords = (number: number) =>
  Number.isSafeInteger(number) ? count(number) : plain(number, digits);

/** A text of a topic with its numbers put in. Throws at a name the problem does not know. */
export function filled(text: string, numbers: Readonly<Record<string, number>>): string {
  return text.replace(/\{([=^]?)(\w+)(\(\))?\}/g, (whole, sign: string, name: string, brackets?: string) => {
    const number = numbers[name];
    if (number === undefined) throw new Error(`words: expected a number of the problem; got ${whole}`);
    const shown = shownInWords(number);
    if (brackets) return bracketed(shown, number);
    if (sign === '^') return raised(number);
    if (sign === '') return shown;
    const exactly =
      Number.isSafeInteger(number) || Number(number.toPrecision(digits)) === Number(number.toPrecision(15));
    return `${exactly ? '=' : '≈'} ${shown}`;
  });
}
