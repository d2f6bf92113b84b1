import { tensor } from '../../../src/models/arrays/tensor.ts';
import {
  type ConvolutionLayer,
  convolutionCost,
  convolutionGradients,
  convolve,
  convolvePixelByPixel,
  stackCost,
} from '../../../src/models/convolution/convolution.ts';
import type { Run } from './run.ts';

interface GoldenLayer {
  in_channels: number;
  out_channels: number;
  kernel_size: number;
  H_out: number;
  W_out: number;
  batch?: number | null;
  bias?: boolean | null;
  groups?: number | null;
}

const layerOf = (params: GoldenLayer): ConvolutionLayer => ({
  inputChannels: params.in_channels,
  outputChannels: params.out_channels,
  kernelSize: params.kernel_size,
  outputHeight: params.H_out,
  outputWidth: params.W_out,
  batch: params.batch ?? 1,
  bias: params.bias ?? true,
  groups: params.groups ?? 1,
});

function counts(layer: ConvolutionLayer) {
  const cost = convolutionCost(layer);
  return {
    weight_params: cost.weightParameters,
    bias_params: cost.biasParameters,
    params: cost.parameters,
    macs: cost.multiplyAdds,
    flops: cost.operations,
    flops_with_bias: cost.operationsWithBias,
  };
}

export const ops: Record<string, Run> = {
  forward_backward(inputs, params) {
    const x = tensor(inputs.x);
    const layer = {
      weights: tensor(params.W),
      bias: params.b == null ? null : tensor(params.b).data,
      stride: params.stride ?? 1,
    };
    const y = convolve(x, layer);
    const { dx, dWeights, dBias } = convolutionGradients(x, layer, tensor(inputs.dy));
    const [batch, outputChannels, outputHeight, outputWidth] = y.shape as [number, number, number, number];
    return {
      y,
      y_per_pixel_linear: convolvePixelByPixel(x, layer),
      dx,
      dW: dWeights,
      db: dBias,
      ...counts({
        inputChannels: x.shape[1]!,
        outputChannels,
        kernelSize: 1,
        outputHeight,
        outputWidth,
        batch,
        bias: layer.bias !== null,
      }),
    };
  },

  count: (_, params) => counts(layerOf(params)),

  count_stack(_, params) {
    const cost = stackCost(params.layers.map(layerOf));
    return {
      per_layer_params: cost.layers.map(({ parameters }) => parameters),
      per_layer_macs: cost.layers.map(({ multiplyAdds }) => multiplyAdds),
      params: cost.parameters,
      macs: cost.multiplyAdds,
      flops: cost.operations,
    };
  },
};
