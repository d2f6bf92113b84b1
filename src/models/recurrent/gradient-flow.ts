import { norm } from '../arrays/norm.ts';

/** What a pass back through time leaves at every state. */
export interface StateGradients {
  /** Gradients of the states of steps 1 … T of one sequence, T × H. */
  readonly states: Float64Array;
  /** Gradient of the state before the first step, H values. */
  readonly initial: Float64Array;
}

/**
 * How much of a state's change still reaches the last step: the Frobenius norms ‖∂s_T/∂s_t‖ for t = 0 … T (the last is
 * √H). `backward(unit)` goes back through time for the gradient of unit number `unit` of s_T, one row of each Jacobian.
 * Norms are scaled by their largest entry, so they hold down to 1e-308 and up to 1e308. Throws a RangeError without a step.
 */
export function jacobianNorms(
  steps: number,
  hiddenSize: number,
  backward: (unit: number) => StateGradients,
): Float64Array {
  if (!(steps >= 1)) throw new RangeError(`jacobianNorms: expected at least one step; got ${steps}`);
  const rows = Array.from({ length: hiddenSize }, (_, unit) => backward(unit));
  return Float64Array.from({ length: steps + 1 }, (_, step) => {
    const entries = rows.flatMap(({ states, initial }) =>
      Array.from(step === 0 ? initial : states.subarray((step - 1) * hiddenSize, step * hiddenSize)),
    );
    return norm(entries);
  });
}
