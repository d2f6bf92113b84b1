import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { AttentionResult, parameters } from './model.ts';

export const labels: Words = {
  title: '一个词元看向哪里，又带回什么？',
  invitation: '得分为 0 的键还能分到权重，有多少？拖动查询、键或值，再加上掩码、调节温度。',
  picture:
    '左边是权重的热图，每行一个查询，每列一个键；中间是查询和方块表示的键；右边是各个值，以及它们的加权平均，也就是输出。查询、键和值都可以拖动。',
  table: '所选查询的每个键一行',
  parameters: {
    tokens: { label: '词元，2 到 6 个', hint: '用空格隔开，纯汉字逐字切开；缺少数字的词元随机补上' },
    query: { label: '所看的查询；热图的行可以点选' },
    scoring: { label: '评分函数' },
    mask: { label: '掩码' },
    temperature: { label: '温度：得分除以它' },
    padding: { label: '末尾有几个填充词元' },
    queries: { label: '查询，每个词元一行。' },
    keys: { label: '键。' },
    values: { label: '值。' },
    heads: { label: '头数：Q、K、V 的列平均分给各头' },
    head: { label: '所看的头' },
    seed: { label: '补缺行的随机种子' },
  },
  choices: {
    scoring: { scaled: 'q·k/√d', dot: 'q·k', additive: '加性' },
    mask: { none: '不加', causal: '因果', padding: '填充', both: '两者' },
    heads: { '1': '1', '2': '2', '4': '4' },
  },
  users: {
    scoring: {
      scaled: 'Vaswani 等人（2017）、Transformer、nn.MultiheadAttention。',
      dot: 'Luong 等人（2015）。',
      additive: 'Bahdanau 等人（2015）；这里取 W_q = W_k = I，v = (1, …, 1)。',
    },
  },
  presets: {
    self: '自注意力',
    lookup: 'V = (10, 0), …',
    causal: '因果掩码',
    cold: '低温：几乎只取一个',
    shuffled: '打乱词元',
    heads: '两个头',
  },
  outputs: {
    largest_weight: '最大权重',
    entropy: '熵（nat）',
    largest_score: '最高得分',
    output_1: '输出的第 1 个分量',
    output_2: '第 2 个分量',
    score_products: '全部分数的乘加次数 n²d',
  },
  reasons: { tokens: '应为 2 到 6 个用空格隔开的词元' },
  weights: '权重：每行一个查询，每列一个键',
  plane: '查询与键',
  mixed: '值与输出',
  points: { queries: '查询', keys: '键', values: '值' },
  prediction: {
    question: '查询是 (1, 0)，键是 (1, 0)、(0, 1)、(1, 1)。哪个键的权重最大？',
    choices: { own: '与它相同的 (1, 0)', sum: '(1, 1)', tie: '两者一样大' },
    reveal: '两者的点积都是 1。点积量的是重合多少，光是相同并不足以胜出。',
  },
};

export const sentence = ({ result }: Finding<typeof parameters, AttentionResult>): ComponentChildren => {
  const { tokens, query, winners, largest, smallest, hidden } = result;

  const quoted = (index: number) => `“${tokens[index]}”`;
  const top = (
    <b>
      <Value value={largest} />
    </b>
  );
  const least = (
    <b>
      <Value value={smallest} />
    </b>
  );
  const first = winners.map(quoted).join('、');
  const seen = tokens.length - hidden;
  if (seen === 1) {
    return (
      <>
        {quoted(query)} 只看得见 {first}，权重就是 {top}。
      </>
    );
  }
  const covered = hidden === 0 ? '' : `；掩住的 ${hidden} 个恰为 0`;
  if (plain(largest) === plain(smallest)) {
    return (
      <>
        {quoted(query)} 对看得见的 {seen} 个键一视同仁，各给 {top}
        {covered}。
      </>
    );
  }
  if (largest > 0.99) {
    return (
      <>
        {quoted(query)} 几乎只取 {first}，权重 {top}；最少的键剩 {least}
        {covered}。
      </>
    );
  }
  return (
    <>
      {quoted(query)} 给 {first} {winners.length > 1 ? '各 ' : ''}
      {top}，最少的键得 {least}
      {covered}。
    </>
  );
};
