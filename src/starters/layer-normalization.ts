import { fixed, coordinate as n } from '../draw/format.ts';
import type { Point } from '../draw/path.ts';
import { standardize } from '../models/normalization/standardize.ts';
import { centred, line, path, rail } from './base/marks.ts';
import type { Labels, Starter, Still, Width } from './base/starter.ts';

/** The note's tokens: the first, the same twice as loud, the same shifted by 100. */
const tokens = [
  [1, 2, 3, 6],
  [2, 4, 6, 12],
  [101, 102, 103, 106],
];
const [rows, columns] = [3, 4];
const axes = ['row', 'column', 'all'] as const;
type Axis = (typeof axes)[number];
const epsilon = 1e-5;

const transposed = (table: readonly (readonly number[])[]) =>
  table[0]!.map((_, column) => table.map((row) => row[column]!));
const cut = (values: Float64Array, size: number) =>
  Array.from({ length: values.length / size }, (_, set) =>
    Array.from(values.subarray(set * size, (set + 1) * size)),
  );

/** Every number by the mean and deviation of its set: its row, its column, or all twelve. */
function normalized(axis: Axis) {
  const source = axis === 'column' ? transposed(tokens) : tokens;
  const size = { row: columns, column: rows, all: rows * columns }[axis];
  const {
    normalized: data,
    mean,
    biasedVariance,
  } = standardize(Float64Array.from(source.flat()), size, epsilon);
  const table = axis === 'column' ? transposed(cut(data, rows)) : cut(data, columns);
  return { table, mean: mean[0]!, deviation: Math.sqrt(biasedVariance[0]!) };
}

interface Plan {
  /** Left ends of the two tables, their top, and a cell's size. */
  before: number;
  after: number;
  top: number;
  cell: Point;
  /** Where mean and deviation are written, where the handle's rail lies, and its stops. */
  statistics: readonly [Point, Point];
  rail: number;
  stops: readonly [number, number, number];
}
const plans: Record<Width, Plan> = {
  wide: {
    before: 12,
    after: 396,
    top: 26,
    cell: [60, 38],
    statistics: [
      [324, 74],
      [324, 98],
    ],
    rail: 176,
    stops: [132, 324, 516],
  },
  narrow: {
    before: 0,
    after: 176,
    top: 24,
    cell: [41, 28],
    statistics: [
      [82, 132],
      [258, 132],
    ],
    rail: 166,
    stops: [40, 170, 300],
  },
};

const rectangle = ([x, y]: Point, width: number, height: number) =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;

/** The table's numbers in cells, the more coloured the larger. */
function cells(
  quantity: string,
  table: readonly (readonly number[])[],
  left: number,
  { top, cell: [width, height] }: Plan,
  share: (value: number) => number,
  shown: (value: number) => string,
): string {
  return table
    .flatMap((row, at) =>
      row.map((value, column) => {
        const corner: Point = [left + column * width + 1, top + at * height + 1];
        const d = rectangle(corner, width - 2, height - 2);
        const opacity = n(0.1 + 0.4 * Math.min(1, share(value)));
        return (
          `<path class="${quantity} fill" fill-opacity="${opacity}" d="${d}"/>` +
          centred('t strong', [corner[0] - 1 + width / 2, corner[1] + height / 2 + 3], shown(value))
        );
      }),
    )
    .join('');
}

/** A frame around the set that holds the first number of the first token. */
function frame(axis: Axis, left: number, { top, cell: [width, height] }: Plan): string {
  const [across, down] = {
    row: [columns, 1],
    column: [1, rows],
    all: [columns, rows],
  }[axis] as [number, number];
  return path('ink pen', rectangle([left, top], across * width, down * height));
}

export const starter: Starter = {
  range: { min: 0, max: 2, step: 1, start: 0 },
  quantity: 'q-w',
  height: { wide: 212, narrow: 204 },
  moving(value, width) {
    const plan = plans[width];
    const axis = axes[value]!;
    const { table, mean, deviation } = normalized(axis);
    const [first, second] = plan.statistics;
    return [
      cells(
        'q-p',
        table,
        plan.after,
        plan,
        (one) => Math.abs(one) / 2,
        (one) => fixed(one, 2),
      ),
      frame(axis, plan.before, plan),
      frame(axis, plan.after, plan),
      centred('t q-x', first, `μ = ${fixed(mean, 2)}`),
      centred('t q-x', second, `σ = ${fixed(deviation, 2)}`),
    ].join('');
  },
  at: (value, width) => [plans[width].stops[value]!, plans[width].rail],
  to([x], width) {
    const away = plans[width].stops.map((stop) => Math.abs(stop - x));
    return away.indexOf(Math.min(...away));
  },
  said(value, labels: Labels) {
    const axis = axes[value]!;
    const first = normalized(axis).table[0]![0]!;
    return { sentence: axis, fills: { axis: labels[axis]!, first: [first, fixed(first, 3)] } };
  },
  state: (value) => ({
    tokens: tokens.map((token) => token.join(',')).join(';'),
    norm: ['layer', 'batch', 'all'][value]!,
  }),
};

export const still: Still = {
  calculator: 'layer-norm',
  still(width, labels) {
    const plan = plans[width];
    const half = (columns * plan.cell[0]) / 2;
    const [from, , to] = plan.stops;
    return [
      centred('t', [plan.before + half, 14], labels.before!),
      centred('t', [plan.after + half, 14], labels.after!),
      cells('q-x', tokens, plan.before, plan, (value) => value / 106, String),
      rail(from, to, plan.rail),
      ...plan.stops.map((stop) => line('hair strong', [stop, plan.rail - 4], [stop, plan.rail + 4])),
      ...axes.map((axis, at) => centred('t', [plan.stops[at]!, plan.rail + 32], labels[axis]!)),
    ].join('');
  },
};
