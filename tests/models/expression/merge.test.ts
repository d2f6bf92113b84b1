import { describe, expect, test } from 'vitest';
import { backpropagate } from '../../../src/models/expression/graph.ts';
import { parse, toGraph } from '../../../src/models/expression/index.ts';
import { mergeEqual } from '../../../src/models/expression/merge.ts';

const variables = ['x', 'y'];
const build = (source: string, values = [2, 3]) => toGraph(parse(source, { variables }), values);

describe('mergeEqual', () => {
  test.each([
    ['x*y + x*y', 5, 4],
    ['exp(x)/(exp(x)+exp(y))', 7, 6],
    ['(x+2)*(y+2)', 7, 6],
    ['x^2 + x^2', 5, 4],
    ['x^2 + x^3', 5, 5],
    ['x*y + y*x', 5, 5],
  ])('%s: %i nodes become %i', (source, before, after) => {
    const graph = build(source);
    expect(graph.nodes).toHaveLength(before);
    expect(mergeEqual(graph, variables).nodes).toHaveLength(after);
  });

  test('values and gradients of the variables stay', () => {
    for (const source of ['x*y + x*y', 'exp(x)/(exp(x)+exp(y))', '(x*y)^2 * sin(x*y)', 'x', 'max(x, x)']) {
      const graph = build(source);
      const merged = mergeEqual(graph, variables);
      const one = backpropagate(graph.nodes, graph.output);
      const other = backpropagate(merged.nodes, merged.output);
      expect(other.gradients[0]).toBeCloseTo(one.gradients[0]!, 12);
      expect(other.gradients[1]).toBeCloseTo(one.gradients[1]!, 12);
      const last = (nodes: typeof graph.nodes, id: string) => nodes.findIndex((node) => node.id === id);
      expect(other.values[last(merged.nodes, merged.output)]).toBe(
        one.values[last(graph.nodes, graph.output)],
      );
    }
  });

  test('variables of one value stay apart', () => {
    expect(mergeEqual(build('x*y', [1, 1]), variables).nodes.map(({ id }) => id)).toEqual(['x', 'y', '#1']);
  });
});
