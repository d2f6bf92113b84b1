import { backpropagate } from '../../../src/models/expression/graph.ts';
import type { Expression } from '../../../src/models/expression/parse.ts';
import { toGraph } from '../../../src/models/expression/to-graph.ts';

/** The value of the expression and its exact gradient, one entry per variable, by reverse accumulation over `toGraph`. */
export function gradient(
  expression: Expression,
  values: ArrayLike<number>,
): { value: number; gradient: Float64Array } {
  const { nodes, output } = toGraph(expression, values);
  const { values: computed, gradients } = backpropagate(nodes, output);
  const value = computed[nodes.findIndex((node) => node.id === output)]!;
  return { value, gradient: gradients.slice(0, expression.variables.length) };
}
