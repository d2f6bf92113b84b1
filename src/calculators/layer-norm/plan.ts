import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { LayerResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, LayerResult, Words>;

/** A table of cells: where its first cell begins and how large all are together; names stand left of and above it. */
export interface Grid {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Plan {
  height: number;
  before: Grid;
  after: Grid;
  /** The two number lines of the chosen token: ends, and heights of inputs and outputs. */
  line: { x: number; width: number; before: number; after: number };
}

export const plans: Record<string, Plan> = {
  wide: {
    height: 336,
    before: { x: 26, y: 26, width: 264, height: 128 },
    after: { x: 356, y: 26, width: 264, height: 128 },
    line: { x: 10, width: 600, before: 214, after: 308 },
  },
  mid: {
    height: 336,
    before: { x: 26, y: 26, width: 310, height: 128 },
    after: { x: 410, y: 26, width: 310, height: 128 },
    line: { x: 10, width: 700, before: 214, after: 308 },
  },
  narrow: {
    height: 352,
    before: { x: 24, y: 24, width: 296, height: 80 },
    after: { x: 24, y: 132, width: 296, height: 80 },
    line: { x: 10, width: 300, before: 250, after: 322 },
  },
};

/** Inputs are drawn over this range, outputs from −span to span; those beyond stand at the edge and are counted. */
export const [least, most] = [-6, 14];
export const span = 3;
