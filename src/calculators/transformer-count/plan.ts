import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { CountResult, parameters } from './model.ts';

export type Props = PictureProps<typeof parameters, CountResult, Words>;

export interface Drawn {
  readonly height: number;
  /** Left ends of the two columns of bars, and the length of 100 %. */
  readonly columns: readonly [parameters: number, work: number];
  readonly bar: number;
  readonly thick: number;
  /** Base line of the heads; where the first bar stands; from one row to the next. */
  readonly head: number;
  readonly first: number;
  readonly pitch: number;
  /** How far above its bars a row's name stands; beside them, at the left, where it is 0. */
  readonly above: number;
  /** Left, top, width and height of the curve. */
  readonly curve: readonly [number, number, number, number];
}

export const drawn: Record<Layout['name'], Drawn> = {
  wide: {
    height: 386,
    columns: [116, 376],
    bar: 190,
    thick: 14,
    head: 14,
    first: 26,
    pitch: 26,
    above: 0,
    curve: [44, 236, 560, 112],
  },
  mid: {
    height: 386,
    columns: [136, 436],
    bar: 220,
    thick: 14,
    head: 14,
    first: 26,
    pitch: 26,
    above: 0,
    curve: [44, 236, 660, 112],
  },
  narrow: {
    height: 434,
    columns: [0, 168],
    bar: 104,
    thick: 10,
    head: 14,
    first: 44,
    pitch: 38,
    above: 5,
    curve: [40, 304, 268, 92],
  },
};
