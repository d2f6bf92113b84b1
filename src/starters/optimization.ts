import { fixed } from '../draw/format.ts';
import { curve, type Point, polyline } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { momentumPhase } from '../models/optimizers/heavy-ball.ts';
import { dot, ending, label, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The parabola ½ λ θ² with λ = 1, so that η is ηλ; the walk starts at −1, and θ₁ = ηλ − 1 is what the reader drags. */
const [from, reach, steps] = [-1, 2.25, 14];
const units = { wide: 136, narrow: 71 };
const [floor, top] = [188, 14];
const loss = (theta: number) => theta ** 2 / 2;
const over = (width: Width) => {
  const middle = width === 'wide' ? 324 : 170;
  return linear([0, 1], [middle, middle + units[width]]);
};
const up = linear([0, loss(reach)], [floor, top]);

/** By what a step multiplies the distance from the bottom, sign included: 1 − ηλ. */
const factorAt = (rate: number) => momentumPhase('heavyBall', rate, 0).sum;

/** The points of the walk, the last one cut off where it leaves the drawing. */
function walk(rate: number): { points: number[]; out: Point | null } {
  const factor = factorAt(rate);
  const points = [from];
  while (points.length <= steps) {
    const [last, next] = [points.at(-1)!, factor * points.at(-1)!];
    if (Math.abs(next) > reach) {
      const share = (Math.sign(next) * reach - last) / (next - last);
      return { points, out: [Math.sign(next) * reach, loss(last) + share * (loss(next) - loss(last))] };
    }
    points.push(next);
  }
  return { points, out: null };
}

export const starter: Starter = {
  range: { min: 0.1, max: 2.4, step: 0.05, start: 2.1 },
  quantity: 'q-w',
  height: { wide: 206, narrow: 206 },
  moving(rate, width) {
    const x = over(width);
    const { points, out } = walk(rate);
    const places = points.map((theta): Point => [x(theta), up(loss(theta))]);
    return [
      path('q-w pen thin', polyline(out ? [...places, [x(out[0]), up(out[1])]] : places)),
      ...places.map((place, step) => dot('q-w fill', place, step === 0 ? 5 : 3)),
    ].join('');
  },
  at: (rate, width) => {
    const theta = factorAt(rate) * from;
    return [over(width)(theta), up(loss(theta))];
  },
  to: ([x], width) => over(width).invert(x) - from,
  said(rate) {
    const factor = factorAt(rate);
    const size = Math.abs(factor);
    const sentence =
      size < 1e-9 ? 'once' : factor > 0 ? 'slides' : size < 1 ? 'crosses' : size === 1 ? 'bounces' : 'grows';
    return { sentence, fills: { rate: [rate, fixed(rate, 2)], factor: [size, fixed(size, 2)] } };
  },
  state: (rate) => ({ learningRate: Number((rate / 10).toFixed(4)), curvature: 10, momentum: 0 }),
};

export const still: Still = {
  calculator: 'momentum-phase',
  still(width, { bottom }) {
    const x = over(width);
    return [
      path('hair', `M${x(-reach)} ${floor}H${x(reach)}`),
      path('lead', `M${x(0)} ${floor - 4}V${top}`),
      path('q-p pen', curve(loss, -reach, reach, x, up, 72)),
      label('t halo', [x(0) + 8, floor + 15], bottom!),
      label(
        'm s q-w halo',
        [x(from) - 12, up(loss(from)) + 20],
        'θ<tspan class="sup" dy="4">0</tspan>',
        'end',
      ),
      ending('m q-p', [x(reach) - 18, top + 10], 'L'),
    ].join('');
  },
};
