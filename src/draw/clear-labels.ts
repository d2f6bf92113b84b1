import { widthOf } from './width-of.ts';

/** Where a label stands: its anchor on the base line, its text and its size in the drawing's units. */
interface Label {
  x: number;
  y: number;
  text: string;
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
}

const boxOf = ({ x, y, text, anchor = 'start', size = 12 }: Label) => {
  const width = size * widthOf(text);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - 0.75 * size, bottom: y + 0.15 * size };
};

/** Which labels may be drawn: each, in order of weight, that lies on none drawn before it. Widths are estimated for any font. */
export function clearOf(labels: readonly Label[]): boolean[] {
  const kept: ReturnType<typeof boxOf>[] = [];
  return labels.map((label) => {
    const box = boxOf(label);
    const clear = kept.every(
      (one) =>
        one.right <= box.left || box.right <= one.left || one.bottom <= box.top || box.bottom <= one.top,
    );
    if (clear) kept.push(box);
    return clear;
  });
}
