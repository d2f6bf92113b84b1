import { operations } from './graph.ts';
import type { Expression, ExpressionNode } from './parse.ts';

/** The expression as a function of its variables' values, in order; made of closures, no code is generated. */
export function compile({ root }: Expression): (values: ArrayLike<number>) => number {
  return closure(root);
}

/**
 * The value of the expression for its variables' values, in order. Outside a function's real domain (the logarithm of a
 * negative number, 0/0) it is NaN; 1/0 is Infinity.
 */
export function evaluate(expression: Expression, values: ArrayLike<number>): number {
  return compile(expression)(values);
}

function closure(node: ExpressionNode): (values: ArrayLike<number>) => number {
  if (node.kind === 'number') return () => node.value;
  if (node.kind === 'variable') return (values) => values[node.index]!;
  const { value } = operations[node.op] as { value: (a: number, b: number) => number };
  const [left, right] = node.args.map(closure);
  return right
    ? (values) => value(left!(values), right(values))
    : (values) => value(left!(values), Number.NaN);
}
