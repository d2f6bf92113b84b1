import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layered } from '../../src/draw/layered.ts';

const graphs = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc.tuple(
    fc.constant(count),
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: count - 1 }))
        .filter(([from, to]) => from < to),
      { maxLength: count * 2 },
    ),
  ),
);

describe('layered', () => {
  test('edges lead to later layers, bend once in each layer between, and nothing stands on anything else', () => {
    fc.assert(
      fc.property(graphs, ([count, edges]) => {
        const { nodes, bends, layers, breadth } = layered(count, edges);
        edges.forEach(([from, to], index) => {
          const through = bends[index]!.map(({ layer }) => layer);
          const between = nodes[to]!.layer - nodes[from]!.layer - 1;
          expect(through).toEqual(Array.from({ length: between }, (_, at) => nodes[from]!.layer + 1 + at));
        });
        const all = [...nodes, ...bends.flat()];
        for (const { layer, across } of all) {
          expect(layer >= 0 && layer < layers && across >= -1e-9 && across <= breadth + 1e-9).toBe(true);
        }
        for (let at = 0; at < layers; at++) {
          const places = all
            .filter(({ layer }) => layer === at)
            .map(({ across }) => across)
            .sort((one, other) => one - other);
          for (let k = 1; k < places.length; k++) expect(places[k]! - places[k - 1]!).toBeGreaterThan(0.59);
          const own = nodes
            .filter(({ layer }) => layer === at)
            .map(({ across }) => across)
            .sort((one, other) => one - other);
          for (let k = 1; k < own.length; k++) expect(own[k]! - own[k - 1]!).toBeGreaterThan(0.99);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('a chain is a straight line', () => {
    const { nodes } = layered(3, [
      [0, 1],
      [1, 2],
    ]);
    expect(nodes).toEqual([
      { layer: 0, across: 0 },
      { layer: 1, across: 0 },
      { layer: 2, across: 0 },
    ]);
  });

  test('a source stands right before what it leads to', () => {
    const { nodes } = layered(5, [
      [0, 2],
      [2, 3],
      [1, 4],
      [3, 4],
    ]);
    expect(nodes.map(({ layer }) => layer)).toEqual([0, 2, 1, 2, 3]);
  });
});
