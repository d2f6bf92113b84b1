import type { Box } from '../../draw/box.ts';
import { show } from '../../draw/format.ts';
import { widthOf } from '../../draw/width-of.ts';

/** Boxes of the given heights below each other from `top` on, `apart` from one to the next for its numbers. */
export function column(
  x: number,
  width: number,
  top: number,
  heights: readonly number[],
  apart: number,
): Box[] {
  let y = top - apart;
  return heights.map((height) => {
    y += apart + height;
    return { x, y: y - height, width, height };
  });
}

/** Left and right end of the drawing's content by layout. */
export const margins: Record<string, readonly [number, number]> = {
  narrow: [50, 308],
  mid: [52, 708],
  wide: [52, 608],
};

/** Estimated width of a symbol with a number of so many digits beside it, and of the words after it. */
function headWidth({ value, label }: Head, digits: number): number {
  const { mantissa, exponent } = show(value, digits);
  const power = exponent === null ? 0 : 36 + 8 * exponent.length;
  return 28 + 7.2 * mantissa.length + power + (label ? 8 + 12 * widthOf(label) : 0);
}
interface Head {
  value: number;
  label?: string;
}

/**
 * Where heads stand in a line without meeting, and with how many digits they fit it: 4, fewer where it is crowded. `bare`
 * where even one leaves no room for the words.
 */
export function lineUp(
  width: number,
  heads: readonly Head[],
): { digits: number; starts: readonly number[]; bare: boolean } {
  const tries = [4, 3, 2, 1].flatMap((digits) =>
    [width / Math.max(3, heads.length), 0].map((apart) => {
      let end = 0;
      const starts = heads.map((head, index) => {
        const start = Math.max(end, index * apart);
        end = start + headWidth(head, digits) + 8;
        return start;
      });
      return { digits, starts, bare: end > width + 12 };
    }),
  );
  return tries.find(({ bare }) => !bare) ?? tries.at(-1)!;
}
