import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random } from '../../../src/models/arrays/random.ts';
import { type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import { orthogonalize } from '../../../src/models/init/orthogonalize.ts';
import { eigenvalues } from '../../../src/models/products/eigenvalues.ts';
import { multiply, transpose } from '../../../src/models/products/matrix.ts';
import { spectralRadius } from '../../../src/models/products/spectral-radius.ts';

function randomMatrix(size: number, seed: number): Tensor {
  const { normal } = random(seed);
  return { shape: [size, size], data: Float64Array.from({ length: size * size }, normal) };
}

const real = (matrix: Tensor) => eigenvalues(matrix).map((value) => value.real);

describe('known spectra', () => {
  test('triangular matrices have their diagonal', () => {
    expect(
      real(
        tensor([
          [3, 5, 7],
          [0, -4, 2],
          [0, 0, 1],
        ]),
      ),
    ).toEqual([-4, 3, 1]);
  });
  test('a rotation has e^(±iθ)', () => {
    const [first, second] = eigenvalues(
      tensor([
        [Math.cos(1), -Math.sin(1)],
        [Math.sin(1), Math.cos(1)],
      ]),
    );
    expect(first!.real).toBeCloseTo(Math.cos(1), 15);
    expect(first!.imaginary).toBeCloseTo(Math.sin(1), 15);
    expect(second).toEqual({ real: first!.real, imaginary: -first!.imaginary });
  });
  test.each([3, 4, 5, 8, 10])('a cyclic permutation of %i has the roots of unity', (size) => {
    const cycle = zeros(size, size);
    for (let row = 0; row < size; row++) cycle.data[row * size + ((row + 1) % size)] = 1;
    for (const { real: x, imaginary: y } of eigenvalues(cycle)) {
      expect(Math.hypot(x, y)).toBeCloseTo(1, 13);
      const turns = (Math.atan2(y, x) * size) / (2 * Math.PI);
      expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-12);
    }
  });
  test('defective, zero, one by one and empty matrices', () => {
    expect(
      real(
        tensor([
          [2, 1],
          [0, 2],
        ]),
      ),
    ).toEqual([2, 2]);
    expect(
      real(
        tensor([
          [1, 1],
          [-1, -1],
        ]),
      ).map(Math.abs),
    ).toEqual([0, 0]);
    expect(real(zeros(3, 3))).toEqual([0, 0, 0]);
    expect(real(tensor([[-7]]))).toEqual([-7]);
    expect(eigenvalues(zeros(0, 0))).toEqual([]);
    expect([
      spectralRadius(zeros(0, 0)),
      spectralRadius(
        tensor([
          [0, 2],
          [-2, 0],
        ]),
      ),
    ]).toEqual([0, 2]);
  });
  test('a negative half difference loses no digits', () => {
    const [large, small] = real(
      tensor([
        [1e-9, 1],
        [1e-9, 1],
      ]),
    );
    expect(large).toBeCloseTo(1 + 1e-9, 14);
    expect(Math.abs(small!)).toBeLessThan(1e-16);
  });
  test('entries of very different size', () => {
    const graded = tensor([
      [1e-154, 1e-162, 1e-77],
      [1e-162, 1e-170, 1e-85],
      [1e-77, 1e-85, 1],
    ]);
    expect(spectralRadius(graded)).toBe(1);
    expect(real(graded).every((value) => Math.abs(value) <= 1)).toBe(true);
  });
  test('matrices far from unit size', () => {
    expect(
      spectralRadius(
        tensor([
          [3e-200, 1e-200],
          [1e-200, 3e-200],
        ]),
      ) / 4e-200,
    ).toBeCloseTo(1, 13);
    expect(
      spectralRadius(
        tensor([
          [3e200, 1e200],
          [1e200, 3e200],
        ]),
      ) / 4e200,
    ).toBeCloseTo(1, 13);
  });
});

test('a similarity does not move the spectrum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(), (size, seed) => {
      const diagonal = zeros(size, size);
      const wanted = Array.from({ length: size }, (_, index) => (index % 2 ? -1 : 1) * (index + 1)).reverse();
      for (const [index, value] of wanted.entries()) diagonal.data[index * (size + 1)] = value;
      const q = orthogonalize(randomMatrix(size, seed));
      const found = real(multiply(multiply(q, diagonal), transpose(q)));
      return found.every((value, index) => Math.abs(value - wanted[index]!) < 1e-12 * size);
    }),
    { seed: 20, numRuns: 500 },
  );
});

test('sums and sums of squares are the traces of A and A²; complex ones come in pairs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(), (size, seed) => {
      const a = randomMatrix(size, seed);
      const trace = ({ data }: Tensor) =>
        data.reduce((sum, x, index) => (index % (size + 1) ? sum : sum + x), 0);
      const found = eigenvalues(a);
      const sum = found.reduce((total, { real: x }) => total + x, 0);
      const squares = found.reduce((total, { real: x, imaginary: y }) => total + x * x - y * y, 0);
      const imaginary = found.reduce((total, { imaginary: y }) => total + y, 0);
      return (
        Math.abs(sum - trace(a)) < 1e-11 &&
        Math.abs(squares - trace(multiply(a, a))) < 1e-10 &&
        imaginary === 0
      );
    }),
    { seed: 20, numRuns: 1000 },
  );
});

test('refuses what has no spectrum', () => {
  expect(() => eigenvalues(zeros(2, 3))).toThrow('eigenvalues: expected a square matrix; got shape [2,3]');
  expect(() => eigenvalues(tensor([[Number.POSITIVE_INFINITY]]))).toThrow(
    'eigenvalues: expected finite entries',
  );
  expect(() => eigenvalues(randomMatrix(3, 1), { sweepsPerEigenvalue: 0 })).toThrow(
    'eigenvalues: expected convergence; got none after 0 sweeps',
  );
});

test('integer matrices, many of them defective, converge and keep their traces', () => {
  const entries = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 5 }), entries, (size, list) => {
      const a = { shape: [size, size], data: Float64Array.from(list.slice(0, size * size)) };
      const trace = a.data.reduce((sum, x, index) => (index % (size + 1) ? sum : sum + x), 0);
      return Math.abs(eigenvalues(a).reduce((sum, { real: x }) => sum + x, 0) - trace) < 1e-12;
    }),
    { seed: 20, numRuns: 10_000 },
  );
  const twiceTwo = tensor([
    [-1, -1, -1, 0],
    [-1, 0, -1, 0],
    [-1, 1, -1, 1],
    [0, -1, 1, 0],
  ]);
  const golden = (1 + Math.sqrt(5)) / 2;
  expect(Math.abs(spectralRadius(twiceTwo) - golden)).toBeLessThan(1e-5);
  const nilpotent = tensor([
    [0, 0, -1],
    [0, 0, -1],
    [1, -1, 0],
  ]);
  expect(spectralRadius(nilpotent)).toBeLessThan(1e-5);
});
