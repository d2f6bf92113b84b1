/** What is wrong with an expression, for whoever words it in the reader's language. */
export type ExpressionProblem =
  /** Nothing but spaces. */
  | 'empty'
  /** More characters than the limit. */
  | 'length'
  /** Parentheses, signs, powers and calls nested deeper than the limit. */
  | 'depth'
  /** A character that belongs to no number, name or operator. */
  | 'character'
  /** A number too large for a double. */
  | 'number'
  /** A name that is no variable, constant or function. */
  | 'name'
  /** A function without its parenthesis. */
  | 'call'
  /** A function with too few or too many arguments. */
  | 'arguments'
  /** A number, name or parenthesis is missing. */
  | 'operand'
  /** Two operands side by side: multiplication is always written. */
  | 'operator'
  /** A parenthesis is not closed. */
  | 'parenthesis';

/**
 * The only error `parse` throws: where the source goes wrong and how. `reason` is for whoever words it in the reader's
 * language; `message` is English.
 */
export class ExpressionError extends Error {
  readonly reason: ExpressionProblem;
  /** Counted from 0, in UTF-16 units of the source. */
  readonly position: number;
  /** What would have fitted, in English. */
  readonly expected: string;
  /** What stands there as typed, or the number that is too large; empty at the end of the source. */
  readonly got: string;

  constructor(reason: ExpressionProblem, position: number, expected: string, got: string) {
    super(`expression: expected ${expected}; got ${got ? `“${got}”` : 'the end'} (column ${position + 1})`);
    this.name = 'ExpressionError';
    this.reason = reason;
    this.position = position;
    this.expected = expected;
    this.got = got;
  }
}
