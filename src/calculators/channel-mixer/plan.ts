import { fixed, plain } from '../../draw/format.ts';
import { clamp } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { MixerResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, MixerResult, Words>;
export type Rows = readonly (readonly number[])[];

/** A stack of maps: one a channel, and a picture in colour first where the numbers are colours. */
export interface Stack {
  maps: Rows;
  colour: boolean;
  /** Width and height of a map, and how far one map stands from the next. */
  side: number;
  tall: number;
  pitch: number;
}

/** A product's cells: their widths in the matrix and in the vectors, their height, and where the product stands. */
export interface Cells {
  x: number;
  y: number;
  matrix: number;
  vector: number;
  height: number;
  rows: number;
}

interface Plan {
  height: number;
  narrow: boolean;
  input: Stack;
  output: Stack;
  products: readonly Cells[];
  /** Where the three captions stand, and the output's maps. */
  captions: { product: readonly [number, number]; output: readonly [number, number] };
  outputAt: readonly [number, number];
}

const isColour = (maps: Rows) =>
  (maps.length === 3 || maps.length === 1) &&
  maps.every((map) => map.every((value) => value >= 0 && value <= 1));

/** From the foot of a product to the cells of the next, which has symbols above it. */
const between = 44;
/** Least and greatest heights of a cell. */
const [lowest, highest] = [14, 38];
/** Signs and brackets between the four parts of a product. */
const signs = 66;

/** Maps in a space `room` long, none wider than `most`: across on a phone, one below the other elsewhere. */
function stackOf(
  maps: Rows,
  { height, width }: MixerResult,
  room: number,
  most: number,
  colour: boolean,
): Stack {
  const pitch = Math.min(most + 18, room / (maps.length + (colour ? 1 : 0)));
  const side = Math.min(most, pitch - 8);
  return { maps, colour, side, tall: (side * height) / width, pitch };
}

/** The widths of cells so that W x + b = y is at most `space` wide: narrow in the matrix before they are in vectors. */
function widthsOf(inputs: number, space: number, most: number): { matrix: number; vector: number } {
  const equal = Math.min(most, Math.floor((space - signs) / (inputs + 3)));
  if (equal >= 28) return { matrix: equal, vector: equal };
  return { matrix: Math.max(12, Math.floor((space - signs - 3 * 36) / inputs)), vector: 36 };
}
const spanOf = (inputs: number, { matrix, vector }: { matrix: number; vector: number }) =>
  inputs * matrix + 3 * vector + signs;

/** Where everything stands: maps left and right of the product, or above and below it on a phone. */
export function planOf(result: MixerResult, layout: string, width: number): Plan {
  const { image, output, steps } = result;
  const narrow = layout === 'narrow';
  const coloured = image.length === 3 && isColour(image);
  const counts = steps.map((step) => Math.max(step.input.length, step.output.length));
  const rows = counts.reduce((sum, one) => sum + one, 0);
  const most = narrow ? (rows > 8 && steps.length > 1 ? 46 : 76) : 108;
  const room = narrow ? 320 : 356;
  const input = stackOf(image, result, room, most, coloured && isColour(image));
  const outside = stackOf(output, result, room, most, coloured && isColour(output));
  const gaps = between * (steps.length - 1);
  const free = (narrow ? 470 - 110 - input.tall - outside.tall : 336) - gaps;
  const height = clamp(Math.floor(free / rows), lowest, narrow ? (steps.length > 1 ? 26 : 30) : highest);
  const space = narrow ? 316 : width - input.side - outside.side - 48;
  const widths = steps.map((step) => widthsOf(step.input.length, space, narrow ? 44 : 56));
  const spans = steps.map((step, index) => spanOf(step.input.length, widths[index]!));
  const block = rows * height + gaps;
  const length = ({ maps, colour, pitch, tall }: Stack) =>
    (maps.length + (colour ? 1 : 0)) * Math.min(pitch, tall + 18);
  const side = 14 + Math.max(length(input), length(outside));
  const top = narrow ? 24 + input.tall + 46 : Math.max(48, (side + 20 - block) / 2);
  const bottom = top + block;
  const middle = (input.side + width - outside.side) / 2;
  const left = narrow ? 2 : middle - Math.max(...spans) / 2;
  const before = (index: number) => counts.slice(0, index).reduce((sum, one) => sum + one, 0);
  return {
    height: narrow ? bottom + 40 + outside.tall : Math.max(bottom, side) + 4,
    narrow,
    input,
    output: outside,
    products: counts.map((count, index) => ({
      ...widths[index]!,
      x: left,
      y: top + before(index) * height + index * between,
      height,
      rows: count,
    })),
    captions: {
      product: narrow ? [0, top - 30] : [left, 14],
      output: narrow ? [0, bottom + 26] : [width - Math.max(outside.side, 52), 14],
    },
    outputAt: narrow ? [0, bottom + 36] : [width - outside.side, 26],
  };
}

export const largestOf = (rows: Rows) => Math.max(1e-300, ...rows.flat().map(Math.abs));

/** How dark a number is drawn beside the largest of its kind. */
export const shade = (value: number, largest: number) => fixed((Math.abs(value) / largest) * 0.42 + 0.03, 3);

/** A number to as many of three digits as `room` holds; where none fits, whether it is near 0, or dots. */
export function fitted(value: number, room: number): string {
  for (const digits of [3, 2, 1]) {
    const written = plain(value, digits);
    if ((written.length - (written.includes('.') ? 0.5 : 0)) * 7 <= room) return written;
  }
  return Math.abs(value) < 0.1 ? '≈0' : '…';
}
