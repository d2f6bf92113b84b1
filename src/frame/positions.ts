import { clamp } from '../draw/scale.ts';
import type { NumberParameter } from './parameters.ts';

/** A slider moves in whole positions: steps from the minimum, or steps a decade on a log scale. */
export function positions(parameter: NumberParameter) {
  if (parameter.scale === 'log') {
    const decades = Math.log10(parameter.max / parameter.min);
    const count = Math.round(decades * parameter.step);
    return {
      count,
      at: (value: number) =>
        (Math.log10(clamp(value, parameter.min, parameter.max) / parameter.min) / decades) * count,
      valueAt: (position: number) =>
        position === count
          ? parameter.max
          : Number((parameter.min * 10 ** ((position / count) * decades)).toPrecision(3)),
    };
  }
  const count = Math.round((parameter.max - parameter.min) / parameter.step);
  return {
    count,
    at: (value: number) =>
      ((clamp(value, parameter.min, parameter.max) - parameter.min) / (parameter.max - parameter.min)) *
      count,
    valueAt: (position: number) => Number((parameter.min + position * parameter.step).toPrecision(12)),
  };
}

/** The value `steps` slider positions away from `value`, within the range. */
export function stepped(parameter: NumberParameter, value: number, steps: number): number {
  const { at, valueAt, count } = positions(parameter);
  // Values are rounded to three digits, so they lie a little beside their positions.
  const nearest = Math.round(at(value));
  const from = valueAt(nearest) === value ? nearest : at(value);
  const to = steps > 0 ? Math.floor(from + steps + 1e-9) : Math.ceil(from + steps - 1e-9);
  return clamp(valueAt(clamp(to, 0, count)), parameter.min, parameter.max);
}
