import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/one-by-one-convolution.ts';

const expected: Record<string, number> = {
  pixel1: -2,
  pixel2: 4,
  pixelBare1: 1 - 3,
  pixelBare2: (1 + 2 + 3 + 0) / 2,
  image11: -2,
  image12: 1,
  image13: -2,
  image14: 4,
  image21: 4,
  image22: 2.5,
  image23: 2.5,
  image24: 3.5,
  collapsed1: 2.5,
  collapsed2: 0.5,
  collapsed3: -1.5,
  collapsedBias: 1,
  collapsedOutput: 0,
  direct: 589824,
  directMacs: 1849688064,
  bottleneckReduce: 16384,
  bottleneckMiddle: 36864,
  bottleneckExpand: 16384,
  bottleneckTotal: 69632,
  bottleneckReduceMacs: 16384 * 3136,
  bottleneckMiddleMacs: 36864 * 3136,
  bottleneckExpandMacs: 16384 * 3136,
  bottleneckMacs: 218365952,
  inceptionDirect: 120422400,
  inceptionReduce: 2408448,
  inceptionConvolution: 10035200,
  inceptionTotal: 12443648,
  separableTotal: 67840,
  fullyConnected: 102760448,
  pointwise512: 2097152,
};

describe('the worked examples of 1×1 convolution', () => {
  it.each(Object.entries(expected))('%s is %d', (name, value) => {
    expect(values[name]).toBe(value);
  });

  it('has no value the table above does not hold to account', () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each([
    ['bottleneck', values.direct! / values.bottleneckTotal!, '8.47'],
    ['Inception', values.inceptionDirect! / values.inceptionTotal!, '9.68'],
    ['depthwise-separable', values.direct! / values.separableTotal!, '8.69'],
  ])('saves with the %s form as many times as specified', (_, ratio, text) => {
    expect(ratio.toFixed(2)).toBe(text);
  });
});
