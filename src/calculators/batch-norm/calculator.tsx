import { operand as inner, places, plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import { type Channel, compute, type NormState, parameters, type Sample } from './model.ts';
import { Picture } from './Picture.tsx';

/** The arithmetic behind the table's numbers, fetched when a reader first asks for it. */
const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

/** A cell with five decimals, so that columns align, unless they would hide what is there. */
const five = (value: number) => ({ value, decimals: places(value, 5) });

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
  Picture,
  window: '-4 0 332 264',
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
        { ...five(sample.normalized), how: () => how.part.normalizedHow(state, one, sample) },
        {
          ...five(sample.y),
          how: () => how.part.scaledHow(state, sample),
        },
        { value: sample.dy },
        { ...five(sample.dx), how: () => how.part.gradientHow(state, one, sample) },
        {
          ...five(sample.numeric),
          how: () => how.part.differenceHow(sample),
        },
      ]),
    ),
    needs: how.fetch,
    shown: channels[channel]!.samples.map((_, row) => channel * state.batch.length + row),
  }),
  player: 'batches',
  predicted: ({ slopeBefore, slopeAfter }) => {
    const times = slopeAfter / slopeBefore;
    return times > 100 ? 'three_hundred' : times > 10 ? 'thirty' : 'three';
  },
});

/** γ/√(σ² + ε), the factor of all gradients. */
const scaleOf = ({ gamma, epsilon }: NormState, { usedVariance }: Channel) =>
  gamma / Math.sqrt(usedVariance + epsilon);
