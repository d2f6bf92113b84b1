import { fixed, coordinate as n } from '../draw/format.ts';
import { type Point, polyline } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { momentumPhase } from '../models/optimizers/heavy-ball.ts';
import { ravine } from '../models/surfaces/ravine.ts';
import { dot, path, rail } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The running example's valley; at this rate gradient descent is not far from its best. */
const [kappa, rate, goal, most] = [25, 0.072, 0.01, 400];
const valley = ravine(kappa);
const [floor, track] = [172, 196];
const plans = { wide: { middle: 318, unit: 30, tall: 54 }, narrow: { middle: 164, unit: 15.6, tall: 54 } };
const ends = { wide: [24, 624], narrow: [20, 320] } as const;
const over = (width: Width) => linear([0, 0.95], ends[width]);
const place = (width: Width, x: number, y: number): Point => {
  const { middle, unit, tall } = plans[width];
  return [middle + x * unit, 86 - y * tall];
};

/** Every point of the walk until the value is below the goal, the start first. */
function walk(momentum: number): Float64Array[] {
  const phases = [1, kappa].map((curvature) => momentumPhase('heavyBall', rate * curvature, momentum));
  const points = [Float64Array.from(valley.start)];
  while (valley.value(points.at(-1)!) >= goal && points.length <= most) {
    const [now, before] = [points.at(-1)!, points.at(-2)];
    points.push(
      now.map((value, axis) => {
        const { sum, product } = phases[axis]!;
        return before ? sum * value - product * before[axis]! : (sum - product) * value;
      }),
    );
  }
  return points;
}
const stepsAt = (momentum: number) => walk(momentum).length - 1;

export const starter: Starter = {
  range: { min: 0, max: 0.95, step: 0.01, start: 0.7 },
  quantity: 'q-s',
  height: { wide: 220, narrow: 220 },
  moving(momentum, width) {
    const points = walk(momentum).map(([x, y]) => place(width, x!, y!));
    return `<svg width="${width === 'wide' ? 648 : 340}" height="${floor}">${path('q-s pen', polyline(points))}${points
      .map((point, step) => dot('q-s fill', point, step === 0 ? 5 : 2.75))
      .join('')}</svg>`;
  },
  at: (momentum, width) => [over(width)(momentum), track],
  to: ([x], width) => over(width).invert(x),
  said(momentum) {
    const [steps, plainSteps] = [stepsAt(momentum), stepsAt(0)];
    return {
      sentence: momentum === 0 ? 'none' : 'some',
      fills: {
        momentum: [momentum, fixed(momentum, 2)],
        steps: [steps, String(steps)],
        plain: [plainSteps, String(plainSteps)],
      },
    };
  },
  state: (momentum) => ({
    surface: 'ravine',
    kappa,
    start: '10,1',
    racer1: 'sgd',
    rate1: rate,
    racer2: 'momentum',
    rate2: rate,
    racer3: 'none',
    momentum,
    steps: stepsAt(0),
  }),
};

export const still: Still = {
  calculator: 'optimizer-race',
  still(width) {
    const { unit, tall } = plans[width];
    const [cx, cy] = place(width, 0, 0);
    const rings = [2, 4.5, 7, 9.5, 12].map(
      (radius) =>
        `<ellipse class="rest" cx="${cx}" cy="${cy}" rx="${n(radius * unit)}" ry="${n((radius / Math.sqrt(kappa)) * tall)}"/>`,
    );
    const plainPath = walk(0).map(([x, y]) => place(width, x!, y!));
    return [
      `<svg width="${width === 'wide' ? 648 : 340}" height="${floor}">${rings.join('')}`,
      path('q-n pen thin short-dash', polyline(plainPath)),
      path('pen ink', `M${cx - 6} ${cy}h12M${cx} ${cy - 6}v12`),
      '</svg>',
      rail(ends[width][0], ends[width][1], track),
    ].join('');
  },
};
