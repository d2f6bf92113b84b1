import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { DecodeResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, DecodeResult, Words>;

export interface Drawn {
  readonly height: number;
  /** The cache: first row, room for all rows, left edges of keys and values, width of a row; ends of the weights. */
  readonly cache: {
    readonly y: number;
    readonly tall: number;
    /** Greatest distance of rows. */
    readonly pitch: number;
    readonly at: readonly [number, number];
    readonly wide: number;
    readonly bars: readonly [number, number];
  };
  /** The table of one pass over all tokens: upper left corner and side. */
  readonly table: { readonly x: number; readonly y: number; readonly side: number };
  /** Tokens that went through: left edge and base line of their name, and whether their numbers stand beside them. */
  readonly passes: { readonly x: number; readonly y: number; readonly beside: boolean };
}

export const drawn: Record<string, Drawn> = {
  wide: {
    height: 300,
    cache: { y: 48, tall: 200, pitch: 56, at: [24, 130], wide: 94, bars: [238, 366] },
    table: { x: 452, y: 48, side: 120 },
    passes: { x: 432, y: 196, beside: true },
  },
  mid: {
    height: 300,
    cache: { y: 48, tall: 200, pitch: 56, at: [24, 146], wide: 108, bars: [272, 420] },
    table: { x: 520, y: 48, side: 120 },
    passes: { x: 500, y: 196, beside: true },
  },
  narrow: {
    height: 372,
    cache: { y: 44, tall: 150, pitch: 44, at: [18, 108], wide: 86, bars: [200, 320] },
    table: { x: 22, y: 252, side: 108 },
    passes: { x: 176, y: 242, beside: false },
  },
};
