import type { Box } from '../../draw/box.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { NormResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, NormResult, Words>;

/** A running statistic's track, and where its title stands. */
export interface TrackBox extends Box {
  title: readonly [x: number, y: number];
}

export interface Plan {
  height: number;
  /** Samples before and after: heights of the two rows on one axis. */
  rows: { x: number; width: number; before: number; after: number };
  /** How far above the first row its name stands, and how far below it what lies beyond the frame. */
  above: number;
  beyond: number;
  slope: Box;
  mean: TrackBox;
  variance: TrackBox;
  ticks: readonly number[];
  /** Of a statistic's axis: the batches named, about how many values, the size of a batch's dot. */
  batches: readonly number[];
  values: number;
  dot: number;
}

export const plans: Record<string, Plan> = {
  wide: {
    height: 384,
    rows: { x: 10, width: 380, before: 60, after: 188 },
    above: 46,
    beyond: -24,
    slope: { x: 10, y: 250, width: 380, height: 108 },
    mean: { x: 456, y: 38, width: 156, height: 120, title: [456, 14] },
    variance: { x: 456, y: 238, width: 156, height: 120, title: [456, 214] },
    ticks: [-10, -5, 0, 5, 10],
    batches: [0, 10, 20, 30, 40, 50],
    values: 4,
    dot: 2.2,
  },
  mid: {
    height: 384,
    rows: { x: 10, width: 400, before: 60, after: 188 },
    above: 46,
    beyond: -24,
    slope: { x: 10, y: 250, width: 400, height: 108 },
    mean: { x: 480, y: 38, width: 230, height: 120, title: [480, 14] },
    variance: { x: 480, y: 238, width: 230, height: 120, title: [480, 214] },
    ticks: [-10, -5, 0, 5, 10],
    batches: [0, 10, 20, 30, 40, 50],
    values: 4,
    dot: 2.2,
  },
  narrow: {
    height: 404,
    rows: { x: 10, width: 300, before: 44, after: 130 },
    above: 30,
    beyond: 36,
    slope: { x: 10, y: 188, width: 300, height: 54 },
    mean: { x: 40, y: 300, width: 98, height: 78, title: [0, 282] },
    variance: { x: 204, y: 300, width: 108, height: 78, title: [164, 282] },
    ticks: [-10, -5, 0, 5, 10],
    batches: [0, 25, 50],
    values: 2,
    dot: 1.6,
  },
};

/** Samples are drawn from −reach to reach; those beyond stand at the edge with an arrow. */
export const reach = 10;
