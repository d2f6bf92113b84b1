import type { ComponentChildren } from 'preact';
import { plain, show, signsOf } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { View } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { GruResult, parameters } from './model.ts';

export const labels: Words = {
  title: '同一步 GRU，三个答案：谁对？',
  invitation: '同一组数送进三种 GRU。切换两处约定，再把更新门的偏置推高、压低。',
  picture:
    '左边每种写法一格：从旧状态到候选连一条线，新状态按候选的份额落在线上；下面的横条是更新门，从它所代表的一侧画起。右边是各种写法的隐状态随时间的变化，下面是所选写法的更新门和重置门。',
  table: '每步一行，所选的写法',
  parameters: {
    update: { label: '更新门 z 越大' },
    reset: { label: '重置门作用在' },
    step: { label: '时间步；图上的点可以拖动' },
    inputs: { label: '输入序列', hint: '至多 60 个数，后面补 0' },
    updateBias: { label: '更新门的偏置' },
    initial: { label: '第一步之前的状态' },
    resetBias: { label: '重置门的偏置' },
    candidateBias: { label: '候选：输入一侧的偏置' },
    recurrentBias: { label: '候选：旧状态一侧的偏置（PyTorch 的 b_hn）' },
    updateInput: { label: '更新门：输入的权重' },
    updateState: { label: '更新门：状态的权重' },
    resetInput: { label: '重置门：输入的权重' },
    resetState: { label: '重置门：状态的权重' },
    candidateInput: { label: '候选：输入的权重' },
    candidateState: { label: '候选：状态的权重' },
  },
  choices: {
    update: { 'keeps-old': '旧的留得越多', 'takes-new': '新的进得越多' },
    reset: { before: '矩阵之前', after: '矩阵之后' },
  },
  users: {
    update: {
      'keeps-old': '本站、Cho 等人（2014）、PyTorch、Keras、TensorFlow',
      'takes-new': 'Chung 等人（2014）、许多博客、旧版 Paddle',
    },
    reset: {
      before: '本站、Cho 等人（2014）、Keras 设 reset_after=False 时',
      after: 'PyTorch、cuDNN、Keras 默认',
    },
  },
  presets: {
    dialects: '三种写法',
    hand: '手算两步',
    copy: 'z = 1：照抄',
    flipped: 'z = 1，反过来读',
    fresh: 'z = 0，r = 0：从头开始',
    bounded: '永远不过 1',
  },
  outputs: {
    update_gate: '更新门 z',
    reset_gate: '重置门 r',
    candidate: '候选 h̃',
    hidden: '隐状态 h',
    hidden_cho: 'Cho 2014',
    hidden_pytorch: 'PyTorch',
    hidden_chung: 'Chung 2014',
    jacobian: '∂hₜ/∂hₜ₋₁，所有路径',
  },
  names: { cho: 'Cho 2014', pytorch: 'PyTorch', chung: 'Chung 2014', fourth: '第四种' },
  oneStep: '一步：在旧状态与候选之间',
  allSteps: '全部时间步：状态与所选的门',
  share: '候选的份额',
  step: '时间步',
  prediction: {
    question: '更新门 0.679，旧状态 0.5，候选约 0.9。哪种写法的结果最靠近候选？',
    choices: { cho: 'Cho 2014', pytorch: 'PyTorch', chung: 'Chung 2014' },
    reveal: '在 Chung 的写法里，更新门就是候选的份额 0.679；另外两种里，候选只占 0.321。',
  },
};

export const sentence = ({
  state,
  result,
  words,
}: View<typeof parameters, GruResult, Words>): ComponentChildren => {
  const { now, runs } = result;

  const t = state.step;
  const hidden = <b>{<Shown number={show(now.hidden)} />}</b>;
  if (now.keep > 0.999)
    return (
      <>
        第 {t} 步几乎照抄 {plain(now.before)}（占 {plain(now.keep)}），得到 {hidden}。
      </>
    );
  if (now.keep < 0.001)
    return (
      <>
        第 {t} 步旧状态只占 {plain(now.keep)}，换成候选 {hidden}
        {now.resetGate < 0.001 && '；r 也关上了'}。
      </>
    );
  const three = (['cho', 'pytorch', 'chung'] as const).map((name) => (
    <>
      {words.names[name].replace(' 2014', '')}{' '}
      {name === result.dialect ? hidden : <Shown number={show(runs[name][t - 1]!.hidden)} />}
    </>
  ));
  const fourth = result.dialect === 'fourth';
  const all = (['cho', 'pytorch', 'chung'] as const).map((name) => runs[name][t - 1]!.hidden);
  if (signsOf(...all, ...(fourth ? [now.hidden] : [])) > (fourth ? 18 : 26))
    return (
      <>
        同样的数走 {t} 步：{result.dialect === 'pytorch' ? three[0] : three[1]}，
        {fourth ? (
          <>第四种 {hidden}</>
        ) : (
          three[result.dialect === 'chung' ? 2 : +(result.dialect === 'pytorch')]
        )}
        。
      </>
    );
  return (
    <>
      走 {t} 步：{three[0]}，{three[1]}，{three[2]}
      {fourth && <>，第四种 {hidden}</>}。
    </>
  );
};
