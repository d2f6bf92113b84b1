import {
  decimal,
  difference,
  explained,
  power,
  product,
  quotient,
  sum,
  whole,
} from '../../draw/arithmetic.ts';
import { count, plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import {
  bytesOf,
  compute,
  keyHeadsOf,
  type MemoryResult,
  type MemoryState,
  type Plan,
  parameters,
} from './model.ts';
import { Picture } from './Picture.tsx';

/** Llama 2 70B on two devices, DeepSeek-V2 on eight. */
const seventy = { layers: 80, heads: 64, weights: 68.976648192, device: 160, bandwidth: 6.7, tokens: 4096 };
const latent = { layers: 60, heads: 128, weights: 236, device: 640, bandwidth: 26.8 };

export default calculator({
  name: 'kv-memory',
  parameters,
  presets: {
    real: {},
    heads: { sharing: 'mha' },
    one: { sharing: 'mqa' },
    seventy,
    latent: { ...latent, sharing: 'mla' },
    server: { tokens: 8192, batch: 59 },
  },
  compute,
  outputs: ({ chosen, weightBytes, equalTokens, small, large }, { unit }) => ({
    [unit === 'decimal' ? 'per_token_kb' : 'per_token_kib']: {
      value: chosen.perToken / small,
      quantity: 's',
    },
    [unit === 'decimal' ? 'cache_gb' : 'cache_gib']: {
      value: chosen.cache / large,
      quantity: 's',
      quiet: true,
    },
    [unit === 'decimal' ? 'weights_gb' : 'weights_gib']: { value: weightBytes / large, quantity: 'w' },
    fits: { value: chosen.fits, decimals: 0, quantity: 's' },
    equal_tokens: { value: equalTokens, decimals: 0, quantity: 's' },
    step_ms: { value: chosen.seconds * 1000, quantity: 'n' },
    tokens_per_second: { value: chosen.rate, quantity: 'p', quiet: true },
  }),
  Picture,
  window: '-4 206 332 244',
  formula: ({ state, result: { chosen, weightBytes, large } }) => ({
    name: `${chosen.name === 'mla' ? 'latent' : 'heads'}${state.unit}`,
    slots: {
      L: String(state.layers),
      k: String(keyHeadsOf(state, chosen.name) ?? ''),
      d: String(state.headWidth),
      r: String(state.rank),
      R: String(state.rotary),
      b: plain(bytesOf(state)),
      n: count(state.tokens),
      B: String(state.batch),
      cache: show(chosen.cache / large),
      weights: show(weightBytes),
      bytes: show(chosen.cache),
      bandwidth: show(state.bandwidth * 1e12),
      seconds: show(chosen.seconds),
      rate: show(chosen.rate),
    },
  }),
  table: ({ state, result, words }) => ({
    columns: [
      { key: 'sharing', symbol: '' },
      { key: 'n_kv', symbol: 'n_{kv}', quantity: 's' },
      { key: 'bytes', symbol: 'M / nB', quantity: 's' },
      { key: 'M', symbol: 'M', quantity: 's' },
      { key: 'room', symbol: 'B_{max}', quantity: 's', optional: true },
      { key: 't', symbol: 't', quantity: 'n' },
      { key: 'rate', symbol: 'B / t', quantity: 'p' },
    ],
    rows: result.plans.map((plan) => rowOf(plan, state, result, words.names[plan.name])),
  }),
  predicted: ({ chosen: { perToken }, weightBytes }) => {
    const [many, sequence] = [59, perToken * 8192];
    const gain = (many * (weightBytes + sequence)) / (weightBytes + many * sequence);
    return gain > 45 ? 'all' : gain > 20 ? 'half' : 'few';
  },
});

/** A row of the table: a way of sharing with the arithmetic behind each number. */
function rowOf(
  plan: Plan,
  state: MemoryState,
  { weightBytes, deviceBytes, large }: MemoryResult,
  name: string,
) {
  const { layers, headWidth, rank, rotary, tokens, batch, bandwidth, unit } = state;
  const keyHeads = keyHeadsOf(state, plan.name);
  const bytes = bytesOf(state);
  const size = unit === 'decimal' ? power(10, whole(9)) : power(2, whole(30));
  return [
    { value: name },
    keyHeads === null
      ? {
          value: plan.keyHeads,
          how: () =>
            explained(
              plan.keyHeads,
              quotient(sum(whole(rank), whole(rotary)), product(whole(2), whole(headWidth))),
            ),
        }
      : { value: keyHeads },
    {
      value: plan.perToken,
      decimals: 0,
      how: () =>
        explained(
          decimal(plan.perToken, 0),
          keyHeads === null
            ? product(whole(layers), sum(whole(rank), whole(rotary)), bytes)
            : product(whole(2), whole(layers), whole(keyHeads), whole(headWidth), bytes),
        ),
    },
    {
      value: plan.cache / large,
      how: () =>
        explained(plan.cache / large, quotient(product(plan.perToken, whole(tokens), whole(batch)), size)),
    },
    {
      value: (deviceBytes - weightBytes) / plan.sequence,
      how: () =>
        explained(
          (deviceBytes - weightBytes) / plan.sequence,
          quotient(difference(deviceBytes, weightBytes), plan.sequence),
        ),
    },
    {
      value: plan.seconds,
      how: () => explained(plan.seconds, quotient(sum(weightBytes, plan.cache), bandwidth * 1e12)),
    },
    { value: plan.rate, how: () => explained(plan.rate, quotient(whole(batch), plan.seconds)) },
  ];
}
