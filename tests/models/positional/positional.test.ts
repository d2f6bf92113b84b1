import { describe, expect, test } from 'vitest';
import { frequencies } from '../../../src/models/positional/frequencies.ts';
import { distanceBias, distanceSlopes } from '../../../src/models/positional/linear-bias.ts';
import { rotaryAngles, rotaryScore, rotate, rotateGradient } from '../../../src/models/positional/rotary.ts';
import { shiftMatrix, sinusoidSimilarity, sinusoids } from '../../../src/models/positional/sinusoidal.ts';
import {
  interpolationScale,
  sharpening,
  stretchedBase,
  stretchedByTurns,
} from '../../../src/models/positional/stretching.ts';
import { multiply, transpose } from '../../../src/models/products/matrix.ts';
import { dot, expectGradient } from '../arrays/central-difference.ts';
import { randomTensor } from '../arrays/random-tensor.ts';

describe('sinusoids', () => {
  test('a shift is the same rotation everywhere', () => {
    const shift = shiftMatrix(6, 2.5);
    for (const position of [0, 3, 17.25]) {
      const moved = multiply(shift, transpose(sinusoids([position], 6)));
      const direct = sinusoids([position + 2.5], 6).data;
      moved.data.forEach((value, index) => {
        expect(value).toBeCloseTo(direct[index]!, 12);
      });
    }
  });

  test('the dot product of two positions depends on their distance alone', () => {
    for (const position of [0, 11]) {
      const [near, far] = [sinusoids([position], 8).data, sinusoids([position + 4], 8).data];
      expect(dot(near, far)).toBeCloseTo(sinusoidSimilarity(4, 8), 12);
    }
  });

  test('the other layout holds the same numbers, sines first', () => {
    const [turns, apart] = [sinusoids([5], 4).data, sinusoids([5], 4, { layout: 'concatenated' }).data];
    expect([...apart]).toEqual([turns[0], turns[2], turns[1], turns[3]]);
  });

  test('an odd width is named', () => {
    expect(() => frequencies(3)).toThrow('an even width > 0; got 3');
    expect(() => frequencies(0)).toThrow('got 0');
  });
});

describe.each(['interleaved', 'half'] as const)('rotary positions, %s', (pairing) => {
  test('lengths stay, and scores know the difference of positions alone', () => {
    const [query, key] = [randomTensor(1, 1, 6), randomTensor(2, 1, 6)];
    const at = (m: number, n: number) =>
      dot(rotate(query, [m], { pairing }).data, rotate(key, [n], { pairing }).data);
    expect(at(7, 3)).toBeCloseTo(at(104, 100), 11);
    expect(at(7, 3)).toBeCloseTo(rotaryScore(query.data, key.data, 4, { pairing }), 12);
    expect(at(7, 3)).not.toBeCloseTo(at(3, 7), 6);
    const turned = rotate(query, [9], { pairing }).data;
    expect(dot(turned, turned)).toBeCloseTo(dot(query.data, query.data), 12);
  });

  test('the way back turns the other way', () => {
    const x = randomTensor(1, 2, 3, 6);
    const dy = randomTensor(2, 2, 3, 6);
    const options = { pairing, rotaryWidth: 4 };
    const loss = () => dot(dy.data, rotate(x, [0, 1, 5], options).data);
    expectGradient(rotateGradient(dy, [0, 1, 5], options).data, x.data, loss);
    const rest = rotate(x, [3, 4, 5], options).data;
    for (const feature of [4, 5]) expect(rest[feature]).toBe(x.data[feature]);
  });
});

test('what does not fit rotary positions is named', () => {
  const x = randomTensor(1, 2, 4);
  expect(() => rotate(x, [0], {})).toThrow('positions of 2 values');
  expect(() => rotate(x, [0, 1], { rotaryWidth: 6 })).toThrow('at most 4 features that turn; got 6');
  expect(() => rotaryScore([1, 2], [1], 0)).toThrow('key of 2 values');
  expect([...rotaryAngles([2], 2).data]).toEqual([2]);
});

describe('a bias by distance', () => {
  test('slopes fall by a fixed factor, also between the powers of two', () => {
    expect([...distanceSlopes(2)]).toEqual([2 ** -4, 2 ** -8]);
    expect([...distanceSlopes(3)]).toEqual([2 ** -4, 2 ** -8, 2 ** -2]);
    expect(() => distanceSlopes(0)).toThrow('a whole number of heads ≥ 1; got 0');
    expect(() => distanceSlopes(1.5)).toThrow('got 1.5');
  });

  test('the last query stands at the last key, and none looks ahead where it must not', () => {
    const hidden = Number.NEGATIVE_INFINITY;
    expect([...distanceBias(1, 2, 3, { causal: true }).data]).toEqual(
      [-1, 0, hidden, -2, -1, 0].map((steps) => (steps === hidden ? hidden : steps / 256)),
    );
    expect(distanceBias(1, 2, 2).data[1]).toBe(-1 / 256);
  });
});

test('stretching: positions squeeze, or the slowest pair turns slower by the factor', () => {
  expect(interpolationScale(2048, 8192)).toBe(0.25);
  const stretched = frequencies(8, stretchedBase(4, 8));
  expect(stretched[0]).toBe(1);
  expect(frequencies(8)[3]! / stretched[3]!).toBeCloseTo(4, 12);
  expect(() => stretchedBase(4, 2)).toThrow('a width > 2; got 2');
});

test('stretching by turns: slow pairs slow down by the factor, fast ones keep their frequency', () => {
  const counted = (kept: Float64Array) => [
    kept.filter((share) => share === 0).length,
    kept.filter((share) => share > 0 && share < 1).length,
    kept.filter((share) => share === 1).length,
  ];
  const yarn = stretchedByTurns(128, 4, 4096);
  expect(counted(yarn.kept)).toEqual([18, 25, 21]);
  const plain = frequencies(128);
  expect(yarn.frequencies[0]).toBe(1);
  expect(yarn.frequencies[63]).toBeCloseTo(plain[63]! / 4, 15);
  const middle = stretchedByTurns(2, 4, 33 * Math.PI);
  expect(middle.kept[0]).toBeCloseTo(0.5, 12);
  expect(middle.frequencies[0]).toBeCloseTo(0.5 + 0.125, 12);
  const llama = stretchedByTurns(128, 8, 8192, { base: 500_000, slow: 1, fast: 4 });
  expect(counted(llama.kept)).toEqual([29, 6, 29]);
});

test('scores are sharpened by the squared temperature of the paper', () => {
  expect(sharpening(1)).toBe(1);
  expect(sharpening(4)).toBeCloseTo(1.2965, 4);
});
