import { adam } from './adam.ts';
import { momentumAverage, momentumNote, momentumTorch } from './momentum.ts';
import { nesterovLookahead, nesterovTorch } from './nesterov.ts';
import { sgd } from './sgd.ts';

/** The optimizers that are at hand from the start wherever optimizers are offered, by name. */
export const simple = {
  sgd,
  momentumNote,
  momentumTorch,
  momentumAverage,
  nesterovLookahead,
  nesterovTorch,
  adam,
};
