import { coordinate as n } from '../../draw/format.ts';
import { type Point, polyline } from '../../draw/path.ts';

/** An SVG path with its classes. */
export const path = (classes: string, d: string): string => `<path class="${classes}" d="${d}"/>`;

/** A straight line between two points. */
export const line = (classes: string, from: Point, to: Point): string => path(classes, polyline([from, to]));

/** A round mark; by default a filled one of radius 4. */
export const dot = (classes: string, [x, y]: Point, radius = 4): string =>
  `<circle class="${classes}" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"/>`;

/** A text set from its left end; `text` is written as it is. */
export const label = (classes: string, [x, y]: Point, text: string, anchor = ''): string =>
  `<text class="${classes}" x="${n(x)}" y="${n(y)}"${anchor && ` text-anchor="${anchor}"`}>${text}</text>`;

/** The same with its middle, or its right end, at the point. */
export const centred = (classes: string, at: Point, text: string): string =>
  label(classes, at, text, 'middle');
export const ending = (classes: string, at: Point, text: string): string => label(classes, at, text, 'end');

/** A rectangle from its upper left corner. */
const box = (classes: string, [x, y]: Point, width: number, height: number): string =>
  `<rect class="${classes}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/>`;

/** An arrow with a small open head; none where it is too short to show one. */
export function arrow(classes: string, from: Point, to: Point, head = 6): string {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  if (length < 1) return '';
  const size = Math.min(head, length / 2);
  const [along, aside] = [size / length, (size * 0.6) / length];
  const wing = (side: number): Point => [
    to[0] - x * along - side * y * aside,
    to[1] - y * along + side * x * aside,
  ];
  return path(classes, polyline([from, to]) + polyline([wing(1), to, wing(-1)]));
}

/** A rail that can be touched anywhere, for a handle that moves from left to right. */
export const rail = (from: number, to: number, y: number): string =>
  `${line('hair strong', [from, y], [to, y])}${box('touch', [from - 8, y - 20], to - from + 16, 40)}`;
