import { compile } from './compile.ts';
import type { GraphNode } from './graph.ts';
import type { Expression, ExpressionNode } from './parse.ts';

/** A computation graph and the id of the node that holds the expression's value. */
export interface ExpressionGraph {
  readonly nodes: readonly GraphNode[];
  readonly output: string;
}

/**
 * The expression as a computation graph in topological order: first one leaf per variable, named like it (also if
 * unused), then constants and operations `#1`, `#2`, … as they are computed. A power whose exponent holds no variable
 * becomes `pow`, whose gradient exists for a negative base too; any other power is `power` of two arguments.
 */
export function toGraph({ root, variables }: Expression, values: ArrayLike<number>): ExpressionGraph {
  const nodes: GraphNode[] = variables.map((id, index) => ({ id, op: 'leaf', value: values[index]! }));
  const nextId = () => `#${nodes.length - variables.length + 1}`;

  const visit = (node: ExpressionNode): string => {
    if (node.kind === 'variable') return variables[node.index]!;
    if (node.kind === 'number') {
      const id = nextId();
      nodes.push({ id, op: 'leaf', value: node.value });
      return id;
    }
    const constantPower = node.op === 'power' && isConstant(node.args[1]!);
    const args = (constantPower ? node.args.slice(0, 1) : node.args).map(visit);
    const id = nextId();
    if (constantPower) nodes.push({ id, op: 'pow', args, exponent: constantOf(node.args[1]!) });
    else nodes.push({ id, op: node.op, args });
    return id;
  };

  return { output: visit(root), nodes };
}

function isConstant(node: ExpressionNode): boolean {
  return node.kind === 'number' || (node.kind === 'operation' && node.args.every(isConstant));
}

function constantOf(root: ExpressionNode): number {
  return compile({ source: '', variables: [], root })([]);
}
