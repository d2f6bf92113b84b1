export type Point = readonly [number, number];

/** So many points at most are left out in a row, so that the time stays linear. */
const longest = 40;

/**
 * The points that a line through `points` needs: each that is left out lies within `tolerance`, in their unit, of the
 * stretch drawn in its place. The first and the last one stay. All must be finite.
 */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept = points.slice(0, 1);
  let from = 0;
  for (let to = 1; to < points.length; to++) {
    const next = to + 1;
    if (next < points.length && next - from <= longest && allNear(points, from, next, tolerance)) continue;
    kept.push(points[to]!);
    from = to;
  }
  return kept;
}

/** Whether all points between two lie within the tolerance of the stretch from one to the other. */
function allNear(points: readonly Point[], from: number, to: number, tolerance: number): boolean {
  const [x, y] = points[from]!;
  const [dx, dy] = [points[to]![0] - x, points[to]![1] - y];
  const square = dx * dx + dy * dy || 1;
  return points.slice(from + 1, to).every(([px, py]) => {
    const along = Math.min(1, Math.max(0, ((px - x) * dx + (py - y) * dy) / square));
    return Math.hypot(px - x - along * dx, py - y - along * dy) <= tolerance;
  });
}
