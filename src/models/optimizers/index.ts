import { adadelta, adadeltaZeiler } from './adadelta.ts';
import { adagrad, adagradEpsInside } from './adagrad.ts';
import { adam, adamEpsHat } from './adam.ts';
import { adamw, adamwEpsHat } from './adamw.ts';
import { amsgrad, amsgradPaper } from './amsgrad.ts';
import { momentumAverage, momentumNote, momentumTorch } from './momentum.ts';
import { nadamPaper, nadamSimple, nadamTorch2, nadamTorch113 } from './nadam.ts';
import { nesterovLookahead, nesterovTorch } from './nesterov.ts';
import type { Optimizer } from './optimizer.ts';
import { rmsprop, rmspropEpsInside } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** Every optimizer by name: what is not here exists nowhere, what is here is tested and offered everywhere. */
export const optimizers = {
  sgd,
  momentumNote,
  momentumTorch,
  momentumAverage,
  nesterovLookahead,
  nesterovTorch,
  adagrad,
  adagradEpsInside,
  adadelta,
  adadeltaZeiler,
  rmsprop,
  rmspropEpsInside,
  adam,
  adamEpsHat,
  amsgrad,
  amsgradPaper,
  adamw,
  adamwEpsHat,
  nadamTorch2,
  nadamTorch113,
  nadamSimple,
  nadamPaper,
} satisfies Record<string, Optimizer>;

export type OptimizerName = keyof typeof optimizers;

/** The optimizer of that name. Throws a RangeError for a name that is not on the list. */
export function optimizerNamed(name: string): Optimizer {
  if (!Object.hasOwn(optimizers, name)) {
    throw new RangeError(`optimizer: expected one of ${Object.keys(optimizers).join(', ')}; got ${name}`);
  }
  return optimizers[name as OptimizerName];
}
