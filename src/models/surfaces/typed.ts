import { type OperationName, operations } from '../expression/graph.ts';
import type { Expression, ExpressionNode } from '../expression/parse.ts';
import type { Differentiable } from './surface.ts';

/** One number of a calculation: a constant, a coordinate of the point, or an operation on numbers before it. */
export interface Entry {
  readonly op: 'number' | 'variable' | 'sign' | OperationName;
  /** Places of its arguments; for a variable `left` is the coordinate. */
  readonly left: number;
  readonly right: number;
  /** The constant; NaN otherwise. */
  readonly value: number;
}

/** A function of a point and its gradient as one list of operations, in which equal parts stand once. */
export interface Typed extends Differentiable {
  readonly tape: readonly Entry[];
  /** Where the tape holds f. */
  readonly result: number;
  /** Where it holds ∂f/∂x of every coordinate. */
  readonly slopes: readonly number[];
}

const functionOf = (op: Entry['op']) =>
  op === 'sign' ? Math.sign : (operations[op as 'add'].value as (left: number, right: number) => number);

/**
 * The reader's own expression as a function with its exact gradient, by the rules of differentiation. Whole powers
 * become products and constants are put together, so that polynomials need + − × ÷ alone, which round alike in every
 * language. At a kink: abs′(0) = relu′(0) = 0, a tie of max or min gives 1/2 to each argument (PyTorch).
 */
export function typed({ root, variables }: Expression): Typed {
  const tape: Entry[] = [];
  const places = new Map<string, number>();

  const put = (op: Entry['op'], left = 0, right = 0, value = Number.NaN): number => {
    const key = `${op} ${left} ${right} ${value}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, tape.length);
    return tape.push({ op, left, right, value }) - 1;
  };
  const number = (value: number) => put('number', 0, 0, value);
  const is = (place: number, value: number) => tape[place]!.op === 'number' && tape[place]!.value === value;

  /** An operation, or what it comes to where an argument is 0 or 1 or all of them are constants. */
  const apply = (op: Entry['op'], left: number, right = left): number => {
    const [one, other] = [tape[left]!, tape[right]!];
    if (one.op === 'number' && other.op === 'number') return number(functionOf(op)(one.value, other.value));
    if (op === 'add' && is(left, 0)) return right;
    if ((op === 'add' || op === 'sub') && is(right, 0)) return left;
    if (op === 'sub' && is(left, 0)) return apply('neg', right);
    if (op === 'mul' && (is(left, 0) || is(right, 0))) return number(0);
    if (op === 'mul' && is(left, 1)) return right;
    if (op === 'mul' && is(left, -1)) return apply('neg', right);
    if (op === 'mul' && is(right, -1)) return apply('neg', left);
    if ((op === 'mul' || op === 'div') && is(right, 1)) return left;
    if (op === 'div' && is(left, 0)) return left;
    if (op === 'neg' && one.op === 'neg') return one.left;
    if (op === 'power' && other.op === 'number') {
      const exponent = Math.abs(other.value);
      if (Number.isInteger(exponent) && exponent <= 64) {
        const whole = repeated(left, exponent);
        return other.value < 0 ? apply('div', number(1), whole) : whole;
      }
    }
    return put(op, left, right);
  };

  /** base^exponent by squaring. */
  const repeated = (base: number, exponent: number): number => {
    if (exponent === 0) return number(1);
    if (exponent === 1) return base;
    const half = repeated(base, Math.floor(exponent / 2));
    const square = apply('mul', half, half);
    return exponent % 2 === 1 ? apply('mul', square, base) : square;
  };

  const enter = (node: ExpressionNode): number => {
    if (node.kind === 'number') return number(node.value);
    if (node.kind === 'variable') return put('variable', node.index);
    const [left, right] = node.args.map(enter) as [number, number?];
    return node.op === 'square' ? apply('mul', left, left) : apply(node.op, left, right);
  };

  const derivatives = new Map<string, number>();
  const derivative = (place: number, variable: number): number => {
    const key = `${place} ${variable}`;
    let slope = derivatives.get(key);
    if (slope === undefined) {
      slope = differentiated(place, variable);
      derivatives.set(key, slope);
    }
    return slope;
  };
  const differentiated = (place: number, variable: number): number => {
    const { op, left, right } = tape[place]!;
    if (op === 'number') return number(0);
    if (op === 'variable') return number(left === variable ? 1 : 0);
    const a = derivative(left, variable);
    const times = (factor: number) => (is(a, 0) ? a : apply('mul', factor, a));
    const b = () => derivative(right, variable);
    switch (op) {
      case 'add':
      case 'sub':
        return apply(op, a, b());
      case 'mul':
        return apply('add', times(right), apply('mul', left, b()));
      case 'div':
        return apply('div', apply('sub', a, apply('mul', place, b())), right);
      case 'neg':
        return apply('neg', a);
      case 'power': {
        const base = is(a, 0)
          ? a
          : times(apply('mul', right, apply('power', left, apply('sub', right, number(1)))));
        const along = b();
        return is(along, 0)
          ? base
          : apply('add', base, apply('mul', apply('mul', place, apply('log', left)), along));
      }
      case 'exp':
        return times(place);
      case 'log':
        return apply('div', a, left);
      case 'sqrt':
        return apply('div', apply('mul', number(0.5), a), place);
      case 'sin':
        return times(apply('cos', left));
      case 'cos':
        return apply('neg', times(apply('sin', left)));
      case 'abs':
        return times(apply('sign', left));
      case 'max':
      case 'min': {
        const [sum, difference] = [apply('add', a, b()), apply('sub', a, b())];
        const side = apply('mul', apply('sign', apply('sub', left, right)), difference);
        return apply('mul', number(0.5), apply(op === 'max' ? 'add' : 'sub', sum, side));
      }
      case 'tanh':
        return times(apply('sub', number(1), apply('mul', place, place)));
      case 'sigmoid':
        return times(apply('mul', place, apply('sub', number(1), place)));
      case 'relu':
        return times(apply('sign', place));
      // Softplus is what is left: squares have become products, and signs stand in derivatives only.
      default:
        return times(apply('sigmoid', left));
    }
  };

  const result = enter(root);
  const length = tape.length;
  const slopes = variables.map((_, variable) => derivative(result, variable));

  const numbers = Float64Array.from(tape, ({ value }) => value);
  const inner = tape.flatMap(({ op, left, right }, place) =>
    op === 'number' || op === 'variable' ? [] : [{ place, left, right, value: functionOf(op) }],
  );
  const inputs = tape.flatMap(({ op, left }, place) => (op === 'variable' ? [{ place, left }] : []));
  const ofValue = inner.filter(({ place }) => place < length);
  const run = (point: Float64Array, part: typeof inner) => {
    for (const { place, left } of inputs) numbers[place] = point[left]!;
    for (const { place, left, right, value } of part) numbers[place] = value(numbers[left]!, numbers[right]!);
  };

  return {
    tape,
    result,
    slopes,
    value(point) {
      run(point, ofValue);
      return numbers[result]!;
    },
    gradient(point, out) {
      run(point, inner);
      for (let i = 0; i < out.length; i++) out[i] = numbers[slopes[i]!]!;
    },
  };
}
