import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { View } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { endsOf } from './ends.ts';
import type { DeepResult, Measured, parameters } from './model.ts';

export const labels: Words = {
  title: '网络很深，梯度靠什么活下来？',
  invitation: '四个随机网络，种子相同，并排比较。先猜哪一个到第 1 层还有梯度，再改层数、激活函数和权重。',
  picture:
    '四个网络共用坐标轴：每层一根竖线，在对数轴上伸到该层梯度的大小；虚线是各层激活值的标准差。损失在右边，第 1 层在左边。',
  table: '每层一行，依次是四个网络的 |δ| 和激活值的标准差',
  parameters: {
    compare: { label: '比较什么' },
    activation: { label: '激活函数' },
    initialization: { label: '权重' },
    gain: { label: '权重取自 N(0, σ²)，σ = g/√n' },
    depth: { label: '层数' },
    width: { label: '每层的单元数' },
    remedy: { label: '四个网络都用的办法' },
    limit: { label: '裁剪：全部权重的梯度，范数最多这么大', hint: '各层按同一比例缩短' },
    seed: { label: '随机种子' },
  },
  choices: {
    compare: { remedy: '补救办法', initialization: '初始化', activation: '激活函数', gain: '增益' },
    activation: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', gelu: 'GELU' },
    initialization: { normal: 'N(0, g²/n)', xavier: 'Xavier', he: 'He', orthogonal: '正交' },
    remedy: { none: '什么都不加', 'batch-norm': '批量归一化', residual: '残差连接', clipping: '梯度裁剪' },
  },
  presets: {
    remedies: 'sigmoid 与三种办法',
    initializations: 'ReLU 配哪种权重',
    activations: '四种激活函数',
    gains: 'tanh：增益与斜率',
    exploding: 'ReLU 爆炸，裁剪封顶',
  },
  outputs: {
    ratio_a: '第一个网络 |δ⁽¹⁾| / |δ⁽ᴸ⁾|',
    ratio_b: '第二个',
    ratio_c: '第三个',
    ratio_d: '第四个',
    std_a: '第一个网络末层的标准差',
    std_b: '第二个网络',
    std_c: '第三个网络',
    std_d: '第四个网络',
  },
  gradient: '|δ⁽ˡ⁾|',
  forward: '标准差 a⁽ˡ⁾',
  prediction: {
    question: 'sigmoid，Xavier 权重，30 层。哪种办法救不了第 1 层的梯度，让它照旧那么小？',
    choices: { 'batch-norm': '批量归一化', residual: '残差连接', clipping: '梯度裁剪' },
    reveal: '裁剪给每一层乘同一个数，最多是 1。它只把太长的压短，不会把消失的抬起来。',
  },
};

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, DeepResult, Words>): ComponentChildren => {
  const { least, most, long } = endsOf(state, result);
  const choices: Record<string, Record<string, string>> = words.choices;
  const ratio = ([one]: readonly Measured[]) => (
    <b>
      <Shown number={show(one!.ratio, 3)} />
    </b>
  );
  const called = (some: readonly Measured[]) =>
    `（${some.map(({ name }) => choices[state.compare]?.[name] ?? name).join('、')}）`;
  if (most && !long)
    return (
      <>
        第 1 层梯度是第 {state.depth} 层的 {ratio(least)}
        {called(least)}到 {ratio(most)}
        {called(most)}倍。
      </>
    );
  return most === undefined ? (
    <>
      四个网络里，第 1 层梯度都是第 {state.depth} 层的 {ratio(least)} 倍。
    </>
  ) : (
    <>
      首末层梯度比 {ratio(least)}
      {called(least)}到 {ratio(most)}
      {called(most)}。
    </>
  );
};
