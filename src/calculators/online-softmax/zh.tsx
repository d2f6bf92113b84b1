import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { BlocksResult, parameters } from './model.ts';

export const labels: Words = {
  title: '不看完全部分数，能算 softmax 吗？',
  invitation: '一块一块地走。来了更大的分数，旧的柱子会怎样？',
  picture:
    '每个已经看过的分数一根柱子，高是它在 ℓ 里的那一项 e^(s − m)，虚线是最大值升高之前的高度。表里是 m、ℓ 和 õ：旧的数，乘因子，加新的一块。下面的线上标出每一块之后的平均值 õ/ℓ，虚线是全部分数一起做 softmax 的结果。',
  table: '每块一行',
  parameters: {
    scores: { label: '分数' },
    values: { label: '值', hint: '缺少的算 0' },
    block: { label: '一块几个分数' },
    step: { label: '第几块' },
  },
  choices: {},
  presets: {
    note: '一次两个',
    single: '一次一个',
    early: '最大的在前',
    level: '全都一样',
    far: '800 上下',
    whole: '一次全看',
  },
  outputs: {
    largest: 'm',
    sum: 'ℓ',
    mixed: 'õ',
    mean: '目前的 õ/ℓ',
    whole: '完整的 softmax',
    difference: '最后与它相差',
    log_sum_exp: '最后的 m + ln ℓ',
  },
  columns: '每个分数给 ℓ 添的一项',
  blockNamed: '第 {n} 块',
  keptHeads: ['原有', '因子', '新来', '现在'],
  means: '到目前为止值的平均，虚线是完整的 softmax',
  nothing: '无',
  prediction: {
    question: '第二块里有一个 5，此前最大的是 3。旧的和要乘上多少？',
    choices: { one: '1', less: '小于 1 的数', more: '大于 1 的数' },
    reveal: '乘 e^(3 − 5) = 0.1353，因为旧的每一项减的都是 3，本该减 5。',
  },
};

export const sentence = ({ result }: Finding<typeof parameters, BlocksResult>): ComponentChildren => {
  const { now, scores } = result;
  const mean = (
    <b>
      <Value value={now.mean} digits={6} />
    </b>
  );
  return (
    <>
      {now.to < scores.length ? (
        <>
          看了 {scores.length} 个中的 {now.to} 个，平均 {mean}。
        </>
      ) : (
        <>
          {scores.length} 个看完，平均 {mean}，与完整的 softmax 相同。
        </>
      )}
      {now.before.largest !== null && (
        <>
          旧的和乘了{' '}
          <b>
            <Value value={now.factor} />
          </b>
          。
        </>
      )}
    </>
  );
};
