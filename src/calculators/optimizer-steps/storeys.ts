import { ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type Meaning, meanings } from './meanings.ts';
import type { StepsResult } from './model.ts';
import type { parameters } from './parameters.ts';

export type Props = PictureProps<typeof parameters, StepsResult, Words>;

export interface Mark extends Meaning {
  /** Values at t = first, first + 1, …. */
  values: ArrayLike<number>;
  first: number;
  as: 'stems' | 'line' | 'dashed' | 'ghost' | 'dots';
  label?: string;
}

export interface StoreyPlan {
  marks: Mark[];
  /** Dashed reference lines, with the symbol of the positive one. */
  reference?: { value: number; label: string };
}

/** What the storeys hold, from top to bottom: gradient, memory, step, parameter. A rule has some of it. */
const storeys = [
  ['gradient', 'firstMoment', 'mHat', 'average', 'direction'],
  ['velocity', 'buffer', 'sumOfSquares', 'meanSquare', 'secondMoment', 'largestSecondMoment', 'vHat'],
  ['delta', 'update', 'rate'],
  ['x', 'lookAhead'],
];
const looks: Record<string, Mark['as']> = {
  gradient: 'stems',
  delta: 'stems',
  update: 'stems',
  direction: 'dashed',
  largestSecondMoment: 'dashed',
  lookAhead: 'dots',
};
/** A number that stands back behind another made of it. */
const behind: Record<string, string> = { firstMoment: 'mHat', secondMoment: 'vHat' };

/** The storeys of the chosen coordinate from top to bottom. */
export function storeysOf(
  { rows, paths, coordinate, hyper, otherUpdates }: StepsResult,
  words: Words,
): StoreyPlan[] {
  const own = rows[coordinate]!;
  const has = (name: string) => name in own[0]!;
  const plans = storeys.map((names): StoreyPlan => {
    // Where a velocity or Δ is the step, the update says nothing more.
    const shown = names.filter(
      (name) => has(name) && !(name === 'update' && (has('velocity') || has('delta'))),
    );
    return {
      marks: shown.map((name) => ({
        ...meanings[name]!,
        values: name === 'x' ? paths[coordinate]! : own.map((numbers) => numbers[name]!),
        first: name === 'x' ? 0 : 1,
        as: has(behind[name] ?? '') ? 'ghost' : (looks[name] ?? 'line'),
      })),
    };
  });
  const step = plans[2]!;
  if (has('secondMoment')) step.reference = { value: hyper.learningRate!, label: 'η' };
  if (otherUpdates.length > 0)
    step.marks.push({
      ...meanings.update!,
      values: otherUpdates,
      first: 1,
      as: 'dashed',
      quantity: 'n',
      label: hyper.biasCorrection ? words.without : words.with,
    });
  return plans.filter(({ marks }) => marks.length > 0);
}

/** A domain that covers the values with round ends. */
export function rounded(values: readonly number[], withZero: boolean): [number, number] {
  const finite = values.filter((value) => Math.abs(value) < 1e7);
  const low = Math.min(...finite, withZero ? 0 : Number.POSITIVE_INFINITY);
  const high = Math.max(...finite, withZero ? 0 : Number.NEGATIVE_INFINITY);
  if (!(high > low)) return Number.isFinite(low) ? [Math.min(low, 0) - 1, Math.max(low, 0) + 1] : [-1, 1];
  const step = ticks(low, high, 4);
  const width = step.length > 1 ? step[1]! - step[0]! : high - low;
  const round = (value: number) => Number(value.toPrecision(10));
  return [round(Math.floor(low / width + 1e-9) * width), round(Math.ceil(high / width - 1e-9) * width)];
}
