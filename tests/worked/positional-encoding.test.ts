import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/positional-encoding.ts';

describe('worked numbers of the note on positional encoding', () => {
  it.each([
    ['code11', 0, 4],
    ['code12', 1, 4],
    ['code13', 0, 4],
    ['code14', 1, 4],
    ['code21', 0.8415, 4],
    ['code22', 0.5403, 4],
    ['code23', 0.01, 4],
    ['code24', 1, 4],
    ['code31', 0.9093, 4],
    ['code32', -0.4161, 4],
    ['code33', 0.02, 4],
    ['code34', 0.9998, 4],
    ['code41', 0.1411, 4],
    ['code42', -0.99, 4],
    ['code43', 0.03, 4],
    ['code44', 0.9996, 4],
    ['shifted1', 0.1411, 4],
    ['shifted2', -0.99, 4],
    ['similar0', 2, 4],
    ['similar1', 1.5403, 4],
    ['similar2', 0.5837, 4],
    ['similar5', 1.2824, 4],
    ['similar10', 0.1559, 4],
    ['learned', 786_432, 0],
    ['score31', 0.4777, 4],
    ['score108', 0.4777, 4],
    ['score102', 0.4777, 4],
    ['score13', -0.9771, 4],
    ['added31', 0.318, 4],
    ['added108', 0.1755, 4],
    ['added102', 0.3557, 4],
    ['part1', 0.4777, 4],
    ['part2', 0.6159, 4],
    ['interleaved', 8.7036, 4],
    ['half', -0.1307, 4],
    ['slope1', 1 / 2, 12],
    ['slope8', 1 / 256, 12],
    ['shortest', 6.28, 2],
    ['longest', 54_410, 0],
    ['longestLlama', 2_559_196, 0],
    ['longer', 18, 0],
    ['longerLlama', 32, 0],
    ['squeezed', 2047.75, 2],
    ['neighbours', 0.25, 2],
    ['base4', 40_890, 0],
    ['base8', 82_685, 0],
    ['yarnDivided', 18, 0],
    ['yarnKept', 21, 0],
    ['yarnMixed', 25, 0],
    ['llamaKept', 29, 0],
    ['llamaMixed', 6, 0],
    ['llamaDivided', 29, 0],
    ['sharpening', 1.2965, 4],
    ['cosine1', 0.97, 3],
    ['cosine10', 0.669, 3],
    ['cosine100', 0.477, 3],
    ['cosine1000', 0.159, 3],
    ['quizScore', -0.98999, 5],
    ['quizSum', 0.2837, 4],
    ['quizSine', 0.1411, 4],
  ])('%s', (name, value, decimals) => {
    expect(values[name]).toBeCloseTo(value, decimals);
  });

  it('reversing the words reverses the outputs and changes no value', () => {
    for (const row of [1, 2, 3])
      for (const column of [1, 2])
        expect(values[`backward${row}${column}`]).toBeCloseTo(values[`forward${4 - row}${column}`]!, 12);
  });

  it('two pairs add up to 1.0936', () => {
    expect(values.part1! + values.part2!).toBeCloseTo(1.0936, 4);
  });

  it('a larger base leaves 17 of the 18 slow pairs just beyond what they have seen, all but the slowest', () => {
    expect(values.beyond).toBe(17);
  });
});
