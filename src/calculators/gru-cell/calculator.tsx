import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import { calculator } from '../frame/calculator.ts';
import { compute, dialects, type GruResult, type GruState, type Moment, parameters } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

/** A number inside a product or a sum: negative ones in brackets. */
const part = (value: number) => (value < 0 ? `(${plain(value)})` : plain(value));

const candidateTex = {
  before: [
    String.raw`\key{h̃}{\qs{\tilde h_t}}&=\tanh\bigl(\qw{w_h}\key{x_t}{\qx{x_t}}+\qw{b_h}+\qw{u_h}(\key{r}{\qk{r_t}}\,\qs{h_{t-1}})+\qw{b'_h}\bigr)`,
    String.raw`+\qw{\slot{u}{}}\times(\qk{\slot{r}{}}\times\qs{\slot{h}{}})+\qw{\slot{b2}{}}`,
  ],
  after: [
    String.raw`\key{h̃}{\qs{\tilde h_t}}&=\tanh\bigl(\qw{w_h}\key{x_t}{\qx{x_t}}+\qw{b_h}+\key{r}{\qk{r_t}}(\qw{u_h}\,\qs{h_{t-1}}+\qw{b'_h})\bigr)`,
    String.raw`+\qk{\slot{r}{}}\times(\qw{\slot{u}{}}\times\qs{\slot{h}{}}+\qw{\slot{b2}{}})`,
  ],
} as const;
const mixTex = {
  'keeps-old': [
    String.raw`\key{z}{\qk{z_t}}\,\qs{h_{t-1}}+(1-\qk{z_t})\,\qs{\tilde h_t}`,
    String.raw`\qk{\slot{z}{}}\times\qs{\slot{old}{}}+\slot{rest}{}\times\qs{\slot{n}{}}`,
  ],
  'takes-new': [
    String.raw`(1-\key{z}{\qk{z_t}})\,\qs{h_{t-1}}+\qk{z_t}\,\qs{\tilde h_t}`,
    String.raw`\slot{rest}{}\times\qs{\slot{old}{}}+\qk{\slot{z}{}}\times\qs{\slot{n}{}}`,
  ],
} as const;

const formulas = Object.fromEntries(
  Object.entries(dialects).map(([name, { update, reset }]) => {
    const [symbols, numbers] = candidateTex[reset];
    const [mix, mixed] = mixTex[update];
    return [
      name,
      String.raw`\begin{aligned}${symbols}\\&=\tanh\bigl(\qw{\slot{w}{}}\times\qx{\slot{x}{}}+\qw{\slot{b}{}}\\&\qquad${numbers}\bigr)\\&=\qs{\sci{candidate}{}}\\[4pt]\key{h}{\qs{h_t}}&=${mix}\\&=${mixed}\\&=\qs{\sci{hidden}{}}\end{aligned}`,
    ];
  }),
);

/** Gates that look at nothing but their biases. */
const blind: Partial<GruState> = {
  updateInput: 0,
  updateState: 0,
  resetInput: 0,
  resetState: 0,
  recurrentBias: 0,
};
/** Steps that the page shows of a long run. */
const listed = new Set([1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);

export default calculator({
  name: 'gru-cell',
  parameters,
  presets: {
    dialects: {},
    hand: {
      inputs: [1, -1],
      step: 2,
      updateInput: 0.4,
      updateState: 0.6,
      updateBias: -0.5,
      resetInput: 0.7,
      resetState: -0.2,
      candidateInput: 0.9,
      candidateState: 0.8,
      recurrentBias: 0,
    },
    copy: { ...blind, step: 12, updateBias: 20 },
    flipped: { ...blind, step: 12, updateBias: 20, update: 'takes-new' },
    fresh: { ...blind, step: 12, updateBias: -20, resetBias: -20 },
    bounded: {
      ...blind,
      inputs: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      step: 10,
      candidateInput: 3,
      candidateState: 0,
      initial: 0,
    },
  },
  words,
  compute,
  outputs: ({ now, runs }, { step }) => ({
    hidden: { value: now.hidden, digits: 6, quantity: 's', quiet: true },
    hidden_cho: { value: runs.cho[step - 1]!.hidden, digits: 6, quantity: 's' },
    hidden_pytorch: { value: runs.pytorch[step - 1]!.hidden, digits: 6, quantity: 's' },
    hidden_chung: { value: runs.chung[step - 1]!.hidden, digits: 6, quantity: 's' },
    update_gate: { value: now.updateGate, digits: 6, quantity: 'k' },
    reset_gate: { value: now.resetGate, digits: 6, quantity: 'k' },
    candidate: { value: now.candidate, quantity: 's', quiet: true },
    jacobian: { value: now.jacobian.full, quantity: 'g' },
  }),
  sentence: ({ state, result, language }) => {
    const { now, runs } = result;
    const zh = language === 'zh';
    const t = state.step;
    const hidden = <b>{<Shown number={show(now.hidden)} />}</b>;
    if (now.keep > 0.999)
      return zh ? (
        <>
          旧状态占 {plain(now.keep)}：第 {t} 步照抄，状态仍是 {hidden}。
        </>
      ) : (
        <>
          The old state has a share of {plain(now.keep)}: step {t} copies it, and the state is still {hidden}.
        </>
      );
    if (now.keep < 0.001)
      return zh ? (
        <>
          旧状态不占份额，第 {t} 步整个换成候选 {hidden}
          {now.resetGate < 0.001 && '；重置门也关着，历史一点不剩'}。
        </>
      ) : (
        <>
          The old state has no share: step {t} replaces it by the candidate, {hidden}
          {now.resetGate < 0.001 && '; the reset gate is shut too, and nothing of the history is left'}.
        </>
      );
    const three = (['cho', 'pytorch', 'chung'] as const).map((name) => (
      <>
        {words.en.names[name]}{' '}
        {name === result.dialect ? hidden : <Shown number={show(runs[name][t - 1]!.hidden)} />}
      </>
    ));
    const fourth = result.dialect === 'fourth';
    return zh ? (
      <>
        同一组数走 {t} 步：{three[0]}，{three[1]}，{three[2]}
        {fourth && <>，第四种写法 {hidden}</>}。
      </>
    ) : (
      <>
        The same numbers, {t} {t === 1 ? 'step' : 'steps'}: {three[0]}, {three[1]}, {three[2]}
        {fourth && <>, the fourth dialect {hidden}</>}.
      </>
    );
  },
  Picture,
  formulas,
  formula: ({ result: { now, weights, dialect } }) => ({
    name: dialect,
    slots: {
      w: part(weights.candidate.w),
      x: part(now.x),
      b: part(weights.candidate.b),
      u: part(weights.candidate.u),
      r: plain(now.resetGate),
      h: part(now.before),
      b2: part(weights.candidate.recurrentBias),
      candidate: show(now.candidate),
      z: plain(now.updateGate),
      rest: plain(1 - now.updateGate),
      old: part(now.before),
      n: part(now.candidate),
      hidden: show(now.hidden),
    },
  }),
  table: ({ state, result }) => ({
    columns: [
      { key: 't', symbol: 't' },
      { key: 'x_t', symbol: 'x_t', quantity: 'x' },
      { key: 'z', symbol: 'z_t', quantity: 'k' },
      { key: 'r', symbol: 'r_t', quantity: 'k' },
      { key: 'h̃', symbol: 'h̃_t', quantity: 's' },
      { key: 'h', symbol: 'h_t', quantity: 's' },
      { key: 'Cho 2014', symbol: 'h_{Cho}', quantity: 's', optional: true },
      { key: 'PyTorch', symbol: 'h_{PyTorch}', quantity: 's', optional: true },
      { key: 'Chung 2014', symbol: 'h_{Chung}', quantity: 's', optional: true },
      { key: '∂', symbol: '∂h_t/∂h_{t−1}', quantity: 'g', optional: true },
    ],
    rows: result.runs[result.dialect]
      .slice(0, state.step)
      .map((moment, index) => row(moment, index, state, result)),
    shown: Array.from({ length: state.step }, (_, index) => index).filter((index) => seen(index, state)),
  }),
  snippet: { pytorch, numpy },
  player: 'step',
  predicted: ({ runs, shown }, { step }) =>
    [...shown].sort((one, other) => distance(runs[one][step - 1]!) - distance(runs[other][step - 1]!))[0]!,
});

/** Whether the page shows a step's row. */
const seen = (index: number, { step }: GruState) => step <= 12 || listed.has(index + 1) || index >= step - 2;

const distance = ({ hidden, candidate }: Moment) => Math.abs(candidate - hidden);

/** Four decimals where they hold four digits, so that a column aligns. */
const decimals = (value: number) => (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e4 ? 4 : undefined);

function row(moment: Moment, index: number, state: GruState, { weights, runs }: GruResult) {
  const { x, before: h, resetGate: r, updateGate: z, candidate: n, jacobian } = moment;
  const visible = seen(index, state);
  const cell = (value: number, how: () => string) => ({
    value,
    decimals: decimals(value),
    how: visible ? `${how()} = ${plain(value)}` : undefined,
  });
  const gate = ({ w, u, b }: { w: number; u: number; b: number }, inner: number, value: number) =>
    cell(value, () => `σ(${plain(w)}×${part(x)} + ${part(u)}×${part(h)} + ${part(b)}) = σ(${plain(inner)})`);
  const { w, u, b, recurrentBias } = weights.candidate;
  const past = () =>
    state.reset === 'before'
      ? `${part(u)}×(${plain(r)}×${part(h)}) + ${part(recurrentBias)}`
      : `${plain(r)}×(${plain(u)}×${part(h)} + ${part(recurrentBias)})`;
  const mixed = ({ hidden, keep, before, candidate }: Moment) =>
    cell(hidden, () => `${plain(keep)}×${part(before)} + ${plain(1 - keep)}×${part(candidate)}`);
  return [
    { value: index + 1 },
    { value: x },
    gate(weights.update, moment.updatePreactivation, z),
    gate(weights.reset, moment.resetPreactivation, r),
    cell(
      n,
      () =>
        `tanh(${plain(w)}×${part(x)} + ${part(b)} + ${past()}) = tanh(${plain(moment.candidatePreactivation)})`,
    ),
    mixed(moment),
    mixed(runs.cho[index]!),
    mixed(runs.pytorch[index]!),
    mixed(runs.chung[index]!),
    cell(
      jacobian.full,
      () =>
        `${plain(jacobian.direct)} + ${part(jacobian.throughUpdateGate)} (z) + ${part(jacobian.throughCandidate)} (h̃) + ${part(jacobian.throughResetGate)} (r)`,
    ),
  ];
}
