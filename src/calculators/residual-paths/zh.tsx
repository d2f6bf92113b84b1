import type { ComponentChildren } from 'preact';
import { Value } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { PathsResult, parameters } from './model.ts';

export const labels: Words = {
  title: '梯度走哪几条路？',
  invitation: '把路一条一条走一遍，再关掉一块。先猜还剩几条路。',
  picture:
    '上面是一排残差块，每块的主路直着走，支路绕上去乘自己的增益，选中的路画得最粗。下面每条路一根竖条，是它带来的数，按长度排列，另有每种长度的和。',
  table: '每条路一行',
  parameters: {
    depth: { label: '块数' },
    gains: { label: '各条支路的增益', hint: '一到六个数；块数更多时循环使用' },
    off: { label: '关掉哪一块' },
    path: { label: '看哪一条路' },
  },
  choices: {
    off: { none: '都开着', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' },
  },
  presets: {
    note: '三条批注',
    drop: '删掉一块',
    small: '六条小支路',
    cancel: '增益都是 −1',
    grown: '增益都是 1',
  },
  outputs: {
    sum: '所有路之和',
    plain: '没有跳跃连接',
    paths: '路的条数',
    path_value: '选中的路带来',
    mean_length: '加权的平均长度',
  },
  lengths: '按长度 k 求和',
  each: '每条路带来多少，按长度 k 排',
  chosen: '选中的路',
  prediction: {
    question: '三块，增益 0.5、−0.2、0.1，和是 1.32。关掉第二块，和会怎样？',
    choices: { near: '差得不多', half: '只剩一半', zero: '变成 0' },
    reveal: '路断了一半，但断掉的那些带得不多，绕过这一块的短路都还在。',
  },
};

export const sentence = ({
  result: { off, open, paths, sum, plain },
}: Finding<typeof parameters, PathsResult>): ComponentChildren => {
  const total = (
    <b>
      <Value value={sum} />
    </b>
  );
  return off > 0 ? (
    <>
      关掉第 {off} 块，{paths.length} 条路剩 {open} 条，和是 {total}；没有跳跃连接，什么也传不过去。
    </>
  ) : (
    <>
      {paths.length} 条路加起来是 {total}；没有跳跃连接，只有一条，带来 <Value value={plain} />。
    </>
  );
};
