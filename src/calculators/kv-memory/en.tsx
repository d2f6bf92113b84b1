import type { ComponentChildren } from 'preact';
import { signsOf } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { MemoryResult, parameters } from './model.ts';

export const labels = {
  title: 'How much memory does a conversation take?',
  invitation: 'Press a bar to see what is kept. Then lengthen the conversation, or run several at once.',
  picture:
    'Above, one layer’s cache: query heads at the left reach for the stripes of keys and values that they read, tokens run to the right, further layers stand behind. The dashed frame is what one pair per query head would fill. Below, a bar for each way of sharing: weights, then cache, on a scale that ends at the device’s memory.',
  table: 'one row per way of sharing keys and values',
  parameters: {
    sharing: { label: 'Keys and values' },
    tokens: { label: 'tokens in a conversation' },
    batch: { label: 'conversations at once' },
    keyHeads: { label: 'key-value heads', hint: 'the largest divisor of h up to this' },
    rank: { label: 'width of the latent vector' },
    rotary: { label: 'width of the rotary key' },
    layers: { label: 'layers' },
    heads: { label: 'query heads' },
    headWidth: { label: 'width of a head' },
    bits: { label: 'Bits of a cached number' },
    weights: { label: 'parameters, billions (16 bits each)' },
    device: { label: 'device memory, GB' },
    bandwidth: { label: 'bandwidth, TB/s' },
    unit: { label: 'Units' },
  },
  choices: {
    sharing: { mha: 'MHA', gqa: 'GQA', mqa: 'MQA', mla: 'MLA' },
    bits: { 16: '16', 8: '8', 4: '4', 32: '32' },
    unit: { binary: 'GiB', decimal: 'GB' },
  },
  users: {
    unit: { binary: 'powers of 1024: nvidia-smi, PyTorch', decimal: 'powers of 1000: data sheets, papers' },
  },
  presets: {
    real: 'Llama 3 8B',
    heads: 'The same with MHA',
    one: 'The same with MQA',
    seventy: 'Llama 2 70B',
    latent: 'DeepSeek-V2',
    server: '59 at once',
  },
  outputs: {
    per_token_kib: 'a token, KiB',
    per_token_kb: 'a token, kB',
    cache_gib: 'cache, GiB',
    cache_gb: 'cache, GB',
    weights_gib: 'weights, GiB',
    weights_gb: 'weights, GB',
    fits: 'conversations that fit',
    equal_tokens: 'cache = weights at n',
    step_ms: 'a step, ms at least',
    tokens_per_second: 'tokens/s at most',
  },
  names: { mha: 'MHA', gqa: 'GQA', mqa: 'MQA', mla: 'MLA' },
  small: { binary: 'KiB', decimal: 'kB' },
  large: { binary: 'GiB', decimal: 'GB' },
  layer: 'Cache of one layer',
  expanded: 'made from c',
  newest: 'newest token',
  product: '2 × {L} layers × {k} heads × {d} wide × {b} B',
  latentProduct: '{L} layers × ({r} + {R}) × {b} B',
  device: 'device',
  bars: 'Weights, then cache',
  rates: 'tokens/s',
  prediction: {
    question:
      'One conversation of 8192 tokens becomes 59, written at once. How many times as many tokens a second, in all?',
    choices: { all: '59 times', half: 'about 30 times', few: 'about 13 times' },
    reveal:
      'From 196 to 2489, 12.7 times. The weights are read once for all, but each conversation’s cache is read for it alone.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, MemoryResult>): ComponentChildren => {
  const { chosen, weightBytes, large } = result;
  const unit = state.unit === 'decimal' ? 'GB' : 'GiB';
  const alone = state.tokens === 1 && state.batch === 1;
  const [cache, excess] = [chosen.cache / large, chosen.excess / large];
  const asked = `${state.batch > 1 ? state.batch : ''}${state.tokens}`.length + signsOf(cache);
  if (excess > 0 && asked + signsOf(excess) > 24)
    return (
      <>
        {state.batch > 1 && `${state.batch} × `}
        <Value value={state.tokens} decimals={0} /> {alone ? 'token' : 'tokens'} with the weights:{' '}
        <b>
          <Value value={excess} />
        </b>{' '}
        {unit} too much.
      </>
    );
  const ratio = chosen.cache / weightBytes;
  return (
    <>
      {state.batch > 1 && `${state.batch} × `}
      <Value value={state.tokens} decimals={0} /> {alone ? 'token takes' : 'tokens take'}{' '}
      <b>
        <Value value={cache} />
      </b>{' '}
      {unit},{' '}
      {excess > 0 ? (
        <>
          with the weights{' '}
          <b>
            <Value value={excess} />
          </b>{' '}
          {unit} too much.
        </>
      ) : (
        <>
          {asked + signsOf(ratio, chosen.rate) <= 21 && (
            <>
              <Value value={ratio} /> times the weights;{' '}
            </>
          )}
          at most{' '}
          <b>
            <Value value={chosen.rate} />
          </b>{' '}
          tokens/s.
        </>
      )}
    </>
  );
};
