/** A rectangle of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Room above a storey for its numbers. */
export const caption = 40;

/** Boxes of the given heights below each other, each with room for its numbers. */
export function column(x: number, width: number, top: number, heights: readonly number[]): Box[] {
  let y = top;
  return heights.map((height) => {
    y += caption + height;
    return { x, y: y - height, width, height };
  });
}

/** Left and right end of the drawing's content by layout. */
export const margins: Record<string, readonly [number, number]> = {
  narrow: [44, 316],
  mid: [48, 716],
  wide: [52, 952],
};
