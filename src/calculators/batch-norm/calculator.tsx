import { plain, show } from '../../draw/format.ts';
import { Value } from '../../draw/Shown.tsx';
import { calculator } from '../frame/calculator.ts';
import { type Channel, compute, type NormState, parameters, type Sample } from './model.ts';
import { Picture } from './Picture.tsx';
import { numpy, pytorch } from './snippet.ts';
import { words } from './strings.ts';

/** A number as it stands after an operator: negative ones in brackets. */
const inner = (value: number) => (value < 0 ? `(${plain(value)})` : plain(value));

/** A cell with five decimals, so that columns align, unless they would hide what is there. */
const five = (value: number) => (value !== 0 && Math.abs(value) < 1e-4 ? { value } : { value, decimals: 5 });

const shift = 100;
const { batch } = parameters;

export default calculator({
  name: 'batch-norm',
  parameters,
  presets: {
    drifted: {},
    undone: { gamma: 4, beta: 6 },
    example: { channel: 2, gamma: 2, beta: 1 },
    shifted: { batch: batch.default.map((row) => row.map((value) => value + shift)) },
    two: {
      batch: [
        [3, -40],
        [7, 0.5],
      ],
      epsilon: 1e-12,
    },
    eval: { channel: 2, gamma: 2, beta: 1, mode: 'eval' },
  },
  words,
  compute,
  outputs: ({ now, slopeBefore, slopeAfter }) => ({
    mean: { value: now.mean, quantity: 'x' },
    variance: { value: now.variance, quantity: 'x' },
    running_mean: { value: now.runningMean, quantity: 's' },
    running_variance: { value: now.runningVariance, quantity: 's' },
    slope_before: { value: slopeBefore, quantity: 'g' },
    slope_after: { value: slopeAfter, quantity: 'g' },
    d_gamma: { value: now.dGamma, quantity: 'g' },
    d_beta: { value: now.dBeta, quantity: 'g' },
    y_1: { value: now.samples[0]!.y, quantity: 'p', quiet: true },
    dx_1: { value: now.samples[0]!.dx, quantity: 'g', quiet: true },
  }),
  sentence: ({ state, result: { now, slopeBefore, slopeAfter, otherY }, language }) => {
    const zh = language === 'zh';
    const bold = (value: number) => (
      <b>
        <Value value={value} />
      </b>
    );
    if (state.mode === 'eval') {
      const { x, y } = now.samples.at(-1)!;
      const last = <Value value={x} />;
      return zh ? (
        <>
          见过 {state.batches} 批之后推断，最后一个输入 {last} 变成 {bold(y)}；训练时是 {bold(otherY.at(-1)!)}
          。
        </>
      ) : (
        <>
          Evaluated after {state.batches} {state.batches === 1 ? 'batch' : 'batches'}, the last input {last}{' '}
          becomes {bold(y)}; in training it is {bold(otherY.at(-1)!)}.
        </>
      );
    }
    if (now.samples.length === 1) {
      return zh ? (
        <>只有一个样本，减去均值就是 0，输出总是 β = {bold(now.samples[0]!.y)}。PyTorch 在这里报错。</>
      ) : (
        <>
          A single sample minus its own mean is 0, so the output is always β = {bold(now.samples[0]!.y)}.
          PyTorch raises an error here.
        </>
      );
    }
    const times = slopeBefore > 0 ? slopeAfter / slopeBefore : undefined;
    if (state.activation === 'relu') {
      return zh ? (
        <>
          ReLU 的导数不是 0 就是 1：工作的样本从 {bold(slopeBefore)} 变成 {bold(slopeAfter)}，谈不上饱和。
        </>
      ) : (
        <>
          ReLU has slope 0 or 1: the share of active samples goes from {bold(slopeBefore)} to{' '}
          {bold(slopeAfter)}; nothing was saturated.
        </>
      );
    }
    return zh ? (
      <>
        平均导数从 {bold(slopeBefore)} 变成 {bold(slopeAfter)}
        {times !== undefined && <>，是原来的 {bold(times)} 倍</>}。
      </>
    ) : (
      <>
        The mean derivative goes from {bold(slopeBefore)} to {bold(slopeAfter)}
        {times !== undefined && <>, {bold(times)} times what it was</>}.
      </>
    );
  },
  Picture,
  formulas: {
    train: String.raw`\begin{aligned}\key{x̂}{\qx{\hat x_1}}&=\frac{\key{x}{\qx{x_1}}-\key{μ}{\qx{\mu}}}{\sqrt{\key{σ²}{\qx{\sigma^2}}+\key{ε}{\qn{\epsilon}}}}\\&=\frac{\qx{\slot{x}{}}-\qx{\slot{mean}{}}}{\sqrt{\qx{\slot{variance}{}}+\qn{\sci{epsilon}{}}}}=\qx{\slot{normalized}{}}\\ \key{y}{\qp{y_1}}&=\key{γ}{\qw{\gamma}}\,\qx{\hat x_1}+\key{β}{\qw{\beta}}=\qw{\slot{gamma}{}}\times\qx{\slot{inner}{}}+\qw{\slot{beta}{}}=\qp{\slot{y}{}}\\ \key{x̄}{\qg{\bar x_1}}&=\frac{\qw{\gamma}}{\sqrt{\qx{\sigma^2}+\qn{\epsilon}}}\Bigl(\key{ȳ}{\qg{\bar y_1}}-\frac1m\sum_j\qg{\bar y_j}-\qx{\hat x_1}\frac1m\sum_j\qg{\bar y_j}\qx{\hat x_j}\Bigr)\\&=\slot{scale}{}\,\bigl(\qg{\slot{own}{}}-\qg{\slot{average}{}}-\qx{\slot{along}{}}\times\qg{\slot{slope}{}}\bigr)=\qg{\sci{gradient}{}}\end{aligned}`,
    eval: String.raw`\begin{aligned}\key{x̂}{\qx{\hat x_1}}&=\frac{\key{x}{\qx{x_1}}-\key{μ}{\qs{r_\mu}}}{\sqrt{\key{σ²}{\qs{r_{\sigma^2}}}+\key{ε}{\qn{\epsilon}}}}\\&=\frac{\qx{\slot{x}{}}-\qs{\slot{mean}{}}}{\sqrt{\qs{\slot{variance}{}}+\qn{\sci{epsilon}{}}}}=\qx{\slot{normalized}{}}\\ \key{y}{\qp{y_1}}&=\key{γ}{\qw{\gamma}}\,\qx{\hat x_1}+\key{β}{\qw{\beta}}=\qw{\slot{gamma}{}}\times\qx{\slot{inner}{}}+\qw{\slot{beta}{}}=\qp{\slot{y}{}}\\ \key{x̄}{\qg{\bar x_1}}&=\frac{\qw{\gamma}}{\sqrt{\qs{r_{\sigma^2}}+\qn{\epsilon}}}\,\key{ȳ}{\qg{\bar y_1}}=\slot{scale}{}\times\qg{\slot{own}{}}=\qg{\sci{gradient}{}}\end{aligned}`,
  },
  formula: ({ state, result: { now } }) => {
    const [first] = now.samples as [Sample];
    const count = now.samples.length;
    return {
      name: state.mode,
      slots: {
        x: plain(first.x),
        mean: inner(now.usedMean),
        variance: plain(now.usedVariance),
        epsilon: show(state.epsilon),
        normalized: plain(first.normalized),
        gamma: plain(state.gamma),
        inner: inner(first.normalized),
        beta: inner(state.beta),
        y: plain(first.y),
        scale: plain(scaleOf(state, now)),
        own: inner(first.dy),
        average: inner(now.dBeta / count),
        along: inner(first.normalized),
        slope: inner(now.dGamma / count),
        gradient: show(first.dx),
      },
    };
  },
  table: ({ state, result: { channels, channel } }) => ({
    columns: [
      { key: 'sample', symbol: 'i' },
      { key: 'channel', symbol: 'c', optional: true },
      { key: 'x', symbol: 'x_i', quantity: 'x' },
      { key: 'x̂', symbol: 'x̂_i', quantity: 'x' },
      { key: 'y', symbol: 'y_i', quantity: 'p' },
      { key: 'ȳ', symbol: '∂L/∂y_i', quantity: 'g', optional: true },
      { key: 'x̄', symbol: '∂L/∂x_i', quantity: 'g' },
      { key: 'numeric', symbol: 'ΔL/Δx_i', quantity: 'g', optional: true },
    ],
    rows: channels.flatMap((one, index) =>
      one.samples.map((sample, row) => [
        { value: row + 1 },
        { value: index + 1 },
        { value: sample.x },
        { ...five(sample.normalized), how: normalizedHow(state, one, sample) },
        {
          ...five(sample.y),
          how: `γ x̂ + β = ${plain(state.gamma)} × ${inner(sample.normalized)} + ${inner(state.beta)} = ${plain(sample.y)}`,
        },
        { value: sample.dy },
        { ...five(sample.dx), how: gradientHow(state, one, sample) },
        { ...five(sample.numeric), how: `(L(x + h) − L(x − h)) / 2h, h = 10⁻⁵, ${plain(sample.numeric)}` },
      ]),
    ),
    shown: channels[channel]!.samples.map((_, row) => channel * state.batch.length + row),
  }),
  snippet: { pytorch, numpy },
  player: 'batches',
  predicted: ({ slopeBefore, slopeAfter }) => {
    const times = slopeAfter / slopeBefore;
    return times > 100 ? 'three_hundred' : times > 10 ? 'thirty' : 'three';
  },
});

/** γ/√(σ² + ε), the factor of all gradients. */
const scaleOf = ({ gamma, epsilon }: NormState, { usedVariance }: Channel) =>
  gamma / Math.sqrt(usedVariance + epsilon);

function normalizedHow(
  { epsilon }: NormState,
  { usedMean, usedVariance }: Channel,
  { x, normalized }: Sample,
) {
  return `(${plain(x)} − ${inner(usedMean)}) / √(${plain(usedVariance)} + ${plain(epsilon)}) = ${plain(normalized)}`;
}

function gradientHow(state: NormState, channel: Channel, { dy, normalized, dx }: Sample) {
  const scale = plain(scaleOf(state, channel));
  if (state.mode === 'eval') return `${scale} × ${inner(dy)} = ${plain(dx)}`;
  const count = channel.samples.length;
  return `${scale} × (${plain(dy)} − ${inner(channel.dBeta / count)} − ${inner(normalized)} × ${inner(channel.dGamma / count)}) = ${plain(dx)}`;
}
