import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const now = ({ result }: Said) => result.now;
const at = (said: Said, stage: string) => said.state.stage === stage && said.n.step === said.state.step;
const near = (shown: number | undefined, value: number) =>
  shows(shown, value) || Math.abs(shown! - value) < 1e-12;
/** f_2 ⋯ f_t. */
const lane = ({ result, state }: Said) =>
  result.moments
    .slice(1, state.step)
    .reduce((product: number, { forgetGate }: { forgetGate: number }) => product * forgetGate, 1);
/** ∂C_t/∂C_(t−1) by the chain rule through the four gates; the direct path alone at t = 1. */
function slope({ result, state }: Said) {
  const { now: one, weights, moments } = result;
  if (state.step === 1) return one.forgetGate;
  const before = moments[state.step - 2];
  const hidden = before.outputGate * (1 - Math.tanh(before.cell) ** 2);
  const bend = (gate: number) => gate * (1 - gate);
  return (
    one.forgetGate +
    hidden *
      (before.cell * bend(one.forgetGate) * weights.forget.u +
        one.candidate * bend(one.inputGate) * weights.input.u +
        one.inputGate * (1 - one.candidate ** 2) * weights.candidate.u)
  );
}
const one = (said: Said) => said.result.other === undefined;
const forgets = (said: Said) =>
  at(said, 'forget') &&
  near(said.n.kept, now(said).forgetGate * now(said).cellBefore) &&
  shows(said.n.before, now(said).cellBefore);
const writes = (said: Said) =>
  at(said, 'input') &&
  shows(said.n.candidate, now(said).candidate) &&
  near(said.n.added, now(said).inputGate * now(said).candidate);
const adds = (said: Said) =>
  at(said, 'cell') &&
  near(said.n.added, now(said).inputGate * now(said).candidate) &&
  near(said.n.cell, now(said).forgetGate * now(said).cellBefore + now(said).inputGate * now(said).candidate);
const outputs = (said: Said) =>
  at(said, 'output') &&
  shows(said.n.gate, now(said).outputGate) &&
  near(said.n.hidden, now(said).outputGate * Math.tanh(now(said).cell));
const unit = (said: Said) =>
  at(said, 'whole') &&
  !one(said) &&
  said.t.unit === said.state.unit &&
  shows(said.n.cell, now(said).cell) &&
  shows(said.n.hidden, now(said).hidden);
const holds = (said: Said) =>
  at(said, 'whole') && one(said) && shows(said.n.cell, now(said).cell) && near(said.n.left, lane(said));

export const sayings: Record<string, Saying> = {
  forget: {
    en: 'Step {step} forgets: the gate {gate} leaves {kept} of the old {before}.',
    zh: '第 {step} 步，先忘：遗忘门是 {gate}，旧记忆 {before} 留下 {kept}。',
    holds: (said) => forgets(said) && shows(said.n.gate, now(said).forgetGate),
  },
  forgetLong: {
    en: 'Step {step} forgets: of the old {before}, {kept} is left.',
    zh: '第 {step} 步，先忘：旧记忆 {before} 留下 {kept}。',
    holds: (said) => forgets(said),
  },
  input: {
    en: 'Step {step} writes: the candidate {candidate} times the input gate {gate} is {added}.',
    zh: '第 {step} 步，写什么：候选是 {candidate}，输入门放进 {gate}，写入 {added}。',
    holds: (said) => writes(said) && shows(said.n.gate, now(said).inputGate),
  },
  inputLong: {
    en: 'Step {step} writes: of the candidate {candidate}, {added} goes in.',
    zh: '第 {step} 步，写什么：候选是 {candidate}，写入 {added}。',
    holds: (said) => writes(said),
  },
  cell: {
    en: 'Step {step}, adding up: {kept} kept and {added} written make a cell state of {cell}.',
    zh: '第 {step} 步，相加：留下的 {kept} 加写入的 {added}，单元状态是 {cell}。',
    holds: (said) => adds(said) && near(said.n.kept, now(said).forgetGate * now(said).cellBefore),
  },
  cellLong: {
    en: 'Step {step} writes {added} and makes the cell state {cell}.',
    zh: '第 {step} 步，写入 {added}，单元状态变成 {cell}。',
    holds: (said) => adds(said),
  },
  output: {
    en: 'Step {step}: the output gate {gate} times tanh C = {tanh} gives h = {hidden}.',
    zh: '第 {step} 步，输出门 {gate} 乘 tanh C = {tanh}，显示 {hidden}。',
    holds: (said) => outputs(said) && near(said.n.tanh, Math.tanh(now(said).cell)),
  },
  outputLong: {
    en: 'Step {step}: the output gate {gate} times tanh C gives h = {hidden}.',
    zh: '第 {step} 步，输出门 {gate} 乘 tanh C，显示 {hidden}。',
    holds: (said) => outputs(said),
  },
  two: {
    en: 'Step {step}: unit {*unit} holds {cell} and shows {hidden}, {*rest} holds {otherCell} and shows {otherHidden}.',
    zh: '第 {step} 步，{*unit} 存着 {cell}，显示 {hidden}；{*rest} 存 {otherCell}，显示 {otherHidden}。',
    holds: (said) => {
      const other = said.result.other?.[said.state.step - 1];
      return (
        unit(said) &&
        said.t.rest !== said.state.unit &&
        shows(said.n.otherCell, other.cell) &&
        shows(said.n.otherHidden, other.hidden)
      );
    },
  },
  twoLong: {
    en: 'Step {step}: unit {*unit} holds {cell} and shows {hidden}.',
    zh: '第 {step} 步，{*unit} 存着 {cell}，显示 {hidden}。',
    holds: (said) => unit(said),
  },
  steep: {
    en: 'At step {step} the cell is {cell}; its derivative by the last, {slope}, exceeds 1 in size.',
    zh: '第 {step} 步的单元状态是 {cell}，它对上一步的导数 {slope}，绝对值大于 1。',
    holds: (said) =>
      at(said, 'whole') &&
      one(said) &&
      shows(said.n.cell, now(said).cell) &&
      near(said.n.slope, slope(said)) &&
      Math.abs(slope(said)) > 1,
  },
  veiled: {
    en: 'Step {step}: the cell holds {cell}; the output gate, almost shut, shows only {hidden}.',
    zh: '第 {step} 步，单元里存着 {cell}；输出门几乎关着，只显示 {hidden}。',
    holds: (said) =>
      at(said, 'whole') &&
      one(said) &&
      now(said).outputGate < 0.05 &&
      Math.abs(now(said).hidden) < Math.abs(now(said).cell) &&
      shows(said.n.cell, now(said).cell) &&
      shows(said.n.hidden, now(said).hidden),
  },
  holds: {
    en: 'Step {step}: the cell holds {cell} and shows {hidden}; of step 1 the lane has left {left}.',
    zh: '第 {step} 步，存着 {cell}，显示 {hidden}；第 1 步的记忆沿通道还剩 {left}。',
    holds: (said) => holds(said) && shows(said.n.hidden, now(said).hidden),
  },
  holdsLong: {
    en: 'Step {step}: the cell holds {cell}; of step 1 the lane has left {left}.',
    zh: '第 {step} 步，存着 {cell}；第 1 步的记忆沿通道还剩 {left}。',
    holds: (said) => holds(said),
  },
};

/** Long numbers at the forget gate, a derivative below −1 and one above 1. */
export const states = [
  { stage: 'forget', step: 50, forgetBias: -9.331, candidateBias: 10.01, forgetState: -1.462 },
  {
    inputs: [0, 0, 0],
    step: 2,
    forgetBias: -3,
    inputBias: 5,
    inputInput: 0,
    outputBias: 5,
    candidateState: -5,
  },
  {
    inputs: [0, 0, 0],
    step: 2,
    forgetBias: 2,
    inputBias: 5,
    inputInput: 0,
    outputBias: 5,
    candidateState: 5,
  },
];
