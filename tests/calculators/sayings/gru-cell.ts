import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

type Said = Parameters<Saying['holds']>[0];

const step = ({ state, n }: Said) => n.step === state.step;
const keep = (said: Said) => {
  const { state, result } = said;
  const { updateGate } = result.now;
  return state.update === 'takes-new' ? 1 - updateGate : updateGate;
};
const mixed = (said: Said) => {
  const { before, candidate } = said.result.now;
  return keep(said) * before + (1 - keep(said)) * candidate;
};

export const sayings: Record<string, Saying> = {
  copies: {
    en: 'Step {step} all but copies {before} (share {share}) and gives {hidden}.',
    zh: '第 {step} 步几乎照抄 {before}（占 {share}），得到 {hidden}。',
    holds: (said) =>
      step(said) &&
      keep(said) > 0.999 &&
      shows(said.n.share, keep(said)) &&
      shows(said.n.before, said.result.now.before) &&
      shows(said.n.hidden, mixed(said)) &&
      Math.abs(mixed(said) - said.result.now.before) < 0.003,
  },
  replaces: {
    en: 'Step {step} keeps a share of {share} and takes the candidate, {hidden}',
    zh: '第 {step} 步旧状态只占 {share}，换成候选 {hidden}',
    holds: (said) =>
      step(said) &&
      keep(said) < 0.001 &&
      shows(said.n.hidden, mixed(said)) &&
      Math.abs(mixed(said) - said.result.now.candidate) < 0.003,
  },
  resetShut: {
    en: '; r is shut too',
    zh: '；r 也关上了',
    holds: (said) => keep(said) < 0.001 && said.result.now.resetGate < 0.001,
  },
  dialects: {
    en: 'The same numbers, {step} step{?s}: Cho {cho}, PyTorch {pytorch}, Chung {chung}',
    zh: '走 {step} 步：Cho {cho}，PyTorch {pytorch}，Chung {chung}',
    holds: (said) =>
      step(said) &&
      (['cho', 'pytorch', 'chung'] as const).every((name) =>
        shows(said.n[name], said.result.runs[name][said.state.step - 1].hidden),
      ),
  },
  pair: {
    en: 'The same numbers, {step} step{?s}: {@one} {a}, {*other} {b}.',
    zh: '同样的数走 {step} 步：{@one} {a}，{*other} {b}。',
    holds: (said) => {
      const keys: Record<string, string> = { 'the fourth': 'fourth', 第四种: 'fourth' };
      const last = (name: string) =>
        said.result.runs[keys[name] ?? name.toLowerCase()][said.state.step - 1].hidden;
      return (
        step(said) &&
        said.t.one !== said.t.other &&
        shows(said.n.a, last(said.t.one!)) &&
        shows(said.n.b, last(said.t.other!)) &&
        shows(said.n.b, said.result.now.hidden)
      );
    },
  },
  fourth: {
    en: ', the fourth {hidden}',
    zh: '，第四种 {hidden}',
    holds: (said) =>
      said.state.reset === 'after' &&
      said.state.update === 'takes-new' &&
      shows(said.n.hidden, said.result.runs.fourth[said.state.step - 1].hidden),
  },
  end: { en: '.', zh: '。', holds: () => true },
};
