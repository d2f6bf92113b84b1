/**
 * Optimal string alignment distance (Damerau–Levenshtein without repeated edits of one place): insertions, deletions,
 * substitutions and swaps of neighbours that turn one text into the other. Stops at `limit`: anything farther is
 * `limit + 1`.
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit && Math.min(...above) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(above[other.length]!, limit + 1);
}
