import { coordinate as n, plain } from '../draw/format.ts';
import type { Point } from '../draw/path.ts';
import { tensor } from '../models/arrays/tensor.ts';
import { convolvePixel } from '../models/convolution/convolution.ts';
import { arrow, centred, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** A made-up picture of 4 × 4 pixels, four channels each, a digit a channel. */
const picture = '4010 3021 1132 0240 3101 1230 0321 2004 2211 0402 4013 1120 0033 1304 2140 4301'
  .split(' ')
  .map((pixel) => Float64Array.from(pixel, Number));
const rows = [
  [1, 0, -1, 0],
  [0.5, 0.5, 0.5, 0.5],
];
const layer = { weights: tensor(rows), bias: null };
const side = 4;

const plans = {
  wide: { cell: 36, left: 4, right: 500, top: 12, x: 204, y: 444, matrix: [324, 0], unit: 30, row: 24 },
  narrow: { cell: 29, left: 3, right: 221, top: 8, x: 147, y: 193, matrix: [170, 84], unit: 34, row: 22 },
} as const;
const outputs = picture.map((pixel) => convolvePixel(pixel, layer));
/** The upper left corner of a pixel in the picture that starts at `from`. */
const corner = (pixel: number, from: number, { cell, top }: (typeof plans)[Width]): Point => [
  from + (pixel % side) * cell,
  top + Math.floor(pixel / side) * cell,
];
const middle = ({ cell, top }: (typeof plans)[Width]) => top + (side * cell) / 2;
const listed = (numbers: ArrayLike<number>) => Array.from(numbers, (number) => plain(number)).join(',\u00a0');

/** Numbers one above the other. */
const column = (classes: string, numbers: ArrayLike<number>, x: number, centre: number, row: number) =>
  Array.from(numbers, (number, place) =>
    centred(classes, [x, centre + (place - (numbers.length - 1) / 2) * row + 5], plain(number)),
  ).join('');

export const starter: Starter = {
  range: { min: 0, max: side * side - 1, step: 1, start: 5 },
  quantity: 'q-x',
  up: -side,
  height: { wide: 168, narrow: 204 },
  thumb: {
    wide: '<rect class="thumb frame" x="-18" y="-18" width="36" height="36"/>',
    narrow: '<rect class="thumb frame" x="-14.5" y="-14.5" width="29" height="29"/>',
  },
  moving(pixel, width) {
    const plan = plans[width];
    const [x, y] = corner(pixel, plan.right, plan);
    const centre = middle(plan);
    return [
      `<rect class="q-p pen" x="${n(x)}" y="${n(y)}" width="${plan.cell}" height="${plan.cell}"/>`,
      column('r q-x', picture[pixel]!, plan.x, centre, plan.row),
      column('r q-p', outputs[pixel]!, plan.y, centre, plan.row),
    ].join('');
  },
  at(pixel, width) {
    const plan = plans[width];
    const [x, y] = corner(pixel, plan.left, plan);
    return [x + plan.cell / 2, y + plan.cell / 2];
  },
  to([x, y], width) {
    const { left, top, cell } = plans[width];
    const [column, row] = [(x - left) / cell, (y - top) / cell].map((place) =>
      Math.min(Math.max(Math.floor(place), 0), side - 1),
    ) as [number, number];
    return row * side + column;
  },
  said(pixel) {
    const [first, second] = outputs[pixel] as unknown as [number, number];
    return {
      sentence: 'all',
      fills: {
        row: String(Math.floor(pixel / side) + 1),
        column: String((pixel % side) + 1),
        channels: `(${listed(picture[pixel]!)})`,
        first: [first, plain(first)],
        second: [second, plain(second)],
      },
    };
  },
  state: (pixel) => ({
    pixel: pixel + 1,
    image: [0, 1, 2, 3].map((channel) => picture.map((one) => one[channel]).join(',')).join(';'),
    weights: rows.map((row) => row.join(',')).join(';'),
    bias: '0,0',
  }),
};

/** Small bars, one a channel; those of a sign of their own stand on the cell's middle. */
function bars(values: ArrayLike<number>, [x, y]: Point, cell: number): string {
  const pitch = (cell - 8) / values.length;
  const signed = values.length === 2;
  return Array.from(values, (value, place) => {
    const from = signed && place === 0 ? y + cell / 2 : y + cell - 4;
    const tall = (value / (signed ? 8 : 4)) * (cell - 8);
    return `M${n(x + 4 + pitch * (place + 0.5))} ${n(from)}v${n(-tall)}`;
  }).join('');
}

const grid = (values: readonly ArrayLike<number>[], from: number, classes: string, width: Width) => {
  const plan = plans[width];
  const end = plan.cell * side;
  const lines = Array.from(
    { length: side + 1 },
    (_, place) =>
      `M${from} ${plan.top + place * plan.cell}h${end}M${from + place * plan.cell} ${plan.top}v${end}`,
  );
  return (
    path('hair', lines.join('')) +
    path(
      `${classes} bars channel-${width}`,
      values.map((value, pixel) => bars(value, corner(pixel, from, plan), plan.cell)).join(''),
    )
  );
};

export const still: Still = {
  calculator: 'channel-mixer',
  still(width) {
    const plan = plans[width];
    const { left, right, cell, x, y, matrix, unit } = plan;
    const centre = middle(plan);
    const height = centre + matrix[1];
    const reach = 2 * unit + 4;
    const brackets = `M${matrix[0] - reach + 6} ${height - 26}h-6v52h6M${matrix[0] + reach - 6} ${height - 26}h6v52h-6`;
    const entries = rows.flatMap((row, place) =>
      row.map((entry, at) =>
        centred('r q-w', [matrix[0] + (at - 1.5) * unit, height + (place ? 18 : -8)], plain(entry)),
      ),
    );
    return [
      `<rect class="touch" x="${left}" y="${plan.top}" width="${cell * side}" height="${cell * side}"/>`,
      grid(picture, left, 'q-x', width),
      grid(outputs, right, 'q-p', width),
      path('pen thin q-w', brackets),
      ...entries,
      ...(width === 'wide'
        ? [
            arrow('pen thin ink', [left + cell * side + 10, centre], [x - 18, centre]),
            arrow('pen thin ink', [x + 16, centre], [matrix[0] - reach - 8, centre]),
            arrow('pen thin ink', [matrix[0] + reach + 8, centre], [y - 20, centre]),
            arrow('pen thin ink', [y + 18, centre], [right - 10, centre]),
          ]
        : [
            arrow('pen thin ink', [x + 13, centre], [y - 16, centre], 5),
            centred('m s q-w', [(x + y) / 2 - 1, centre - 8], 'W'),
            centred('m s q-w', [matrix[0] - reach - 18, height + 5], 'W'),
          ]),
    ].join('');
  },
};
