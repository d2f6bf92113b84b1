import { decimal, explained, product, sum, whole } from '../../draw/arithmetic.ts';

/** A whole number as a sum of products of whole numbers. */
export const countHow = (value: number, terms: readonly (readonly number[])[]): string =>
  explained(
    decimal(value, 0),
    sum(
      ...terms.map((factors) => (factors.length === 1 ? whole(factors[0]!) : product(...factors.map(whole)))),
    ),
  );
