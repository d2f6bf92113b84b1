/**
 * Reads arithmetic as a reader would, by the rules of mathematics and nothing else: brackets, powers, products from left
 * to right, sums. A minus after an operator is an error, as are unknown names. Numbers are carried as m · 10^e, since a
 * product of many factors may lie outside float64.
 */
interface Far {
  m: number;
  e: number;
}

/** Functions by the name that stands before their bracket. */
export type Names = Record<string, (...args: number[]) => number>;

const mathematics: Names = {
  tanh: Math.tanh,
  cosh: Math.cosh,
  sin: Math.sin,
  cos: Math.cos,
  exp: Math.exp,
  abs: Math.abs,
  max: Math.max,
  min: Math.min,
  sign: Math.sign,
  ln: Math.log,
  σ: (z) => 1 / (1 + Math.exp(-z)),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  softplus: (z) => Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0),
  ReLU: (z) => Math.max(z, 0),
  relu: (z) => Math.max(z, 0),
  identity: (z) => z,
};

/** Notes on where a term comes from: 0.25 (z). */
const notes = / \((?:[fzrVQK]|h̃|h→f|h→i|h→C̃)\)/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const pieces = /\d[\d\u2009]*(?:\.\d+)?|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|∂f\/∂[xy]|log₁₀|[\p{Letter}′]+|[∞√+−×/^(),]|\S/gu;

const plain = ({ m, e }: Far) => (e === 0 ? m : m * 10 ** e);
const far = (m: number): Far => ({ m, e: 0 });
const times = (a: Far, b: Far): Far => (a.m === 0 || b.m === 0 ? far(0) : { m: a.m * b.m, e: a.e + b.e });

export interface Evaluated {
  /** The value is m · 10^e. */
  m: number;
  e: number;
  /** The largest magnitude met on the way. */
  largest: number;
  /** A number and nothing else. */
  bare: boolean;
}

/** The value of one side of an equation; throws on what is not arithmetic. */
export function evaluateWritten(source: string, own: Names = {}): Evaluated {
  const names = { ...mathematics, ...own };
  const tokens = source.replace(notes, '').match(pieces) ?? [];
  let at = 0;
  let largest = 0;
  let steps = 0;
  const fail = () => {
    throw new Error(`written arithmetic: unexpected “${tokens[at] ?? 'end'}” in “${source}”`);
  };
  const seen = (value: Far) => {
    if (Number.isFinite(plain(value))) largest = Math.max(largest, Math.abs(plain(value)));
    return value;
  };
  const take = (token: string) => {
    if (tokens[at] !== token) fail();
    at++;
  };

  function sum(): Far {
    const minus = tokens[at] === '−';
    if (minus) at++;
    let value = product();
    if (minus) value = { ...value, m: -value.m };
    while (tokens[at] === '+' || tokens[at] === '−') {
      const sign = tokens[at++] === '+' ? 1 : -1;
      steps++;
      value = far(plain(value) + sign * plain(product()));
    }
    return seen(value);
  }
  function product(): Far {
    let value = power();
    while (tokens[at] === '×' || tokens[at] === '/') {
      const over = tokens[at++] === '/';
      const literal = !over && tokens[at] === '10' && /^[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(tokens[at + 1] ?? '');
      if (!literal) steps++;
      const other = power();
      value = over ? { m: value.m / other.m, e: value.e - other.e } : times(value, other);
    }
    return seen(value);
  }
  function power(): Far {
    if (tokens[at] === '√') {
      at++;
      steps++;
      return seen(far(Math.sqrt(plain(power()))));
    }
    const base = atom();
    const next = tokens[at];
    if (next && /^[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+$/.test(next)) {
      at++;
      const exponent = Number(
        [...next].map((one) => (one === '⁻' ? '-' : superscripts.indexOf(one))).join(''),
      );
      if (base.m === 10 && base.e === 0) return { m: 1, e: exponent };
      steps++;
      return seen(far(plain(base) ** exponent));
    }
    if (next !== '^') return seen(base);
    at++;
    steps++;
    return seen(far(plain(base) ** plain(atom())));
  }
  function atom(): Far {
    const token = tokens[at++] ?? '';
    if (/^\d/.test(token)) return far(Number(token.replaceAll('\u2009', '')));
    if (token === '∞') return far(Number.POSITIVE_INFINITY);
    if (token === 'NaN') return far(Number.NaN);
    if (token === '(') {
      const value = sum();
      take(')');
      return value;
    }
    if (token === 'e' && tokens[at] === '^') return far(Math.E);
    if (token === 'log₁₀') {
      take('(');
      const { m, e } = sum();
      take(')');
      steps++;
      return far(Math.log10(m) + e);
    }
    const rule = Object.hasOwn(names, token) ? names[token] : undefined;
    if (!rule) {
      at--;
      fail();
    }
    take('(');
    const args = [plain(sum())];
    while (tokens[at] === ',') {
      at++;
      args.push(plain(sum()));
    }
    take(')');
    steps++;
    return far(rule!(...args));
  }

  const value = sum();
  if (at !== tokens.length) fail();
  return { ...value, largest, bare: steps === 0 };
}
