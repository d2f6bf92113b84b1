/** Throws a RangeError that names `owner` and `what` unless `values` holds exactly `length` numbers. */
export function expectLength(owner: string, what: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) {
    throw new RangeError(`${owner}: expected ${what} of ${length} values; got ${values.length}`);
  }
}
