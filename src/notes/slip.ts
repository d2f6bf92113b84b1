import { distance } from '../markdown/base/distance.ts';

/**
 * Whether a name is a known one misspelt: one slip of the keyboard away, from six letters on two. A list may serve more
 * notes than a folder has, so that a name far from all of them is no slip.
 */
export function isSlip(name: string, known: ReadonlySet<string>): boolean {
  if (known.has(name)) return false;
  const slips = name.length < 6 ? 1 : 2;
  return [...known].some((one) => distance(name, one, slips) <= slips);
}
