import type { Layout } from '../../frame/calculator.ts';

export type Box = readonly [left: number, top: number, width: number, height: number];

/** Where the chain of blocks, the bars of the paths and the sums by length stand. */
export const plans: Record<Layout['name'], { height: number; chain: Box; bars: Box; lengths: Box }> = {
  wide: {
    height: 350,
    chain: [14, 8, 592, 96],
    bars: [0, 142, 350, 184],
    lengths: [396, 142, 224, 190],
  },
  mid: {
    height: 356,
    chain: [14, 8, 692, 100],
    bars: [0, 146, 430, 186],
    lengths: [476, 146, 244, 190],
  },
  narrow: {
    height: 446,
    chain: [12, 4, 296, 86],
    bars: [4, 116, 312, 124],
    lengths: [4, 286, 312, 158],
  },
};
