import {
  type Arithmetic,
  call,
  difference,
  number,
  product,
  quotient,
  root,
  sum,
} from '../../draw/arithmetic.ts';

/** What stands behind `@name` and, with `before`, `@_name`. */
type Lookup = (name: string, before: boolean) => number;

const pieces = /@_?\w+|√⟨|max\(|[⟨|⟩()*+,-]/g;

/**
 * The arithmetic of a line (see lines.ts) with numbers for its names: sums of products, √⟨…⟩, ⟨a|b⟩, brackets and
 * max(a, b). Throws if the line is written otherwise.
 */
export function termOf(line: string, lookup: Lookup): Arithmetic {
  const tokens = line.match(pieces) ?? [];
  let at = 0;
  const expect = (token: string) => {
    if (tokens[at++] !== token)
      throw new Error(`line-arithmetic: expected ${token} in ${line}; got ${tokens[at - 1]}`);
  };

  function added(): Arithmetic {
    let term = multiplied();
    while (tokens[at] === '+' || tokens[at] === '-')
      term = tokens[at++] === '+' ? sum(term, multiplied()) : difference(term, multiplied());
    return term;
  }

  function multiplied(): Arithmetic {
    let term = single();
    while (tokens[at] === '*') {
      at++;
      term = product(term, single());
    }
    return term;
  }

  function single(): Arithmetic {
    const token = tokens[at++];
    if (token?.startsWith('@')) {
      const before = token[1] === '_';
      return number(lookup(token.slice(before ? 2 : 1), before));
    }
    const first = added();
    switch (token) {
      case '√⟨':
        expect('⟩');
        return root(first);
      case '(':
        expect(')');
        return first;
      case '⟨': {
        expect('|');
        const under = added();
        expect('⟩');
        return quotient(first, under);
      }
      default: {
        expect(',');
        const other = added();
        expect(')');
        return call('max', Math.max, first, other);
      }
    }
  }

  return added();
}
