/** How far a typed number may lie from the right one, as a part of it, where nothing else is said. */
export const standardTolerance = 0.005;

/**
 * Whether `typed` is `target` up to `tolerance`, a part of the target however small that is; 0 asks for the number
 * itself. Zero has no size to take a part of: only a number that is 0 up to the rounding of float64 is near it.
 */
export function isNear(typed: number, target: number, tolerance: number): boolean {
  if (target === 0) return Math.abs(typed) <= 1e-12;
  return Math.abs(typed - target) <= (tolerance + 1e-12) * Math.abs(target);
}

/** Whether two numbers cannot both be near one typed number. */
export function isToldApart(one: number, other: number, tolerance: number): boolean {
  const reach = (number: number) => (number === 0 ? 1e-12 : (tolerance + 1e-9) * Math.abs(number));
  return Math.abs(one - other) > reach(one) + reach(other);
}
