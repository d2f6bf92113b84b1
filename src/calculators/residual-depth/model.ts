import { choice, seed, whole } from '../../frame/factories.ts';
import { kept } from '../../frame/kept.ts';
import type { State } from '../../frame/parameters.ts';
import {
  type DrawnStream,
  drawStream,
  type NormPlace,
  type ReluPlace,
  rootMeanSquareOf,
  streamGradients,
  streamThrough,
  type UntrainedStream,
} from '../../models/residual/untrained-stream.ts';

export const deepest = 100;
const widest = 64;

const scales = ['one', 'root', 'inverse', 'zero'] as const;
const relus = ['branch', 'sum', 'before'] as const satisfies readonly ReluPlace[];
const norms = ['none', 'pre', 'post'] as const satisfies readonly NormPlace[];
const upstreams = ['sum', 'random'] as const;
/** The outputs of layer normalization add up to 0 whatever they are: no gradient of their sum is left. */
const upstreamsOf = ({ norm }: { norm: string }) => (norm === 'post' ? (['random'] as const) : upstreams);

export const parameters = {
  depth: whole(50, [1, deepest], { symbol: 'L' }),
  scale: choice(scales, { symbol: 'α', quantity: 'w' }),
  norm: choice(norms),
  relu: choice(relus, { convention: true }),
  upstream: choice(upstreams, { more: true, offers: upstreamsOf }),
  width: whole(widest, [4, widest], { symbol: 'n', more: true }),
  seed: seed(3, { more: true }),
};
export type DepthState = State<typeof parameters>;

/** Sizes along a stack, block by block: entries 0 … L. */
interface Sizes {
  /** Root mean square of x_l, and of the gradient with respect to it. */
  forward: readonly number[];
  gradient: readonly number[];
  /** Mean of x_L. */
  mean: number;
}

export interface DepthResult {
  residual: Sizes;
  /** The same weights without skips and without scaling. */
  plain: Sizes;
  alpha: number;
  /** The gradient that is sent back: of the sum of the outputs, or a random one of the same size. */
  upstream: (typeof upstreams)[number];
}

/** What a branch is multiplied by. */
export const alphaOf = ({ scale, depth }: Pick<DepthState, 'scale' | 'depth'>) =>
  ({ one: 1, root: 1 / Math.sqrt(depth), inverse: 1 / depth, zero: 0 })[scale];

/** The draws of the last seed and width. */
const keepDraws = kept<DrawnStream>();

function follow(x: Float64Array, stream: UntrainedStream, upstream: Float64Array): Sizes {
  const trace = streamThrough(x, stream);
  const last = trace.states.at(-1)!;
  return {
    forward: trace.states.map(rootMeanSquareOf),
    gradient: streamGradients(trace, stream, upstream).map(rootMeanSquareOf),
    mean: last.reduce((sum, value) => sum + value, 0) / last.length,
  };
}

export function compute(state: DepthState): DepthResult {
  const { depth, width, relu, norm } = state;
  const drawn = keepDraws(() => drawStream(state.seed, width), state.seed, width);
  const upstream = upstreamsOf(state).find((name) => name === state.upstream) ?? upstreamsOf(state)[0];
  const sent = upstream === 'sum' ? new Float64Array(width).fill(1) : drawn.upstream;
  const draws = drawn.first(depth);
  const alpha = alphaOf(state);
  return {
    residual: follow(drawn.x, { draws, scale: alpha, skip: true, relu, norm }, sent),
    plain: follow(drawn.x, { draws, scale: 1, skip: false, relu, norm }, sent),
    alpha,
    upstream,
  };
}
