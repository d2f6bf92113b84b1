import { ExpressionError, evaluate, parse } from '../../models/expression/index.ts';
import { nearestHint } from '../base/nearest.ts';
import { type NumberFormat, readFormat } from './number.ts';

/** A computed number, or why there is none: `position` counts from 0 in the source. */
type Computed = { value: number; format: NumberFormat } | { position: number; message: string };

const standard: NumberFormat = { kind: 's', digits: 4 };

/**
 * The value of `expression; format` (`2/sqrt(2); 4s`, the format may be left out) with the names given. Nothing is ever
 * evaluated as code. Returns a problem for an unknown name, a bad expression or format, and for a value not finite.
 */
export function compute(source: string, values: Readonly<Record<string, number>>): Computed {
  const end = source.indexOf(';');
  const text = end < 0 ? source : source.slice(0, end);
  const format = end < 0 ? standard : readFormat(source.slice(end + 1));
  if (!format) {
    const got = source.slice(end + 1).trim();
    return { position: end + 1, message: `expected a format such as 5d or 4s; got “${got}”` };
  }
  const variables = Object.keys(values);
  try {
    const expression = parse(text, { variables });
    const value = evaluate(
      expression,
      variables.map((name) => values[name]!),
    );
    if (Number.isFinite(value)) return { value, format };
    return { position: 0, message: `expected a finite number; got ${value}` };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const [, names] = /^one of (.+)$/.exec(error.expected) ?? [];
    const hint = names === undefined ? '' : nearestHint(error.got, names.split(', '));
    return { position: error.position, message: `expected ${error.expected}${hint}; got ${error.got}` };
  }
}
