import {
  call,
  difference,
  explained,
  exponential,
  noted,
  product,
  quotient,
  root,
  sum,
  type Term,
  whole,
} from '../../draw/arithmetic.ts';
import { plain } from '../../draw/format.ts';
import { labelLines } from '../../draw/label-lines.ts';
import { differenceStep } from './backward.ts';
import { epsilon, headWidth, type Rows, sees } from './block.ts';
import type { StepResult, StepState } from './model.ts';
import { entryName } from './names.ts';
import { count, type Stage, width } from './parameters.ts';

/** Where the columns of a column's head begin: so many columns a head there, so many here. */
const headStart = (column: number, there: number, here: number) => Math.floor(column / there) * here;

/** 1/√(σ² + ε) as what a number is divided by. */
const deviation = ({ norms }: StepResult, which: number, row: number) =>
  root(sum(norms[which]!.biasedVariance.data[row]!, epsilon));

/** What the heads read, and what the network reads. */
const sourceOf = ({ values }: StepResult) => (values.norm1 ?? values.input)!;
const readOf = ({ values }: StepResult) => (values.norm2 ?? values.middle)!;

function normalized(result: StepResult, which: number, rows: Rows, row: number, column: number) {
  const mean = result.norms[which]!.mean.data[row]!;
  return quotient(difference(rows[row]![column]!, mean), deviation(result, which, row));
}

function scored(result: StepResult, row: number, column: number) {
  const from = headStart(column, count, headWidth);
  const [query, key] = [sourceOf(result)[row]!, sourceOf(result)[column % count]!];
  return quotient(
    sum(...[from, from + 1].map((at) => product(query[at]!, key[at]!))),
    root(whole(headWidth)),
  );
}

/** Softmax with the largest score taken from all; a hidden key has none. */
function weighed(state: StepState, { values }: StepResult, row: number, column: number) {
  if (!sees(state, row, column % count)) return exponential(Number.NEGATIVE_INFINITY);
  const from = headStart(column, count, count);
  const scores = values.scores![row]!;
  const seen = scores.slice(from, from + count).filter((_, key) => sees(state, row, key));
  const largest = Math.max(...seen);
  const power = (score: number) => exponential(score - largest);
  return quotient(power(scores[column]!), sum(...seen.map(power)));
}

function mixed(result: StepResult, row: number, column: number) {
  const from = headStart(column, headWidth, count);
  const weights = result.values.weights![row]!;
  return sum(...sourceOf(result).map((token, key) => product(weights[from + key]!, token[column]!)));
}

/** The term behind an entry; none where the reader gave it. */
function valueTerm(state: StepState, result: StepResult, row: number, column: number): Term | undefined {
  const { values, stage } = result;
  const at = (of: Stage, place = column) => values[of]![row]![place]!;
  const pre = state.norm === 'pre';
  const terms: Partial<Record<Stage, () => Term>> = {
    norm1: () => normalized(result, 0, values.input!, row, column),
    scores: () => scored(result, row, column),
    weights: () => weighed(state, result, row, column),
    mix: () => mixed(result, row, column),
    sum1: () => sum(at('input'), at('mix')),
    middle: () => (pre ? sum(at('input'), at('mix')) : normalized(result, 0, values.sum1!, row, column)),
    norm2: () => normalized(result, 1, values.middle!, row, column),
    hidden: () => {
      const value = readOf(result)[row]![column % width]!;
      return call('ReLU', (z) => Math.max(0, z), column < width ? value : -value);
    },
    network: () => sum(product(0.5, at('hidden')), product(0.5, at('hidden', column + width))),
    sum2: () => sum(at('middle'), at('network')),
    output: () => (pre ? sum(at('middle'), at('network')) : normalized(result, 1, values.sum2!, row, column)),
  };
  return terms[stage]?.();
}

/** How an entry came about; nothing where the reader gave it. */
export function valueHow(state: StepState, result: StepResult, row: number, column: number) {
  const term = valueTerm(state, result, row, column);
  return term === undefined ? '' : explained(result.values[result.stage]![row]![column]!, term);
}

/** What of the gradients behind a norm comes through it: (g − mean of g − x̂ · mean of g x̂)/√(σ² + ε). */
function throughNorm(result: StepResult, which: number, upstream: Rows, row: number, column: number) {
  const slopes = upstream[row]!;
  const hat = (at: number) => result.norms[which]!.normalized.data[row * width + at]!;
  const mean = slopes.reduce((total, slope) => total + slope, 0) / width;
  const along = slopes.reduce((total, slope, at) => total + slope * hat(at), 0) / width;
  return quotient(
    difference(slopes[column]!, mean, product(hat(column), along)),
    deviation(result, which, row),
  );
}

/** The three ways in which attention has used an entry: as a value, as a query, as a key. */
const usedBy = ({ back }: StepResult, row: number, column: number) => [
  noted(back!.paths.value[row]![column]!, 'V'),
  noted(back!.paths.query[row]![column]!, 'Q'),
  noted(back!.paths.key[row]![column]!, 'K'),
];

/** ReLU passes what is above 0, in either half. */
function throughNetwork(result: StepResult, row: number, column: number) {
  const value = readOf(result)[row]![column]!;
  const [above, below] = [column, column + width].map((at) => result.back!.gradients.hidden![row]![at]!);
  return difference(product(above!, Number(value > 0)), product(below!, Number(value < 0)));
}

/** The term behind a gradient; none where the reader gave it. */
function gradientTerm(state: StepState, result: StepResult, row: number, column: number): Term | undefined {
  const { values, stage } = result;
  const { gradients } = result.back!;
  const at = (of: Stage, place = column) => gradients[of]![row]![place]!;
  const pre = state.norm === 'pre';
  const kept = (of: Stage) => product(1, at(of));
  const terms: Partial<Record<Stage, () => Term>> = {
    sum2: () => throughNorm(result, 1, gradients.output!, row, column),
    network: () => kept(pre ? 'output' : 'sum2'),
    hidden: () => product(0.5, at('network', column % width)),
    norm2: () => throughNetwork(result, row, column),
    middle: () =>
      pre
        ? sum(at('output'), throughNorm(result, 1, gradients.norm2!, row, column))
        : sum(at('sum2'), throughNetwork(result, row, column)),
    sum1: () => throughNorm(result, 0, gradients.middle!, row, column),
    mix: () => kept(pre ? 'middle' : 'sum1'),
    weights: () => {
      const from = headStart(column, count, headWidth);
      const value = sourceOf(result)[column % count]!;
      return sum(...[from, from + 1].map((place) => product(at('mix', place), value[place]!)));
    },
    scores: () => {
      const from = headStart(column, count, count);
      const shares = [0, 1, 2].map((key) =>
        product(values.weights![row]![from + key]!, at('weights', from + key)),
      );
      return product(values.weights![row]![column]!, difference(at('weights'), sum(...shares)));
    },
    norm1: () => sum(...usedBy(result, row, column)),
    input: () =>
      pre
        ? sum(at('middle'), throughNorm(result, 0, gradients.norm1!, row, column))
        : sum(at('sum1'), ...usedBy(result, row, column)),
  };
  return terms[stage]?.();
}

/** How the gradient of an entry came about; nothing where the loss gives it. */
export function gradientHow(state: StepState, result: StepResult, row: number, column: number) {
  const term = gradientTerm(state, result, row, column);
  return term === undefined ? '' : explained(result.back!.gradients[result.stage]![row]![column]!, term);
}

export function differenceHow(result: StepResult, row: number, column: number) {
  const { numeric, above, below } = result.back!.difference(row, column);
  const name = entryName(result.stage, row, column);
  return explained(
    numeric,
    `(L(${name} + h) − L(${name} − h)) / 2h`,
    quotient(difference(above, below), 2 * differenceStep),
  );
}

/** The arithmetic of the chosen entry in the pass shown, set in lines of at most `across` units of the drawing. */
export function linesOf(state: StepState, result: StepResult, given: string, across: number): string[] {
  const { stage, row, column, back } = result;
  const told =
    (back ? gradientHow : valueHow)(state, result, row, column) ||
    `${plain(back?.gradient ?? result.value)}, ${given}`;
  return labelLines(`${back ? '∂L/∂' : ''}${entryName(stage, row, column)} = ${told}`, across / 12);
}
