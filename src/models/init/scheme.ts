import type { Random } from '../arrays/random.ts';
import { type Fans, fans } from './fans.ts';
import { gain } from './gain.ts';
import { sampleNormal, sampleUniform } from './sample.ts';

/** Standard deviations by family; each comes as a uniform and as a normal distribution. */
const deviations = {
  /** Glorot and Bengio, 2010: between keeping the activations' variance and the gradients'. */
  xavier: ({ fanIn, fanOut }: Fans, options: SchemeOptions) =>
    (options.gain ?? 1) * Math.sqrt(2 / (fanIn + fanOut)),
  /** He et al., 2015. */
  kaiming: (
    { fanIn, fanOut }: Fans,
    { mode = 'fan_in', nonlinearity = 'leaky_relu', slope = 0 }: SchemeOptions,
  ) => {
    if (mode !== 'fan_in' && mode !== 'fan_out')
      throw new RangeError(`kaiming: expected fan_in or fan_out; got ${mode}`);
    return gain(nonlinearity, slope) / Math.sqrt(mode === 'fan_in' ? fanIn : fanOut);
  },
  /** LeCun et al., Efficient BackProp, 1998, equation 16. */
  lecun: ({ fanIn }: Fans) => 1 / Math.sqrt(fanIn),
};

const schemes = [
  'xavier_uniform',
  'xavier_normal',
  'kaiming_uniform',
  'kaiming_normal',
  'lecun_uniform',
  'lecun_normal',
] as const;

export type SchemeName = (typeof schemes)[number];

export interface SchemeOptions {
  /** Only for xavier; 1 if absent. */
  readonly gain?: number | undefined;
  /** Only for kaiming: which fan keeps its variance; fan_in if absent. */
  readonly mode?: 'fan_in' | 'fan_out' | undefined;
  /** Only for kaiming: a name known to `gain`; leaky_relu with slope 0 if absent, as in PyTorch. */
  readonly nonlinearity?: string | undefined;
  readonly slope?: number | undefined;
}

interface Scheme {
  readonly distribution: 'uniform' | 'normal';
  readonly deviation: number;
  readonly variance: number;
  /** Weights lie in [−bound, bound], √3 deviations; Infinity for the normal distribution. */
  readonly bound: number;
}

/** What a scheme prescribes for a weight of shape (out, in, …kernel). Throws for an unknown scheme, mode, nonlinearity or shape. */
export function scheme(name: string, shape: readonly number[], options: SchemeOptions = {}): Scheme {
  if (!schemes.includes(name as SchemeName))
    throw new RangeError(`scheme: expected one of ${schemes.join(', ')}; got ${name}`);
  const [family, distribution] = name.split('_') as [keyof typeof deviations, 'uniform' | 'normal'];
  const deviation = deviations[family](fans(shape), options);
  return {
    distribution,
    deviation,
    variance: deviation * deviation,
    bound: distribution === 'uniform' ? Math.sqrt(3) * deviation : Number.POSITIVE_INFINITY,
  };
}

/** The weights of a layer, out × in × …kernel numbers row by row, drawn as the scheme prescribes. Throws like `scheme`. */
export function initialize(
  name: string,
  shape: readonly number[],
  stream: Random,
  options: SchemeOptions = {},
): Float64Array {
  const { distribution, deviation, bound } = scheme(name, shape, options);
  const count = shape.reduce((product, size) => product * size, 1);
  return distribution === 'uniform'
    ? sampleUniform(stream, count, bound)
    : sampleNormal(stream, count, deviation);
}

/** PyTorch's default for linear and convolutional layers: U(−1/√fan_in, 1/√fan_in) for weight and bias. */
export function layerDefault(shape: readonly number[]): { bound: number; variance: number; fanIn: number } {
  const { fanIn } = fans(shape);
  return { bound: 1 / Math.sqrt(fanIn), variance: 1 / (3 * fanIn), fanIn };
}
