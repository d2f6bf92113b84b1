import type { ComponentChildren } from 'preact';
import { showPower } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { fateOf, flatLayer, judgedRate } from './fate.ts';
import type { ProductResult, parameters } from './model.ts';

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
    question: 'sigmoid，50 层，w = 1，z 在 0 附近随机取。与 50 个 0.25 连乘相比，乘积更大还是更小？',
    choices: { above: '更大', equal: '相等', below: '更小' },
    reveal: '上界 0.25 是最好的情形，要求每层恰好 z = 0。随机取的 z 都偏离 0，每层都多损失一点。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, ProductResult>): ComponentChildren => {
  const { log10, sign } = result.last;
  const number = (shown: number) => (
    <b>
      <Shown number={showPower(shown, 1)} />
    </b>
  );
  const [left, times] = [number(log10), number(-log10)];
  const reversed = sign < 0 ? '，符号相反' : '';
  const after = `过了 ${state.depth} 层，`;
  switch (fateOf(state, result)) {
    case 'no-weight':
      return '权重是 0，每一层都把梯度乘成 0。';
    case 'flat':
      return `第 ${flatLayer(result)} 层的导数${state.activation === 'relu' ? '' : '在 float64 里'}是 0，梯度到那里就断了。`;
    case 'exploded':
      return [after, ...['梯度是原来的 ', left, ` 倍${reversed}`], '：爆炸。'];
    case 'grown':
      return [after, ...['梯度是原来的 ', left, ` 倍${reversed}`], '。'];
    case 'kept':
      return [after, `梯度和原来一样大${reversed}。`];
    case 'stored-as-0':
      return ['实数里还剩 ', left, `${reversed}；在 float32 里，从第 ${result.zeroFrom} 层起它就是 0。`];
    case 'unmoved':
      return [after, ...['梯度剩 ', left], `：η = ${judgedRate} 时 float32 权重 1 不动。`];
    case 'slower':
      return [after, ...['梯度剩 ', left], ...['：之前的参数走 ', times, ' 步，才抵之后的一步。']];
    case 'left':
      return [after, ...['梯度剩 ', left, reversed], '。'];
  }
};
