import { fixed, coordinate as n } from '../draw/format.ts';
import { curve } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { sigmoidDerivative } from '../models/activations/logistic.ts';
import { tensor } from '../models/arrays/tensor.ts';
import { normalizeBatch } from '../models/normalization/batch-normalization.ts';
import { centred, dot, ending, label, line, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The running example's batch, by its distances from its mean. */
const batch = [4, 5, 6, 9];
const mean = 6;
const reach = 10;
/** The two number lines, and how far the steepest slope of 0.25 rises above the one and hangs below the other. */
const [upper, lower, rise] = [92, 136, 62];
const margins = { wide: 24, narrow: 14 };
const over = (width: Width) =>
  linear([-reach, reach], [margins[width], (width === 'wide' ? 648 : 340) - margins[width]]);
const above = linear([0, 0.25], [upper, upper - rise]);
const below = linear([0, 0.25], [lower, lower + rise]);

const shifted = (to: number) => batch.map((value) => value - mean + to);
const normalized = (to: number) =>
  Array.from(
    normalizeBatch(tensor(shifted(to).map((value) => [value])), { gamma: null, beta: null, epsilon: 1e-5 })
      .normalized.data,
  );
const meanSlope = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + sigmoidDerivative(value), 0) / values.length;

export const starter: Starter = {
  range: { min: -7, max: 7, step: 0.1, start: mean },
  quantity: 'q-x',
  height: { wide: 222, narrow: 222 },
  moving(to, width) {
    const x = over(width);
    const [before, after] = [shifted(to), normalized(to)];
    return [
      ...before.map((value, sample) => line('q-x pull', [x(value), upper], [x(after[sample]!), lower])),
      path('q-g stem', stems(before, x, upper, above)),
      path('q-g stem', stems(after, x, lower, below)),
      ...before.map((value) => dot('q-x fill', [x(value), upper], 4.5)),
      ...after.map((value) => dot('q-x fill', [x(value), lower], 4.5)),
    ].join('');
  },
  at: (to, width) => [over(width)(to), upper],
  to: ([x], width) => over(width).invert(x),
  said(to) {
    const [before, after] = [meanSlope(shifted(to)), meanSlope(normalized(to))];
    return {
      sentence: 'all',
      fills: {
        mean: [to, fixed(to, 1)],
        before: [before, fixed(before, 4)],
        after: [after, fixed(after, 4)],
      },
    };
  },
  state: (to) => ({
    batch: shifted(to)
      .map((value) => Number(value.toFixed(1)))
      .join(';'),
    activation: 'sigmoid',
  }),
};

/** Lines from a number line to the curve, as one path. */
const stems = (
  values: readonly number[],
  x: (value: number) => number,
  from: number,
  slope: (value: number) => number,
) => values.map((value) => `M${n(x(value))} ${n(from)}V${n(slope(sigmoidDerivative(value)))}`).join('');

export const still: Still = {
  calculator: 'batch-norm',
  still(width, { before, after }) {
    const x = over(width);
    const [left, right] = x.range;
    const bells = [above, below].map((y) => curve(sigmoidDerivative, -reach, reach, x, y, 100));
    return [
      ...[-10, -5, 0, 5, 10].flatMap((tick) => [
        path('grid', `M${n(x(tick))} ${upper - rise}V${lower + rise}`),
        centred('t', [x(tick), lower + rise + 16], fixed(tick, 0)),
      ]),
      ...bells.flatMap((bell, place) => [
        path('q-g bell', `${bell}V${[upper, lower][place]!}H${n(left)}Z`),
        path('q-g pen thin', bell),
      ]),
      path('hair strong', `M${n(left)} ${upper}H${n(right)}M${n(left)} ${lower}H${n(right)}`),
      label('m q-g', [x(2.1), upper - rise + 26], 'σ′'),
      label('t halo', [left, upper - rise + 8], before!),
      label('t halo', [left, lower + rise - 2], after!),
      ending('m s q-x halo', [right, upper - 8], 'z'),
      ending('m s q-x halo', [right, lower + 20], 'ẑ'),
    ].join('');
  },
};
