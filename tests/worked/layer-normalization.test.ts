import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/layer-normalization.ts';

const printed: Record<string, [digits: string, decimals: number]> = {
  mean: ['3.00', 2],
  variance: ['3.50', 2],
  deviation: ['1.8708', 4],
  norm1: ['-1.0690', 4],
  norm2: ['-0.5345', 4],
  norm3: ['0.0000', 4],
  norm4: ['1.6036', 4],
  louderNorm1: ['-1.0690', 4],
  louderNorm2: ['-0.5345', 4],
  louderNorm3: ['0.0000', 4],
  louderNorm4: ['1.6036', 4],
  shiftedNorm1: ['-1.0690', 4],
  shiftedNorm2: ['-0.5345', 4],
  shiftedNorm3: ['0.0000', 4],
  shiftedNorm4: ['1.6036', 4],
  outlierNorm1: ['-0.6008', 4],
  outlierNorm2: ['-0.5773', 4],
  outlierNorm3: ['-0.5537', 4],
  outlierNorm4: ['1.7318', 4],
  meanSquare: ['12.50', 2],
  root: ['3.5355', 4],
  rootNorm1: ['0.2828', 4],
  rootNorm2: ['0.5657', 4],
  rootNorm3: ['0.8485', 4],
  rootNorm4: ['1.6971', 4],
  shiftedRootNorm1: ['0.9804', 4],
  shiftedRootNorm2: ['0.9901', 4],
  shiftedRootNorm3: ['0.9998', 4],
  shiftedRootNorm4: ['1.0290', 4],
  togetherMean: ['4.5', 1],
  togetherVariance: ['11.0', 1],
  together1: ['-1.055', 3],
  together2: ['-0.754', 3],
  together3: ['-0.452', 3],
  together4: ['0.452', 3],
  together5: ['-0.754', 3],
  together6: ['-0.151', 3],
  together7: ['0.452', 3],
  together8: ['2.261', 3],
  slope1: ['0.2482', 4],
  slope2: ['-0.2100', 4],
  slope3: ['-0.1336', 4],
  slope4: ['0.0955', 4],
  louderSlope1: ['0.1241', 4],
  louderSlope2: ['-0.1050', 4],
  louderSlope3: ['-0.0668', 4],
  louderSlope4: ['0.0477', 4],
  rootSlope1: ['0.2772', 4],
  rootSlope2: ['-0.0113', 4],
  rootSlope3: ['-0.0170', 4],
  rootSlope4: ['-0.0339', 4],
  wholeMean: ['3.0', 1],
  wholeVariance: ['3.5', 1],
  whole1: ['-1.0690', 4],
  whole2: ['-0.5345', 4],
  whole3: ['0.0000', 4],
  whole4: ['1.6036', 4],
  deviceVariance1: ['0.25', 2],
  deviceVariance2: ['2.25', 2],
  quizVariance: ['5.0', 1],
};

/** What PyTorch gave for stacks of its own seeds, quoted rounded: ours lie within a tenth. */
const measured: Record<string, number> = {
  postGradient6: 1.083,
  postGradient24: 1.096,
  postGradient96: 1.109,
  preGradient6: 0.738,
  preGradient24: 0.424,
  preGradient96: 0.224,
  postVariance6: 1,
  postVariance24: 1,
  postVariance96: 1,
  preVariance6: 2.9,
  preVariance24: 8.67,
  preVariance96: 33.96,
};

describe('worked numbers of layer normalization', () => {
  it.each(Object.entries(printed))('%s', (name, [digits, decimals]) =>
    expect(values[name]!.toFixed(decimals).replace(/^-(0\.0+)$/, '$1')).toBe(digits),
  );
  it.each(Object.entries(measured))('%s', (name, value) =>
    expect(Math.abs(values[name]! / value - 1)).toBeLessThan(0.1),
  );
  it('gradients of LN add up to 0; those of RMSNorm are at right angles to the token', () => {
    const of = (name: string) => [1, 2, 3, 4].map((at) => values[`${name}${at}`]!);
    expect(of('slope').reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(0, 12);
    const token = [1, 2, 3, 6];
    expect(of('rootSlope').reduce((sum, slope, at) => sum + slope * token[at]!, 0)).toBeCloseTo(0, 12);
  });
  it('gathers the statistics of two devices into those of the whole batch', () => {
    const [count, sum, squares] = [4, 3 + 9, 5 + 45];
    expect(squares / count - (sum / count) ** 2).toBe(values.wholeVariance);
    const within = (values.deviceVariance1! + values.deviceVariance2!) / 2;
    expect(within + (4.5 - 1.5) ** 2 / 4).toBe(values.wholeVariance);
  });
  it('has no number that is not checked', () =>
    expect(Object.keys(values).sort()).toEqual([...Object.keys(printed), ...Object.keys(measured)].sort()));
});
