import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { DriftResult, LayerView, parameters } from './model.ts';

const share = ({ saturated, values }: LayerView) => saturated / values.length;

const last = (result: DriftResult) => [result.without.at(-1)!, result.with.at(-1)!] as const;

export const labels: Words = {
  title: '一层一层过去，净输入落到哪里？',
  invitation: '两个网络的权重和批量完全相同。把偏置调大：左边整体漂向一端，右边纹丝不动。',
  picture:
    '每层一个净输入的直方图，左边没有批量归一化，右边有，上面是同一条轴上激活函数的导数。落在饱和区的部分涂色，旁边是饱和单元所占的比例。',
  table: '每层一行，没有 BN 与有 BN',
  parameters: {
    activation: { label: '激活函数' },
    gain: { label: '每个权重取自 N(0, a²/n)' },
    bias: { label: '每个单元的偏置，在 BN 之前' },
    gamma: { label: 'BN 的缩放' },
    depth: { label: '层数' },
    beta: { label: 'BN 的平移' },
    width: { label: '每层的单元数' },
    seed: { label: '随机种子' },
  },
  choices: { activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' } },
  presets: {
    wide: '权重很大',
    drifted: '漂向上端',
    tanh: 'tanh：两端都有',
    small: '权重小：用不着',
    undone: 'γ = 8：重新饱和',
    relu: 'ReLU',
  },
  outputs: {
    saturated_without: '饱和（或关闭）：没有 BN',
    saturated_with: '有 BN',
    deviation_without: '标准差：没有 BN',
    deviation_with: '有 BN',
    slope_without: '平均导数：没有 BN',
    slope_with: '有 BN',
  },
  without: '没有 BN',
  with: '有 BN',
  layer: '层',
  saturated: '饱和',
  off: '关闭',
  saturatedShare: '饱和率',
  offShare: '关闭率',
  prediction: {
    question: '十层 sigmoid，权重很大。有 BN 时，第 10 层有多少单元饱和？',
    choices: { none: '几乎没有', third: '约三分之一', most: '大部分' },
    reveal:
      'BN 使每个单元在这一批上均值为 0、标准差为 1，离均值 4.6 个标准差的几乎不会出现。没有 BN 时超过三分之一饱和。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, DriftResult>): ComponentChildren => {
  const [without, normalized] = last(result);
  const percent = (view: LayerView) => (
    <b>
      <Value value={100 * share(view)} digits={3} />%
    </b>
  );

  if (state.activation === 'relu')
    return (
      <>
        到第 {state.depth} 层，没有 BN 时 {percent(without)} 的单元关闭，有 BN 时 {percent(normalized)}
        ；没关的从不饱和。
      </>
    );
  return (
    <>
      到第 {state.depth} 层，没有 BN 时 {percent(without)} 的单元饱和，有 BN 时 {percent(normalized)}。
    </>
  );
};
