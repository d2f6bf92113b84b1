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

export const sayings: Record<string, Saying> = {
  forget: {
    en: 'Step {step}, forgetting first: the forget gate is {gate} and leaves {kept} of the old {before}.',
    zh: '第 {step} 步，先忘：遗忘门是 {gate}，旧记忆 {before} 留下 {kept}。',
    holds: (said) =>
      at(said, 'forget') &&
      shows(said.n.gate, now(said).forgetGate) &&
      near(said.n.kept, now(said).forgetGate * now(said).cellBefore) &&
      shows(said.n.before, now(said).cellBefore),
  },
  input: {
    en: 'Step {step}, writing: the candidate {candidate} times the input gate {gate} puts in {added}.',
    zh: '第 {step} 步，再看写什么：候选是 {candidate}，输入门放进 {gate}，写入 {added}。',
    holds: (said) =>
      at(said, 'input') &&
      shows(said.n.candidate, now(said).candidate) &&
      shows(said.n.gate, now(said).inputGate) &&
      near(said.n.added, now(said).inputGate * now(said).candidate),
  },
  cell: {
    en: 'Step {step}, adding up: {kept} kept and {added} written make a cell state of {cell}.',
    zh: '第 {step} 步，相加：留下的 {kept} 加写入的 {added}，单元状态是 {cell}。',
    holds: (said) =>
      at(said, 'cell') &&
      near(said.n.kept, now(said).forgetGate * now(said).cellBefore) &&
      near(said.n.added, now(said).inputGate * now(said).candidate) &&
      near(
        said.n.cell,
        now(said).forgetGate * now(said).cellBefore + now(said).inputGate * now(said).candidate,
      ),
  },
  output: {
    en: 'Step {step}, showing: the output gate {gate} times tanh C = {tanh} gives h = {hidden}.',
    zh: '第 {step} 步，显示：输出门 {gate} 乘 tanh C = {tanh}，隐状态是 {hidden}。',
    holds: (said) =>
      at(said, 'output') &&
      shows(said.n.gate, now(said).outputGate) &&
      near(said.n.tanh, Math.tanh(now(said).cell)) &&
      near(said.n.hidden, now(said).outputGate * Math.tanh(now(said).cell)),
  },
  two: {
    en: 'Step {step}: unit {*unit} holds {cell} and shows {hidden}, unit {*rest} holds {otherCell} and shows {otherHidden}.',
    zh: '第 {step} 步，单元 {*unit} 存着 {cell}，显示 {hidden}；单元 {*rest} 存着 {otherCell}，显示 {otherHidden}。',
    holds: (said) => {
      const other = said.result.other?.[said.state.step - 1];
      return (
        at(said, 'whole') &&
        said.t.unit === said.state.unit &&
        said.t.rest !== said.state.unit &&
        shows(said.n.cell, now(said).cell) &&
        shows(said.n.hidden, now(said).hidden) &&
        shows(said.n.otherCell, other.cell) &&
        shows(said.n.otherHidden, other.hidden)
      );
    },
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
    zh: '第 {step} 步，单元里存着 {cell}，显示 {hidden}；第 1 步的记忆沿通道还剩 {left}。',
    holds: (said) =>
      at(said, 'whole') &&
      one(said) &&
      shows(said.n.cell, now(said).cell) &&
      shows(said.n.hidden, now(said).hidden) &&
      near(said.n.left, lane(said)),
  },
};

/** A derivative below −1. */
export const states = [
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
