import { choice, logarithmic, number, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { cacheBytesPerToken, latentBytesPerToken } from '../../models/attention/cache-size.ts';
import { decodingBound, sequencesThatFit } from '../../models/attention/decoding-bound.ts';

const sharings = ['mha', 'gqa', 'mqa', 'mla'] as const;
type Sharing = (typeof sharings)[number];

/** Sliders of counts double with every step. */
const doubling = 1 / Math.log10(2);
/** Billions of parameters, gigabytes, terabytes a second. */
const [giga, tera] = [1e9, 1e12];

const latent = ({ sharing }: { sharing: string }) => sharing === 'mla';

export const parameters = {
  sharing: choice(sharings, { default: 'gqa' }),
  tokens: logarithmic(131072, [1, 1048576], doubling, { integer: true, symbol: 'n', quantity: 'x' }),
  batch: logarithmic(1, [1, 256], doubling, { integer: true, symbol: 'B', quantity: 'x' }),
  keyHeads: logarithmic(8, [1, 128], doubling, {
    integer: true,
    symbol: 'n_{kv}',
    quantity: 's',
    when: ({ sharing }) => sharing === 'gqa',
  }),
  rank: whole(512, [16, 2048], { symbol: 'r', quantity: 's', when: latent }),
  rotary: whole(64, [0, 256], { symbol: 'd_R', quantity: 's', when: latent, more: true }),
  layers: whole(32, [1, 128], { symbol: 'L', quantity: 'n', more: true }),
  heads: logarithmic(32, [1, 128], doubling, { integer: true, symbol: 'h', quantity: 'x', more: true }),
  headWidth: logarithmic(128, [16, 256], doubling, {
    integer: true,
    symbol: 'd_h',
    quantity: 'n',
    more: true,
  }),
  bits: choice(['16', '8', '4', '32'], { more: true }),
  weights: logarithmic(8.030261248, [0.1, 1000], 20, { symbol: 'N', quantity: 'w', more: true }),
  device: logarithmic(80, [4, 10000], 20, { quantity: 'n', more: true }),
  bandwidth: number(3.35, [0.1, 100], 0.05, { symbol: 'β', quantity: 'n', more: true }),
  unit: choice(['binary', 'decimal'], { convention: true, more: true }),
};
export type MemoryState = State<typeof parameters>;

/** One way of sharing keys and values, and what it costs. */
export interface Plan {
  readonly name: Sharing;
  /** Key and value heads; of a latent cache, how many of them would be as large. */
  readonly keyHeads: number;
  /** Bytes: of a token, of one sequence, of all sequences. */
  readonly perToken: number;
  readonly sequence: number;
  readonly cache: number;
  /** Sequences that the device has room for. */
  readonly fits: number;
  /** Bytes by which weights and cache exceed the device; negative where there is room. */
  readonly excess: number;
  readonly seconds: number;
  /** Tokens a second, all sequences together. */
  readonly rate: number;
}

export interface MemoryResult {
  readonly plans: readonly Plan[];
  readonly chosen: Plan;
  readonly weightBytes: number;
  readonly deviceBytes: number;
  /** Length at which the chosen cache is as large as the weights. */
  readonly equalTokens: number;
  /** Bytes of the units that small and large sizes are shown in. */
  readonly small: number;
  readonly large: number;
}

export const bytesOf = ({ bits }: Pick<MemoryState, 'bits'>): number => Number(bits) / 8;

/** The largest divisor of h that is no larger than what was asked for: groups are of one size. */
export function groupsOf({ heads, keyHeads }: Pick<MemoryState, 'heads' | 'keyHeads'>): number {
  let groups = Math.min(heads, keyHeads);
  while (heads % groups !== 0) groups--;
  return groups;
}

/** Key and value heads of a way of sharing; null where it keeps none. */
export const keyHeadsOf = (state: MemoryState, name: Sharing): number | null =>
  ({ mha: state.heads, gqa: groupsOf(state), mqa: 1, mla: null })[name];

function planOf(state: MemoryState, name: Sharing, weightBytes: number, deviceBytes: number): Plan {
  const { layers, heads, headWidth, rank, rotary, tokens, batch, bandwidth } = state;
  const bytesPerValue = bytesOf(state);
  const keyHeads = keyHeadsOf(state, name);
  const perToken =
    keyHeads === null
      ? latentBytesPerToken({ layers, rank, rotaryWidth: rotary, bytesPerValue })
      : cacheBytesPerToken({ layers, heads, keyHeads, headWidth, bytesPerValue });
  const sequence = perToken * tokens;
  const load = { weightBytes, cacheBytes: sequence, batch, bandwidth: bandwidth * tera };
  const { seconds, tokensPerSecond, bytesRead } = decodingBound(load);
  return {
    name,
    keyHeads: keyHeads ?? (rank + rotary) / (2 * headWidth),
    perToken,
    sequence,
    cache: sequence * batch,
    fits: sequencesThatFit(deviceBytes, weightBytes, sequence),
    excess: bytesRead - deviceBytes,
    seconds,
    rate: tokensPerSecond,
  };
}

export function compute(state: MemoryState): MemoryResult {
  const weightBytes = Math.round(state.weights * giga) * 2;
  const deviceBytes = state.device * giga;
  const plans = sharings.map((name) => planOf(state, name, weightBytes, deviceBytes));
  const chosen = plans.find(({ name }) => name === state.sharing)!;
  const decimal = state.unit === 'decimal';
  return {
    plans,
    chosen,
    weightBytes,
    deviceBytes,
    equalTokens: Math.floor(weightBytes / (chosen.perToken * state.batch)),
    small: decimal ? 1e3 : 2 ** 10,
    large: decimal ? giga : 2 ** 30,
  };
}
