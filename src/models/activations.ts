import { normalCdf, normalDensity } from './erf.ts';
import { limitProduct } from './limit-product.ts';
import { sigmoid, sigmoidDerivative, softplus, tanhDerivative } from './sigmoid.ts';

/** A function of one number and its derivative, both defined for every number; NaN comes out only where NaN went in. */
export interface Activation {
  readonly value: (x: number) => number;
  readonly derivative: (x: number) => number;
}

interface Kind {
  /** The parameters and their defaults, PyTorch's where PyTorch has the function. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Parameters the formula divides by. */
  readonly nonzero?: readonly string[];
  /** Where the derivative jumps; `derivative` returns there what PyTorch 1.13 returns. */
  readonly kinks: (parameters: Readonly<Record<string, number>>) => readonly number[];
  readonly bind: (parameters: Readonly<Record<string, number>>) => Activation;
}

const smooth = () => [];
const atZero = () => [0];

/** SELU's constants: the fixed point of zero mean and unit variance (Klambauer et al., 2017, equation 14). */
const seluAlpha = 1.6732632423543772;
const seluScale = 1.0507009873554805;

const geluTanhScale = Math.sqrt(2 / Math.PI);

/** Every activation by the name PyTorch uses for it. */
export const activations = {
  identity: {
    parameters: {},
    kinks: smooth,
    bind: () => ({ value: (x) => x, derivative: () => 1 }),
  },
  sigmoid: {
    parameters: {},
    kinks: smooth,
    bind: () => ({ value: sigmoid, derivative: sigmoidDerivative }),
  },
  tanh: {
    parameters: {},
    kinks: smooth,
    bind: () => ({ value: Math.tanh, derivative: tanhDerivative }),
  },
  relu: {
    parameters: {},
    kinks: atZero,
    bind: () => ({ value: (x) => Math.max(x, 0), derivative: (x) => step(x, 0) }),
  },
  leaky_relu: {
    parameters: { negativeSlope: 0.01 },
    kinks: atZero,
    bind: ({ negativeSlope }) => ({
      value: (x) => (x > 0 ? x : limitProduct(negativeSlope!, x)),
      derivative: (x) => step(x, negativeSlope!),
    }),
  },
  elu: {
    parameters: { alpha: 1 },
    kinks: atZero,
    bind: ({ alpha }) => elu(1, alpha!, 1),
  },
  celu: {
    parameters: { alpha: 1 },
    nonzero: ['alpha'],
    kinks: smooth,
    bind: ({ alpha }) => elu(1, alpha!, alpha!),
  },
  selu: {
    parameters: {},
    kinks: atZero,
    bind: () => elu(seluScale, seluAlpha, 1),
  },
  gelu: {
    parameters: {},
    kinks: smooth,
    bind: () => ({
      value: (x) => limitProduct(x, normalCdf(x)),
      derivative: (x) => normalCdf(x) + limitProduct(x, normalDensity(x)),
    }),
  },
  gelu_tanh: {
    parameters: {},
    kinks: smooth,
    // ½(1 + tanh u) is σ(2u), which keeps its left tail.
    bind: () => ({
      value: (x) => limitProduct(x, sigmoid(geluTanhArgument(x))),
      derivative: (x) => {
        const argument = geluTanhArgument(x);
        const slopeTimesX = 2 * geluTanhScale * (x + 3 * 0.044715 * x ** 3);
        return sigmoid(argument) + limitProduct(slopeTimesX, sigmoidDerivative(argument));
      },
    }),
  },
  silu: {
    parameters: {},
    kinks: smooth,
    bind: () => swish(1),
  },
  swish: {
    parameters: { beta: 1 },
    kinks: smooth,
    bind: ({ beta }) => swish(beta!),
  },
  mish: {
    parameters: {},
    kinks: smooth,
    bind: () => ({
      value: (x) => limitProduct(x, tanhOfSoftplus(x)),
      derivative: (x) => {
        const factor = tanhOfSoftplus(x);
        return factor + limitProduct(x, (1 + factor) * oneMinusTanhOfSoftplus(x) * sigmoid(x));
      },
    }),
  },
  softplus: {
    parameters: { beta: 1, threshold: 20 },
    nonzero: ['beta'],
    kinks: ({ beta, threshold }) => [threshold! / beta!],
    bind: ({ beta, threshold }) => scaledSoftplus(beta!, threshold!),
  },
  softplus_exact: {
    parameters: { beta: 1 },
    nonzero: ['beta'],
    kinks: smooth,
    bind: ({ beta }) => scaledSoftplus(beta!, Number.POSITIVE_INFINITY),
  },
  softsign: {
    parameters: {},
    kinks: smooth,
    bind: () => ({
      value: (x) => (Number.isFinite(x) ? x / (1 + Math.abs(x)) : Math.sign(x)),
      derivative: (x) => {
        const reciprocal = 1 / (1 + Math.abs(x));
        return reciprocal * reciprocal;
      },
    }),
  },
  hardtanh: {
    parameters: { minimum: -1, maximum: 1 },
    kinks: ({ minimum, maximum }) => [minimum!, maximum!],
    bind: ({ minimum, maximum }) => ({
      value: (x) => Math.min(Math.max(x, minimum!), maximum!),
      derivative: (x) => between(x, minimum!, maximum!),
    }),
  },
  relu6: {
    parameters: {},
    kinks: () => [0, 6],
    bind: () => ({ value: (x) => Math.min(Math.max(x, 0), 6), derivative: (x) => between(x, 0, 6) }),
  },
  hardsigmoid: {
    parameters: {},
    kinks: () => [-3, 3],
    bind: () => ({
      value: (x) => Math.min(Math.max(x + 3, 0), 6) / 6,
      derivative: (x) => between(x, -3, 3) / 6,
    }),
  },
  hardswish: {
    parameters: {},
    kinks: () => [-3, 3],
    bind: () => ({
      value: (x) => limitProduct(x, Math.min(Math.max(x + 3, 0), 6) / 6),
      derivative: (x) => (x < -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5),
    }),
  },
  logsigmoid: {
    parameters: {},
    kinks: smooth,
    bind: () => ({ value: (x) => -softplus(-x), derivative: (x) => sigmoid(-x) }),
  },
  tanhshrink: {
    parameters: {},
    kinks: smooth,
    bind: () => ({ value: tanhShrink, derivative: (x) => Math.tanh(x) ** 2 }),
  },
} as const satisfies Record<string, Kind>;

export type ActivationName = keyof typeof activations;

/** Whether a word names an activation. */
export function isActivationName(name: string): name is ActivationName {
  return Object.hasOwn(activations, name);
}

/**
 * The activation of that name with its parameters bound; parameters left out take their defaults.
 * Throws if the name or a parameter is unknown, or a parameter is not finite or is a forbidden 0.
 */
export function activation(name: string, parameters: Readonly<Record<string, number>> = {}): Activation {
  if (!isActivationName(name)) {
    throw new RangeError(`activation: expected one of ${Object.keys(activations).join(', ')}; got ${name}`);
  }
  const kind: Kind = activations[name];
  for (const [parameter, value] of Object.entries(parameters)) {
    if (!Object.hasOwn(kind.parameters, parameter)) {
      const known = Object.keys(kind.parameters).join(', ') || 'no parameter';
      throw new RangeError(`activation ${name}: expected ${known}; got ${parameter}`);
    }
    if (!Number.isFinite(value) || (value === 0 && kind.nonzero?.includes(parameter)))
      throw new RangeError(
        `activation ${name}: expected a finite ${parameter} it can divide by; got ${value}`,
      );
  }
  return kind.bind({ ...kind.parameters, ...parameters });
}

/** ∂/∂β of swish, x·σ(βx), at x: x²·σ′(βx) (Ramachandran et al., 2017). */
export function swishBetaDerivative(x: number, beta: number): number {
  return limitProduct(x, limitProduct(x, sigmoidDerivative(limitProduct(beta, x))));
}

/** 1 to the right of 0, `left` at 0 and to its left. */
function step(x: number, left: number): number {
  return x > 0 ? 1 : x <= 0 ? left : Number.NaN;
}

/** 1 strictly between the bounds, 0 on them and outside. */
function between(x: number, low: number, high: number): number {
  return x > low && x < high ? 1 : x <= low || x >= high ? 0 : Number.NaN;
}

/** Right of 0: scale·x; elsewhere scale·alpha·(e^(x/width) − 1). */
function elu(scale: number, alpha: number, width: number): Activation {
  return {
    value: (x) => scale * (x > 0 ? x : alpha * Math.expm1(x / width)),
    derivative: (x) => scale * (x > 0 ? 1 : (alpha / width) * Math.exp(x / width)),
  };
}

function swish(beta: number): Activation {
  return {
    value: (x) => limitProduct(x, sigmoid(limitProduct(beta, x))),
    derivative: (x) => {
      const argument = limitProduct(beta, x);
      return sigmoid(argument) + limitProduct(argument, sigmoidDerivative(argument));
    },
  };
}

/** (1/β)·ln(1 + e^(βx)); x itself, with derivative 1, where βx exceeds the threshold. */
function scaledSoftplus(beta: number, threshold: number): Activation {
  return {
    value: (x) => {
      if (beta * x > threshold) return x;
      return (beta * x > 0 ? x : 0) + Math.log1p(Math.exp(-Math.abs(beta * x))) / beta;
    },
    derivative: (x) => (beta * x > threshold ? 1 : sigmoid(beta * x)),
  };
}

function geluTanhArgument(x: number): number {
  return 2 * geluTanhScale * (x + 0.044715 * x ** 3);
}

/** tanh(ln(1 + e^x)) = n/(n + 2) with n = e^x(e^x + 2), divided by e^(2x) right of 0 so that nothing overflows. */
function tanhOfSoftplus(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  const numerator = x > 0 ? 1 + 2 * decay : decay * (decay + 2);
  return numerator / (numerator + 2 * (x > 0 ? decay * decay : 1));
}

function oneMinusTanhOfSoftplus(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return x > 0 ? (2 * decay * decay) / (1 + 2 * decay + 2 * decay * decay) : 2 / (decay * (decay + 2) + 2);
}

/**
 * x − tanh x. Near 0 the difference cancels; with tanh x = x/(1 + r), r = x²/(3 + x²/(5 + …)) (DLMF 4.39.1), it is
 * x·r/(1 + r), a product.
 */
function tanhShrink(x: number): number {
  if (!(Math.abs(x) < 1)) return x - Math.tanh(x);
  const square = x * x;
  let denominator = 21;
  for (let odd = 19; odd >= 3; odd -= 2) denominator = odd + square / denominator;
  const ratio = square / denominator;
  return (x * ratio) / (1 + ratio);
}
