import type { Layout } from '../../frame/calculator.ts';

export interface Plan {
  height: number;
  /** Columns of the network: activation, mask, output of the unit, read-out; and the height of its rows. */
  columns: readonly [number, number, number, number];
  rows: readonly [number, number];
  plot: { x: number; y: number; width: number; height: number };
  /** Network and plot side by side, a heading over each; one below the other without headings else. */
  titled: boolean;
}

export const plans: Record<Layout['name'], Plan> = {
  wide: {
    height: 368,
    columns: [44, 88, 128, 240],
    rows: [42, 340],
    plot: { x: 362, y: 42, width: 246, height: 298 },
    titled: true,
  },
  mid: {
    height: 376,
    columns: [44, 98, 148, 260],
    rows: [42, 348],
    plot: { x: 386, y: 42, width: 322, height: 306 },
    titled: true,
  },
  narrow: {
    height: 420,
    columns: [44, 90, 134, 236],
    rows: [16, 192],
    plot: { x: 42, y: 228, width: 266, height: 164 },
    titled: false,
  },
};
