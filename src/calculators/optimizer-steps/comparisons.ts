import { type Hyper, type Optimizer, settings } from '../../models/optimizers/optimizer.ts';
import { follow } from '../../models/optimizers/trajectory.ts';
import { usual } from '../../models/optimizers/usual.ts';
import type { RuleName } from '../optimizers.ts';

export type Numbers = Readonly<Record<string, number>>;

/** Steps before the list, all with one gradient. */
export interface Earlier {
  steps: number;
  gradient: number;
}

/** Adam beside its other forms. */
export interface OtherForms {
  /** Adam's steps by the other choice of bias correction from the same gradients, up to the horizon; else empty. */
  otherUpdates: readonly number[];
  /** Step without bias correction / step with it, at step t; NaN where neither is defined. */
  uncorrected: number;
  /** Step with ε added after the correction / step with ε̂, at step t; NaN where the rule has no ε̂ or made no step. */
  epsilonRatio: number;
}

/**
 * What other forms of Adam would do with the gradients of a walk, whose numbers `own` are, at step t: L2 included, they
 * give every form the same two moments.
 */
export function otherForms(
  rule: RuleName,
  { biasCorrection: corrected = true, ...common }: Hyper,
  earlier: Earlier | undefined,
  own: readonly Numbers[],
  t: number,
): OtherForms {
  const updatesBy = (biasCorrection: boolean): number[] => {
    const updates: number[] = [];
    follow(
      usual.adam,
      own.map(({ gradient }) => [gradient!]),
      [0],
      {
        hyper: { ...common, weightDecay: 0, biasCorrection },
        earlier,
        show: (_, __, { update }) => void updates.push(update!),
      },
    );
    return updates;
  };
  const update = own[t - 1]!.update!;
  const otherUpdates = updatesBy(!corrected);
  const other = otherUpdates[t - 1] ?? Number.NaN;
  return {
    otherUpdates,
    uncorrected: corrected ? other / update : update / other,
    epsilonRatio: rule.endsWith('EpsHat') ? updatesBy(true)[t - 1]! / update : Number.NaN,
  };
}

/** What one coordinate remembers after the earlier steps. */
export function memoryAfter(
  optimizer: Optimizer,
  given: Readonly<Record<string, number | boolean>>,
  { steps, gradient }: Earlier,
): Numbers {
  const hyper = settings(optimizer, given);
  const memory = optimizer.start(1, hyper);
  optimizer.afterSteady!(memory, hyper, steps, gradient);
  return Object.fromEntries(Object.entries(memory).map(([name, values]) => [name, values[0]!]));
}
