/**
 * base^exponent for a whole exponent ≥ 0, by squaring: multiplications alone, so that any language that does the same
 * gets the same bits. A library's power may differ in the last one.
 */
export function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
