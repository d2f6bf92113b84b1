import { fixed, plain, show, text } from '../../draw/format.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { LossResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, LossResult, Words>;

export interface Plan {
  height: number;
  /** Left end and width of the columns, one a class. */
  columns: readonly [left: number, width: number];
  /** Captions, the scores' axis from its top to its floor, and where their numbers stand. */
  scores: { caption: number; top: number; floor: number; numbers: number };
  /** The same of the probabilities; below the bars the classes, p and the push. */
  shares: { caption: number; top: number; floor: number; names: number; p: number; push: number };
  /** The heat map's caption, upper left corner and side. */
  heat: { caption: number; left: number; top: number; side: number };
  /** The naive softmax: its caption's place and the first of its lines. */
  naive: { left: number; caption: number; first: number };
}

export const plans: Record<Layout['name'], Plan> = {
  wide: {
    height: 360,
    columns: [42, 350],
    scores: { caption: 14, top: 30, floor: 116, numbers: 134 },
    shares: { caption: 166, top: 182, floor: 298, names: 316, p: 334, push: 352 },
    heat: { caption: 14, left: 432, top: 30, side: 186 },
    naive: { left: 432, caption: 252, first: 274 },
  },
  mid: {
    height: 360,
    columns: [42, 402],
    scores: { caption: 14, top: 30, floor: 116, numbers: 134 },
    shares: { caption: 166, top: 182, floor: 298, names: 316, p: 334, push: 352 },
    heat: { caption: 14, left: 506, top: 30, side: 206 },
    naive: { left: 506, caption: 266, first: 288 },
  },
  narrow: {
    height: 456,
    columns: [42, 276],
    scores: { caption: 12, top: 26, floor: 86, numbers: 103 },
    shares: { caption: 130, top: 144, floor: 208, names: 224, p: 240, push: 256 },
    heat: { caption: 284, left: 0, top: 294, side: 158 },
    naive: { left: 182, caption: 312, first: 332 },
  },
};

/** A share in its column: four decimals where there is room and three where not, no rounding to a 0 or 1 it is not, small ones in full where there is room. */
export function shareText(share: number, roomy: boolean): string {
  if (share === 0 || share === 1) return plain(share);
  if (share < 5e-4) return roomy ? text(show(share, 2)) : '≈0';
  const shown = fixed(share, roomy ? 4 : 3);
  return Number(shown) === 1 ? '≈1' : shown;
}

/** A push with its sign, in as many signs. */
export function pushText(push: number, roomy: boolean): string {
  if (push === 0) return '0';
  const sign = push > 0 ? '+' : '';
  if (Math.abs(push) >= 10) return sign + fixed(push, 2);
  if (Math.abs(push) >= 5e-4) return sign + fixed(push, roomy ? 4 : 3);
  return roomy ? sign + text(show(push, 2)) : '≈0';
}
