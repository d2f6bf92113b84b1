import { fixed, coordinate as n, plain } from '../draw/format.ts';
import { curve, type Point } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { sigmoid, sigmoidDerivative } from '../models/activations/logistic.ts';
import { centred, dot, ending, label, line, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';
import { powerOfTen } from './base/written.ts';

const [reach, layers, deepest] = [6, 10, 30];
/** Lines of the drawing, from above: σ = 1 and 0, the bound of σ′ and its 0. */
const [one, zero, bound, base] = [24, 114, 150, 204];
const plans = {
  wide: { curves: 376, from: 446, to: 642, tangent: 72 },
  narrow: { curves: 206, from: 254, to: 334, tangent: 46 },
};
const up = linear([0, 1], [zero, one]);
const bell = linear([0, 0.25], [base, bound]);
const level = linear([0, -deepest], [one, base]);
const over = (width: Width) => linear([-reach, reach], [0, plans[width].curves]);

/** How steep σ is at z, and what ten such layers leave of a signal. */
const productAt = (z: number) => sigmoidDerivative(z) ** layers;

export const starter: Starter = {
  range: { min: -reach, max: reach, step: 0.1, start: 0 },
  quantity: 'q-x',
  height: { wide: 212, narrow: 212 },
  moving(z, width) {
    const { from, to, tangent } = plans[width];
    const x = over(width);
    const slope = sigmoidDerivative(z);
    const point: Point = [x(z), up(sigmoid(z))];
    const angle = Math.atan2(slope * (up(1) - up(0)), x(1) - x(0));
    const tip = [Math.cos(angle) * tangent, Math.sin(angle) * tangent] as const;
    const step = (to - from) / layers;
    const fall = level(Math.log10(slope)) - one;
    const stairs = Array.from({ length: layers }, () => `h${n(step)}v${n(fall)}`).join('');
    return [
      path('lead', `M${n(point[0])} ${n(point[1])}V${n(bell(slope))}`),
      line('q-g pen', [point[0] - tip[0], point[1] - tip[1]], [point[0] + tip[0], point[1] + tip[1]]),
      dot('q-g fill', [point[0], bell(slope)]),
      path('q-g pen', `M${from} ${one}${stairs}`),
      dot('q-g fill', [to, level(Math.log10(productAt(z)))]),
    ].join('');
  },
  at: (z, width) => [over(width)(z), up(sigmoid(z))],
  to: ([x], width) => over(width).invert(x),
  said(z) {
    const [slope, product] = [sigmoidDerivative(z), productAt(z)];
    return {
      sentence: 'all',
      fills: {
        z: [z, fixed(z, 1)],
        slope: [slope, fixed(slope, 4)],
        product: [product, plain(product)],
      },
    };
  },
  state: (z) => ({ preactivation: z, depth: layers, spread: 0 }),
};

export const still: Still = {
  calculator: 'derivative-product',
  still(width, { bound: said, layers: axis }) {
    const { curves, from, to } = plans[width];
    const x = over(width);
    const ticks = [0, -10, -20, -30];
    return [
      path('hair dotted', `M0 ${one}H${curves}M0 ${zero}H${curves}`),
      label('t', [0, one - 7], '1'),
      path('q-g bell', `${curve(sigmoidDerivative, -reach, reach, x, bell, 72)}V${base}H0Z`),
      path('q-g pen thin', curve(sigmoidDerivative, -reach, reach, x, bell, 72)),
      path('q-n pen thin short-dash', `M0 ${bound}H${curves}`),
      label('t q-n', [0, bound - 7], said!),
      path('q-p pen', curve(sigmoid, -reach, reach, x, up, 72)),
      ending('m q-p', [curves, one + 24], 'σ(z)'),
      ending('m q-g', [curves, bound + 24], 'σ′(z)'),
      path('hair', `M0 ${base}H${curves}`),
      ...ticks.flatMap((exponent) => [
        path(exponent === 0 ? 'hair strong' : 'grid', `M${from} ${n(level(exponent))}H${to}`),
        ending('t', [from - 8, level(exponent) + 4], powerOfTen(String(exponent).replace('-', '−'))),
      ]),
      line('q-n pen thin short-dash', [from, one], [to, level(layers * Math.log10(0.25))]),
      centred('t', [(from + to) / 2, one - 9], axis!),
    ].join('');
  },
};
