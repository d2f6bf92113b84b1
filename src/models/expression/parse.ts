import { ExpressionError } from './error.ts';
import { type OperationName, operations } from './graph.ts';
import { type Token, tokenize } from './tokens.ts';

/** A syntax tree: numbers and variables at the leaves, operations of `graph.ts` (never `pow`) inside. */
export type ExpressionNode =
  | { readonly kind: 'number'; readonly value: number; readonly position: number }
  | { readonly kind: 'variable'; readonly index: number; readonly position: number }
  | {
      readonly kind: 'operation';
      readonly op: OperationName;
      readonly args: readonly ExpressionNode[];
      readonly position: number;
    };

export interface Expression {
  readonly source: string;
  /** The names it may use; values are given in this order. */
  readonly variables: readonly string[];
  readonly root: ExpressionNode;
}

interface ExpressionLimits {
  /** Characters (UTF-16 units) of the source. */
  readonly length: number;
  /** Parentheses, signs, powers and calls within each other. */
  readonly depth: number;
}

const defaultLimits: ExpressionLimits = { length: 500, depth: 60 };

/** Constants by every name they have. */
const constants: Readonly<Record<string, number>> = { pi: Math.PI, π: Math.PI, e: Math.E };

/** Functions by every name they have. */
const functions: Readonly<Record<string, OperationName>> = {
  exp: 'exp',
  log: 'log',
  ln: 'log',
  sqrt: 'sqrt',
  sin: 'sin',
  cos: 'cos',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  σ: 'sigmoid',
  relu: 'relu',
  softplus: 'softplus',
  abs: 'abs',
  square: 'square',
  max: 'max',
  min: 'min',
  pow: 'power',
};

/** How tightly an operator holds its left operand; the right one is held one tighter, except by ^. */
const infix: Readonly<
  Record<string, { readonly op: OperationName; readonly left: number; readonly right: number }>
> = {
  '+': { op: 'add', left: 10, right: 11 },
  '-': { op: 'sub', left: 10, right: 11 },
  '*': { op: 'mul', left: 20, right: 21 },
  '/': { op: 'div', left: 20, right: 21 },
  '^': { op: 'power', left: 40, right: 40 },
};

/** A sign holds less than ^ and more than *: −x² is −(x²). */
const signStrength = 30;

/**
 * The syntax tree of an expression such as `(1-x)^2 + 100*(y-x^2)^2`, by precedence climbing (Pratt, POPL 1973).
 *
 * Numbers (`1e-3`, `.5`), + − * / ^, parentheses, the names in `constants` and `functions`, and the variables given.
 * ^ associates to the right and binds tighter than a sign, as in mathematics: `-x^2` is −(x²), `2^-x` is allowed.
 * Multiplication is always written. Full-width digits and operators, − × · ÷ are read as their ASCII forms. A variable
 * hides a constant or function of its name.
 *
 * Throws `ExpressionError`, and nothing else, whatever the source.
 */
export function parse(
  source: string,
  { variables, limits = defaultLimits }: { variables: readonly string[]; limits?: ExpressionLimits },
): Expression {
  if (source.length > limits.length) {
    const expected = `at most ${limits.length} characters`;
    throw new ExpressionError('length', limits.length, expected, `${source.length}`);
  }
  return { source, variables, root: new Parser(tokenize(source), variables, limits.depth).whole() };
}

/** Reads tokens from left to right, each kind of part by its own method. */
class Parser {
  private readonly tokens: readonly Token[];
  private readonly variables: readonly string[];
  private readonly deepest: number;
  private next = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], variables: readonly string[], deepest: number) {
    this.tokens = tokens;
    this.variables = variables;
    this.deepest = deepest;
  }

  /** The tree of all tokens. */
  whole(): ExpressionNode {
    if (this.peek().kind === 'end') throw this.fail('empty', 'an expression');
    const root = this.operand(0);
    if (this.peek().kind !== 'end') throw this.fail('operator', 'an operator or the end');
    return root;
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  private fail(
    reason: ConstructorParameters<typeof ExpressionError>[0],
    expected: string,
    token = this.peek(),
  ): ExpressionError {
    return new ExpressionError(reason, token.position, expected, token.text);
  }

  /** Everything from here on that is held with at least the given strength. */
  private operand(strength: number): ExpressionNode {
    if (++this.depth > this.deepest) throw this.fail('depth', `at most ${this.deepest} levels of nesting`);
    let tree = this.first();
    for (;;) {
      const { symbol, position } = this.peek();
      const operator = Object.hasOwn(infix, symbol) ? infix[symbol]! : null;
      if (!operator || operator.left < strength) break;
      this.next++;
      tree = { kind: 'operation', op: operator.op, args: [tree, this.operand(operator.right)], position };
    }
    this.depth--;
    return tree;
  }

  /** A number, a name, a call, a parenthesis, or a sign with what it applies to. */
  private first(): ExpressionNode {
    const token = this.peek();
    const { kind, symbol, position } = token;
    if (kind === 'number') {
      const value = Number(symbol);
      if (!Number.isFinite(value)) throw this.fail('number', 'a number below 1.8e308');
      this.next++;
      return { kind: 'number', value, position };
    }
    if (kind === 'name') {
      this.next++;
      return this.named(token);
    }
    if (symbol === '(') {
      this.next++;
      const inside = this.operand(0);
      this.close();
      return inside;
    }
    if (symbol === '+' || symbol === '-') {
      this.next++;
      const signed = this.operand(signStrength);
      return symbol === '+' ? signed : { kind: 'operation', op: 'neg', args: [signed], position };
    }
    throw this.fail('operand', 'a number, a name or a parenthesis');
  }

  private named(token: Token): ExpressionNode {
    const { symbol, position } = token;
    const index = this.variables.indexOf(symbol);
    if (index >= 0) return { kind: 'variable', index, position };
    if (Object.hasOwn(constants, symbol)) return { kind: 'number', value: constants[symbol]!, position };
    if (!Object.hasOwn(functions, symbol)) {
      const known = [...this.variables, ...Object.keys(constants), ...Object.keys(functions)];
      throw this.fail('name', `one of ${known.join(', ')}`, token);
    }
    const op = functions[symbol]!;
    if (this.peek().symbol !== '(') throw this.fail('call', `“(” after ${symbol}`);
    this.next++;
    const { arity } = operations[op];
    const args: ExpressionNode[] = [];
    do {
      args.push(this.operand(0));
    } while (this.peek().symbol === ',' && ++this.next);
    if (this.peek().symbol === ')' && args.length !== arity) {
      const expected = `${arity} ${arity === 1 ? 'argument' : 'arguments'} of ${symbol}`;
      throw new ExpressionError('arguments', position, expected, `${args.length}`);
    }
    this.close();
    return { kind: 'operation', op, args, position };
  }

  private close(): void {
    const { kind, symbol } = this.peek();
    // Something that could start an operand is a forgotten operator, not a forgotten parenthesis.
    if (symbol === '(' || kind === 'number' || kind === 'name')
      throw this.fail('operator', 'an operator or “)”');
    if (symbol !== ')') throw this.fail('parenthesis', '“)”');
    this.next++;
  }
}
