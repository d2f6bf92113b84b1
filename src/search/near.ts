import { distance } from '../markdown/base/distance.ts';
import type { GoToList } from './list.ts';

const shown = 3;

/** The notes, three at most and best first, whose address or one of whose names is nearly the path `asked` for. */
export function nearAddresses(
  asked: string,
  { notes }: Pick<GoToList, 'notes'>,
): { slug: string; title: string }[] {
  const wanted = folded(lastPart(asked));
  if (wanted.length < 2) return [];
  const near = notes
    .map(({ slug, title, names, hidden = [], pinyin = [] }) => ({
      slug,
      title,
      far: Math.min(
        ...[slug, title, ...names, ...hidden, ...pinyin].map((name) => slips(wanted, folded(name))),
      ),
    }))
    .filter(({ far }) => far <= allowed(wanted))
    .sort((one, other) => one.far - other.far);
  // Beside one that is meant clearly, those that share its ending say nothing.
  return near
    .filter(({ far }) => far <= near[0]!.far + 1)
    .slice(0, shown)
    .map(({ slug, title }) => ({ slug, title }));
}

/** A third of the signs may be slips, of short names one. */
const allowed = (wanted: string) => Math.max(1, Math.min(4, Math.floor(wanted.length / 3)));

/** Slips between two names; one that begins or ends the other, whole, counts as one. */
function slips(wanted: string, name: string): number {
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  const part = short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
  return Math.min(part ? 1 : Number.POSITIVE_INFINITY, distance(wanted, name, 4));
}

/** What an address names: its last part that is no index page, without an ending. */
function lastPart(path: string): string {
  const parts = decoded(path)
    .split('/')
    .map((part) => part.replace(/\.(?:html?|md|php|aspx?)$/i, ''))
    .filter((part) => part !== '' && part !== 'index');
  return parts.at(-1) ?? '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_+.-]+/g, '');
