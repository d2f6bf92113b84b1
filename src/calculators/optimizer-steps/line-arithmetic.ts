import {
  type Arithmetic,
  call,
  difference,
  number,
  product,
  quotient,
  root,
  sum,
} from '../../draw/arithmetic.ts';
import { readLine } from '../../models/optimizers/line-reader.ts';

/** A line's arithmetic with numbers for its names: what stands behind `@name` and, with `before`, behind `@_name`. */
export const termOf = (arithmetic: string, lookup: (name: string, before: boolean) => number) =>
  readLine<Arithmetic>(arithmetic, {
    number: (name, before) => number(lookup(name, before)),
    sum,
    difference,
    product,
    quotient,
    root,
    max: (one, other) => call('max', Math.max, one, other),
    sign: (of) => call('sign', Math.sign, of),
  });
