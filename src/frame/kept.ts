/**
 * A place for the last thing made: `make` is called only where the keys are not those of the last call. What it throws is
 * thrown, and the thing before is kept.
 */
export function kept<Value>(): (make: () => Value, ...keys: readonly unknown[]) => Value {
  let last: { keys: readonly unknown[]; value: Value } | undefined;
  return (make, ...keys) => {
    if (!last || keys.some((key, at) => !Object.is(key, last!.keys[at]))) last = { keys, value: make() };
    return last.value;
  };
}
