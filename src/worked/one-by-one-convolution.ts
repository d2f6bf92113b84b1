import { tensor } from '../models/arrays/tensor.ts';
import {
  bottleneck,
  type ConvolutionLayer,
  composePointwise,
  convolutionCost,
  convolve,
  convolvePixel,
  depthwiseSeparable,
  type PointwiseConvolution,
  stackCost,
} from '../models/convolution/convolution.ts';

const pixel = Float64Array.of(1, 2, 3);
const layer: PointwiseConvolution = {
  weights: tensor([
    [1, 0, -1],
    [0.5, 0.5, 0.5],
  ]),
  bias: Float64Array.of(0, 1),
  stride: 1,
};
const pixelOutput = convolvePixel(pixel, layer);
/** The pixel with all four channels that the note opens with, whose picture shows no bias. */
const opening = tensor([
  [1, 0, -1, 0],
  [0.5, 0.5, 0.5, 0.5],
]);
const pixelBare = convolvePixel(Float64Array.of(1, 2, 3, 0), { weights: opening, bias: null });
const image = convolve(
  tensor([
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
  ]),
  layer,
).data;
const collapsed = composePointwise(layer, { weights: tensor([[2, 1]]), bias: null, stride: 1 });

const square = (size: number, inputChannels: number, kernelSize: number, outputChannels: number) =>
  ({
    inputChannels,
    outputChannels,
    kernelSize,
    outputHeight: size,
    outputWidth: size,
    bias: false,
  }) satisfies ConvolutionLayer;

const directLayer = square(56, 256, 3, 256);
const direct = convolutionCost(directLayer);
const narrow = stackCost(bottleneck(directLayer, 64));
const [reduce, middle, expand] = narrow.layers;
const inception = stackCost([square(28, 192, 1, 16), square(28, 16, 5, 32)]);

/** The worked examples of the note: three channels to two, ResNet's and Inception's bottlenecks, fully connected layers. */
export const values: Record<string, number> = {
  pixel1: pixelOutput[0]!,
  pixel2: pixelOutput[1]!,
  pixelBare1: pixelBare[0]!,
  pixelBare2: pixelBare[1]!,
  image11: image[0]!,
  image12: image[1]!,
  image13: image[2]!,
  image14: image[3]!,
  image21: image[4]!,
  image22: image[5]!,
  image23: image[6]!,
  image24: image[7]!,
  collapsed1: collapsed.weights.data[0]!,
  collapsed2: collapsed.weights.data[1]!,
  collapsed3: collapsed.weights.data[2]!,
  collapsedBias: collapsed.bias![0]!,
  collapsedOutput: convolvePixel(pixel, collapsed)[0]!,
  direct: direct.parameters,
  directMacs: direct.multiplyAdds,
  bottleneckReduce: reduce!.parameters,
  bottleneckMiddle: middle!.parameters,
  bottleneckExpand: expand!.parameters,
  bottleneckTotal: narrow.parameters,
  bottleneckReduceMacs: reduce!.multiplyAdds,
  bottleneckMiddleMacs: middle!.multiplyAdds,
  bottleneckExpandMacs: expand!.multiplyAdds,
  bottleneckMacs: narrow.multiplyAdds,
  inceptionDirect: convolutionCost(square(28, 192, 5, 32)).multiplyAdds,
  inceptionReduce: inception.layers[0]!.multiplyAdds,
  inceptionConvolution: inception.layers[1]!.multiplyAdds,
  inceptionTotal: inception.multiplyAdds,
  separableTotal: stackCost(depthwiseSeparable(directLayer)).parameters,
  fullyConnected: convolutionCost(square(1, 512, 7, 4096)).parameters,
  pointwise512: convolutionCost(square(7, 512, 1, 4096)).parameters,
};
