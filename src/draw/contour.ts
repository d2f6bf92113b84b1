import type { Point } from './path.ts';
import type { Scale } from './scale.ts';
import { trail } from './trail.ts';

/**
 * Level lines of f over the domain of two scales, as one SVG path a level, lowest level first: marching squares on a
 * grid of `columns` × `rows` cells. Levels are quantiles of f on the grid, closer together where f is low, so that any
 * function shows its valleys. Cells with a value that is not finite stay empty.
 */
export function contours(
  f: (x: number, y: number) => number,
  x: Scale,
  y: Scale,
  { levels = 9, columns = 48, rows = 32 }: { levels?: number; columns?: number; rows?: number } = {},
): string[] {
  const across = (column: number) => x.domain[0] + ((x.domain[1] - x.domain[0]) * column) / columns;
  const up = (row: number) => y.domain[0] + ((y.domain[1] - y.domain[0]) * row) / rows;
  const width = columns + 1;
  const values = Float64Array.from({ length: width * (rows + 1) }, (_, index) =>
    f(across(index % width), up(Math.floor(index / width))),
  );
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return [];
  return Array.from({ length: levels }, (_, index) => {
    const share = ((index + 0.6) / levels) ** 1.7;
    const level = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
    const lines = level > sorted[0]! ? trace(values, level, columns, rows) : [];
    return lines.map((line) => trail(line.map(([at, row]) => [x(across(at)), y(up(row))] as const))).join('');
  });
}

/** Lines of one level in grid coordinates. An edge is numbered 2 × its left or lower node, plus 1 if it is upright. */
function trace(values: Float64Array, level: number, columns: number, rows: number): Point[][] {
  const width = columns + 1;
  const ends = new Map<number, number[]>();
  const join = (from: number, to: number) => {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = ends.get(one);
      if (known) known.push(other);
      else ends.set(one, [other]);
    }
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = row * width + column;
      const low = values[node]! < level;
      // Most cells are not crossed: they are passed over before anything is made for them.
      if (
        values[node + 1]! < level === low &&
        values[node + width]! < level === low &&
        values[node + width + 1]! < level === low
      )
        continue;
      const corners = [node, node + 1, node + width + 1, node + width];
      if (corners.some((corner) => !Number.isFinite(values[corner]!))) continue;
      const edges = [2 * node, 2 * (node + 1) + 1, 2 * (node + width), 2 * node + 1];
      const crossed = edges.filter(
        (_, side) => values[corners[side]!]! < level !== values[corners[(side + 1) % 4]!]! < level,
      );
      if (crossed.length === 2) join(crossed[0]!, crossed[1]!);
      else if (crossed.length === 4) {
        const middle = corners.reduce((sum, corner) => sum + values[corner]!, 0) / 4 < level;
        const shift = middle === values[node]! < level ? 0 : 3;
        join(edges[shift]!, edges[(shift + 1) % 4]!);
        join(edges[(shift + 2) % 4]!, edges[(shift + 3) % 4]!);
      }
    }
  }
  const place = (edge: number): Point => {
    const node = edge >> 1;
    const next = node + (edge & 1 ? width : 1);
    const part = (level - values[node]!) / (values[next]! - values[node]!);
    const [column, row] = [node % width, Math.floor(node / width)];
    return edge & 1 ? [column, row + part] : [column + part, row];
  };
  const lines: Point[][] = [];
  const walk = (start: number) => {
    const line = [place(start)];
    let at = start;
    for (let next = ends.get(at)?.pop(); next !== undefined; next = ends.get(at)?.pop()) {
      const back = ends.get(next)!;
      back.splice(back.indexOf(at), 1);
      line.push(place(next));
      at = next;
    }
    lines.push(line);
  };
  // Lines that end at the border first, from their ends; what is left are closed loops.
  for (const [edge, next] of ends) if (next.length === 1) walk(edge);
  for (const [edge, next] of ends) if (next.length > 0) walk(edge);
  return lines;
}
