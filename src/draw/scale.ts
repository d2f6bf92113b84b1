/** A map from data to drawing, with its domain and range kept for axes. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** Drawing to data. */
  invert(position: number): number;
}

/** The linear scale that takes `domain` to `range`; values outside are extrapolated. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0]);
  return Object.assign((value: number) => range[0] + (value - domain[0]) * slope, {
    domain,
    range,
    invert: (position: number) => domain[0] + (position - range[0]) / slope,
  });
}

/** The scale that is linear in log10 of the value; `domain` must be positive. */
export function logarithmic(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const inner = linear([Math.log10(domain[0]), Math.log10(domain[1])], range);
  return Object.assign((value: number) => inner(Math.log10(value)), {
    domain,
    range,
    invert: (position: number) => 10 ** inner.invert(position),
  });
}

/** `value` moved into [low, high]; NaN becomes low. */
export function clamp(value: number, low: number, high: number): number {
  return value >= low ? Math.min(value, high) : low;
}

/** Round values (1, 2 or 5 times a power of ten apart) that cover [low, high] with about `count` steps, inclusive. */
export function ticks(low: number, high: number, count = 5): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
