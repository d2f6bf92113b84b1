import type { ComponentChildren } from 'preact';
import { count, fixed } from '../../draw/format.ts';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { CountResult, parameters } from './model.ts';

export const labels: Words = {
  title: '参数和计算量都在哪里？',
  invitation: '先猜哪一部分最大。再把文本加长，直到打分比矩阵更费。',
  picture:
    '模型的每一部分占一行，左边的条是它在参数中的份额，右边的条是它在一个词元的计算量中的份额。下面的曲线是打分与混合在各块计算量中的份额随文本长度的变化，曲线上的点可以拖动。',
  table: '先是一个块里的各个矩阵，再是整个模型，附一个词元的计算量',
  parameters: {
    width: { label: '残差流的宽度' },
    layers: { label: '层数' },
    hidden: { label: '前馈网络里面的宽度' },
    vocabulary: { label: '词表大小' },
    tokens: { label: '文本的词元数' },
    form: { label: '结构' },
    heads: { label: '头数', hint: '向下取到 d 的约数' },
    keyHeads: { label: '键和值的头数', hint: '向下取到 h 的约数' },
    network: { label: '前馈网络' },
    output: { label: '输出矩阵' },
    biases: { label: '偏置' },
    norm: { label: '归一化' },
    positions: { label: '位置' },
    unit: { label: '计算量单位' },
    size: { label: 'N 算上' },
  },
  choices: {
    form: { decoder: '解码器', encoder: '编码器', encoderDecoder: '编码器-解码器' },
    network: { plain: '两个矩阵', gated: '带门，三个' },
    output: { tied: '共享', own: '单独' },
    biases: { with: '有', without: '没有' },
    norm: { layer: 'LayerNorm', rms: 'RMSNorm' },
    positions: { learned: '学出来', none: '没有表' },
    unit: { flop: 'FLOP', mac: 'MAC' },
    size: { all: '全部', withoutTables: '不算词表' },
  },
  users: {
    unit: { flop: '本站、缩放定律、硬件手册', mac: '不少性能分析工具，一次乘加算一次' },
    size: { all: 'Hoffmann 等（2022）、模型说明', withoutTables: 'Kaplan 等（2020），不算嵌入' },
  },
  presets: {
    gpt2: 'GPT-2 small',
    bert: 'BERT-base',
    base: 'Transformer base',
    llama: 'Llama 7B',
    llama3: 'Llama 3 8B',
    long: '8B，131072 个词元',
  },
  outputs: {
    parameters: '参数',
    attention: '注意力里',
    feed_forward: '前馈网络里',
    embeddings: '嵌入里',
    block: '一个块',
    work: '一个词元前向的计算量',
    share: '打分与混合占各块的 %',
    training: '训练一个词元，6N',
  },
  columns: { parameters: '参数', work: '一个词元的计算量' },
  parts: {
    projections: '注意力',
    scores: '打分与混合',
    network: '前馈网络',
    embeddings: '嵌入',
    head: '输出层',
    norms: '归一化',
  },
  curve: '打分与混合占各块计算量的份额',
  half: '一半在',
  rows: {
    gate: 'W_g',
    up: 'W_u',
    down: 'W_d',
    biases: '偏置',
    norms: '块内归一化',
    block: '一个块',
    attention: '全部注意力',
    network: '全部前馈',
    allNorms: '全部归一化',
    embeddings: '嵌入',
    head: '输出层',
    scores: '打分与混合',
    total: '合计',
  },
  prediction: {
    question: 'GPT-2 small 有 1.24 亿个参数，其中多少在注意力里？',
    choices: { quarter: '约四分之一', half: '约一半', most: '约四分之三' },
    reveal: '2830 万个。前馈网络是它的两倍，连嵌入也比它多。',
  },
};

export const sentence = ({ result }: Finding<typeof parameters, CountResult>): ComponentChildren => {
  const { total, attention, feedForward, work } = result;
  const percent = (share: number) => `${fixed(100 * share, 1)}%`;
  return (
    <>
      参数 <b>{count(total)}</b>，注意力 <b>{percent(attention / total)}</b>，前馈{' '}
      <b>{percent(feedForward / total)}</b>，打分占各块计算 <b>{percent(work.scoreShare)}</b>。
    </>
  );
};
