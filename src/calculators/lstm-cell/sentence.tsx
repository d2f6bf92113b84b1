import { show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { View } from '../frame/calculator.ts';
import type { CellResult, parameters } from './model.ts';
import type { Words } from './strings.ts';

const number = (value: number) => <Shown number={show(value)} />;

/** What happens in the chosen stage, or in the whole step, in one or two sentences. */
export function sentence({ state, result, language }: View<typeof parameters, CellResult, Words>) {
  const zh = language === 'zh';
  const { now } = result;
  const cell = <b>{number(now.cell)}</b>;
  const hidden = <b>{number(now.hidden)}</b>;
  const t = state.step;
  switch (state.stage) {
    case 'forget':
      return zh ? (
        <>
          第 {t} 步，先忘：遗忘门是 {number(now.forgetGate)}，旧记忆 {number(now.cellBefore)} 留下{' '}
          <b>{number(now.kept)}</b>。
        </>
      ) : (
        <>
          Step {t}, forgetting first: the forget gate is {number(now.forgetGate)} and leaves{' '}
          <b>{number(now.kept)}</b> of the old {number(now.cellBefore)}.
        </>
      );
    case 'input':
      return zh ? (
        <>
          第 {t} 步，再看写什么：候选是 {number(now.candidate)}，输入门放进 {number(now.inputGate)}，写入{' '}
          <b>{number(now.added)}</b>。
        </>
      ) : (
        <>
          Step {t}, what to write: the candidate is {number(now.candidate)}, the input gate admits a share of{' '}
          {number(now.inputGate)}, so <b>{number(now.added)}</b> is written.
        </>
      );
    case 'cell':
      return zh ? (
        <>
          第 {t} 步，相加：留下的 {number(now.kept)} 加写入的 {number(now.added)}，单元状态是 {cell}。
        </>
      ) : (
        <>
          Step {t}, adding up: {number(now.kept)} kept and {number(now.added)} written make a cell state of{' '}
          {cell}.
        </>
      );
    case 'output':
      return zh ? (
        <>
          第 {t} 步，显示：输出门 {number(now.outputGate)} 乘 tanh C = {number(now.cellTanh)}，隐状态是{' '}
          {hidden}
          ；单元状态不变。
        </>
      ) : (
        <>
          Step {t}, showing: the output gate {number(now.outputGate)} times tanh C = {number(now.cellTanh)}{' '}
          gives a hidden state of {hidden}; the cell state stays as it is.
        </>
      );
    case 'whole': {
      const gain = now.jacobian.full;
      if (Math.abs(gain) > 1.05) {
        return zh ? (
          <>
            第 {t} 步的单元状态是 {number(now.cell)}，它对上一步的导数是 <b>{number(gain)}</b>
            ，大于 1：连乘下去，梯度会爆炸。
          </>
        ) : (
          <>
            At step {t} the cell state is {number(now.cell)} and its derivative with respect to the step
            before is <b>{number(gain)}</b>, more than 1: multiplied on, the gradient explodes.
          </>
        );
      }
      const veiled = now.outputGate < 0.05 && Math.abs(now.cell) > 0.05;
      return zh ? (
        <>
          第 {t} 步，单元里存着 {cell}，{veiled ? '输出门几乎关着，只显示' : '显示出来'} {hidden}；第 1
          步的记忆沿通道还剩 {number(now.left)}。
        </>
      ) : (
        <>
          At step {t} the cell holds {cell} and{' '}
          {veiled ? 'the output gate, almost shut, shows only' : 'shows'} {hidden}; the lane has left{' '}
          {number(now.left)} of the memory of step 1.
        </>
      );
    }
  }
}
