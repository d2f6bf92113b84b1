import type { Expression } from '../expression/parse.ts';
import { Derivatives } from './derivatives.ts';
import type { Differentiable } from './surface.ts';
import { type Entry, functionOf, Tape } from './tape.ts';

export type { Entry };

/** A function of a point and its gradient as one list of operations, in which equal parts stand once. */
export interface Typed extends Differentiable {
  readonly tape: readonly Entry[];
  /** Where the tape holds f. */
  readonly result: number;
  /** Where it holds ∂f/∂x of every coordinate. */
  readonly slopes: readonly number[];
}

/**
 * The reader's own expression as a function with its exact gradient, by the rules of differentiation. Whole powers
 * become products and constants are put together, so that polynomials need + − × ÷ alone, which round alike in every
 * language. At a kink: abs′(0) = relu′(0) = 0, a tie of max or min gives 1/2 to each argument (PyTorch).
 */
export function typed({ root, variables }: Expression): Typed {
  const tape = new Tape();
  const derivatives = new Derivatives(tape);
  const result = tape.enter(root);
  const length = tape.entries.length;
  const slopes = variables.map((_, variable) => derivatives.of(result, variable));

  const numbers = Float64Array.from(tape.entries, ({ value }) => value);
  const inner = tape.entries.flatMap(({ op, left, right }, place) =>
    op === 'number' || op === 'variable' ? [] : [{ place, left, right, value: functionOf(op) }],
  );
  const inputs = tape.entries.flatMap(({ op, left }, place) => (op === 'variable' ? [{ place, left }] : []));
  const ofValue = inner.filter(({ place }) => place < length);
  const run = (point: Float64Array, part: typeof inner) => {
    for (const { place, left } of inputs) numbers[place] = point[left]!;
    for (const { place, left, right, value } of part) numbers[place] = value(numbers[left]!, numbers[right]!);
  };

  return {
    tape: tape.entries,
    result,
    slopes,
    value(point) {
      run(point, ofValue);
      return numbers[result]!;
    },
    gradient(point, out) {
      run(point, inner);
      for (let i = 0; i < out.length; i++) out[i] = numbers[slopes[i]!]!;
    },
  };
}
