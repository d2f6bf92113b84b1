import { choice, list, number, seed, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import type { Activation } from '../../models/activations/activation.ts';
import { elu } from '../../models/activations/elu.ts';
import { gelu } from '../../models/activations/gelu.ts';
import { leakyRelu } from '../../models/activations/leaky-relu.ts';
import { relu } from '../../models/activations/relu.ts';
import { sigmoid } from '../../models/activations/sigmoid.ts';
import { silu } from '../../models/activations/silu.ts';
import { tanh } from '../../models/activations/tanh.ts';
import { random } from '../../models/arrays/random.ts';
import { factorProduct, layerFactors } from '../../models/products/factors.ts';

/** Layers are always computed up to here, so that the layers not yet used can be drawn pale. */
export const deepest = 100;

const activationNames = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'gelu', 'silu'] as const;
export type ActivationName = (typeof activationNames)[number];

const activations: Record<ActivationName, Activation> = {
  sigmoid: sigmoid.bind(),
  tanh: tanh.bind(),
  relu: relu.bind(),
  'leaky-relu': leakyRelu.bind(leakyRelu.parameters),
  elu: elu.bind(elu.parameters),
  gelu: gelu.bind(),
  silu: silu.bind(),
};

/** The largest derivative of each activation: the factor of a layer is at most this times |w|. */
export const largestDerivative: Record<ActivationName, number> = {
  sigmoid: 0.25,
  tanh: 1,
  relu: 1,
  'leaky-relu': 1,
  elu: 1,
  gelu: activations.gelu.derivative(Math.SQRT2),
  silu: activations.silu.derivative(2.3993572805154),
};

export const parameters = {
  activation: choice(activationNames),
  depth: whole(50, [1, deepest], { symbol: 'L' }),
  preactivation: number(0, [-6, 6], 0.05, { symbol: 'z', quantity: 'x' }),
  spread: number(1, [0, 3], 0.05, { symbol: 'σ_z', quantity: 'x' }),
  weight: number(1, [-10, 10], 0.05, { symbol: 'w', quantity: 'w' }),
  values: list([], [-1000, 1000], [0, deepest], { symbol: 'z_l', quantity: 'x', more: true }),
  seed: seed(5, { more: true }),
};
export type ProductState = State<typeof parameters>;

/** z_l of all layers: the reader's own numbers in turn, or draws from N(z, σ²) to four decimals, as they are shown. */
export function preactivations({ values, preactivation, spread, seed }: ProductState): number[] {
  if (values.length > 0) return Array.from({ length: deepest }, (_, layer) => values[layer % values.length]!);
  const draw = random(seed);
  return Array.from({ length: deepest }, () => Number((preactivation + spread * draw.normal()).toFixed(4)));
}

interface Layer {
  preactivation: number;
  derivative: number;
  factor: number;
  /** log10 of the absolute product from layer 1 to this one; −Infinity once a factor was 0. */
  log10: number;
  sign: number;
}

export interface ProductResult {
  value: (z: number) => number;
  derivative: (z: number) => number;
  layers: readonly Layer[];
  last: Layer;
  /** Geometric mean of the absolute factors up to the chosen depth. */
  meanFactor: number;
  /** log10 of (max φ′ · |w|)^L. */
  boundLog10: number;
  /** First layer (from 1) whose product float32 stores as 0, if within reach. */
  zeroFrom: number | undefined;
}

/** Half of the smallest subnormal float32, 2^-150: products at or below it round to 0. */
export const float32Zero = -150 * Math.log10(2);
/** The smallest normal float32, 2^-126. */
export const float32Normal = -126 * Math.log10(2);

export function compute(state: ProductState): ProductResult {
  const activation = activations[state.activation];
  const z = preactivations(state);
  const factors = layerFactors(z, state.weight, activation);
  const { log10FromInput } = factorProduct(factors);
  let sign = 1;
  const layers = z.map((preactivation, index) => {
    sign *= Math.sign(factors[index]!);
    return {
      preactivation,
      derivative: activation.derivative(preactivation),
      factor: factors[index]!,
      log10: log10FromInput[index]!,
      sign,
    };
  });
  const last = layers[state.depth - 1]!;
  const zero = layers.findIndex(({ log10 }) => log10 <= float32Zero);
  return {
    ...activation,
    layers,
    last,
    meanFactor: 10 ** (last.log10 / state.depth),
    boundLog10: state.depth * Math.log10(largestDerivative[state.activation] * Math.abs(state.weight)),
    zeroFrom: zero < 0 ? undefined : zero + 1,
  };
}
