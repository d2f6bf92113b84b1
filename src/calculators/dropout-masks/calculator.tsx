import { plain } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import { calculator } from '../frame/calculator.ts';
import { compute, type MasksState, parameters, type Unit } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

/** A number as it stands after an operator: negative ones in brackets. */
const inner = (value: number) => (value < 0 ? `(${plain(value)})` : plain(value));

const spread = String.raw`\key{z}{\mathrm{Var}[\qp{z}]}`;
const mean = String.raw`\key{mean}{\qs{\frac1{\slot{samples}{}}\sum_k \mathrm{out}_k}}&=\qs{\slot{running}{}}\pm\slot{error}{}`;

export default calculator({
  name: 'dropout-masks',
  parameters,
  presets: {
    sum: {},
    example: { samples: 1, seed: 20 },
    logistic: {
      activations: [1, 0.5, 2],
      weights: [1, -2, 0.5],
      bias: 0.1,
      scaling: 'classic',
      readout: 'sigmoid',
      samples: 200,
    },
    zeroMean: { activations: [-2, -1, 1, 2] },
    high: { p: 0.8 },
    keep: { p: 0.8, meaning: 'keep' },
  },
  words,
  compute,
  outputs: (result) => ({
    output: { value: result.output, quantity: 'p' },
    running_mean: { value: result.runningMean, quantity: 's' },
    evaluation: { value: result.evaluation, quantity: 'p' },
    expected: { value: result.expected, quantity: 'n' },
    standard_error: { value: result.standardError, quantity: 's' },
    train_variance: { value: result.trainVariance, quantity: 'x' },
    eval_variance: { value: result.evalVariance, quantity: 'x' },
  }),
  sentence: ({ state, result, language }) => {
    const zh = language === 'zh';
    const bold = (value: number) => (
      <b>
        <Value value={value} />
      </b>
    );
    if (state.readout === 'sigmoid')
      return zh ? (
        <>
          所有掩码的算术平均是 {bold(result.expected)}，推断输出是 {bold(result.evaluation)}
          ：sigmoid 是弯的，抽得再多也留下一点差距。
        </>
      ) : (
        <>
          The arithmetic mean over all masks is {bold(result.expected)}, the evaluation output{' '}
          {bold(result.evaluation)}: the sigmoid bends, and no number of masks closes the gap.
        </>
      );
    if (state.samples === 1)
      return zh ? (
        <>
          这个掩码的输出是 {bold(result.output)}，推断输出是 {bold(result.evaluation)}：一次抽样并不准。
        </>
      ) : (
        <>
          This mask gives {bold(result.output)}, evaluation {bold(result.evaluation)}: one draw is not
          accurate.
        </>
      );
    return zh ? (
      <>
        {state.samples} 个掩码平均是 {bold(result.runningMean)}，推断输出是 {bold(result.evaluation)}
        ；标准误差 {bold(result.standardError)}。
      </>
    ) : (
      <>
        The mean of {state.samples} masks is {bold(result.runningMean)}, the evaluation output{' '}
        {bold(result.evaluation)}; the standard error is {bold(result.standardError)}.
      </>
    );
  },
  Picture,
  formulas: {
    inverted: String.raw`\begin{aligned}\key{y}{\qp{y_1}}&=\frac{\key{m}{\qk{m_1}}\,\key{x}{\qx{x_1}}}{1-\key{p}{\qn{p}}}=\frac{\qk{\slot{m}{}}\times\qx{\slot{x}{}}}{1-\qn{\slot{p}{}}}=\qp{\slot{y}{}}\\ ${mean}\\ ${spread}&=\frac{\qn{p}}{1-\qn{p}}\sum_i\qw{w_i}^2\qx{x_i}^2=\slot{variance}{}\end{aligned}`,
    classic: String.raw`\begin{aligned}\key{y}{\qp{y_1}}&=\key{m}{\qk{m_1}}\,\key{x}{\qx{x_1}}=\qk{\slot{m}{}}\times\qx{\slot{x}{}}=\qp{\slot{y}{}}\\ \key{test}{\qp{y_{\mathrm{test}}}}&=(1-\key{p}{\qn{p}})\,\qx{x_1}=(1-\qn{\slot{p}{}})\times\qx{\slot{x2}{}}=\qp{\slot{test}{}}\\ ${mean}\\ ${spread}&=\qn{p}(1-\qn{p})\sum_i\qw{w_i}^2\qx{x_i}^2=\slot{variance}{}\end{aligned}`,
  },
  formula: ({ state, result }) => {
    const [first] = result.units as [Unit];
    return {
      name: state.scaling,
      slots: {
        m: first.kept ? '1' : '0',
        x: inner(first.x),
        x2: inner(first.x),
        p: plain(result.dropped),
        y: plain(first.y),
        test: plain(first.evaluation),
        samples: String(state.samples),
        running: plain(result.runningMean),
        error: plain(result.standardError),
        variance: plain(result.variance),
      },
    };
  },
  table: ({ state, result }) => ({
    columns: [
      { key: 'unit', symbol: 'i' },
      { key: 'x', symbol: 'x_i', quantity: 'x' },
      { key: 'm', symbol: 'm_i', quantity: 'k' },
      { key: 'y', symbol: 'y_i', quantity: 'p' },
      { key: 'wy', symbol: 'w_i y_i', quantity: 'p' },
      { key: 'gradient', symbol: '∂out/∂x_i', quantity: 'g' },
      { key: 'test', symbol: 'y_{test}', quantity: 'p', optional: true },
    ],
    rows: result.units.map((unit, index) => [
      { value: index + 1 },
      { value: unit.x },
      { value: unit.kept ? 1 : 0 },
      { value: unit.y, how: unitHow(state, result.dropped, unit) },
      {
        value: unit.weight * unit.y,
        how: `${plain(unit.weight)} × ${inner(unit.y)} = ${plain(unit.weight * unit.y)}`,
      },
      { value: unit.gradient, how: gradientHow(state, result.dropped, unit) },
      {
        value: unit.evaluation,
        how:
          state.scaling === 'classic'
            ? `(1 − ${plain(result.dropped)}) × ${inner(unit.x)} = ${plain(unit.evaluation)}`
            : plain(unit.x),
      },
    ]),
  }),
  snippet: { pytorch, numpy },
  player: 'samples',
  predicted: ({ standardError }) => (standardError > 4 ? 'five' : standardError > 1.4 ? 'two' : 'near'),
});

const scaleOf = ({ scaling }: MasksState, dropped: number) =>
  scaling === 'classic' ? '' : ` / (1 − ${plain(dropped)})`;

function unitHow(state: MasksState, dropped: number, { kept, x, y }: Unit) {
  return `${kept ? 1 : 0} × ${inner(x)}${scaleOf(state, dropped)} = ${plain(y)}`;
}

function gradientHow(state: MasksState, dropped: number, { kept, weight, gradient }: Unit) {
  const bend = state.readout === 'sigmoid' ? ' × σ′(z)' : '';
  return `${kept ? 1 : 0} × ${inner(weight)}${bend}${scaleOf(state, dropped)} = ${plain(gradient)}`;
}
