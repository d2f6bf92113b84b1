import { expectLength } from '../arrays/expect-length.ts';
import { addProduct, addProductWithTranspose, addTransposedProduct } from '../arrays/matrix-product.ts';
import { type Tensor, zeros } from '../arrays/tensor.ts';

/** A 1×1 convolution: one linear map over channels, the same at every pixel (Lin et al., 2014). */
export interface PointwiseConvolution {
  /** W, (output channels, input channels). */
  readonly weights: Tensor;
  /** b, one value per output channel, or null for none. */
  readonly bias: Float64Array | null;
  /** Every `stride`-th row and column is taken, from the first on; 1 takes all. */
  readonly stride: number;
}

/**
 * Y = W X + b 1ᵀ at the sampled pixels of every image: x (N, C_in, H, W) → (N, C_out, ⌈H/s⌉, ⌈W/s⌉).
 * Throws a RangeError if the stride is not a whole number ≥ 1 or the channels or biases do not fit.
 */
export function convolve(x: Tensor, layer: PointwiseConvolution): Tensor {
  const { weights, bias } = layer;
  const sampled = sample(x, layer);
  const [batch, , height, width] = sampled.shape as [number, number, number, number];
  const [outputs, inputs] = weights.shape as [number, number];
  const pixels = height * width;
  const y = zeros(batch, outputs, height, width);
  for (let image = 0; image < batch; image++) {
    const at = image * outputs * pixels;
    if (bias) {
      for (let channel = 0; channel < outputs; channel++)
        y.data.fill(bias[channel]!, at + channel * pixels, at + (channel + 1) * pixels);
    }
    addProduct(y.data, at, weights.data, 0, sampled.data, image * inputs * pixels, outputs, inputs, pixels);
  }
  return y;
}

/** The channels of one pixel after the layer: W·channels + b. `channels` has C_in values, the result C_out. Throws if not. */
export function convolvePixel(
  channels: Float64Array,
  { weights, bias }: Pick<PointwiseConvolution, 'weights' | 'bias'>,
): Float64Array {
  const [outputs, inputs] = weights.shape as [number, number];
  expectLength('convolution', 'channels', channels, inputs);
  return Float64Array.from({ length: outputs }, (_, output) => {
    let sum = bias?.[output] ?? 0;
    for (let input = 0; input < inputs; input++)
      sum += weights.data[output * inputs + input]! * channels[input]!;
    return sum;
  });
}

/**
 * The same result pixel by pixel with `convolvePixel`, as a fully connected layer over channels would: proof by
 * computation that no neighbour takes part. Throws like convolve.
 */
export function convolvePixelByPixel(x: Tensor, layer: PointwiseConvolution): Tensor {
  const sampled = sample(x, layer);
  const [batch, inputs, height, width] = sampled.shape as [number, number, number, number];
  const outputs = layer.weights.shape[0]!;
  const pixels = height * width;
  const y = zeros(batch, outputs, height, width);
  for (let pixel = 0; pixel < batch * pixels; pixel++) {
    const image = Math.floor(pixel / pixels);
    const within = pixel % pixels;
    const channels = Float64Array.from(
      { length: inputs },
      (_, channel) => sampled.data[(image * inputs + channel) * pixels + within]!,
    );
    convolvePixel(channels, layer).forEach((value, channel) => {
      y.data[(image * outputs + channel) * pixels + within] = value;
    });
  }
  return y;
}

/** Gradients of Σ dy ⊙ y, each of its tensor's shape (the bias's also where there is none). */
interface ConvolutionGradients {
  /** 0 at the pixels a stride skips. */
  readonly dx: Tensor;
  readonly dWeights: Tensor;
  readonly dBias: Float64Array;
}

/** The way back: dX = Wᵀ dY, dW = Σ dY Xᵀ, db = Σ dY over images and pixels. Throws like convolve, and if dy does not fit. */
export function convolutionGradients(
  x: Tensor,
  layer: PointwiseConvolution,
  dy: Tensor,
): ConvolutionGradients {
  const { weights, stride } = layer;
  const sampled = sample(x, layer);
  const [batch, inputs, height, width] = sampled.shape as [number, number, number, number];
  const outputs = weights.shape[0]!;
  const pixels = height * width;
  expectLength('convolution', 'dy', dy.data, batch * outputs * pixels);
  const dSampled = new Float64Array(sampled.data.length);
  const dWeights = zeros(outputs, inputs);
  const dBias = new Float64Array(outputs);
  for (let image = 0; image < batch; image++) {
    const inputAt = image * inputs * pixels;
    const outputAt = image * outputs * pixels;
    addTransposedProduct(dSampled, inputAt, weights.data, 0, dy.data, outputAt, inputs, outputs, pixels);
    addProductWithTranspose(
      dWeights.data,
      0,
      dy.data,
      outputAt,
      sampled.data,
      inputAt,
      outputs,
      pixels,
      inputs,
    );
  }
  dy.data.forEach((value, index) => {
    dBias[Math.floor(index / pixels) % outputs]! += value;
  });
  const dx = zeros(...x.shape);
  forEachSample(x, stride, (from, to) => {
    dx.data[from] = dSampled[to]!;
  });
  return { dx, dWeights, dBias };
}

/**
 * Two 1×1 layers without a nonlinearity between them, as the one they are: W = W₂W₁, b = W₂b₁ + b₂. The strides multiply.
 * Throws a RangeError if the first's outputs are not the second's inputs.
 */
export function composePointwise(
  first: PointwiseConvolution,
  second: PointwiseConvolution,
): PointwiseConvolution {
  const [middle, inputs] = first.weights.shape as [number, number];
  const outputs = second.weights.shape[0]!;
  const weights = zeros(outputs, inputs);
  const bias = convolvePixel(first.bias ?? new Float64Array(middle), second);
  addProduct(weights.data, 0, second.weights.data, 0, first.weights.data, 0, outputs, middle, inputs);
  return { weights, bias, stride: first.stride * second.stride };
}

/** A k×k convolution as far as its cost goes. */
export interface ConvolutionLayer {
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** k of a k×k kernel. */
  readonly kernelSize: number;
  readonly outputHeight: number;
  readonly outputWidth: number;
  /** Images at once; 1 if left out. */
  readonly batch?: number;
  /** Whether there is one bias per output channel; true if left out. */
  readonly bias?: boolean;
  /** Groups of channels that do not see each other: 1 (the default) for an ordinary layer, C_in for a depthwise one. */
  readonly groups?: number;
}

/** Exact counts (below 2^53). */
export interface ConvolutionCost {
  readonly weightParameters: number;
  readonly biasParameters: number;
  readonly parameters: number;
  /** Multiply-adds without the biases. */
  readonly multiplyAdds: number;
  /** Two operations a multiply-add. */
  readonly operations: number;
  /** With the addition of each bias. */
  readonly operationsWithBias: number;
}

/**
 * Parameters C_out·(C_in/groups)·k² (+ C_out) and multiply-adds N·H·W·C_out·(C_in/groups)·k² of a convolution.
 * Throws a RangeError if the groups do not divide both channel counts.
 */
export function convolutionCost({
  inputChannels,
  outputChannels,
  kernelSize,
  outputHeight,
  outputWidth,
  batch = 1,
  bias = true,
  groups = 1,
}: ConvolutionLayer): ConvolutionCost {
  if (inputChannels % groups !== 0 || outputChannels % groups !== 0) {
    throw new RangeError(
      `convolution: expected channels divisible by ${groups} groups; got ${inputChannels} → ${outputChannels}`,
    );
  }
  const weightParameters = outputChannels * (inputChannels / groups) * kernelSize * kernelSize;
  const biasParameters = bias ? outputChannels : 0;
  const pixels = batch * outputHeight * outputWidth;
  const multiplyAdds = pixels * weightParameters;
  return {
    weightParameters,
    biasParameters,
    parameters: weightParameters + biasParameters,
    multiplyAdds,
    operations: 2 * multiplyAdds,
    operationsWithBias: 2 * multiplyAdds + pixels * biasParameters,
  };
}

/** The costs of layers one after another: each one's, and the sums. */
interface StackCost {
  readonly layers: readonly ConvolutionCost[];
  readonly parameters: number;
  readonly multiplyAdds: number;
  readonly operations: number;
}

/** Costs of a stack of convolutions, a bottleneck for instance; an empty stack costs nothing. */
export function stackCost(layers: readonly ConvolutionLayer[]): StackCost {
  const costs = layers.map(convolutionCost);
  const total = (key: 'parameters' | 'multiplyAdds' | 'operations') =>
    costs.reduce((sum, cost) => sum + cost[key], 0);
  return {
    layers: costs,
    parameters: total('parameters'),
    multiplyAdds: total('multiplyAdds'),
    operations: total('operations'),
  };
}

/**
 * The layers of a ResNet bottleneck (He et al., 2016): 1×1 down to `middle` channels, k×k there, 1×1 up again, all at the
 * size and with the bias setting of `direct`, the k×k layer they stand in for.
 */
export function bottleneck(direct: ConvolutionLayer, middle: number): ConvolutionLayer[] {
  return [
    { ...direct, outputChannels: middle, kernelSize: 1 },
    { ...direct, inputChannels: middle, outputChannels: middle },
    { ...direct, inputChannels: middle, kernelSize: 1 },
  ];
}

/**
 * The layers of a depthwise-separable convolution (Howard et al., 2017): k×k within each channel, then 1×1 across.
 * Its weights are 1/C_out + 1/k² of `direct`'s, the layer they stand in for.
 */
export function depthwiseSeparable(direct: ConvolutionLayer): ConvolutionLayer[] {
  return [
    { ...direct, outputChannels: direct.inputChannels, groups: direct.inputChannels },
    { ...direct, kernelSize: 1 },
  ];
}

function forEachSample({ shape }: Tensor, stride: number, visit: (from: number, to: number) => void): void {
  const [batch, channels, height, width] = shape as [number, number, number, number];
  let to = 0;
  for (let map = 0; map < batch * channels; map++) {
    for (let row = 0; row < height; row += stride) {
      for (let column = 0; column < width; column += stride)
        visit((map * height + row) * width + column, to++);
    }
  }
}

/** The pixels the layer looks at, (N, C_in, ⌈H/s⌉, ⌈W/s⌉), after checking that the layer fits. */
function sample(x: Tensor, { weights, bias, stride }: PointwiseConvolution): Tensor {
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  if (!(Number.isInteger(stride) && stride >= 1)) {
    throw new RangeError(`convolution: expected a whole stride of 1 or more; got ${stride}`);
  }
  const [outputs, inputs] = weights.shape as [number, number];
  if (inputs !== channels) {
    throw new RangeError(`convolution: expected ${inputs} input channels; got ${channels}`);
  }
  if (bias) expectLength('convolution', 'bias', bias, outputs);
  const sampled = zeros(batch, channels, Math.ceil(height / stride), Math.ceil(width / stride));
  forEachSample(x, stride, (from, to) => {
    sampled.data[to] = x.data[from]!;
  });
  return sampled;
}
