import { further } from './further.ts';
import type { Optimizer } from './optimizer.ts';
import { simple } from './simple.ts';
import { usual } from './usual.ts';

/** Every optimizer by name: what is not here exists nowhere, what is here is tested and offered everywhere. */
export const optimizers = { ...simple, ...usual, ...further } satisfies Record<string, Optimizer>;

export type OptimizerName = keyof typeof optimizers;

/** The optimizer of that name. Throws a RangeError for a name that is not on the list. */
export function optimizerNamed(name: string): Optimizer {
  if (!Object.hasOwn(optimizers, name)) {
    throw new RangeError(`optimizer: expected one of ${Object.keys(optimizers).join(', ')}; got ${name}`);
  }
  return optimizers[name as OptimizerName];
}
