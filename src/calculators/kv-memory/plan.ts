import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { MemoryResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, MemoryResult, Words>;

export interface Drawn {
  readonly height: number;
  /** The two faces of the cache: upper edge, height, width, left edges of keys and values. */
  readonly face: {
    readonly y: number;
    readonly tall: number;
    readonly wide: number;
    readonly at: readonly [number, number];
  };
  /** How far a layer stands behind the one before it. */
  readonly depth: number;
  /** Ends of the strokes that stand for the query heads. */
  readonly queries: readonly [number, number];
  /** Bars: left edge, end of the device's memory, end of all; thickness, first row and distance of rows. */
  readonly bars: {
    readonly x: number;
    readonly device: number;
    readonly end: number;
    readonly y: number;
    readonly pitch: number;
  };
  /** Whether a row's words stand above its bar, for want of room beside it. */
  readonly stacked: boolean;
  /** Base line of the caption above the bars. */
  readonly caption: number;
}

export const thick = 14;

export const drawn: Record<string, Drawn> = {
  wide: {
    height: 382,
    face: { y: 58, tall: 116, wide: 206, at: [104, 352] },
    depth: 6,
    queries: [30, 46],
    bars: { x: 84, device: 396, end: 430, y: 270, pitch: 30 },
    stacked: false,
    caption: 250,
  },
  mid: {
    height: 382,
    face: { y: 58, tall: 116, wide: 250, at: [110, 410] },
    depth: 6,
    queries: [30, 48],
    bars: { x: 90, device: 480, end: 520, y: 270, pitch: 30 },
    stacked: false,
    caption: 250,
  },
  narrow: {
    height: 450,
    face: { y: 52, tall: 100, wide: 112, at: [48, 190] },
    depth: 4,
    queries: [0, 12],
    bars: { x: 0, device: 290, end: 318, y: 260, pitch: 54 },
    stacked: true,
    caption: 226,
  },
};
