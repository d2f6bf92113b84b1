import { Value } from '../draw/Shown.tsx';
import type { Missing } from './calculator.ts';
import type { FrameLabels } from './en.ts';

interface Result {
  value: number;
  log10?: number;
  digits?: number;
  decimals?: number;
  missing?: Missing;
}

/** Whether a result is a number that can be shown: float64 holds it, or its logarithm. */
export const isNumber = ({ value, log10 }: Result): boolean =>
  Number.isFinite(value) || (log10 !== undefined && Number.isFinite(log10));

/** What stands in place of a result that is not finite: why there is none, in the reader's language. */
export function missingText({ value, missing }: Result, words: FrameLabels['missing']): string {
  if (!missing) return Number.isNaN(value) ? words.none : words.beyond;
  const text = words[missing.because];
  return missing.because === 'diverged' ? text.replace('{step}', String(missing.step)) : text;
}

/** A result as a number or, where it has none, in words. */
export function Answer({ words, ...result }: Result & { words: FrameLabels['missing'] }) {
  if (!isNumber(result)) return <span class="no-number">{missingText(result, words)}</span>;
  const { value, log10, digits, decimals } = result;
  return <Value value={value} log10={log10} digits={digits} decimals={decimals} />;
}
