import { adam } from './adam.ts';
import { nesterovLookahead } from './nesterov.ts';

/** The optimizers that most readers compare with the simple ones, by name: one part to fetch when one of them is chosen. */
export const usual = {
  nesterovLookahead,
  adam,
};
