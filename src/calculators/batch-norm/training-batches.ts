import { random } from '../../models/arrays/random.ts';
import { tensor } from '../../models/arrays/tensor.ts';
import { normalizeBatch } from '../../models/normalization/batch-normalization.ts';

/** Running statistics are computed and drawn up to this batch, so that axes stand still while stepping. */
export const most = 50;

/** What the training batches are drawn from: rows of samples, a column a channel. */
interface Drawn {
  readonly batch: readonly (readonly number[])[];
  readonly seed: number;
}

/**
 * The training batches: first the reader's own, then draws with its mean and standard deviation, channel by channel, to
 * four decimals. None for a batch of one, on which libraries refuse to train.
 */
export function trainingBatches({ batch, seed }: Drawn): number[][][] {
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
