import { momentumNote } from './momentum.ts';
import { sgd } from './sgd.ts';

/** The optimizers that are at hand from the start wherever optimizers are offered, by name. */
export const simple = {
  sgd,
  momentumNote,
};
