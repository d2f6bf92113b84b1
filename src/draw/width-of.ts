/** Width of a sign in em: a Han character fills a square, a Latin letter about six tenths of one at most. */
const han = 1;
const latin = 0.6;

/** Estimated width of a text in em, on the safe side for any font. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/\p{Script=Han}|[，。：；（）、]/u.test(sign) ? han : latin),
    0,
  );
}
