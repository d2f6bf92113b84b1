import type { ComponentChildren } from 'preact';
import { show, signsOf } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { CellResult, parameters } from './model.ts';

const number = (value: number) => <Shown number={show(value)} />;

export const labels: Words = {
  title: 'LSTM 单元记住了什么？',
  invitation: '第 1 步输入一个 1，此后全是 0。逐步播放，依次点亮四个阶段，再调低遗忘门的偏置。',
  picture:
    '左边是所选时刻的一个 LSTM 单元，每条线上标着数值，所选阶段的部件着色。右边是全部时间步：输入、单元状态和隐状态，下面是遗忘门、输入门和输出门，各用 0 到 1 的竖条表示。',
  table: '每步一行；带撇的是没有显示的单元',
  parameters: {
    stage: { label: '这一步的阶段' },
    units: { label: '单元个数' },
    unit: { label: '显示' },
    step: { label: '时间步；图上的点可以拖动' },
    inputs: { label: '输入序列', hint: '至多 60 个数，后面补 0' },
    forgetBias: { label: '遗忘门的偏置' },
    inputBias: { label: '输入门的偏置' },
    outputBias: { label: '输出门的偏置' },
    candidateBias: { label: '候选的偏置' },
    forgetInput: { label: '遗忘门：输入的权重' },
    inputInput: { label: '输入门：输入的权重' },
    candidateInput: { label: '候选：输入的权重' },
    outputInput: { label: '输出门：输入的权重' },
    forgetState: { label: '遗忘门：隐状态的权重' },
    inputState: { label: '输入门：隐状态的权重' },
    candidateState: { label: '候选：隐状态的权重' },
    outputState: { label: '输出门：隐状态的权重' },
    forgetRows: { label: '遗忘门，每个单元一行：w、对 A 的 u、对 B 的 u、b' },
    inputRows: { label: '输入门，同上' },
    candidateRows: { label: '候选，同上' },
    outputRows: { label: '输出门，同上' },
  },
  choices: {
    stage: {
      whole: '整步',
      forget: '1 遗忘',
      input: '2 输入',
      cell: '3 状态',
      output: '4 输出',
    },
    units: { 1: '一个', 2: '两个' },
    unit: { A: '单元 A', B: '单元 B' },
  },
  presets: {
    spike: '把一个 1 记 50 步',
    count: '计数',
    marker: '见到标记就忘',
    hidden: '先藏着，后显示',
    hand: '手算两步',
    runs: '两个单元：数段数，不数 1 的个数',
  },
  outputs: {
    forget_gate: '遗忘门 f',
    input_gate: '输入门 i',
    candidate: '候选 C̃',
    output_gate: '输出门 o',
    cell: '单元状态 C',
    hidden: '隐状态 h',
    other_cell: '另一单元的 C′',
    other_hidden: '另一单元的 h′',
    left: 'C₁ 沿通道的剩余',
    jacobian: '∂Cₜ/∂Cₜ₋₁，所有路径',
  },
  oneStep: '一个单元',
  allSteps: '全部时间步：状态与门',
  step: '时间步',
  prediction: {
    question: '遗忘门开在 0.9933。第 1 步的单元状态到第 50 步还剩多少？',
    choices: { most: '九成以上', more: '一半到九成', less: '不到一半' },
    reveal: '49 个 0.9933 连乘，约得 0.72。门几乎是 1，也仍在忘，只是很慢。',
  },
};

export const sentence = ({ state, result }: Finding<typeof parameters, CellResult>): ComponentChildren => {
  const { now } = result;
  const cell = <b>{number(now.cell)}</b>;
  const hidden = <b>{number(now.hidden)}</b>;
  const t = state.step;
  switch (state.stage) {
    case 'forget':
      return (
        <>
          第 {t} 步，先忘：
          {signsOf(now.forgetGate, now.cellBefore, now.kept) <= 29 && (
            <>遗忘门是 {number(now.forgetGate)}，</>
          )}
          旧记忆 {number(now.cellBefore)} 留下 <b>{number(now.kept)}</b>。
        </>
      );
    case 'input':
      return (
        <>
          第 {t} 步，写什么：候选是 {number(now.candidate)}
          {signsOf(now.candidate, now.inputGate, now.added) <= 28 && (
            <>，输入门放进 {number(now.inputGate)}</>
          )}
          ，写入 <b>{number(now.added)}</b>。
        </>
      );
    case 'cell':
      return signsOf(now.kept, now.added, now.cell) > 26 ? (
        <>
          第 {t} 步，写入 {number(now.added)}，单元状态变成 {cell}。
        </>
      ) : (
        <>
          第 {t} 步，相加：留下的 {number(now.kept)} 加写入的 {number(now.added)}，单元状态是 {cell}。
        </>
      );
    case 'output':
      return (
        <>
          第 {t} 步，输出门 {number(now.outputGate)} 乘 tanh C
          {signsOf(now.outputGate, now.cellTanh, now.hidden) <= 26 && <> = {number(now.cellTanh)}</>}，显示{' '}
          {hidden}。
        </>
      );
    case 'whole': {
      if (result.other) {
        const { cell, hidden } = result.other[t - 1]!;
        const [shown, rest] = state.unit === 'A' ? ['A', 'B'] : ['B', 'A'];
        return (
          <>
            第 {t} 步，{shown} 存着 <b>{number(now.cell)}</b>，显示 {number(now.hidden)}
            {signsOf(now.cell, now.hidden, cell, hidden) <= 29 && (
              <>
                ；{rest} 存 {number(cell)}，显示 {number(hidden)}
              </>
            )}
            。
          </>
        );
      }
      const gain = now.jacobian.full;
      if (Math.abs(gain) > 1.05) {
        return (
          <>
            第 {t} 步的单元状态是 {number(now.cell)}，它对上一步的导数 <b>{number(gain)}</b>
            ，绝对值大于 1。
          </>
        );
      }
      if (now.outputGate < 0.05 && Math.abs(now.cell) > 0.05)
        return (
          <>
            第 {t} 步，单元里存着 {cell}；输出门几乎关着，只显示 {hidden}。
          </>
        );
      return (
        <>
          第 {t} 步，存着 {cell}
          {signsOf(now.cell, now.hidden, now.left) <= 24 && <>，显示 {hidden}</>}
          ；第 1 步的记忆沿通道还剩 {number(now.left)}。
        </>
      );
    }
  }
};
