import {
  type Arithmetic,
  call,
  difference,
  explained,
  negated,
  power,
  product,
  quotient,
  root,
  rounded,
  sum,
  type Term,
  written,
} from '../../draw/arithmetic.ts';
import { operations } from '../../models/expression/graph.ts';
import type { GraphResult, LedgerNode } from './model.ts';
import { arithmetic, called, sign } from './notation.ts';

const twoSided: Partial<Record<string, (...terms: Term[]) => Arithmetic>> = {
  add: sum,
  sub: difference,
  mul: product,
};

/** The operation of a node with its arguments' numbers. */
function numbers(node: LedgerNode, { nodes }: GraphResult): Arithmetic {
  const [a, b] = node.args.map((index) => nodes[index]!.value) as [number, number];
  const { op, exponent } = node;
  switch (op) {
    case 'div':
      return quotient(a, b);
    case 'neg':
      return negated(a);
    case 'pow':
      return power(a, exponent!);
    case 'square':
      return power(a, 2);
    case 'power':
      return power(a, b);
    case 'sqrt':
      return root(a);
    default: {
      const rule = (one: number, other?: number) => operations[op!].value(one, other ?? one);
      return twoSided[op!]?.(a, b) ?? call(sign(node), rule, ...(b === undefined ? [a] : [a, b]));
    }
  }
}

/** The same as text, with the digits it takes to give the node's value. */
export const arithmeticText = (node: LedgerNode, result: GraphResult): string =>
  written(numbers(node, result), rounded(node.value)).text;

/** The sum over a node's uses, upstream × local each. */
function blame(node: LedgerNode, { nodes }: GraphResult): Arithmetic {
  if (node.uses.length === 0) return sum(1);
  return sum(...node.uses.map(({ by, order }) => product(nodes[by]!.gradient, nodes[by]!.local[order]!)));
}

/** The same as text. */
export const blameText = (node: LedgerNode, result: GraphResult): string =>
  written(blame(node, result), rounded(node.gradient)).text;

export const valueHow = (node: LedgerNode, result: GraphResult): string =>
  explained(node.value, arithmetic(node, result), numbers(node, result));

export function gradientHow(node: LedgerNode, result: GraphResult): string {
  return node.uses.length === 0
    ? explained(node.gradient, '∂L/∂L')
    : explained(node.gradient, blame(node, result));
}

export function centralHow(node: LedgerNode): string {
  const name = called(node);
  const { above, below, width } = node.beside;
  return explained(
    node.central,
    `(L(${name} + h) − L(${name} − h)) / 2h`,
    quotient(difference(above, below), width),
  );
}
