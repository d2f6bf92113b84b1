import { count, fixed, type Shown, show, text } from './format.ts';

/**
 * Arithmetic as a reader sees it: terms are written with their numbers put in, and evaluated with just the digits that
 * were written, so that a line can be given as many digits as it takes to hold.
 */

/** A term as written: its text, the value of that text, and how firmly it holds together (see `binding`). */
export interface Written {
  text: string;
  value: number;
  binding: number;
}
/** A term, to be written with a number of significant digits. */
export type Arithmetic = (digits: number) => Written;
/** A number stands for itself. */
export type Term = number | Arithmetic;

/** From loose to firm: what is looser than its surroundings asks for stands in brackets. */
const binding = { sum: 0, product: 1, power: 2, atom: 3 } as const;

const fewest = 4;
/** The digits a line may be written with, in the order they are tried; 17 tell all float64 apart. */
const trials = [fewest, 5, 6, 7, 8, 10, 12, 15, 17];

const numberShown = ({ mantissa, exponent }: Shown) =>
  Number(`${mantissa}e${exponent ?? 0}`.replaceAll('−', '-'));

function shown(value: number, digits: number): Shown {
  if (digits <= fewest) return show(value, digits);
  const rounded = Number(value.toPrecision(digits));
  const needed = rounded.toExponential().replace(/e.*|[-.]/g, '').length;
  return show(rounded, Math.max(fewest, needed));
}

/** A number as a term. */
export function number(value: number): Arithmetic {
  return (digits) => {
    const parts = shown(value, digits);
    return {
      text: text(parts),
      value: Number.isFinite(value) ? numberShown(parts) : value,
      binding: value < 0 ? binding.sum : parts.exponent === null ? binding.atom : binding.product,
    };
  };
}

/** A whole number, written to its last digit. */
export const whole =
  (value: number): Arithmetic =>
  () => ({ text: count(value), value, binding: value < 0 ? binding.sum : binding.atom });

const termOf = (term: Term): Arithmetic => (typeof term === 'number' ? number(term) : term);

/** The term's text where at least `firmness` is asked for. */
const within = ({ text: own, binding: holds }: Written, firmness: number) =>
  holds < firmness ? `(${own})` : own;

/** Terms joined by an operator; only a sum may begin with a minus. */
function joined(
  terms: readonly Term[],
  operator: string,
  level: number,
  combine: (one: number, other: number) => number,
): Arithmetic {
  return (digits) => {
    const parts = terms.map((term) => termOf(term)(digits));
    const texts = parts.map((one, place) => within(one, place === 0 ? level : binding.product));
    return {
      text: texts.join(` ${operator} `),
      value: parts.map(({ value }) => value).reduce(combine),
      binding: level,
    };
  };
}

/** a + b + …, from left to right; a sum of one term is that term. */
export const sum = (...terms: Term[]): Arithmetic =>
  terms.length === 1 ? termOf(terms[0]!) : joined(terms, '+', binding.sum, (one, other) => one + other);
/** a − b − … */
export const difference = (...terms: Term[]): Arithmetic =>
  joined(terms, '−', binding.sum, (one, other) => one - other);
/** a × b × …; a factor 0 makes it 0, whatever the others are, as a gradient 0 does in a graph. */
export const product = (...terms: Term[]): Arithmetic =>
  terms.length === 1
    ? termOf(terms[0]!)
    : joined(terms, '×', binding.product, (one, other) => (one === 0 || other === 0 ? 0 : one * other));

/** a / b. */
export const quotient =
  (over: Term, under: Term): Arithmetic =>
  (digits) => {
    const [top, bottom] = [termOf(over)(digits), termOf(under)(digits)];
    return {
      text: `${within(top, binding.product)} / ${within(bottom, binding.power)}`,
      value: top.value / bottom.value,
      binding: binding.product,
    };
  };

const raised: Record<number, string> = { [-1]: '⁻¹', 2: '²', 3: '³' };

/** a^b; small whole exponents are raised. */
export const power =
  (base: Term, exponent: Term): Arithmetic =>
  (digits) => {
    const below = termOf(base)(digits);
    const above = termOf(exponent)(digits);
    const mark = typeof exponent === 'number' ? raised[exponent] : undefined;
    return {
      text: within(below, binding.atom) + (mark ?? `^${within(above, binding.atom)}`),
      value: below.value ** above.value,
      binding: binding.power,
    };
  };

/** e^a. */
export const exponential =
  (exponent: Term): Arithmetic =>
  (digits) => {
    const above = termOf(exponent)(digits);
    return {
      text: `e^${within(above, binding.atom)}`,
      value: Math.exp(above.value),
      binding: binding.power,
    };
  };

/** √a. */
export const root =
  (of: Term): Arithmetic =>
  (digits) => {
    const inside = termOf(of)(digits);
    return {
      text: `√${within(inside, binding.atom)}`,
      value: Math.sqrt(inside.value),
      binding: binding.power,
    };
  };

/** −a. */
export const negated =
  (of: Term): Arithmetic =>
  (digits) => {
    const inside = termOf(of)(digits);
    return { text: `−${within(inside, binding.power)}`, value: -inside.value, binding: binding.sum };
  };

/** name(a, b), evaluated by `rule`. */
export const call =
  (name: string, rule: (...values: number[]) => number, ...args: Term[]): Arithmetic =>
  (digits) => {
    const parts = args.map((term) => termOf(term)(digits));
    return {
      text: `${name}(${parts.map((one) => one.text).join(', ')})`,
      value: rule(...parts.map(({ value }) => value)),
      binding: binding.atom,
    };
  };

/** A term with a word on where it comes from: 0.25 (z). */
export const noted =
  (term: Term, note: string): Arithmetic =>
  (digits) => {
    const own = termOf(term)(digits);
    return { ...own, text: `${within(own, binding.product)} (${note})`, binding: binding.product };
  };

/** What a line of arithmetic comes to: the number, its text, and one unit of the last digit shown. */
export interface Result {
  value: number;
  text: string;
  unit: number;
}

/** A result of so many significant digits. */
export const rounded = (value: number, digits = fewest): Result => ({
  value,
  text: text(show(value, digits)),
  unit: 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1),
});

/** A result with so many decimals. */
export const decimal = (value: number, decimals: number): Result => ({
  value,
  text: decimals === 0 ? count(value) : fixed(value, decimals),
  unit: 10 ** -decimals,
});

/**
 * A term's text with as few digits, from four on, as give the result to one unit of its last digit. Where no number of
 * digits does, since the term rounds on its own way, `holds` is false.
 */
export function written(term: Term, { value, unit }: Result): { text: string; holds: boolean } {
  const near = (digits: number) => Math.abs(termOf(term)(digits).value - value) <= unit;
  const digits = Number.isFinite(value) ? trials.find(near) : fewest;
  return { text: termOf(term)(digits ?? 8).text, holds: digits !== undefined };
}

/**
 * A line of arithmetic and its result: 0.5 × 0.3 = 0.15. Texts among the steps are kept as they are, terms are written
 * so that they hold; the result follows after ≈ where one does not.
 */
export function explained(result: number | Result, ...steps: (Term | string)[]): string {
  const end = typeof result === 'number' ? rounded(result) : result;
  const parts = steps.map((step) =>
    typeof step === 'string' ? { text: step, holds: true } : written(step, end),
  );
  const sign = parts.every(({ holds }) => holds) ? '=' : '≈';
  return `${parts.map(({ text }) => text).join(' = ')} ${sign} ${end.text}`;
}
