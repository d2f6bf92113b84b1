import { distance } from './distance.ts';

/** Beyond this many slips two names have nothing to do with each other. */
const farthest = 12;
const shown = 3;

/**
 * The names most like one that is none of them, best first, three at most: fewest slips of the keyboard first, letter
 * case and width aside; a name that holds the other one whole counts as two slips away.
 */
function nearest(name: string, known: Iterable<string>): string[] {
  const wanted = folded(name);
  return [...new Set(known)]
    .map((one) => ({ one, far: slips(wanted, folded(one)) }))
    .sort((a, b) => a.far - b.far || a.one.length - b.one.length || (a.one < b.one ? -1 : 1))
    .slice(0, shown)
    .map(({ one }) => one);
}

/** ` (nearest: a, b)` for a message, or nothing where no name is known. */
export function nearestHint(name: string, known: Iterable<string>): string {
  const names = nearest(name, known);
  return names.length === 0 ? '' : ` (nearest: ${names.join(', ')})`;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function slips(wanted: string, other: string): number {
  const far = distance(wanted, other, farthest);
  const [short, long] = wanted.length < other.length ? [wanted, other] : [other, wanted];
  return telling.test(short) && long.includes(short) ? Math.min(far, 2) : far;
}

/** Enough of a name to be known by: three letters, or two signs of Chinese. */
const telling = /...|\p{Script=Han}{2}/u;
