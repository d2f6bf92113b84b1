import { type Random, random } from '../models/arrays/random.ts';
import { isToldApart } from './near.ts';
import { computed } from './problem.ts';

/** The values a name may take, in order. */
export type Ranges = Readonly<Record<string, readonly number[]>>;

/** More values than any question needs; a longer range is a slip of the pen. */
const mostValues = 1000;

/**
 * The ranges of a question with fresh numbers: `g1 = 1..6; eta = 0.1, 0.2, 0.5; x = -2..2 step 0.5`. A range runs in
 * steps of 1 where nothing is said. Returns what is wrong, in words, for a text that is none.
 */
export function readRanges(text: string): Ranges | string {
  const ranges: Record<string, number[]> = {};
  for (const part of text.split(';')) {
    const [, name, values] = /^\s*([A-Za-z]\w*)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (name === undefined) return `expected name = 1..6 or name = 2, 4, 8; got “${part.trim()}”`;
    if (Object.hasOwn(ranges, name)) return `expected each name once; got ${name} a second time`;
    const found = valuesOf(values!);
    if (found === null) return `expected ${name} = 1..6, 0..1 step 0.1 or 2, 4, 8; got “${values}”`;
    ranges[name] = found;
  }
  return ranges;
}

function valuesOf(text: string): number[] | null {
  const [, low, high, step = '1'] = /^(\S+?)\.\.(\S+?)(?:\s+step\s+(\S+))?$/.exec(text) ?? [];
  if (low === undefined) {
    const list = text.split(',').map((one) => (one.trim() === '' ? Number.NaN : Number(one)));
    return list.every(Number.isFinite) ? list : null;
  }
  const [from, to, by] = [Number(low), Number(high), Number(step)];
  const count = Math.round((to - from) / by);
  if (!(by > 0 && count >= 1 && count < mostValues)) return null;
  return Array.from({ length: count + 1 }, (_, index) => Number((from + index * by).toPrecision(12)));
}

interface FreshQuestion {
  readonly ranges: Ranges;
  /** Formulas of the right number and of typical wrong ones, in the names of the ranges. */
  readonly answer: string;
  readonly slips: readonly string[];
  readonly tolerance: number;
}

const mostDraws = 500;

/**
 * Numbers for a question: drawn until the answer is finite and every slip can be told from it and from the others.
 * Null if the ranges hold no such numbers within 500 draws. Throws `ExpressionError` for a formula that is none.
 */
export function drawNumbers(question: FreshQuestion, seed: number): Record<string, number> | null {
  const stream: Random = random(seed);
  for (let draws = 0; draws < mostDraws; draws++) {
    const numbers = Object.fromEntries(
      Object.entries(question.ranges).map(([name, values]) => [name, values[stream.integer(values.length)]!]),
    );
    const found = [question.answer, ...question.slips].map((formula) => computed(formula, numbers));
    const apart = found.every((one, index) =>
      found.slice(0, index).every((other) => isToldApart(one, other, question.tolerance)),
    );
    if (apart && found.every(Number.isFinite)) return numbers;
  }
  return null;
}
