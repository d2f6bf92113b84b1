import type { Box } from '../../draw/box.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { CostResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, CostResult, Words>;

export interface Drawn {
  height: number;
  areas: Box;
  /** The first bar; the others follow `pitch` apart. A share stands in the `beside` behind the longest. */
  bars: Box;
  pitch: number;
  beside: number;
  /** Base line of the caption above the bars. */
  caption: number;
}

export const drawn: Record<string, Drawn> = {
  wide: {
    height: 324,
    areas: { x: 0, y: 32, width: 140, height: 284 },
    bars: { x: 336, y: 52, width: 226, height: 24 },
    pitch: 70,
    beside: 54,
    caption: 14,
  },
  mid: {
    height: 324,
    areas: { x: 0, y: 32, width: 180, height: 284 },
    bars: { x: 376, y: 52, width: 288, height: 24 },
    pitch: 70,
    beside: 54,
    caption: 14,
  },
  narrow: {
    height: 402,
    areas: { x: 0, y: 28, width: 134, height: 150 },
    bars: { x: 0, y: 234, width: 264, height: 16 },
    pitch: 48,
    beside: 54,
    caption: 206,
  },
};
