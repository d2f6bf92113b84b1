import type { ComponentChildren } from 'preact';
import { plain, showPower } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { ProductResult, parameters } from './model.ts';

const product = ({ last }: ProductResult) => showPower(last.log10, last.sign);

export const labels: Words = {
  title: '过了 L 层，梯度还剩多少？',
  invitation: '先猜：每层最多乘 0.25，第几层之后连 float32 都记不下它？再拖动层数。',
  picture:
    '左边是激活函数和其上的点 z，下面是导数；右边是逐层连乘的结果，纵轴取对数，下面每层一根竖线，长度是该层的因子。',
  table: '每层一行',
  parameters: {
    activation: { label: '激活函数' },
    depth: { label: '层数' },
    preactivation: { label: '净输入的中心；曲线上的点可以拖动' },
    spread: { label: '各层之间的标准差；0 表示每层都一样' },
    weight: { label: '每层的权重' },
    values: { label: '自己给定各层的净输入', hint: '至多 100 个数，取代随机数；层数更多时循环使用' },
    seed: { label: '随机种子' },
  },
  choices: {
    activation: {
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      elu: 'ELU',
      gelu: 'GELU',
      silu: 'SiLU',
    },
  },
  presets: {
    drawn: '随机的 z',
    bound: '全部取到上界',
    constant: 'w = 4：恰好不变',
    exploding: 'w = 8：爆炸',
    saturated: '饱和区 z = 4',
    relu: 'ReLU 全通',
  },
  outputs: {
    product: '全部因子的乘积',
    log10_product: '它的 log₁₀',
    mean_factor: '因子的几何平均',
    bound_power: '上界 (max φ′ · |w|)ᴸ',
  },
  oneLayer: '一层：函数与它的导数',
  manyLayers: 'L 层：连乘的结果，与每层的因子',
  subnormal: 'float32 次正规数，精度流失',
  zero: '在 float32 里等于 0',
  bound: '上界',
  beyond: '超出画面',
  point: '净输入 z',
  prediction: {
    question: `sigmoid，50 层，w = 1，z 在 0 附近随机取。乘积比 0.25⁵⁰ = ${plain(0.25 ** 50, 2)} 大还是小？`,
    choices: { above: '更大', equal: '相等', below: '更小' },
    reveal: '上界 0.25 是最好的情形，要求每层恰好 z = 0。随机取的 z 都偏离 0，每层都多损失一点。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, ProductResult>): ComponentChildren => {
  const left = <b>{<Shown number={product(result)} />}</b>;
  const { log10 } = result.last;

  if (log10 === Number.NEGATIVE_INFINITY) {
    return <>{left}：有一层的导数是 0，梯度到那里就断了。</>;
  }
  if (log10 > 0.2) {
    return (
      <>
        过了 {state.depth} 层，梯度放大到原来的 {left} 倍：爆炸。
      </>
    );
  }
  if (Math.abs(log10) < 1e-9) {
    return (
      <>
        过了 {state.depth} 层，梯度恰好不变，仍是 {left}。
      </>
    );
  }
  if (log10 > -1.5) {
    return (
      <>
        过了 {state.depth} 层，梯度还剩 {left}。
      </>
    );
  }
  if (result.zeroFrom !== undefined && result.zeroFrom <= state.depth) {
    return (
      <>
        实数里还剩 {left}；在 float32 里，从第 {result.zeroFrom} 层起它就是 0。
      </>
    );
  }
  const more = result.zeroFrom === undefined ? undefined : result.zeroFrom - state.depth;
  return (
    <>
      过了 {state.depth} 层，梯度只剩 {left}。
      {more === undefined
        ? 'float32 还存得下，可更新已经动不了权重。'
        : `再加 ${more} 层，float32 就只能记作 0。`}
    </>
  );
};
