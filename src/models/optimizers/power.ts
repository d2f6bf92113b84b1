/**
 * base^exponent for a whole exponent from 0 to 2³¹ − 1, by squaring: multiplications alone, so that any language that does the same
 * gets the same bits. A library's power may differ in the last one.
 */
export function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) result *= square;
    square *= square;
  }
  return result;
}
