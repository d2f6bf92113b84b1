import { random } from '../../models/arrays/random.ts';
import { tensor } from '../../models/arrays/tensor.ts';
import { normalizeBatch } from '../../models/normalization/batch-normalization.ts';
import type { NormState } from './model.ts';

/** Running statistics are computed and drawn up to this batch, so that axes stand still while stepping. */
export const most = 50;

/**
 * The training batches: first the reader's own, then draws with its mean and standard deviation, channel by channel, to
 * four decimals. None for a batch of one, on which libraries refuse to train.
 */
export function trainingBatches({ batch, seed }: Pick<NormState, 'batch' | 'seed'>): number[][][] {
  const count = batch.length;
  if (count < 2) return [];
  const { mean, biasedVariance } = normalizeBatch(tensor(batch), { gamma: null, beta: null, epsilon: 1 });
  const deviation = biasedVariance.map((variance) => Math.sqrt((variance * count) / (count - 1)));
  const draw = random(seed);
  return Array.from({ length: most }, (_, index) =>
    batch.map((row) =>
      row.map((value, channel) =>
        index === 0 ? value : Number((mean[channel]! + deviation[channel]! * draw.normal()).toFixed(4)),
      ),
    ),
  );
}
