import type { ComponentChildren } from 'preact';
import { exact } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { parameters, ScoreResult } from './model.ts';

export const labels: Words = {
  title: '为什么只看差？',
  invitation: '让查询和键一起往后移，移 7 个或 70000 个位置，哪种办法的分数不变？再拖圆点，单独移动查询。',
  picture:
    '左边每对分量是一个钟面，圆头的指针是查询，方头的是键，虚线是两者一起移动之后；右边是分数随查询与键的距离的变化，细线是移动之前，宽线是移动之后，查询的位置可以拖动。',
  table: '每对分量一行，列出查询和键相遇时的样子',
  parameters: {
    method: { label: '位置' },
    positions: { label: '查询和键的位置' },
    shift: { label: '两者一起往后移 c' },
    q: { label: '查询，2 到 8 个数' },
    k: { label: '键，与查询同宽' },
    base: { label: '频率的底数' },
    pairing: { label: '怎样配对' },
    head: { label: '八个头中的第几个，斜率从 1/2 到 1/256' },
  },
  choices: {
    method: { rope: 'RoPE', sinusoid: '加正弦', alibi: 'ALiBi', none: '不加' },
    pairing: { interleaved: '相邻', half: '前后两半' },
  },
  users: {
    pairing: {
      interleaved: '原论文、GPT-J、Meta 的 Llama 代码。',
      half: 'GPT-NeoX、Hugging Face 的 Llama。',
    },
  },
  presets: {
    near: '三与一',
    far: '距离不变，挪到远处',
    reversed: '键在查询之后',
    added: '加上正弦',
    pairs: '两对分量',
    bias: 'ALiBi',
  },
  outputs: {
    score: '(m, n) 处的分数',
    moved_score: '一起移动之后的分数',
    swapped_score: '(n, m) 处的分数',
  },
  hands: '查询和键',
  curve: '分数随 m − n 的变化',
  here: '键在 n',
  there: '键在 n + c',
  penalty: '距离',
  total: '合计',
  query: '查询的位置',
  prediction: {
    question: '位置是 3 和 1 时，分数是 0.4777。挪到 10 和 8，分数是多少？',
    choices: { same: '不变', smaller: '变小', larger: '变大' },
    reveal: '两根指针转过同样的角度，它们之间的夹角没有变。',
  },
};

export const sentence = ({ result }: Finding<typeof parameters, ScoreResult>): ComponentChildren => {
  const { now, moved, stays } = result;
  const bold = (value: number) => (
    <b>
      <Value value={value} />
    </b>
  );
  return (
    <>
      ({exact(now.m)}, {exact(now.n)}) 处分数是 {bold(now.score)}，一起移 {exact(moved.m - now.m)}，
      {stays ? '还是' : '变成'} {bold(moved.score)}。
    </>
  );
};
