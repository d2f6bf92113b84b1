import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'convolution-cost?plan=bottleneck',
    says: 'a bottleneck has 12 % of the weights of a direct 3×3, 69632 of 589824',
    holds: ({ outputs }) => outputs.parameters === 69632 && outputs.parameters_direct === 589824,
  },
  {
    link: 'convolution-cost?plan=reduce&inputs=192&outputs=32&middle=16&kernel=5&size=28',
    says: 'reducing to 16 channels first leaves 1/9.68 of the multiply-adds',
    holds: ({ outputs }) => outputs.multiply_adds === 12443648 && near(outputs.ratio, 9.68, 5e-3),
  },
  {
    link: 'convolution-cost?plan=separable',
    says: 'a depthwise-separable 3×3 has 67840 weights, 1/8.69 of the direct one',
    holds: ({ outputs }) => outputs.parameters === 67840 && near(outputs.ratio, 8.69, 5e-3),
  },
  {
    link: 'convolution-cost?plan=reduce&inputs=512&outputs=4096&middle=64&kernel=7&size=1',
    says: 'a 7×7 convolution with 102760448 weights equals the fully connected layer',
    holds: ({ outputs }) =>
      outputs.parameters_direct === 7 * 7 * 512 * 4096 && outputs.multiply_adds_direct === 102760448,
  },
  {
    link: 'convolution-cost?plan=bottleneck&middle=256',
    says: 'with 256 channels in the middle a bottleneck has more weights than the direct layer',
    holds: ({ outputs }) => outputs.parameters! > outputs.parameters_direct!,
  },
  {
    link: 'channel-mixer?image=1,9,0,4;2,9,1,1;3,9,2,0',
    says: 'another second pixel leaves the outputs of the other pixels as they were',
    holds: ({ result }) =>
      [0, 2, 3].every(
        (pixel, index) =>
          result.output[0][pixel] === [-2, -2, 4][index] && result.output[1][pixel] === [4, 2.5, 3.5][index],
      ),
  },
  {
    link: 'channel-mixer?layers=two',
    says: 'two layers without an activation are (2.5, 0.5, −1.5) with bias 1, and give 0 at the pixel (1, 2, 3)',
    holds: ({ outputs, result }) =>
      outputs.y_1 === 0 &&
      String(result.collapsed.weights) === '2.5,0.5,-1.5' &&
      result.collapsed.bias[0] === 1,
  },
  {
    link: 'channel-mixer?pixel=4',
    says: 'the lower right pixel gives 4 and 3.5',
    holds: ({ result }) => String(result.steps[0].output) === '4,3.5',
  },
  {
    link: 'channel-mixer?image=1;2;3',
    says: 'on an image of one pixel it is a fully connected layer: (−2, 4)',
    holds: ({ result }) =>
      result.height * result.width === 1 && String(result.output) === '-2,4' && result.difference === 0,
  },
];
