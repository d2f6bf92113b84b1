import type { Differentiable } from '../../models/surfaces/surface.ts';

/** A function that the optimizer walks down. */
export interface Ground extends Differentiable {
  /** One or two ranges worth drawing. */
  readonly domain: readonly (readonly [number, number])[];
  readonly start: readonly number[];
  readonly minima: readonly (readonly number[])[];
}
