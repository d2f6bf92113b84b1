import type { GraphNode } from './graph.ts';
import type { ExpressionGraph } from './to-graph.ts';

/**
 * The same graph with equal parts computed once: of nodes with the same operation on the same arguments, and of equal
 * constants, only the first stays (value numbering, Cocke & Schwartz 1970). The leaves named in `variables` all stay.
 * Values and the variables' gradients do not change; a node that served in several places now sums what comes back.
 */
export function mergeEqual(
  { nodes, output }: ExpressionGraph,
  variables: readonly string[],
): ExpressionGraph {
  const representatives = new Map<string, string>();
  const known = new Map<string, string>();
  const kept: GraphNode[] = [];
  for (const node of nodes) {
    const merged =
      node.op === 'leaf' ? node : { ...node, args: node.args.map((id) => representatives.get(id)!) };
    const key = variables.includes(node.id)
      ? `variable ${node.id}`
      : merged.op === 'leaf'
        ? `leaf ${merged.value}`
        : `${merged.op} ${merged.exponent ?? ''} ${merged.args.join(' ')}`;
    const same = known.get(key);
    if (same === undefined) {
      known.set(key, node.id);
      kept.push(merged);
    }
    representatives.set(node.id, same ?? node.id);
  }
  return { nodes: kept, output: representatives.get(output)! };
}
