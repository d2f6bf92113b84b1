import { choice, list, number, seed, text, whole } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';
import { identity } from '../../models/activations/identity.ts';
import { sigmoid } from '../../models/activations/sigmoid.ts';
import { random } from '../../models/arrays/random.ts';
import { classicDropout, dropout, dropoutMoments, sampleMask } from '../../models/dense/dropout.ts';
import { overAllMasks } from '../../models/dense/dropout-ensemble.ts';

/** Masks are drawn and shown up to here, so that axes stand still while sampling. */
export const most = 200;
/** Most units; all 2¹⁰ masks are averaged exactly. */
const widest = 10;

export const parameters = {
  activations: list([1, 2, 3, 4], [-100, 100], [1, widest], { symbol: 'x', quantity: 'x' }),
  p: number(0.5, [0.05, 0.95], 0.05, { symbol: 'p', quantity: 'n' }),
  meaning: choice(['drop', 'keep'], { convention: true }),
  scaling: choice(['inverted', 'classic'], { convention: true, more: true }),
  readout: choice(['linear', 'sigmoid']),
  samples: whole(60, [1, most], { symbol: 'k', quantity: 's' }),
  weights: list([], [-100, 100], [0, widest], { symbol: 'w', quantity: 'w', more: true }),
  bias: number(0, [-10, 10], 0.1, { symbol: 'b', quantity: 'w', more: true }),
  mask: text('', widest, {
    check: (text) => (/^[01]*$/.test(text) ? null : { reason: 'mask', position: text.search(/[^01]/) }),
    symbol: 'm',
    quantity: 'k',
    more: true,
  }),
  seed: seed(9, { more: true }),
};
export type MasksState = State<typeof parameters>;

/** The probability of dropping, whatever the convention lets p mean. */
const dropRate = ({ p, meaning }: Pick<MasksState, 'p' | 'meaning'>) => (meaning === 'drop' ? p : 1 - p);

/** The read-out's weights: the reader's own, 1 where none is given. */
export const weightsOf = ({ activations, weights }: Pick<MasksState, 'activations' | 'weights'>) =>
  activations.map((_, unit) => weights[unit] ?? 1);

/** All masks of this seed, `most` of them. */
export function masksOf(state: Pick<MasksState, 'activations' | 'seed' | 'p' | 'meaning'>): Uint8Array[] {
  const stream = random(state.seed);
  return Array.from({ length: most }, () => sampleMask(stream, state.activations.length, dropRate(state)));
}

/** The mask the network is shown with: the reader's digits, then those of the latest drawn mask. */
export const shownMask = ({ mask }: Pick<MasksState, 'mask'>, drawn: Uint8Array): Uint8Array =>
  drawn.map((digit, unit) => Number(mask[unit] ?? digit));

export interface Unit {
  x: number;
  weight: number;
  kept: boolean;
  /** Output of the unit in training with the shown mask, and in evaluation. */
  y: number;
  evaluation: number;
  /** ∂output/∂x with the shown mask. */
  gradient: number;
}

export interface MasksResult {
  dropped: number;
  units: readonly Unit[];
  /** Outputs of all masks, and their running means, by k − 1. */
  outputs: readonly number[];
  runningMeans: readonly number[];
  /** The read-out's derivative at the shown mask. */
  slope: number;
  /** Of the shown mask; a mask set by hand is no draw and counts in no mean. */
  output: number;
  runningMean: number;
  evaluation: number;
  /** Exact mean and standard deviation of the output over all masks, and the variance of z = Σ w y + b. */
  expected: number;
  deviation: number;
  variance: number;
  standardError: number;
  /** Variance over the units of the row, in training (masks included) and in evaluation. */
  trainVariance: number;
  evalVariance: number;
}

/** Whether two outputs differ by more than rounding. */
export const differ = (one: number, other: number): boolean =>
  Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(one));

export function compute(state: MasksState): MasksResult {
  const dropped = dropRate(state);
  const classic = state.scaling === 'classic';
  const x = Float64Array.from(state.activations);
  const weights = weightsOf(state);
  const { value, derivative } = (state.readout === 'linear' ? identity : sigmoid).bind();
  const train = (values: Float64Array, mask: ArrayLike<number>) =>
    classic ? classicDropout(values, mask, dropped).train : dropout(values, mask, dropped);
  const readOut = (y: Float64Array) =>
    y.reduce((sum, one, unit) => sum + weights[unit]! * one, 0) + state.bias;

  const masks = masksOf(state);
  const outputs = masks.map((mask) => value(readOut(train(x, mask))));
  let total = 0;
  const runningMeans = outputs.map((output, index) => {
    total += output;
    return total / (index + 1);
  });
  const all = x.map(() => 1);
  const test = classic ? classicDropout(x, all, dropped).test : x;
  const terms = train(x, all).map((kept, unit) => kept * weights[unit]!);
  const { mean: expected, variance: spread } = overAllMasks(terms, dropped, (sum) => value(sum + state.bias));
  const deviation = Math.sqrt(spread);

  const mask = shownMask(state, masks[state.samples - 1]!);
  const y = train(x, mask);
  const slope = derivative(readOut(y));
  const gradient = train(
    Float64Array.from(weights, (weight) => weight * slope),
    mask,
  );
  const average = (list: Float64Array) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const { mean, secondMoment } = dropoutMoments(x, dropped);
  const scale = classic ? (1 - dropped) ** 2 : 1;
  const center = average(mean);
  return {
    dropped,
    units: state.activations.map((own, unit) => ({
      x: own,
      weight: weights[unit]!,
      kept: mask[unit] === 1,
      y: y[unit]!,
      evaluation: test[unit]!,
      gradient: gradient[unit]!,
    })),
    slope,
    outputs,
    runningMeans,
    output: value(readOut(y)),
    runningMean: runningMeans[state.samples - 1]!,
    evaluation: value(readOut(test)),
    expected,
    deviation,
    variance: overAllMasks(terms, dropped, (sum) => sum).variance,
    standardError: deviation / Math.sqrt(state.samples),
    trainVariance: scale * (average(secondMoment) - center * center),
    evalVariance: scale * average(x.map((one) => (one - center) ** 2)),
  };
}
