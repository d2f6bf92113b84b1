import { headWidth } from './block.ts';
import { count, type Stage, type StepState, width } from './parameters.ts';
import { type Chosen, type Stretch, stretchesFrom } from './sources.ts';

/** The stretches of other matrices' gradients that the gradient of the chosen entry takes in. */
export function gradientSources({ norm }: StepState, chosen: Chosen): readonly Stretch[] {
  const { row, column } = chosen;
  const { part, whole, halves, ofKeys, ofFeatures } = stretchesFrom(chosen);
  const pre = norm === 'pre';
  const used = () => [
    part('mix', column, 1, 0, count),
    part('scores', ofFeatures * count, count),
    part('scores', ofFeatures * count + row, 1, 0, count),
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
    weights: () => [part('mix', ofKeys * headWidth, headWidth)],
    scores: () => [part('weights', ofKeys * count, count)],
    norm1: used,
    input: () => (pre ? [part('middle'), whole('norm1')] : [part('sum1'), ...used()]),
  };
  return found[chosen.stage]();
}
