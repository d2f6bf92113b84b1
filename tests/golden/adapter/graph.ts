import { backpropagate, type GraphNode } from '../../../src/models/expression/graph.ts';
import type { Run } from './run.ts';

export const ops: Record<string, Run> = {
  scalar_graph(inputs, params) {
    const nodes: GraphNode[] = inputs.nodes.map((node: Record<string, unknown>) => ({
      ...node,
      exponent: node.exponent ?? undefined,
    }));
    const { values, localGradients, gradients } = backpropagate(nodes, params.output);
    return { values, grads: gradients, local_grads: localGradients };
  },
};
