import type { ComponentChildren } from 'preact';
import { count, fixed } from '../../draw/format.ts';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { parameters, ScalingResult } from './model.ts';

export const labels: Words = {
  title: '哪些角度模型从没见过？',
  invitation: '文本是训练时的四倍长，到末尾时，哪几对会转到没见过的角度？再逐个试试各种办法。',
  picture:
    '左边是每对分量到最后一个位置转过的圈数，纵轴取对数：灰色区域是训练时见过的，线是拉长后的文本，圆点标出转到新角度的各对；右边把其中一对画成钟面。这一对可以拖动选择。',
  table: '其中几对，从快到慢',
  parameters: {
    method: { label: '办法' },
    length: { label: '训练长度' },
    factor: { label: '拉长的倍数' },
    base: { label: '频率的底数' },
    pair: { label: '钟面上的那一对' },
    width: { label: '一个头的宽度' },
  },
  choices: {
    method: {
      none: '不处理',
      interpolation: '位置插值',
      ntk: 'NTK 感知',
      yarn: 'YaRN',
      llama: 'Llama 3.1',
    },
    width: { '64': '64', '128': '128', '256': '256' },
  },
  presets: {
    none: '什么也不做',
    squeezed: '位置除以 4',
    ntk: '换大底数',
    yarn: '按圈数分',
    llama: 'Llama 3.1，8192 × 8',
    slower: '一开始就用 500000',
  },
  outputs: {
    outside: '转到新角度的对数',
    slow: '不足一圈的对数',
    kept: '频率不变',
    divided: '除以 s',
    neighbors: '相邻位置的夹角，第 0 对',
    base: '所用的底数',
    sharpening: '分数乘',
  },
  turns: '到最后一个位置的圈数',
  clock: '第 {i} 对，弧度',
  seen: '训练时见过',
  upTo: '见过，直到',
  reached: '到末尾时',
  one: '1 圈',
  prediction: {
    question: '训练 4096 个位置，64 对，底数 10000。有多少对转不满一圈？',
    choices: { none: '一对也没有', few: '四分之一左右', most: '一半以上' },
    reveal: '最慢的一对要 54410 个位置才转一圈，64 对里有 18 对在训练时没有转满。',
  },
};

export const sentence = ({ result }: Finding<typeof parameters, ScalingResult>): ComponentChildren => {
  const { newLength, outside, pairs } = result;
  return (
    <>
      长到 {count(newLength)} 时，{pairs.length} 对里有 <b>{outside}</b> 对转到新角度，相邻位置最多差{' '}
      <b>{fixed(pairs[0]!.stretched, 2)}</b> 弧度。
    </>
  );
};
