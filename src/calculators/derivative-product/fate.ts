import { showPower, text } from '../../draw/format.ts';
import type { ProductResult, ProductState } from './model.ts';

/** The step a weight is judged by: this learning rate times what is left of a gradient of 1, on a weight of 1. */
export const judgedRate = 0.01;
/** Less than this, 2^-24 or about 6e-8, added to a weight of 1 is rounded away in float32. */
const smallestStep = 2 ** -24;
/** Above it growth is called an explosion, as log10. */
const explosion = 3;
/** Whether the four digits that are shown cannot tell a size from 1. */
const showsAsOne = (log10: number) => text(showPower(log10)) === '1';

/**
 * What becomes of a gradient on its way through the layers: stopped by a weight of 0 or by a flat layer, exploded, grown,
 * kept in size, stored as 0 by float32, too small to move a weight, small enough to slow the first layer, or just smaller.
 */
type Fate =
  | 'no-weight'
  | 'flat'
  | 'exploded'
  | 'grown'
  | 'kept'
  | 'stored-as-0'
  | 'unmoved'
  | 'slower'
  | 'left';

export function fateOf({ weight, depth }: ProductState, { last, zeroFrom }: ProductResult): Fate {
  const { log10 } = last;
  if (weight === 0) return 'no-weight';
  if (log10 === Number.NEGATIVE_INFINITY) return 'flat';
  if (log10 > explosion) return 'exploded';
  if (showsAsOne(log10)) return 'kept';
  if (log10 > 0) return 'grown';
  if (zeroFrom !== undefined && zeroFrom <= depth) return 'stored-as-0';
  if (log10 < Math.log10(smallestStep / judgedRate)) return 'unmoved';
  return log10 < Math.log10(0.5) ? 'slower' : 'left';
}

/** The first layer, from 1, whose factor is 0. */
export const flatLayer = ({ layers }: ProductResult): number =>
  layers.findIndex(({ factor }) => factor === 0) + 1;
