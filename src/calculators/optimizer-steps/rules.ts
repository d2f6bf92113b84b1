import { show, text } from '../../draw/format.ts';
import type { LiveFormula } from '../frame/calculator.ts';
import { type Line, lines } from './lines.ts';
import { adaptive, type StepsResult, type StepsState } from './model.ts';

export type LinesName = keyof typeof lines | keyof typeof adaptive.part.lines;

/** Which lines a state's rule follows: Adam's depend on its switches and on whether steps came before the list. */
export function linesOf({
  rule,
  hyper,
  earlier,
}: Pick<StepsResult, 'rule' | 'hyper' | 'earlier'>): LinesName {
  const bare = hyper.biasCorrection === 0;
  const l2 = rule.startsWith('adam') && !rule.startsWith('adamw') && hyper.weightDecay !== 0;
  const late = earlier !== undefined && !bare && rule !== 'amsgradPaper';
  return `${rule}${bare ? 'Bare' : ''}${l2 ? 'L2' : ''}${late ? 'Late' : ''}` as LinesName;
}

/** The lines by name. */
export const linesNamed = (name: LinesName): readonly Line[] =>
  name in lines
    ? lines[name as keyof typeof lines]
    : adaptive.part.lines[name as keyof typeof adaptive.part.lines];

/** The name of a line's formula, the same for equal lines: a number made of its text. */
export const idOf = (line: Line) =>
  `f${[...line.join()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)}`;

export const token = /@(_?)(\w+)/g;
export const fraction = /⟨([^⟨⟩|]*)\|([^⟨⟩|]*)⟩/g;
export const root = /√⟨([^⟨⟩|]*)⟩/g;

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
    case 'kept':
      return 1 - hyper.learningRate! * hyper.weightDecay!;
    case 'correction1':
    case 'lateCorrection1':
      return 1 - hyper.beta1! ** (t + (earlier?.steps ?? 0));
    case 'correctionNext':
      return 1 - hyper.beta1! ** (t + 1);
    case 'correction2':
    case 'lateCorrection2':
      return 1 - hyper.beta2! ** (t + (earlier?.steps ?? 0));
    default:
      // rest…: one minus the decay rate of that name.
      return 1 - hyper[`${name[4]!.toLowerCase()}${name.slice(5)}`]!;
  }
}

/** The rule's lines at step t: which formulas are shown, and the texts of their slots. */
export function formulaAt(state: StepsState, result: StepsResult, t: number): LiveFormula {
  const slots: LiveFormula['slots'] = {};
  const own = linesNamed(linesOf(result));
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
export function outputNames(name: LinesName): string[] {
  return linesNamed(name)
    .map(([left]) => left)
    .filter((left) => !passing.includes(left));
}

/** The table's numbers in the order of the calculation, the gradient first. */
export function columnsOf(result: StepsResult): string[] {
  const names = linesNamed(linesOf(result)).map(([left]) => left);
  const shown = names.filter((name) => name !== 'gradient' && name !== 'decayed' && !name.endsWith('Weight'));
  return result.rule === 'nesterovLookahead'
    ? ['lookAhead', 'gradient', ...shown.slice(1)]
    : ['gradient', ...shown];
}
