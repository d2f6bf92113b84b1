import { type OperationName, operations } from '../expression/graph.ts';
import type { ExpressionNode } from '../expression/parse.ts';

/** One number of a calculation: a constant, a coordinate of the point, or an operation on numbers before it. */
export interface Entry {
  readonly op: 'number' | 'variable' | 'sign' | OperationName;
  /** Places of its arguments; for a variable `left` is the coordinate. */
  readonly left: number;
  readonly right: number;
  /** The constant; NaN otherwise. */
  readonly value: number;
}

/** How an operation is carried out. */
export const functionOf = (op: Entry['op']) =>
  op === 'sign' ? Math.sign : (operations[op as 'add'].value as (left: number, right: number) => number);

/**
 * A list of operations, in which equal parts stand once. Whole powers become products, and constants are put together.
 * What is entered is named by its place.
 */
export class Tape {
  readonly entries: Entry[] = [];
  private readonly places = new Map<string, number>();

  /** The place of an operation as it stands. */
  put(op: Entry['op'], left = 0, right = 0, value = Number.NaN): number {
    const key = `${op} ${left} ${right} ${value}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.entries.length);
    return this.entries.push({ op, left, right, value }) - 1;
  }

  number(value: number): number {
    return this.put('number', 0, 0, value);
  }

  /** Whether a place holds this constant. */
  is(place: number, value: number): boolean {
    const { op, value: own } = this.entries[place]!;
    return op === 'number' && own === value;
  }

  /** An operation, or what it comes to where an argument is 0 or 1 or all of them are constants. */
  apply(op: Entry['op'], left: number, right = left): number {
    const [one, other] = [this.entries[left]!, this.entries[right]!];
    if (one.op === 'number' && other.op === 'number')
      return this.number(functionOf(op)(one.value, other.value));
    if (op === 'add' && this.is(left, 0)) return right;
    if ((op === 'add' || op === 'sub') && this.is(right, 0)) return left;
    if (op === 'sub' && this.is(left, 0)) return this.apply('neg', right);
    if (op === 'mul' && (this.is(left, 0) || this.is(right, 0))) return this.number(0);
    if (op === 'mul' && this.is(left, 1)) return right;
    if (op === 'mul' && this.is(left, -1)) return this.apply('neg', right);
    if (op === 'mul' && this.is(right, -1)) return this.apply('neg', left);
    if ((op === 'mul' || op === 'div') && this.is(right, 1)) return left;
    if (op === 'div' && this.is(left, 0)) return left;
    if (op === 'neg' && one.op === 'neg') return one.left;
    if (op === 'power' && other.op === 'number') {
      const exponent = Math.abs(other.value);
      if (Number.isInteger(exponent) && exponent <= 64) {
        const whole = this.repeated(left, exponent);
        return other.value < 0 ? this.apply('div', this.number(1), whole) : whole;
      }
    }
    return this.put(op, left, right);
  }

  /** base^exponent by squaring. */
  private repeated(base: number, exponent: number): number {
    if (exponent === 0) return this.number(1);
    if (exponent === 1) return base;
    const half = this.repeated(base, Math.floor(exponent / 2));
    const square = this.apply('mul', half, half);
    return exponent % 2 === 1 ? this.apply('mul', square, base) : square;
  }

  /** The place of an expression. */
  enter(node: ExpressionNode): number {
    if (node.kind === 'number') return this.number(node.value);
    if (node.kind === 'variable') return this.put('variable', node.index);
    const [left, right] = node.args.map((argument) => this.enter(argument)) as [number, number?];
    return node.op === 'square' ? this.apply('mul', left, left) : this.apply(node.op, left, right);
  }
}
