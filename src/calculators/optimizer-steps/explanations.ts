import { call, explained, rounded } from '../../draw/arithmetic.ts';
import { termOf } from './line-arithmetic.ts';
import type { StepsResult, StepsState } from './model.ts';
import { numberOf } from './rules.ts';

/** The arithmetic of one number at step t, of a surface's gradient too. */
export const explanation = (state: StepsState, result: StepsResult, t: number, name: string): string =>
  how(state, result, t, name) ?? gradientHow(state, result, t);

/** The arithmetic of one number at step t in plain text, with the numbers put in; undefined if no line gives it. */
export function how(state: StepsState, result: StepsResult, t: number, name: string): string | undefined {
  const line = result.lines.find(([left]) => left === name);
  if (!line) return undefined;
  const value = numberOf(state, result, t, name);
  const term = termOf(line[1], (one, before) => numberOf(state, result, t, one, before));
  return explained(rounded(value, name === 'x' ? 7 : 4), term);
}

/** Where a surface's gradient comes from: ∂f at the point, with look-ahead points as they are. */
function gradientHow(state: StepsState, { paths, rows, rule, coordinate, ground }: StepsResult, t: number) {
  const at = paths.map((path, axis) =>
    rule === 'nesterovLookahead' ? rows[axis]![t - 1]!.lookAhead! : path[t - 1]!,
  );
  const slope = (...point: number[]) => {
    const out = new Float64Array(point.length);
    ground!.gradient(Float64Array.from(point), out);
    return out[coordinate]!;
  };
  return explained(
    rows[coordinate]![t - 1]!.gradient!,
    call(at.length === 1 ? 'f′' : `∂f/∂${state.coordinate}`, slope, ...at),
  );
}
