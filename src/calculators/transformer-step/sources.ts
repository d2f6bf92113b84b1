import { headWidth } from './block.ts';
import { count, type Stage, type StepState, width } from './parameters.ts';

/** A stretch of a matrix: from where, and how many rows and columns. */
export interface Stretch {
  readonly stage: Stage;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The chosen entry: its matrix, row and column, counted from 0. */
export interface Chosen {
  readonly stage: Stage;
  readonly row: number;
  readonly column: number;
}

/** Names for stretches as seen from the chosen entry. */
export function stretchesFrom({ row, column }: Chosen) {
  /** In the entry's row and column, where nothing else is said. */
  const part = (stage: Stage, at = column, columns = 1, from = row, rows = 1): Stretch => ({
    stage,
    row: from,
    column: at,
    rows,
    columns,
  });
  return {
    part,
    whole: (stage: Stage) => part(stage, 0, width),
    halves: (stage: Stage) => [part(stage, column % width), part(stage, (column % width) + width)],
    /** The head of a column where each has a column a key, and where each has its features. */
    ofKeys: Math.floor(column / count),
    ofFeatures: Math.floor(column / headWidth),
  };
}

/** The stretches of other matrices that the arithmetic of the chosen entry takes in. */
export function sourcesOf({ norm }: StepState, chosen: Chosen): readonly Stretch[] {
  const { column } = chosen;
  const { part, whole, halves, ofKeys, ofFeatures } = stretchesFrom(chosen);
  const pre = norm === 'pre';
  const source: Stage = pre ? 'norm1' : 'input';
  const read: Stage = pre ? 'norm2' : 'middle';
  const found: Record<Stage, () => readonly Stretch[]> = {
    input: () => [],
    norm1: () => [whole('input')],
    scores: () => [
      part(source, ofKeys * headWidth, headWidth),
      part(source, ofKeys * headWidth, headWidth, column % count),
    ],
    weights: () => [part('scores', ofKeys * count, count)],
    mix: () => [part('weights', ofFeatures * count, count), part(source, column, 1, 0, count)],
    sum1: () => [part('input'), part('mix')],
    middle: () => (pre ? [part('input'), part('mix')] : [whole('sum1')]),
    norm2: () => [whole('middle')],
    hidden: () => [part(read, column % width)],
    network: () => halves('hidden'),
    sum2: () => [part('middle'), part('network')],
    output: () => (pre ? [part('middle'), part('network')] : [whole('sum2')]),
  };
  return found[chosen.stage]();
}
