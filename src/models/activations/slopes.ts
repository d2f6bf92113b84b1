/** 1 to the right of 0, `left` at 0 and to its left. */
export function step(x: number, left: number): number {
  return x > 0 ? 1 : x <= 0 ? left : Number.NaN;
}

/** 1 strictly between the bounds, 0 on them and outside. */
export function between(x: number, low: number, high: number): number {
  return x > low && x < high ? 1 : x <= low || x >= high ? 0 : Number.NaN;
}
