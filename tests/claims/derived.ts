import { statedKeys } from '../../src/claims/stated.ts';

/** Whether a value is the number that a text states, as an output of a calculator would show it. */
export const isStated = (text: string, value: number): boolean =>
  statedKeys([text], { it: { value } }).length > 0;

interface Rule {
  calculator: string;
  /** The outputs that the sheet has to show, and the number that follows from them. */
  from: readonly string[];
  value: (...shown: number[]) => number;
}

/** Numbers of claims that follow at once from one that the sheet shows: the note says how. */
const rules: readonly Rule[] = [
  { calculator: 'dropout-masks', from: ['spread'], value: (spread) => spread! ** 2 },
  { calculator: 'gru-cell', from: ['update_gate'], value: (gate) => 100 * (1 - gate!) },
  {
    calculator: 'convolution-cost',
    from: ['parameters', 'parameters_direct'],
    value: (own, direct) => (100 * own!) / direct!,
  },
];

/** Whether a stated number follows from numbers that a sheet shows; `shows` says whether it shows a value. */
export function follows(
  calculator: string,
  number: string,
  values: Readonly<Record<string, number>>,
  shows: (value: string) => boolean,
): boolean {
  return rules.some(
    (rule) =>
      rule.calculator === calculator &&
      rule.from.every((key) => shows(written(values[key]!))) &&
      isStated(number, rule.value(...rule.from.map((key) => values[key]!))),
  );
}

/** A value as sheets show it: counts in full, others to four digits. */
const written = (value: number) => String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
