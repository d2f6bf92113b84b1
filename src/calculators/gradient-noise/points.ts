import { random } from '../../models/arrays/random.ts';
import { drawn, type NoiseState } from './parameters.ts';

/** Seed of the drawn points: they stay when the reader draws new batches. */
const dataSeed = 4;

/**
 * The points: the reader's own, as many as have both x and y, or 64 around y = x to four decimals, as shown. For
 * logistic regression y is the class: 1 where it was above ½.
 */
export function pointsOf(state: Pick<NoiseState, 'xs' | 'ys' | 'spread' | 'model'>): {
  x: readonly number[];
  y: readonly number[];
} {
  const { x, y } = measuredPoints(state);
  return state.model === 'logistic' ? { x, y: y.map((value) => (value > 0.5 ? 1 : 0)) } : { x, y };
}

function measuredPoints({ xs, ys, spread }: Pick<NoiseState, 'xs' | 'ys' | 'spread'>) {
  const own = Math.min(xs.length, ys.length);
  if (own > 0) return { x: xs.slice(0, own), y: ys.slice(0, own) };
  const draw = random(dataSeed);
  const round = (value: number) => Number(value.toFixed(4));
  const x = Array.from({ length: drawn }, () => round(0.4 + draw.normal()));
  return { x, y: x.map((at) => round(at + spread * draw.normal())) };
}
