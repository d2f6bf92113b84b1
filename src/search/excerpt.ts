import { type Unit, units } from './units.ts';

/** A piece of an excerpt; `marked` where the query says the same. */
export interface Piece {
  text: string;
  marked: boolean;
}

const word = /\p{Script=Han}|[\p{L}\p{N}\p{M}_₀-ₜ⁰-ⁿ]+|[√∇⊙]/gu;

/**
 * The piece of a text that says most of what was asked for, about `length` units wide (a Han character is one, other
 * signs half), the words found marked. `tokens` are what the query was read as; `sentence` ends are kept where near.
 */
export function excerpt(text: string, tokens: ReadonlySet<string>, length = 64): Piece[] {
  const hits = hitsIn(text, tokens);
  const start = bestStart(text, hits, length);
  const end = endOf(text, start, length);
  const pieces: Piece[] = [];
  const push = (part: string, marked: boolean) => {
    if (part === '') return;
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += part;
    else pieces.push({ text: part, marked });
  };
  if (start > 0) push('… ', false);
  let at = start;
  for (const hit of hits) {
    if (hit.at < start || hit.end > end) continue;
    push(text.slice(at, hit.at), false);
    push(text.slice(hit.at, hit.end), true);
    at = hit.end;
  }
  push(text.slice(at, end), false);
  if (end < text.length) push(' …', false);
  return pieces;
}

interface Hit {
  at: number;
  end: number;
  token: string;
}

const known = new Map<string, readonly Unit[]>();

/** The units of a word, cut once: the words of the notes come again in every excerpt. */
function unitsOf(word: string): readonly Unit[] {
  const found = known.get(word) ?? units(word);
  known.set(word, found);
  return found;
}

/** Where a text says one of the tokens; pairs of Han characters mark both. */
function hitsIn(text: string, tokens: ReadonlySet<string>): Hit[] {
  const found: Hit[] = [];
  const words = [...text.matchAll(word)];
  words.forEach((match, place) => {
    const cut = unitsOf(match[0]);
    const [first] = cut;
    if (!first) return;
    const at = match.index;
    const next = words[place + 1];
    if (first.han) {
      const pair = next && next.index === at + 1 ? first.text + next[0] : '';
      const marked = tokens.has(pair) ? pair : tokens.has(first.text) ? first.text : '';
      if (marked === '') return;
      const from = Math.max(at, found.at(-1)?.end ?? 0);
      if (from < at + marked.length) found.push({ at: from, end: at + marked.length, token: marked });
    } else if (cut.some((unit) => tokens.has(unit.text)))
      found.push({ at, end: at + match[0].length, token: first.text });
  });
  return found;
}

const wide = (sign: string) => (/[\p{Script=Han}，。；：、？！（）“”]/u.test(sign) ? 1 : 0.5);

function endOf(text: string, start: number, length: number): number {
  let width = 0;
  let end = start;
  for (const sign of text.slice(start)) {
    width += wide(sign);
    if (width > length && /[\s，。；：、,.;]/.test(sign)) return end;
    if (width > length * 1.25) return end;
    end += sign.length;
  }
  return end;
}

/** The beginning of the sentence from which most different tokens are in reach. */
function bestStart(text: string, hits: readonly Hit[], length: number): number {
  let best = 0;
  let most = -1;
  for (const start of [0, ...hits.map(({ at }) => sentenceBefore(text, at))]) {
    const end = endOf(text, start, length);
    const inside = new Set(hits.flatMap((hit) => (hit.at >= start && hit.end <= end ? [hit.token] : [])));
    if (inside.size > most) {
      most = inside.size;
      best = start;
    }
  }
  return best;
}

/** Where the sentence of a place begins; if that is far, a little before the place. */
function sentenceBefore(text: string, at: number): number {
  const before = text.slice(0, at);
  const sentence = Math.max(
    ...['。', '！', '？', '\n', '. ', '; ', '；'].map((end) => before.lastIndexOf(end) + end.length),
  );
  const start = sentence > 0 && /\s/.test(text[sentence] ?? '') ? sentence + 1 : Math.max(sentence, 0);
  if (at - start < 48) return before.slice(0, start).trim() === '' ? 0 : start;
  const near = /[\s，、,]/.exec(text.slice(at - 24, at));
  return near ? at - 24 + near.index + 1 : at;
}
