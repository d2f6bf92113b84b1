import { describe, expect, test } from 'vitest';
import { values } from '../../src/worked/transformer-block.ts';

const rows = (name: string, columns: number, digits = 4) =>
  [1, 2, 3].map((row) =>
    Array.from({ length: columns }, (_, at) => values[`${name}${row}${at + 1}`]!.toFixed(digits)),
  );
const printed = (...lines: string[]) => lines.map((line) => line.split(' '));

describe('the worked block', () => {
  test('layer norm, weights of both heads, Y and Z', () => {
    expect(rows('u', 4)).toEqual(
      printed('0.0000 -1.4142 1.4142 0.0000', '-1.4142 0.0000 0.0000 1.4142', '1.4142 0.0000 -1.4142 0.0000'),
    );
    expect(rows('first', 3)).toEqual(
      printed('1.0000 0.0000 0.0000', '0.1956 0.8044 0.0000', '0.1867 0.0454 0.7679'),
    );
    expect(rows('second', 3)).toEqual(
      printed('1.0000 0.0000 0.0000', '0.1956 0.8044 0.0000', '0.0454 0.1867 0.7679'),
    );
    expect(rows('y', 4)).toEqual(
      printed('1.0000 -1.4142 3.4142 1.0000', '-1.1376 0.7234 1.2766 3.1376', '3.0218 0.7360 -1.0218 1.2640'),
    );
    expect(rows('z', 4)).toEqual(
      printed('1.0000 -0.7071 4.1213 1.0000', '-0.4364 0.8142 1.3673 3.8389', '3.7229 0.8275 -0.3206 1.3556'),
    );
  });

  test('the stream is added to: Y = X + mix, Z = Y + network, and the network halves |v|', () => {
    const x = [
      [1, 0, 2, 1],
      [0, 1, 1, 2],
      [2, 1, 0, 1],
    ];
    for (const [row, token] of x.entries())
      for (const [column, entry] of token.entries()) {
        const at = `${row + 1}${column + 1}`;
        expect(values[`y${at}`]).toBeCloseTo(entry + values[`mix${at}`]!, 12);
        expect(values[`network${at}`]).toBeCloseTo(Math.abs(values[`v${at}`]!) / 2, 12);
        expect(values[`z${at}`]).toBeCloseTo(values[`y${at}`]! + values[`network${at}`]!, 12);
      }
  });

  test('another third token leaves rows 1 and 2 equal to the last bit, and changes the third', () => {
    for (const row of [1, 2])
      for (const column of [1, 2, 3, 4])
        expect(values[`changed${row}${column}`]).toBe(values[`z${row}${column}`]);
    expect(values.changed31).not.toBeCloseTo(values.z31!, 1);
  });
});

test('counts of models', () => {
  expect(values).toMatchObject({
    gpt2Total: 124439808,
    bertTotal: 109482240,
    baseTotal: 63082496,
    llamaTotal: 6738415616,
    llama3Total: 8030261248,
    llama3Block: 218112000,
    blockTotal: 7087872,
    blockRest: 9984,
  });
  expect(values.gpt2Attention! / 1e6).toBeCloseTo(28.3, 1);
  expect(values.gpt2Tables! / 1e6).toBeCloseTo(39.4, 1);
  expect(values.gpt2Words! / 1e6).toBeCloseTo(38.6, 1);
  expect(values.llamaBlockSquares).toBeCloseTo(12.06, 2);
  expect(values.llama3Squares).toBeCloseTo(13, 2);
  expect(values.llama3Attention! / 1e6).toBeCloseTo(41.9, 1);
  expect(values.llama3Network! / 1e6).toBeCloseTo(176.2, 1);
  expect(values.llama3TableShare).toBeCloseTo(13.1, 1);
  expect(values.mixtralTotal! / 1e9).toBeCloseTo(46.7, 2);
  expect(values.mixtralActive! / 1e9).toBeCloseTo(12.88, 2);
});

test('shares, training and memory', () => {
  expect(values.share2048).toBeCloseTo(4, 1);
  expect(values.share8192).toBeCloseTo(14.3, 1);
  expect(values.share131072).toBeCloseTo(72.7, 1);
  expect(values.shareWithProjections131072).toBeCloseTo(82, 0);
  expect(values.even4096).toBe(49152);
  expect(values.trained! / 1e23).toBeCloseTo(7.23, 2);
  expect(values.gpuHours! / 1000).toBeCloseTo(507, 0);
  expect(values.tokensPerParameter!.toPrecision(3)).toBe('1.87e+3');
  expect(values.activations).toBeCloseTo(0.891, 3);
  expect(values.activationsWithoutScores).toBeCloseTo(0.266, 3);
  expect(values.geluOne).toBeCloseTo(0.841345, 6);
  expect(values.siluOne).toBeCloseTo(0.7311, 4);
});
