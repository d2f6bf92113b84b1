/** A function of a point with its gradient: what an optimizer walks on. */
export interface Differentiable {
  /** f at the point. */
  value(point: Float64Array): number;
  /** Writes ∇f at the point to `out`, which has the point's length. */
  gradient(point: Float64Array, out: Float64Array): void;
}

/** A test function of two coordinates with what is known of it. */
export interface Surface extends Differentiable {
  readonly name: string;
  /** The part worth drawing: [lowest, highest] of each coordinate. */
  readonly domain: readonly [readonly [number, number], readonly [number, number]];
  /** Every local minimum, the global ones first; none where the function falls without end. */
  readonly minima: readonly (readonly [number, number])[];
  /** Where a walk is worth starting. */
  readonly start: readonly [number, number];
}
