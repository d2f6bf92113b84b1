import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { nested, type Tensor, tensor } from '../../../src/models/arrays/tensor.ts';
import { orthogonalize } from '../../../src/models/init/orthogonalize.ts';
import { multiply, transpose } from '../../../src/models/products/matrix.ts';
import { someRuns } from '../numbers.ts';

const isScaledIdentity = ({ shape, data }: Tensor, scale: number) =>
  data.every((x, index) => Math.abs(x - (index % (shape[0]! + 1) ? 0 : scale)) < 1e-13);

test('the shorter side is orthonormal, R upper triangular with a positive diagonal', () => {
  const size = fc.integer({ min: 1, max: 7 });
  fc.assert(
    fc.property(size, size, fc.nat(), (rows, columns, seed) => {
      const a: Tensor = {
        shape: [rows, columns],
        data: Float64Array.from({ length: rows * columns }, random(seed).normal),
      };
      const q = orthogonalize(a, 2);
      const tall = rows >= columns;
      const [qTall, aTall] = tall ? [q, a] : [transpose(q), transpose(a)];
      const r = multiply(transpose(qTall), aTall);
      const width = r.shape[1]!;
      return (
        isScaledIdentity(multiply(transpose(qTall), qTall), 4) &&
        r.data.every((x, index) => {
          const [row, column] = [Math.floor(index / width), index % width];
          return row === column ? x > 0 : row < column || Math.abs(x) < 1e-12;
        })
      );
    }),
    someRuns,
  );
});

test('a matrix that is orthogonal already stays', () => {
  expect(
    nested(
      orthogonalize(
        tensor([
          [0, -1],
          [1, 0],
        ]),
      ),
    ),
  ).toEqual(
    [
      [0, -1],
      [1, 0],
    ].map((row) => row.map((x) => expect.closeTo(x, 15))),
  );
});

test('columns as small as 1e-200 beside large ones keep their direction', () => {
  const q = orthogonalize(
    tensor([
      [3e-200, 1],
      [4e-200, 2],
    ]),
  );
  expect(nested(q)).toEqual([
    [expect.closeTo(0.6, 14), expect.closeTo(-0.8, 14)],
    [expect.closeTo(0.8, 14), expect.closeTo(0.6, 14)],
  ]);
});

test('rank-deficient matrices give orthonormal columns all the same', () => {
  for (const a of [
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    [
      [1, 2],
      [2, 4],
      [3, 6],
    ],
  ]) {
    const q = orthogonalize(tensor(a));
    expect(isScaledIdentity(multiply(transpose(q), q), 1)).toBe(true);
  }
});

test('refuses entries that are not finite', () => {
  expect(() => orthogonalize(tensor([[Number.NaN]]))).toThrow(
    'orthogonalize: expected finite entries; got NaN',
  );
});
