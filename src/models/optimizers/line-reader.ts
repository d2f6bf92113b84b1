import { token } from './lines.ts';
import { type Line, quotient } from './optimizer.ts';

/** Squares that are shown as one number and computed from left to right with what stands before them. */
const squares: Readonly<Record<string, string>> = { square: 'gradient', deltaSquare: 'delta' };

/** What the lines carry from one step to the next beside x, in the order of its first use. */
export const rememberedIn = (lines: readonly Line[]): string[] => [
  ...new Set(
    lines.flatMap(([, arithmetic]) =>
      [...arithmetic.matchAll(token)]
        .filter(([, before, name]) => before && name !== 'x')
        .map(([, , name]) => name!),
    ),
  ),
];

/** What arithmetic is made of: terms for names, and terms made of terms. */
interface Algebra<Term> {
  number(name: string, before: boolean): Term;
  sum(one: Term, other: Term): Term;
  difference(one: Term, other: Term): Term;
  product(one: Term, other: Term): Term;
  quotient(over: Term, under: Term): Term;
  root(of: Term): Term;
  max(one: Term, other: Term): Term;
  sign(of: Term): Term;
}

const pieces = /@_?\w+|√⟨|max\(|sign\(|[⟨|⟩()*+,-]/g;

/** Reads a line's arithmetic into an algebra. Throws if it is written otherwise than `Line` says. */
export function readLine<Term>(arithmetic: string, algebra: Algebra<Term>): Term {
  const tokens = arithmetic.match(pieces)!;
  let at = 0;
  const expect = (token: string) => {
    if (tokens[at++] !== token)
      throw new Error(`line: expected ${token} in ${arithmetic}; got ${tokens[at - 1]}`);
  };

  function added(): Term {
    let term = multiplied();
    while (tokens[at] === '+' || tokens[at] === '-')
      term = tokens[at++] === '+' ? algebra.sum(term, multiplied()) : algebra.difference(term, multiplied());
    return term;
  }

  function multiplied(): Term {
    let term = single();
    while (tokens[at] === '*') {
      at++;
      term = algebra.product(term, single());
    }
    return term;
  }

  function single(): Term {
    const token = tokens[at++];
    if (token?.startsWith('@')) {
      const before = token[1] === '_';
      return algebra.number(token.slice(before ? 2 : 1), before);
    }
    const first = added();
    if (token === '⟨' || token === 'max(') {
      expect(token === '⟨' ? '|' : ',');
      const other = added();
      expect(token === '⟨' ? '⟩' : ')');
      return token === '⟨' ? algebra.quotient(first, other) : algebra.max(first, other);
    }
    expect(token === '√⟨' ? '⟩' : ')');
    return token === '√⟨' ? algebra.root(first) : token === 'sign(' ? algebra.sign(first) : first;
  }

  return added();
}

/** Numbers by name; those of the step before under `_name`. */
export type Numbers = Record<string, number>;

/** Terms that compute: a function of the numbers of a step. */
const computing: Algebra<(numbers: Numbers) => number> = {
  number: (name, before) => {
    const key = before ? `_${name}` : name;
    return (numbers) => numbers[key]!;
  },
  sum: (one, other) => (numbers) => one(numbers) + other(numbers),
  difference: (one, other) => (numbers) => one(numbers) - other(numbers),
  product: (one, other) => (numbers) => one(numbers) * other(numbers),
  quotient: (over, under) => (numbers) => quotient(over(numbers), under(numbers)),
  root: (of) => (numbers) => Math.sqrt(of(numbers)),
  max: (one, other) => (numbers) => Math.max(one(numbers), other(numbers)),
  sign: (of) => (numbers) => Math.sign(of(numbers)),
};

/** A line's arithmetic as a function of numbers by name, in the order of operations that loops and programs have. */
export function computed([, arithmetic]: Line): (numbers: Numbers) => number {
  const written = arithmetic.replace(token, (all, before: string, name: string) =>
    squares[name] && !before ? `@${squares[name]} * @${squares[name]}` : all,
  );
  return readLine(written, computing);
}
