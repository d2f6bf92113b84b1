import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import {
  bottleneck,
  type ConvolutionLayer,
  composePointwise,
  convolutionCost,
  convolutionGradients,
  convolve,
  convolvePixel,
  convolvePixelByPixel,
  depthwiseSeparable,
  stackCost,
} from '../../../src/models/convolution/convolution.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';

const random = (seed: number, ...shape: number[]): Tensor => ({
  shape,
  data: wave(zeros(...shape).data.length, seed),
});

/** The layer of the note's worked example. */
const worked = {
  weights: tensor([
    [1, 0, -1],
    [0.5, 0.5, 0.5],
  ]),
  bias: Float64Array.from([0, 1]),
  stride: 1,
};

describe.each([
  ['stride 1, bias', 1, wave(2, 3)],
  ['stride 2, no bias', 2, null],
  ['stride 3, bias', 3, wave(2, 3)],
] as const)('%s', (_, stride, bias) => {
  test('gradients are the slopes of central differences', () => {
    const layer = { weights: random(2, 2, 3), bias, stride };
    const x = random(1, 2, 3, 4, 5);
    const dy = random(4, ...convolve(x, layer).shape);
    const loss = () => dot(dy.data, convolve(x, layer).data);
    const { dx, dWeights, dBias } = convolutionGradients(x, layer, dy);
    expectGradient(dx.data, x.data, loss);
    expectGradient(dWeights.data, layer.weights.data, loss);
    if (bias) expectGradient(dBias, bias, loss);
  });
});

test('a 1×1 convolution is one linear layer over channels at every pixel', () => {
  const size = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(
      size,
      size,
      size,
      size,
      size,
      size,
      fc.boolean(),
      (n, inputs, outputs, h, w, stride, biased) => {
        const layer = { weights: random(1, outputs, inputs), bias: biased ? wave(outputs, 2) : null, stride };
        const x = random(3, n, inputs, h, w);
        const y = convolve(x, layer);
        const linear = convolvePixelByPixel(x, layer);
        expect(y.shape).toEqual([n, outputs, Math.ceil(h / stride), Math.ceil(w / stride)]);
        expect(linear.shape).toEqual(y.shape);
        y.data.forEach((value, index) => {
          expect(Math.abs(value - linear.data[index]!)).toBeLessThan(1e-14);
        });
      },
    ),
    { seed: 10, numRuns: 500 },
  );
});

test('changing one pixel changes that pixel alone', () => {
  const x = tensor([
    [
      [
        [1, 2],
        [0, 4],
      ],
      [
        [2, 0],
        [1, 1],
      ],
      [
        [3, 1],
        [2, 0],
      ],
    ],
  ]);
  const before = convolve(x, worked);
  x.data[0] = 100;
  const after = convolve(x, worked);
  expect([...after.data].map((value, index) => value !== before.data[index])).toEqual([
    true,
    false,
    false,
    false,
    true,
    false,
    false,
    false,
  ]);
});

test('worked example of the note: one pixel and a small picture', () => {
  expect([...convolvePixel(Float64Array.from([1, 2, 3]), worked)]).toEqual([-2, 4]);
  const x = tensor([
    [
      [
        [1, 2],
        [0, 4],
      ],
      [
        [2, 0],
        [1, 1],
      ],
      [
        [3, 1],
        [2, 0],
      ],
    ],
  ]);
  expect([...convolve(x, worked).data]).toEqual([-2, 1, -2, 4, 4, 2.5, 2.5, 3.5]);
});

test('two layers without a nonlinearity are one', () => {
  const second = { weights: tensor([[2, 1]]), bias: null, stride: 2 };
  const one = composePointwise(worked, second);
  expect([...one.weights.data, ...one.bias!, one.stride]).toEqual([2.5, 0.5, -1.5, 1, 2]);
  const x = random(1, 2, 3, 4, 4);
  const twice = convolve(convolve(x, worked), second);
  convolve(x, one).data.forEach((value, index) => {
    expect(value).toBeCloseTo(twice.data[index]!, 14);
  });
  const unbiased = composePointwise({ ...worked, bias: null }, { ...second, bias: Float64Array.from([7]) });
  expect([...unbiased.bias!]).toEqual([7]);
  expect(() => composePointwise(second, second)).toThrow('convolution: expected channels of 2 values; got 1');
});

test('what does not fit is refused', () => {
  const x = random(1, 1, 3, 2, 2);
  for (const stride of [0, 1.5, Number.NaN]) {
    expect(() => convolve(x, { ...worked, stride })).toThrow(
      `convolution: expected a whole stride of 1 or more; got ${stride}`,
    );
  }
  expect(() => convolve(random(1, 1, 2, 2, 2), worked)).toThrow(
    'convolution: expected 3 input channels; got 2',
  );
  expect(() => convolve(x, { ...worked, bias: wave(3, 1) })).toThrow(
    'convolution: expected bias of 2 values; got 3',
  );
  expect(() => convolutionGradients(x, worked, random(2, 1, 2, 2, 1))).toThrow(
    'convolution: expected dy of 8 values; got 4',
  );
});

const layer = (
  inputChannels: number,
  outputChannels: number,
  kernelSize: number,
  size: number,
  bias = false,
) => ({
  inputChannels,
  outputChannels,
  kernelSize,
  outputHeight: size,
  outputWidth: size,
  bias,
});

test('costs of the note', () => {
  const direct = layer(256, 256, 3, 56);
  const narrow = stackCost(bottleneck(direct, 64));
  expect(convolutionCost(direct)).toMatchObject({ parameters: 589_824, multiplyAdds: 1_849_688_064 });
  expect(narrow.layers.map(({ parameters }) => parameters)).toEqual([16_384, 36_864, 16_384]);
  expect(narrow).toMatchObject({ parameters: 69_632, multiplyAdds: 218_365_952, operations: 436_731_904 });
  expect((589_824 / narrow.parameters).toFixed(2)).toBe('8.47');

  const inception = stackCost([layer(192, 16, 1, 28), layer(16, 32, 5, 28)]);
  expect(convolutionCost(layer(192, 32, 5, 28)).multiplyAdds).toBe(120_422_400);
  expect(inception.layers.map(({ multiplyAdds }) => multiplyAdds)).toEqual([2_408_448, 10_035_200]);
  expect(inception.multiplyAdds).toBe(12_443_648);
  expect((120_422_400 / 12_443_648).toFixed(2)).toBe('9.68');

  const separable = stackCost(depthwiseSeparable(direct));
  expect(separable.parameters).toBe(67_840);
  expect((589_824 / separable.parameters).toFixed(2)).toBe('8.69');
  expect(separable.parameters / 589_824).toBeCloseTo(1 / 256 + 1 / 9, 15);

  expect(convolutionCost(layer(512, 4096, 7, 1)).parameters).toBe(102_760_448);
  expect(convolutionCost(layer(512, 4096, 1, 7)).parameters).toBe(2_097_152);
  expect(convolutionCost(layer(192, 64, 1, 28, true)).parameters).toBe(12_352);
});

test('batch and bias default to 1 and true; counts pass 2^31 exactly', () => {
  const plain: ConvolutionLayer = {
    inputChannels: 2,
    outputChannels: 3,
    kernelSize: 1,
    outputHeight: 4,
    outputWidth: 5,
  };
  expect(convolutionCost(plain)).toEqual({
    weightParameters: 6,
    biasParameters: 3,
    parameters: 9,
    multiplyAdds: 120,
    operations: 240,
    operationsWithBias: 300,
  });
  expect(convolutionCost({ ...layer(256, 256, 3, 56, true), batch: 256 })).toMatchObject({
    multiplyAdds: 473_520_144_384,
    operationsWithBias: 947_245_809_664,
  });
  expect(stackCost([])).toEqual({ layers: [], parameters: 0, multiplyAdds: 0, operations: 0 });
});

test('groups must divide both channel counts', () => {
  expect(() => convolutionCost({ ...layer(4, 6, 3, 1), groups: 3 })).toThrow(
    'convolution: expected channels divisible by 3 groups; got 4 → 6',
  );
  expect(() => convolutionCost({ ...layer(6, 4, 3, 1), groups: 3 })).toThrow(RangeError);
});
