import { headWidth } from './block.ts';
import type { StepResult, StepState } from './model.ts';
import { count, type Stage, width } from './parameters.ts';

/** A stretch of a matrix: from where, and how many rows and columns. */
export interface Stretch {
  readonly stage: Stage;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** From where the pass shown has the chosen entry: the stretches of other matrices that its arithmetic takes in. */
export function sourcesOf(state: StepState, { stage, row, column }: StepResult): readonly Stretch[] {
  const part = (of: Stage, at = column, columns = 1, from = row, rows = 1): Stretch => ({
    stage: of,
    row: from,
    column: at,
    rows,
    columns,
  });
  const whole = (of: Stage) => part(of, 0, width);
  const pre = state.norm === 'pre';
  const ofHeads = Math.floor(column / count);
  const head = Math.floor(column / headWidth);
  const halves = (of: Stage) => [part(of, column % width), part(of, (column % width) + width)];
  if (state.pass === 'forward') {
    const source: Stage = pre ? 'norm1' : 'input';
    const read: Stage = pre ? 'norm2' : 'middle';
    const found: Record<Stage, () => readonly Stretch[]> = {
      input: () => [],
      norm1: () => [whole('input')],
      scores: () => [
        part(source, ofHeads * headWidth, headWidth),
        part(source, ofHeads * headWidth, headWidth, column % count),
      ],
      weights: () => [part('scores', ofHeads * count, count)],
      mix: () => [part('weights', head * count, count), part(source, column, 1, 0, count)],
      sum1: () => [part('input'), part('mix')],
      middle: () => (pre ? [part('input'), part('mix')] : [whole('sum1')]),
      norm2: () => [whole('middle')],
      hidden: () => [part(read, column % width)],
      network: () => halves('hidden'),
      sum2: () => [part('middle'), part('network')],
      output: () => (pre ? [part('middle'), part('network')] : [whole('sum2')]),
    };
    return found[stage]();
  }
  const used = () => [
    part('mix', column, 1, 0, count),
    part('scores', head * count, count),
    part('scores', head * count + row, 1, 0, count),
  ];
  const found: Record<Stage, () => readonly Stretch[]> = {
    output: () => [],
    sum2: () => [whole('output')],
    network: () => [part(pre ? 'output' : 'sum2')],
    hidden: () => [part('network', column % width)],
    norm2: () => halves('hidden'),
    middle: () => (pre ? [part('output'), whole('norm2')] : [part('sum2'), ...halves('hidden')]),
    sum1: () => [whole('middle')],
    mix: () => [part(pre ? 'middle' : 'sum1')],
    weights: () => [part('mix', ofHeads * headWidth, headWidth)],
    scores: () => [part('weights', ofHeads * count, count)],
    norm1: used,
    input: () => (pre ? [part('middle'), whole('norm1')] : [part('sum1'), ...used()]),
  };
  return found[stage]();
}
