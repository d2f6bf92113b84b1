import {
  type Arithmetic,
  call,
  difference,
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
import { plain } from '../../draw/format.ts';
import { operations } from '../../models/expression/graph.ts';
import type { GraphResult, LedgerNode } from './model.ts';

const powers: Record<string, string> = { '2': '²', '3': '³', '-1': '⁻¹' };
const infix: Partial<Record<string, string>> = { add: '+', sub: '−', mul: '×', div: '÷', power: '^' };
const names: Partial<Record<string, string>> = { sigmoid: 'σ', log: 'ln', relu: 'ReLU', sqrt: '√', neg: '−' };

/** What stands inside a node's circle. */
export function sign({ kind, name, op, exponent, value }: LedgerNode): string {
  if (kind === 'variable') return name;
  if (kind === 'constant') return plain(value);
  if (op === 'pow') return `q${powers[String(exponent)] ?? `^{${plain(exponent!)}}`}`;
  if (op === 'square') return 'q²';
  return infix[op!] ?? names[op!] ?? op!;
}

/** A node's name as plain text: v₁, x, 0.5. */
export function called({ kind, name, value }: LedgerNode): string {
  if (kind === 'constant') return plain(value);
  return name.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!).replace(/[_{}]/g, '');
}

/** The operation of a node with its arguments' names. */
export function arithmetic(node: LedgerNode, { nodes }: GraphResult): string {
  const [a, b] = node.args.map((index) => called(nodes[index]!));
  if (node.op === 'neg') return `−${a}`;
  if (node.op === 'pow') return `${a}${powers[String(node.exponent)] ?? `^${plain(node.exponent!)}`}`;
  if (node.op === 'square') return `${a}²`;
  const between = infix[node.op!];
  if (between) return `${a} ${between} ${b}`;
  return `${sign(node)}(${b === undefined ? a : `${a}, ${b}`})`;
}

const twoSided: Partial<Record<string, (...terms: Term[]) => Arithmetic>> = {
  add: sum,
  sub: difference,
  mul: product,
};

/** The operation of a node with its arguments' numbers. */
export function numbers(node: LedgerNode, { nodes }: GraphResult): Arithmetic {
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
export function blame(node: LedgerNode, { nodes }: GraphResult): Arithmetic {
  if (node.uses.length === 0) return sum(1);
  return sum(...node.uses.map(({ by, order }) => product(nodes[by]!.gradient, nodes[by]!.local[order]!)));
}
