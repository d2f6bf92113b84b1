import { isNear, standardTolerance } from './near.ts';
import type { ReadAnswer } from './read-answer.ts';

/** What is behind a typed number; `slip` is the place of the slip in the list given. */
type Verdict =
  | { readonly kind: 'right' | 'close' | 'signReversed' | 'unknown' }
  | { readonly kind: 'slip'; readonly slip: number };

/**
 * What is behind a typed number: right; a slip that leads to just this number; the right number rounded to fewer digits
 * than the tolerance asks for (1.4 for 1.414); the right number with the wrong sign; or nothing known.
 */
export function judge(
  answer: ReadAnswer,
  { value, slips, tolerance }: { value: number; slips: readonly number[]; tolerance: number },
): Verdict {
  const readings = answer.other ? [answer, answer.other] : [answer];
  const typed = answer.value;
  if (readings.some((one) => isNear(one.value, value, tolerance))) return { kind: 'right' };
  // A wrong count is one slip's, not its neighbour's.
  const reach = tolerance === 0 ? 0 : Math.max(tolerance, standardTolerance);
  const slip = slips.findIndex((wrong) => isNear(typed, wrong, reach));
  if (slip >= 0) return { kind: 'slip', slip };
  if (readings.some((one) => isRounded(one, value))) return { kind: 'close' };
  if (value !== 0 && isNear(typed, -value, tolerance)) return { kind: 'signReversed' };
  return { kind: 'unknown' };
}

/** How much of the number may be lost where we still call it rounded rather than wrong; of a count less. */
const largestLoss = 0.2;
const largestLossOfCount = 0.1;

/** Whether the typed number is `value` rounded or cut at its last digit, with most of it left. */
function isRounded({ value: typed, unit }: ReadAnswer, value: number): boolean {
  const off = Math.abs(typed - value);
  const largest = Number.isInteger(value) ? largestLossOfCount : largestLoss;
  if (off > (largest + 1e-9) * Math.abs(value)) return false;
  const last = unit ?? lastDigit(typed);
  if (Number.isInteger(value) && last <= 1) return false;
  const cut = Math.abs(typed) < Math.abs(value) && off < last;
  return cut || off <= last / 2 + 1e-9 * last;
}

/** What a whole number's last digit that is not 0 is worth, as rounding to tens or thousands leaves it; 0 for others. */
function lastDigit(whole: number): number {
  if (!Number.isSafeInteger(whole) || whole === 0) return 0;
  let unit = 1;
  while (whole % (unit * 10) === 0) unit *= 10;
  return unit;
}
