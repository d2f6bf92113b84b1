import type { ComponentChildren } from 'preact';
import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { parameters, StepResult } from './model.ts';
import { entryName } from './names.ts';
import { told } from './told.ts';

export const labels: Words = {
  title: '词元走过一个 Transformer 块，发生了什么？',
  invitation:
    '三个词元先后走上两条支路，支路带回来的加到它们身上。点一个矩阵，再点其中一个数，看它怎样算出来。然后换掉第 3 个词元。',
  picture:
    '从左到右是一个块。双线是残差流，把三个词元从 X 经过 Y 送到 Z；一条支路去做两个头的注意力，另一条去前馈网络，都在加号处回来。每个矩阵是一小块方格，数越大方块越大，负数画成空心。下面是所选矩阵的数，以及所选那个数的算式。',
  table: '所选矩阵里所选词元的每个数一行',
  parameters: {
    tokens: { label: '词元，每行一个', hint: '三行，每行四个 −10 到 10 的数。' },
    stage: { label: '矩阵' },
    pass: { label: '方向' },
    mask: { label: '掩码' },
    norm: { label: '归一化的位置' },
    token: { label: '所选的行' },
    column: { label: '行里的第几个数；头 2 从 4 数起' },
    upstream: { label: '损失 L 是 Z 的各个数乘以这里的数，再相加', hint: '三行，每行四个数。' },
  },
  choices: {
    stage: {
      input: 'X',
      norm1: 'N',
      scores: 'S',
      weights: 'A',
      mix: 'O',
      sum1: 'U',
      middle: 'Y',
      norm2: 'N′',
      hidden: 'H',
      network: 'F',
      sum2: 'U′',
      output: 'Z',
    },
    pass: { forward: '前向', backward: '反向' },
    mask: { causal: '因果', none: '不加' },
    norm: { pre: '支路之前', post: '相加之后' },
  },
  users: {
    norm: {
      pre: 'GPT-2、Llama；nn.TransformerEncoderLayer(norm_first=True)。',
      post: 'Vaswani 等人（2017）、BERT；nn.TransformerEncoderLayer 的默认写法。',
    },
  },
  presets: {
    worked: '手算的块',
    changed: '换掉词元 3',
    unmasked: '同样换掉，不加掩码',
    post: 'Post-LN',
    backward: '从 z₃₁ 反向',
    future: '从 z₂₁ 反向',
  },
  outputs: {
    value: '所选的数',
    gradient: '∂L/∂所选的数',
    change: '换成 −x₃ 时 Z 第 1、2 行的变化',
    a_1: '头 1 给词元 1 的权重',
    a_2: '头 1 给词元 2 的权重',
    a_3: '头 1 给词元 3 的权重',
    a_4: '头 2 给词元 1 的权重',
    a_5: '头 2 给词元 2 的权重',
    a_6: '头 2 给词元 3 的权重',
    y_1: 'Y 的第 1 个特征',
    y_2: 'Y 的第 2 个特征',
    y_3: 'Y 的第 3 个特征',
    y_4: 'Y 的第 4 个特征',
    z_1: 'Z 的第 1 个特征',
    z_2: 'Z 的第 2 个特征',
    z_3: 'Z 的第 3 个特征',
    z_4: 'Z 的第 4 个特征',
  },
  stages: {
    input: '词元，刚进来',
    norm1: '层归一化，在注意力之前',
    scores: '得分，查询 i 对键 j',
    weights: '权重，i 给 j 多少',
    mix: '两个头带回来的',
    sum1: '残差流加注意力',
    middle: '注意力之后的残差流',
    norm2: '层归一化，在前馈网络之前',
    hidden: '前馈网络的隐藏单元',
    network: '前馈网络要加上的',
    sum2: '残差流加前馈网络',
    output: '残差流，离开时',
  },
  branches: { attention: '注意力', network: '前馈网络' },
  head: '头',
  given: { forward: '给定', backward: '由损失给定' },
  prediction: {
    question: '把第 3 个词元换成别的，输出 Z 的哪几行会变？',
    choices: { third: '第 3 行', later: '第 2、3 行', all: '第 1、2、3 行' },
    reveal: '掩码让词元 1、2 看不见词元 3，其余各步都只管一个词元，所以第 1、2 行一位都不变。',
  },
};

const number = (value: number) => <Shown number={show(value)} />;

export const sentence = ({ state, result }: Finding<typeof parameters, StepResult>): ComponentChildren => {
  const { stage, row, column, change } = result;
  const name = entryName(stage, row, column);
  const i = row + 1;
  if (result.back) {
    const { gradient, difference } = result.back;
    const { numeric } = difference(row, column);
    if (gradient === 0 && numeric === 0)
      return (
        <>
          在 {name} 处，L 的导数和中心差分都恰好是 <b>0</b>。
        </>
      );
    return (
      <>
        L 对 {name} 的导数是 <b>{number(gradient)}</b>，中心差分测得 {number(numeric)}。
      </>
    );
  }
  const value = <b>{number(result.value)}</b>;
  const { kind, before, added, head, j } = told(state, result);
  switch (kind) {
    case 'output':
      return (
        <>
          {name} = {value}。把词元 3 换成 −x₃，Z 的第 1、2 行
          {change === 0 ? '一位都不变' : <>最多变 {number(change)}</>}。
        </>
      );
    case 'norm':
      return (
        <>
          层归一化：词元 {i} 的 {number(before)}，均值 {number(added)}，变成 {value}。
        </>
      );
    case 'scores':
      return (
        <>
          头 {head}：查询 {i} 给键 {j} 打 {value} 分。
        </>
      );
    case 'hidden-score':
      return (
        <>
          头 {head}：查询 {i} 本会给键 {j} 打 {value} 分，掩码把它遮住。
        </>
      );
    case 'weights':
      return (
        <>
          头 {head}：词元 {i} 读到的东西里，词元 {j} 占 {value}。
        </>
      );
    case 'hidden-weight':
      return (
        <>
          头 {head}：词元 {i} 看不见词元 {j}，权重恰好是 <b>0</b>。
        </>
      );
    case 'mix':
      return (
        <>
          头 {head} 把看见的词元混合起来，给词元 {i} 的第 {column + 1} 个特征带回 {value}。
        </>
      );
    case 'sum':
      return (
        <>
          {name}：{number(before)} 直接走过，支路加上 {number(added)}，得 {value}。
        </>
      );
    case 'unit':
      return (
        <>
          词元 {i} 的第 {column + 1} 个隐藏单元：ReLU 把 {number(before)} 变成 {value}。
        </>
      );
    case 'network':
      return (
        <>
          前馈网络只看词元 {i}，要给第 {column + 1} 个特征加上 {value}。
        </>
      );
    case 'input':
      return (
        <>
          词元 {i} 进入残差流，第 {column + 1} 个特征是 {value}。
        </>
      );
  }
};
