import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { parameters, ScaleResult } from './model.ts';

const divisorText = { one: '1', root: '√d', width: 'd' };

export const labels: Words = {
  title: '为什么要除以 √d？',
  invitation: '把 d 从 512 调到 4，看点积散得多开，最大的键之外还剩多少权重；再看除以 √d 之后。',
  picture:
    '左边是 64 个随机查询的得分直方图和第一个查询的各个权重；右边是最大权重的平均值随 d 的变化，横轴取对数，三条线分别是不除、除以 √d 和除以 d。',
  table: '每个宽度 d 一行，对 64 个随机查询取平均：八组键，每组八个查询',
  parameters: {
    d: { label: 'd，查询和键的宽度' },
    divisor: { label: '点积除以' },
    keys: { label: '键的个数' },
    deviation: { label: '每个分量的标准差' },
    seed: { label: '随机种子' },
  },
  choices: {
    d: Object.fromEntries([1, 2, 4, 8, 16, 32, 64, 128, 256, 512].map((d) => [d, String(d)])) as Record<
      string,
      string
    >,
    divisor: { one: '1', root: '√d', width: 'd' },
  },
  presets: {
    unscaled: 'd = 512，不除',
    narrow: 'd = 4，不除',
    scaled: 'd = 512，除以 √d',
    overdone: '除以 d：过头了',
    quiet: 'σ = 0.2：不必除',
  },
  outputs: {
    largest_weight: '最大权重的平均',
    largest_scaled: '除以 √d 时',
    spread: '得分的离散程度',
    slope: '最大权重处 A(1 − A) 的平均',
  },
  scores: '64 个查询的得分',
  weights: '第一个查询的权重',
  largest: '最大权重的平均',
  outside: '在画面外',
  prediction: {
    question: '10 个键，d = 512，分量的方差为 1，不除。最大的权重平均有多大？',
    choices: { tenth: '约 0.1', third: '约 0.3', most: '0.9 以上' },
    reveal: '点积散布在 ±22.6 上下，领先几个单位，softmax 就几乎全给了它。',
  },
};

export const sentence = ({
  state,
  result: { now, slope },
}: Finding<typeof parameters, ScaleResult>): ComponentChildren => {
  const largest = now.largest[state.divisor];
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  const even = <Value value={1 / state.keys} />;

  if (state.divisor === 'one' && largest > 0.8) {
    return (
      <>
        最大的权重平均 {bold(largest)}（导数只有 {bold(slope)}）；除以 √{now.d}，就是 {bold(now.largest.root)}
        。
      </>
    );
  }
  if (largest < 1.2 / state.keys) {
    return (
      <>
        最大的权重平均 {bold(largest)}，接近平均分配的 {even}：查询几乎不挑。
      </>
    );
  }
  return (
    <>
      除以 {divisorText[state.divisor]}，最大的权重平均 {bold(largest)}；平均分配是 {even}。
    </>
  );
};
