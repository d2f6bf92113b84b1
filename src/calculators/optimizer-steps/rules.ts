import { show, text } from '../../draw/format.ts';
import type { LiveFormula } from '../../frame/calculator.ts';
import { derived, token } from '../../models/optimizers/lines.ts';
import type { Line } from '../../models/optimizers/optimizer.ts';
import type { StepsResult, StepsState } from './model.ts';

/** The name of a line's formula, the same for equal lines: a number made of its text. */
export const idOf = (line: Line) =>
  `f${[...line.join()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)}`;

/** Numbers that are often too small to be written without a power of ten. */
export const small = [
  'epsilon',
  'secondMoment',
  'meanSquare',
  'meanSquareUpdate',
  'vHat',
  'deltaSquare',
  'update',
  'delta',
];

/** The number behind `@name` or `@_name` at step t of the chosen coordinate. */
export function numberOf(
  state: StepsState,
  { rows, paths, hyper, coordinate, earlier, remembered }: StepsResult,
  t: number,
  name: string,
  before = false,
): number {
  const now = rows[coordinate]![t - 1]!;
  if (before)
    return name === 'x'
      ? paths[coordinate]![t - 1]!
      : (rows[coordinate]![t - 2]?.[name] ?? remembered[name] ?? 0);
  if (name in now) return now[name]!;
  if (name in hyper) return hyper[name]!;
  switch (name) {
    case 'square':
      return now.gradient! * now.gradient!;
    case 'deltaSquare':
      return now.delta! * now.delta!;
    case 'raw':
      return now.gradient! - state.weightDecay * paths[coordinate]![t - 1]!;
    default: {
      const late = name.startsWith('late');
      const own = late ? `c${name.slice(5)}` : name;
      return derived[own]!.value(hyper, late ? t + earlier!.steps : t);
    }
  }
}

/** The rule's lines at step t: which formulas are shown, and the texts of their slots. */
export function formulaAt(state: StepsState, result: StepsResult, t: number): LiveFormula {
  const slots: LiveFormula['slots'] = {};
  const own = result.lines;
  for (const line of own) {
    const put = (place: number | string, name: string, before = false) => {
      const shown = show(numberOf(state, result, t, name, before), name === 'x' ? 7 : 4);
      slots[`${idOf(line)}_${place}`] = small.includes(name) ? shown : text(shown);
    };
    let place = 0;
    for (const [, before, name] of line[1].matchAll(token)) put(place++, name!, before === '_');
    put('r', line[0]);
  }
  const [name, ...also] = own.map(idOf) as [string, ...string[]];
  return { name, also, slots };
}

const passing = ['gradient', 'update', 'delta', 'x', 'decayed', 'gradientWeight', 'momentWeight'];

/** The numbers of a step that are results beside the step itself and θ: memory, corrected moments, rate, look-ahead. */
export const outputNames = (lines: readonly Line[]): string[] =>
  lines.map(([left]) => left).filter((left) => !passing.includes(left));

/** The table's numbers in the order of the calculation, the gradient first. */
export function columnsOf(result: StepsResult): string[] {
  const names = result.lines.map(([left]) => left);
  const shown = names.filter((name) => name !== 'gradient' && name !== 'decayed' && !name.endsWith('Weight'));
  return result.rule === 'nesterovLookahead'
    ? ['lookAhead', 'gradient', ...shown.slice(1)]
    : ['gradient', ...shown];
}
