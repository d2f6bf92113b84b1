import { normalDensity } from '../models/activations/erf.ts';
import { activation } from '../models/activations/index.ts';
import { float32, float32Products } from '../models/arrays/float32.ts';
import { norm } from '../models/arrays/norm.ts';
import { random } from '../models/arrays/random.ts';
import { network } from '../models/dense/network/network.ts';
import { sweepNamed } from '../models/dense/network/sweep-named.ts';
import { sampleNormal } from '../models/init/sample.ts';
import { scheme } from '../models/init/scheme.ts';
import { clipByGlobalNorm, clipByValue, clippingCoefficient } from '../models/optimizers/clipping.ts';
import { scalarChain } from '../models/products/chain.ts';

const sigmoid = activation('sigmoid');
const tanh = activation('tanh');

/** E[f(z)] for z ~ N(0, 1), by the trapezoidal rule on −12 … 12, whose error for smooth f is below double precision. */
function normalMean(f: (z: number) => number): number {
  const step = 1 / 64;
  let sum = 0;
  for (let z = -12; z <= 12; z += step) sum += f(z) * normalDensity(z);
  return sum * step;
}

/** |∂a₂₀/∂a₀| of twenty one-unit sigmoid layers that share w and b, from a₀ = 0.5. */
const chain = (weight: number, bias: number): number =>
  scalarChain(0.5, new Float64Array(20).fill(weight), new Float64Array(20).fill(bias), sigmoid)
    .outputByActivation[0]!;

const depth = 30;
const width = 128;
const seeds = 5;
const networks: Record<string, [activation: 'sigmoid' | 'tanh' | 'relu', deviation: number]> = {
  sigmoidMiddle: ['sigmoid', Math.sqrt(1 / width)],
  tanhSmall: ['tanh', 0.01],
  tanhMiddle: ['tanh', Math.sqrt(1 / width)],
  tanhLarge: ['tanh', Math.sqrt(4 / width)],
  reluSmall: ['relu', Math.sqrt(1 / width)],
  reluHe: ['relu', Math.sqrt(2 / width)],
  reluLarge: ['relu', Math.sqrt(4 / width)],
};

/** A stack of 30 layers; its weights are set anew before every pass. */
const stack = (activationName: string) =>
  network({
    inputs: width,
    layers: Array.from({ length: depth }, () => ({ outputs: width, activation: sweepNamed(activationName) })),
    capacity: 1,
    initialization: { scheme: 'default' },
    seed: 1,
  });

/** The geometric mean of ‖δ⁽¹⁾‖/‖δ⁽³⁰⁾‖ for each of the networks; all see the same random numbers. */
function gradientRatios(): Record<string, number> {
  const stacks = { sigmoid: stack('sigmoid'), tanh: stack('tanh'), relu: stack('relu') };
  const logarithms: Record<string, number> = {};
  const draws = new Float64Array(depth * width * width);
  for (let seed = 1; seed <= seeds; seed++) {
    const stream = random(seed);
    const input = sampleNormal(stream, width, 1);
    const upstream = sampleNormal(stream, width, 1);
    for (let k = 0; k < draws.length; k++) draws[k] = stream.normal();
    for (const [name, [activationName, deviation]] of Object.entries(networks)) {
      const { layers, forward, backward } = stacks[activationName];
      for (const [index, { weights }] of layers.entries()) {
        const from = index * weights.length;
        for (let k = 0; k < weights.length; k++) weights[k] = deviation * draws[from + k]!;
      }
      forward(input, 1, true);
      backward(upstream);
      const ratio = norm(layers[0]!.dz) / norm(layers[depth - 1]!.dz);
      logarithms[name] = (logarithms[name] ?? 0) + Math.log(ratio) / seeds;
    }
  }
  return Object.fromEntries(Object.entries(logarithms).map(([name, mean]) => [name, Math.exp(mean)]));
}

/** The cosine of the angle between two vectors. */
const cosine = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, entry, place) => sum + entry * other[place]!, 0) / (norm(one) * norm(other));

/** A hundred pre-activations from N(0, 1), to four decimals. */
const stream = random(5);
const drawn = Array.from({ length: 100 }, () => Number(stream.normal().toFixed(4)));
const meanLogarithm = drawn.reduce((sum, z) => sum + Math.log(sigmoid.derivative(z)), 0) / drawn.length;

const quarters = float32Products(new Float64Array(100).fill(0.25));
/** The limits of float16 (IEEE 754 binary16): all 11 bits down to the first, 0 from half of the second on. */
const half = { smallestNormal: 2 ** -14, smallestSubnormal: 2 ** -24 };
const quarterPowers = Array.from({ length: 20 }, (_, index) => 0.25 ** (index + 1));

const gradient = Float64Array.of(3, 4, 12);
const byNorm = clipByGlobalNorm([gradient], 5, { epsilon: 0 });
const clipped = byNorm.gradients[0]!;
const byValue = clipByValue([gradient], 5)[0]!;
const lossScale = 65536;

/** The numbers of the note: slopes of the sigmoid, chains of one unit, random networks, the limits of float32. */
export const values: Record<string, number> = {
  slope0: sigmoid.derivative(0),
  slope1: sigmoid.derivative(1),
  slope2: sigmoid.derivative(2),
  slope4: sigmoid.derivative(4),
  slope5: sigmoid.derivative(5),
  slope10: sigmoid.derivative(10),
  meanSquareSigmoid: normalMean((z) => sigmoid.derivative(z) ** 2),
  meanSquareTanh: normalMean((z) => tanh.derivative(z) ** 2),
  geometricSigmoid: Math.exp(normalMean((z) => Math.log(sigmoid.derivative(z)))),
  drawnMeanFactor: Math.exp(meanLogarithm),
  firstSubnormal: quarters.findIndex((product) => product < float32.smallestNormal) + 1,
  firstZero: quarters.indexOf(0) + 1,
  chain1: chain(1, 0),
  chain4: chain(4, -2),
  chain5: chain(5, -2.5),
  chain8: chain(8, -4),
  clipped1: clipped[0]!,
  clipped2: clipped[1]!,
  clipped3: clipped[2]!,
  clipFactor: byNorm.coefficient,
  clipFactorScaled: clippingCoefficient(lossScale * byNorm.norm, 5, 0),
  byValue1: byValue[0]!,
  byValue2: byValue[1]!,
  byValue3: byValue[2]!,
  byValueCosine: cosine(gradient, byValue),
  halfNormal: half.smallestNormal,
  halfSubnormal: half.smallestSubnormal,
  firstHalfSubnormal: quarterPowers.findIndex((power) => power < half.smallestNormal) + 1,
  firstHalfZero: quarterPowers.findIndex((power) => power <= half.smallestSubnormal / 2) + 1,
  xavierVariance: scheme('xavier_normal', [128, 256]).variance,
  ...gradientRatios(),
};
