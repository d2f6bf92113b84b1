import type { Point } from './path.ts';

/** Far outside of every drawing; beyond some 10^7 browsers lose marks. */
const farthest = 1e7;

/**
 * An SVG path through the points, for long ones: relative steps to a tenth, and no point closer than `gap` to the one
 * drawn before, but for the last. A point that is not finite, or too far away for a drawing, ends a stretch; the next one
 * begins another.
 */
export function trail(points: readonly Point[], gap = 0.5): string {
  let path = '';
  let drawing = false;
  let [atX, atY] = [0, 0];
  for (let index = 0; index < points.length; index++) {
    const [x, y] = points[index]!;
    if (!(Math.abs(x) < farthest && Math.abs(y) < farthest)) {
      drawing = false;
      continue;
    }
    // Whole tenths, so that the steps add up to the points without a rest.
    const [tenthX, tenthY] = [Math.round(x * 10), Math.round(y * 10)];
    const [acrossTenths, upTenths] = [tenthX - atX, tenthY - atY];
    const near = Math.abs(acrossTenths) < gap * 10 && Math.abs(upTenths) < gap * 10;
    if (drawing && near && index < points.length - 1) continue;
    path += drawing ? `l${acrossTenths / 10} ${upTenths / 10}` : `M${tenthX / 10} ${tenthY / 10}`;
    [atX, atY] = [tenthX, tenthY];
    drawing = true;
  }
  return path;
}
