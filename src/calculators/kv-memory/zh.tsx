import type { ComponentChildren } from 'preact';
import { signsOf } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { MemoryResult, parameters } from './model.ts';

export const labels: Words = {
  title: '一段对话要占多少显存？',
  invitation: '按一条，看它存下什么。再把对话拉长，或者多开几段。',
  picture:
    '上图是一层的缓存：左边的查询头伸向各自要读的键值条，词元从左到右排开，其余的层叠在后面，虚框是每个查询头各有一对时要占的地方。下图每种做法一条，先是权重，后是缓存，刻度到显存的尽头为止。',
  table: '每种共用键值的做法一行',
  parameters: {
    sharing: { label: '键和值' },
    tokens: { label: '一段对话的词元数' },
    batch: { label: '同时进行的对话数' },
    keyHeads: { label: '键值头数', hint: '取不超过它的、能整除 h 的最大数' },
    rank: { label: '潜在向量的宽度' },
    rotary: { label: '旋转键的宽度' },
    layers: { label: '层数' },
    heads: { label: '查询头数' },
    headWidth: { label: '每个头的宽度' },
    bits: { label: '缓存里每个数的位数' },
    weights: { label: '参数个数，十亿（每个 16 位）' },
    device: { label: '显存，GB' },
    bandwidth: { label: '带宽，TB/s' },
    unit: { label: '单位' },
  },
  choices: {
    sharing: { mha: 'MHA', gqa: 'GQA', mqa: 'MQA', mla: 'MLA' },
    bits: { 16: '16', 8: '8', 4: '4', 32: '32' },
    unit: { binary: 'GiB', decimal: 'GB' },
  },
  users: { unit: { binary: '1024 的幂：nvidia-smi、PyTorch', decimal: '1000 的幂：厂家的规格、论文' } },
  presets: {
    real: 'Llama 3 8B',
    heads: '换成 MHA',
    one: '换成 MQA',
    seventy: 'Llama 2 70B',
    latent: 'DeepSeek-V2',
    server: '59 段同时写',
  },
  outputs: {
    per_token_kib: '每个词元，KiB',
    per_token_kb: '每个词元，kB',
    cache_gib: '缓存，GiB',
    cache_gb: '缓存，GB',
    weights_gib: '权重，GiB',
    weights_gb: '权重，GB',
    fits: '装得下的对话数',
    equal_tokens: '缓存追上权重的 n',
    step_ms: '一步至少，毫秒',
    tokens_per_second: '每秒至多的词元数',
  },
  names: { mha: 'MHA', gqa: 'GQA', mqa: 'MQA', mla: 'MLA' },
  small: { binary: 'KiB', decimal: 'kB' },
  large: { binary: 'GiB', decimal: 'GB' },
  layer: '一层的缓存',
  expanded: '由 c 展开',
  newest: '最新的词元',
  product: '2 × {L} 层 × {k} 个头 × 宽 {d} × {b} 字节',
  latentProduct: '{L} 层 × ({r} + {R}) × {b} 字节',
  device: '显存',
  bars: '权重，接着是缓存',
  rates: '词元/秒',
  prediction: {
    question: '8192 个词元的对话，从一段变成 59 段同时写。每秒写出的词元合计是原来的几倍？',
    choices: { all: '59 倍', half: '约 30 倍', few: '约 13 倍' },
    reveal: '从 196 到 2489，12.7 倍。权重读一遍供大家用，缓存却要各读各的。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, MemoryResult>): ComponentChildren => {
  const { chosen, weightBytes, large } = result;
  const unit = state.unit === 'decimal' ? 'GB' : 'GiB';
  const [cache, excess] = [chosen.cache / large, chosen.excess / large];
  const asked = `${state.batch > 1 ? state.batch : ''}${state.tokens}`.length + signsOf(cache);
  if (excess > 0 && asked + signsOf(excess) > 24)
    return (
      <>
        {state.batch > 1 && `${state.batch} × `}
        <Value value={state.tokens} decimals={0} /> 个词元加上权重，超出显存{' '}
        <b>
          <Value value={excess} />
        </b>{' '}
        {unit}。
      </>
    );
  const ratio = chosen.cache / weightBytes;
  return (
    <>
      {state.batch > 1 && `${state.batch} × `}
      <Value value={state.tokens} decimals={0} /> 个词元占{' '}
      <b>
        <Value value={cache} />
      </b>{' '}
      {unit}，
      {excess > 0 ? (
        <>
          加上权重，超出显存{' '}
          <b>
            <Value value={excess} />
          </b>{' '}
          {unit}。
        </>
      ) : (
        <>
          {asked + signsOf(ratio, chosen.rate) <= 21 && (
            <>
              是权重的 <Value value={ratio} /> 倍，
            </>
          )}
          每秒至多写{' '}
          <b>
            <Value value={chosen.rate} />
          </b>{' '}
          个。
        </>
      )}
    </>
  );
};
