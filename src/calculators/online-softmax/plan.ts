import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { BlocksResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, BlocksResult, Words>;

export interface Drawn {
  readonly height: number;
  readonly columns: {
    readonly left: number;
    readonly width: number;
    readonly top: number;
    readonly tall: number;
  };
  /** The table of what is kept: its edges, its head and the distance of its lines. */
  readonly kept: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly pitch: number;
  };
  /** The line of means. */
  readonly line: { readonly left: number; readonly right: number; readonly y: number };
}

export const drawn: Record<string, Drawn> = {
  wide: {
    height: 316,
    columns: { left: 20, width: 284, top: 34, tall: 150 },
    kept: { left: 332, right: 620, top: 58, pitch: 28 },
    line: { left: 20, right: 600, y: 282 },
  },
  mid: {
    height: 316,
    columns: { left: 20, width: 340, top: 34, tall: 150 },
    kept: { left: 400, right: 720, top: 58, pitch: 28 },
    line: { left: 20, right: 700, y: 282 },
  },
  narrow: {
    height: 342,
    columns: { left: 20, width: 300, top: 28, tall: 92 },
    kept: { left: 0, right: 320, top: 180, pitch: 20 },
    line: { left: 10, right: 310, y: 308 },
  },
};
