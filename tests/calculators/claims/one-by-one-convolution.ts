import { calculators } from '../../../src/calculators/index.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

/** Numbers a plan writes at each pixel: the output channels of all its layers. */
const written = (plan: { layers: readonly { outputChannels: number }[] }) =>
  plan.layers.reduce((sum, { outputChannels }) => sum + outputChannels, 0);

export const claims: readonly Claim[] = [
  {
    link: 'convolution-cost?plan=bottleneck',
    says: 'a bottleneck has 12 % of the weights of a direct 3×3 and 1/8.47 of its multiply-adds, but writes 384 numbers per pixel, not 256',
    holds: ({ outputs, result }) =>
      outputs.parameters === 69632 &&
      outputs.parameters_direct === 589824 &&
      near(outputs.ratio, 8.47, 5e-3) &&
      written(result.chosen) === 384 &&
      written(result.direct) === 256,
  },
  {
    link: 'convolution-cost?plan=reduce&inputs=192&outputs=32&middle=16&kernel=5&size=28',
    says: 'reducing to 16 channels first leaves 12443648 of 120422400 multiply-adds, 1/9.68',
    holds: ({ outputs }) =>
      outputs.multiply_adds === 12443648 &&
      outputs.multiply_adds_direct === 120422400 &&
      near(outputs.ratio, 9.68, 5e-3),
  },
  {
    link: 'convolution-cost?plan=separable',
    says: 'a depthwise-separable 3×3 has 67840 weights, 1/8.69 of the direct one, 65536 of them pointwise',
    holds: ({ outputs, result }) =>
      outputs.parameters === 67840 &&
      near(outputs.ratio, 8.69, 5e-3) &&
      result.chosen.layers.at(-1).kernelSize === 1 &&
      result.chosen.layers.at(-1).parameters === 65536,
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
  {
    link: 'channel-mixer?layers=two&image=1,9,0,4;2,9,1,1;3,9,2,0',
    says: 'through two layers another second pixel leaves the output of the first at 0',
    holds: ({ outputs, result, state }) => {
      const unchanged = { ...state, image: calculators['channel-mixer']!.parameters.image!.default };
      const before = calculators['channel-mixer']!.compute(unchanged as never) as typeof result;
      return (
        result.steps.length === 2 &&
        outputs.y_1 === 0 &&
        before.output[0][0] === 0 &&
        before.output[0][1] !== result.output[0][1]
      );
    },
  },
  {
    link: 'channel-mixer?image=1,9,9,9;2,9,9,9;3,9,9,9',
    says: 'with the other three pixels at 9 the upper left one still gives −2 and 4',
    holds: ({ result }) => String(result.steps[0].output) === '-2,4' && result.output[0][3] !== 4,
  },
  {
    link: 'channel-mixer?layers=relu&image=1,0,4;2,1,1;3,2,0',
    says: 'on a map of height 1, two layers around a ReLU give 4, 2.5 and 11.5 at the three positions',
    holds: ({ result }) =>
      result.height === 1 && result.steps.length === 2 && String(result.output[0]) === '4,2.5,11.5',
  },
];
