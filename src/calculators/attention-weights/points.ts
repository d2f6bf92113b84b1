import type { Box } from '../../draw/box.ts';
import { plain } from '../../draw/format.ts';
import { clamp, linear, type Scale } from '../../draw/scale.ts';
import type { MatrixName } from './model.ts';
import { type Props, shortened } from './plan.ts';

type Vector = readonly [number, number];

/** The first two components of a row, the second 0 where there is none. */
export const flat = (row: readonly number[]): Vector => [row[0]!, row[1] ?? 0];

/** Frames of a plane: it changes only when a point does not fit. */
const reaches = [1.5, 3, 6, 12, 24, 60, 120];

/** The smallest frame that holds the first two components of all rows. */
export function reachOf(rows: readonly (readonly number[])[]): number {
  const largest = Math.max(...rows.flatMap((row) => row.slice(0, 2).map(Math.abs)));
  return reaches.find((reach) => reach >= largest * 1.05) ?? reaches.at(-1)!;
}

/** Both scales of a square plane from `low` to `high`. */
export const square = (box: Box, low: number, high: number): [Scale, Scale] => [
  linear([low, high], [box.x, box.x + box.width]),
  linear([low, high], [box.y + box.height, box.y]),
];

/** Everything a point of a plane needs to be dragged, stepped by keys and read aloud. */
export function handleOf(
  { result, words, set }: Props,
  name: MatrixName,
  index: number,
  [horizontal, vertical]: readonly [Scale, Scale],
  [least, largest]: readonly [number, number],
) {
  const own = result[name][index]!;
  const [first, second] = flat(own);
  const size = own.length;
  const move = (across: number, up: number) =>
    set({
      [name]: result.rows[name].map((one, place) =>
        place === index
          ? one.map((value, column) => [across, up].slice(0, size)[column - result.head * size] ?? value)
          : one,
      ),
    });
  const within = (value: number) => clamp(Math.round(value * 20) / 20, least, largest);
  const stepped = (value: number, steps: number) =>
    clamp(Math.round(value * 100 + steps * 5) / 100, -100, 100);
  return {
    x: horizontal(first),
    y: vertical(second),
    quantity: 'q-x',
    free: true,
    label: `${words.points[name]} ${result.tokens[index]}`,
    value: first,
    min: least,
    max: largest,
    text: `${name[0]} = (${plain(first)}${size > 1 ? `, ${plain(second)}` : ''})`,
    onStep: (steps: number, axis: 'x' | 'y') =>
      axis === 'x' || size === 1 ? move(stepped(first, steps), second) : move(first, stepped(second, steps)),
    onMove: (left: number, top: number) =>
      move(within(horizontal.invert(left)), within(vertical.invert(top))),
    onEdge: (edge: 'min' | 'max') => move(edge === 'min' ? least : largest, second),
  };
}

/** The tokens of all rows at the place of row `index`, '' where an earlier row names them already. */
export function namesAt(
  rows: readonly (readonly number[])[],
  index: number,
  tokens: readonly string[],
): string {
  const place = String(flat(rows[index]!));
  const alike = tokens.flatMap((_, other) => (String(flat(rows[other]!)) === place ? [other] : []));
  return alike[0] === index ? alike.map((other) => shortened(tokens[other]!)).join(' ') : '';
}
