import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backpropagate,
  centralDifferences,
  forward,
  type GraphNode,
  type OperationName,
  operations,
} from '../../../src/models/expression/graph.ts';
import { anyNumber, manyRuns, ordinary, someRuns } from '../numbers.ts';

const leaf = (id: string, value: number): GraphNode => ({ id, op: 'leaf', value });
const node = (id: string, op: OperationName, args: string[], exponent?: number): GraphNode => ({
  id,
  op,
  args,
  exponent,
});

/** Where an operation's derivative exists and is not too steep for a difference quotient. */
const smoothAt: Record<string, (a: number, b: number) => boolean> = {
  div: (_, b) => Math.abs(b) > 0.3,
  log: (a) => a > 0.1,
  sqrt: (a) => a > 0.1,
  pow: (a) => a > 0.1,
  power: (a) => a > 0.1,
  abs: (a) => Math.abs(a) > 0.01,
  relu: (a) => Math.abs(a) > 0.01,
  max: (a, b) => Math.abs(a - b) > 0.01,
  min: (a, b) => Math.abs(a - b) > 0.01,
};

describe.each(Object.keys(operations) as OperationName[])('%s', (op) => {
  const { arity } = operations[op];
  const graph = (a: number, b: number) => [
    leaf('a', a),
    leaf('b', b),
    node('out', op, ['a', 'b'].slice(0, arity), 2.5),
  ];

  test('its derivatives agree with central differences', () => {
    fc.assert(
      fc.property(ordinary(3), ordinary(3), (a, b) => {
        if (smoothAt[op] && !smoothAt[op](a, b)) return true;
        const { gradients } = backpropagate(graph(a, b), 'out');
        const numeric = centralDifferences(graph(a, b), 'out');
        return gradients.every(
          (exact, index) => Math.abs(exact - numeric[index]!) < 1e-6 * Math.max(1, Math.abs(exact)),
        );
      }),
      { ...manyRuns, numRuns: 2000 },
    );
  });

  test('takes any number without an error', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const { values, localGradients } = backpropagate(graph(a, b), 'out');
        return values.length === 3 && localGradients[2]!.length === arity;
      }),
      { ...manyRuns, numRuns: 2000 },
    );
  });
});

test('a shared node sums its contributions: f = (ab)(a + b)', () => {
  const nodes = [
    leaf('a', -2),
    leaf('b', 3),
    node('d', 'mul', ['a', 'b']),
    node('s', 'add', ['a', 'b']),
    node('f', 'mul', ['d', 's']),
  ];
  const { values, gradients, localGradients } = backpropagate(nodes, 'f');
  expect([...values]).toEqual([-2, 3, -6, 1, -6]);
  expect([...gradients]).toEqual([-3, -8, 1, -6, 1]);
  expect(localGradients).toEqual([[], [], [3, -2], [1, 1], [1, -6]]);
  expect([...forward(nodes)]).toEqual([...values]);
});

test('a random deep graph agrees with central differences at every node', () => {
  const smooth = ['add', 'sub', 'mul', 'sin', 'cos', 'tanh', 'sigmoid', 'softplus', 'neg', 'square'] as const;
  const step = fc.record({ op: fc.constantFrom(...smooth), first: fc.nat(), second: fc.nat() });
  fc.assert(
    fc.property(
      fc.array(ordinary(1), { minLength: 2, maxLength: 4 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (leaves, steps) => {
        const nodes = leaves.map((value, index) => leaf(`n${index}`, value));
        for (const { op, first, second } of steps) {
          const count = nodes.length;
          const args = [first, second].slice(0, operations[op].arity).map((pick) => `n${pick % count}`);
          // Squashing after every step keeps the derivatives at everyday size.
          nodes.push(node(`n${count}`, op, args), node(`n${count + 1}`, 'tanh', [`n${count}`]));
        }
        const output = nodes.at(-1)!.id;
        const { gradients } = backpropagate(nodes, output);
        const numeric = centralDifferences(nodes, output);
        return gradients.every(
          (exact, index) => Math.abs(exact - numeric[index]!) < 1e-6 * Math.max(1, Math.abs(exact)),
        );
      },
    ),
    someRuns,
  );
});

test('kinks and ties are shared as in PyTorch', () => {
  const gradientsOf = (op: OperationName, a: number, b: number) =>
    [
      ...backpropagate(
        [leaf('a', a), leaf('b', b), node('o', op, ['a', 'b'].slice(0, operations[op].arity))],
        'o',
      ).gradients,
    ].slice(0, 2);
  expect(gradientsOf('max', 2, 2)).toEqual([0.5, 0.5]);
  expect(gradientsOf('min', 2, 2)).toEqual([0.5, 0.5]);
  expect(gradientsOf('max', 1, 2)).toEqual([0, 1]);
  expect(gradientsOf('min', 1, 2)).toEqual([1, 0]);
  expect(gradientsOf('abs', 0, 0)).toEqual([0, 0]);
  expect(gradientsOf('relu', 0, 0)).toEqual([0, 0]);
});

test('nodes the output does not use have gradient 0, whatever their own derivatives', () => {
  const nodes = [leaf('x', -1), node('unused', 'log', ['x']), node('out', 'square', ['x'])];
  const { values, gradients } = backpropagate(nodes, 'out');
  expect(values[1]).toBeNaN();
  expect([...gradients]).toEqual([-2, 0, 1]);
  expect([...backpropagate(nodes, 'x').gradients]).toEqual([1, 0, 0]);
});

test('a local derivative of 0 stops an infinite gradient', () => {
  const nodes = [leaf('x', 0), node('square', 'square', ['x']), node('root', 'sqrt', ['square'])];
  expect([...backpropagate(nodes, 'root').gradients]).toEqual([0, Number.POSITIVE_INFINITY, 1]);
});

test('powers: exponent 0, negative base, 0 to a variable power', () => {
  const power = (a: number, exponent: number) =>
    backpropagate([leaf('a', a), node('p', 'pow', ['a'], exponent)], 'p');
  expect(power(0, 0).gradients[0]).toBe(0);
  expect(power(0, 1).gradients[0]).toBe(1);
  expect(power(-2, 3).gradients[0]).toBe(12);
  const { gradients } = backpropagate([leaf('a', 0), leaf('b', 2), node('p', 'power', ['a', 'b'])], 'p');
  expect([...gradients]).toEqual([0, 0, 1]);
});

test('refuses graphs that are none', () => {
  const x = leaf('x', 1);
  expect(() => forward([x, node('y', 'add', ['x'])])).toThrow('graph: expected 2 arguments of y; got 1');
  expect(() => forward([node('y', 'exp', ['x']), x])).toThrow(
    'graph: expected arguments listed before y; got x',
  );
  expect(() => forward([node('y', 'exp', ['y'])])).toThrow('graph: expected arguments listed before y');
  expect(() => forward([x, x])).toThrow('graph: expected one node x; got two');
  expect(() => forward([x, node('y', 'pow', ['x'])])).toThrow('graph: expected an exponent of y; got none');
  expect(() => forward([x, { id: 'y', op: 'tan' as OperationName, args: ['x'] }])).toThrow(
    /^graph: expected one of add, .* got tan$/,
  );
  expect(() => backpropagate([x], 'z')).toThrow('graph: expected the id of a node as output; got z');
  expect(() => centralDifferences([x], 'z')).toThrow('graph: expected the id');
});
