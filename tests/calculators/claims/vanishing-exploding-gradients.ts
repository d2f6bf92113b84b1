import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance = 5e-3) =>
  Math.abs(value! / target - 1) < tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'derivative-product?depth=10&spread=0',
    says: 'ten factors of 0.25 leave 9.54e-7',
    holds: ({ outputs }) => near(outputs.product, 9.54e-7),
  },
  {
    link: 'derivative-product?depth=1&preactivation=5&spread=0',
    says: 'one layer at z = 5 multiplies by 0.00665',
    holds: ({ outputs }) => near(outputs.product, 0.00665),
  },
  {
    link: 'derivative-product?weight=4&spread=0',
    says: 'w = 4 at z = 0 changes nothing at any depth',
    holds: ({ outputs }) => Math.abs(outputs.product! - 1) < 1e-12,
  },
  {
    link: 'derivative-product?weight=8&depth=20&spread=0',
    says: 'w = 8 at z = 0 gives 2^20 after 20 layers',
    holds: ({ outputs }) => near(outputs.product, 2 ** 20, 1e-9),
  },
  {
    link: 'derivative-product?weight=8&preactivation=4&depth=20&spread=0',
    says: 'the same weight vanishes at z = 4',
    holds: ({ outputs, result }) =>
      near(outputs.product, (8 * result.last.derivative) ** 20, 1e-9) && outputs.product! < 1e-10,
  },
  {
    link: 'derivative-product?depth=75&spread=0',
    says: 'float32 stores 0 from the 75th factor on',
    holds: ({ result }) => result.zeroFrom === 75,
  },
  {
    link: 'derivative-product?activation=relu&preactivation=1&weight=1.1&depth=50&spread=0',
    says: 'an active ReLU chain with w = 1.1 grows 117.39 times in 50 layers',
    holds: ({ outputs }) => near(outputs.product, 117.39, 1e-4),
  },
  {
    link: 'derivative-product?activation=relu&preactivation=1&weight=0.9&depth=50&spread=0',
    says: 'with w = 0.9 only 0.00515 is left',
    holds: ({ outputs }) => near(outputs.product, 0.00515),
  },
  {
    link: 'deep-gradients?compare=gain&activation=relu',
    says: 'doubling the weights turns a ReLU network from decay to growth',
    holds: ({ outputs }) => outputs.ratio_b! < 0.1 && outputs.ratio_d! > 100,
  },
  {
    link: 'deep-gradients?compare=remedy',
    says: 'with residual connections the error signal of a deep sigmoid network reaches layer 1',
    holds: ({ outputs }) => outputs.ratio_a! < 1e-12 && outputs.ratio_c! > 0.1,
  },
  {
    link: 'deep-gradients?activation=sigmoid',
    says: 'clipping leaves a vanished gradient exactly as it is',
    holds: ({ outputs, result }) =>
      outputs.ratio_d === outputs.ratio_a && result.variants[3].coefficient === 1,
  },
  {
    link: 'deep-gradients?compare=activation&initialization=normal&gain=1',
    says: 'at gain 1 sigmoid and tanh differ by more than ten orders of magnitude',
    holds: ({ outputs }) => outputs.ratio_b! / outputs.ratio_a! > 1e12,
  },
  {
    link: 'deep-gradients?compare=remedy',
    says: 'nothing or clipping alone leaves less than 1e-18 of δ after 30 sigmoid layers, BN or residuals 1 to 3 times',
    holds: ({ outputs, state }) =>
      state.depth === 30 &&
      outputs.ratio_a! < 1e-18 &&
      outputs.ratio_d === outputs.ratio_a &&
      [outputs.ratio_b!, outputs.ratio_c!].every((ratio) => ratio > 1 && ratio < 3),
  },
  {
    link: 'derivative-product?depth=100',
    says: '100 sigmoid layers with z from N(0, 1) multiply by 0.1964 each on average',
    holds: ({ outputs, state }) =>
      state.preactivation === 0 && state.spread === 1 && near(outputs.mean_factor, 0.1964, 5e-4),
  },
  {
    link: 'deep-gradients?compare=gain&activation=relu&width=64',
    says: 's² = 2/n keeps δ of a ReLU network 64 wide and 30 deep, s² = 1/n leaves less than 1e-4',
    holds: ({ outputs, state, result }) =>
      state.depth === 30 &&
      result.variants[1].gain === 1 &&
      near(result.variants[2].gain, Math.SQRT2, 1e-12) &&
      outputs.ratio_b! < 1e-4 &&
      near(outputs.ratio_c, 1, 0.1),
  },
  {
    link: 'deep-gradients?activation=tanh&initialization=normal&gain=0.1&depth=20',
    says: 'a small branch leaves less than 1e-19 in a plain stack and more than 1 with residual connections',
    holds: ({ outputs }) => outputs.ratio_a! < 1e-19 && outputs.ratio_c! > 1,
  },
  {
    link: 'deep-gradients?activation=relu&initialization=normal&gain=2',
    says: 'δ of layer 1 is over a thousand times that of layer 30',
    holds: ({ outputs, state }) => state.depth === 30 && outputs.ratio_a! > 1000,
  },
  {
    link: 'deep-gradients?activation=relu&initialization=normal&gain=2',
    says: 'clipping shortens every layer by one factor and keeps the ratios of an exploding network',
    holds: ({ outputs, result }) => {
      const [plain, , , clipped] = result.variants;
      return (
        outputs.ratio_a! > 100 &&
        near(outputs.ratio_d, outputs.ratio_a!, 1e-12) &&
        clipped.coefficient < 0.1 &&
        clipped.deltas.every((delta: number, layer: number) =>
          near(delta, clipped.coefficient * plain.deltas[layer], 1e-12),
        )
      );
    },
  },
  {
    link: 'derivative-product?depth=1&spread=0',
    says: 'at z = 0 the derivative of the sigmoid is 0.25, as large as it gets',
    holds: ({ outputs, state, result }) =>
      state.activation === 'sigmoid' &&
      result.last.preactivation === 0 &&
      result.last.derivative === 0.25 &&
      outputs.product === outputs.bound_power &&
      [-6, -1, -0.05, 0.05, 1, 6].every((z) => result.derivative(z) < 0.25),
  },
  {
    link: 'derivative-product?weight=8&depth=20&spread=0',
    says: 'in a sigmoid chain at z = 0, weight 8 makes every layer multiply by 2',
    holds: ({ state, result }) =>
      state.activation === 'sigmoid' &&
      result.layers
        .slice(0, 20)
        .every(
          ({ preactivation, factor }: { preactivation: number; factor: number }) =>
            preactivation === 0 && factor === 2,
        ),
  },
];
