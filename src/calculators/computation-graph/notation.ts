import { plain } from '../../draw/format.ts';
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
