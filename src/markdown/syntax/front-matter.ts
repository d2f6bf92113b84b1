import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import type { NoteData } from '../base/note-data.ts';
import { type Place, type Problem, quote } from '../base/problem.ts';
import { withoutWidth } from '../signs/without-width.ts';
import { isWithheld, meantKey } from './foreign-keys.ts';
import { plainTitle, titleInBody } from './own-title.ts';
import { noKeys, quotes, yamlSlip } from './yaml-slips.ts';

type Kind = 'text' | 'number' | 'text or number' | 'list';
const kinds: { readonly [Key in keyof NoteData]: Kind } = {
  title: 'text',
  summary: 'text',
  part: 'text or number',
  order: 'number',
  crest: 'text',
  objectives: 'text',
  prerequisites: 'list',
  aliases: 'list',
  hiddenAliases: 'list',
  covers: 'list',
  changed: 'text',
  references: 'list',
};
const wanted: Record<Kind, string> = {
  text: 'text',
  number: 'a number',
  'text or number': 'text or a number',
  list: 'a list of texts, such as [one, two]',
};

/** A file read: its data, and its body at the very lines and columns it has in the file. */
export interface FrontMatter {
  data: NoteData;
  /** The whole file with `\n` line ends and the front matter blanked out. */
  body: string;
  /** Where a value stands: by field, and for lists by `field/item`. */
  places: Record<string, Place>;
  problems: Problem[];
}

const fence = /^---[ \t]*$/;

/** Reads the front matter of a note. Never throws: whatever is wrong is listed in `problems`. */
export function readFrontMatter(source: string, file: string): FrontMatter {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const problems: Problem[] = [];
  const places: Record<string, Place> = {};
  const data = empty();
  const report: Report = (place, message) => problems.push({ file, ...place, message });
  const start = { line: 1, column: 1 };

  if (!fence.test(lines[0]!)) {
    data.title = plainTitle(titleInBody(lines) ?? '');
    if (data.title === '')
      report(
        start,
        `front matter: expected a first line ---, or one # and the title; got ${quote(lines[0]!)}`,
      );
    return { data, body: lines.join('\n'), places, problems };
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end < 0) {
    report(start, 'front matter: expected a closing line ---; got the end of the file');
    return { data, body: '', places, problems };
  }
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  const entries = entriesOf(lines, end, report);
  if (entries === null) return { data, body, places, problems };
  for (const entry of entries) readEntry(entry, lines, data, places, report);
  if (data.changed !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(data.changed))
    report(
      places.changed!,
      `front matter: changed: expected a day such as 2026-11-30; got ${quote(data.changed)}`,
    );
  data.title = plainTitle(data.title || (places.title ? '' : (titleInBody(lines.slice(end + 1)) ?? '')));
  if (data.title === '' && !problems.some(({ message }) => message.includes(' title: '))) {
    report(places.title ?? start, 'front matter: title: expected text; got nothing');
  }
  return { data, body, places, problems };
}

type Report = (place: Place, message: string) => void;

/** A key of the front matter: its value, an alias followed, and where both stand. */
interface Entry {
  name: string;
  value: Node | null;
  /** Whether the value is an alias that nothing precedes. */
  dangling: boolean;
  place: Place;
  keyPlace: Place;
  placeOf: (node: unknown) => Place;
}

/** The keys of the front matter, which ends at line `end`; null where it is no map, which is reported. */
function entriesOf(lines: readonly string[], end: number, report: Report): Entry[] | null {
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join('\n'), {
    lineCounter: counter,
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const placeOf = (node: unknown): Place => placeAt((node as Node | null)?.range?.[0] ?? 0);
  const faulty = new Set<number>();
  for (const error of document.errors) {
    const place = placeAt(error.pos[0]);
    // What follows on the same line comes of the first fault.
    if (!faulty.has(place.line))
      report(place, `front matter: ${yamlSlip(error, lines[place.line - 1] ?? '', place.column)}`);
    faulty.add(place.line);
  }
  if (document.errors.length > 0) return null;
  if (document.contents !== null && !isMap(document.contents)) {
    report({ line: 2, column: 1 }, `front matter: ${noKeys(lines.slice(1, end))}`);
    return null;
  }
  return (document.contents?.items ?? []).map(({ key, value: given }) => {
    const value = isAlias(given) ? (given.resolve(document) ?? null) : given;
    return {
      name: isScalar(key) ? String(key.value) : '',
      value,
      dangling: isAlias(given) && value === null,
      place: given === null ? placeOf(key) : placeOf(given),
      keyPlace: placeOf(key),
      placeOf,
    };
  });
}

/** Puts what a key says into the data, and where it stands into the places. */
function readEntry(
  entry: Entry,
  lines: readonly string[],
  data: NoteData,
  places: Record<string, Place>,
  report: Report,
): void {
  const { name, value, dangling, place, keyPlace } = entry;
  if (!Object.hasOwn(kinds, name)) {
    const message = foreignProblem(name, isScalar(value) ? value.value : null);
    if (message) report(keyPlace, message);
    return;
  }
  const field = name as keyof NoteData;
  places[field] = place;
  const kind = kinds[field];
  const cut = isScalar(value) && kind === 'text' ? cutOff(value) : null;
  if (cut !== null || dangling) {
    const text = lines[place.line - 1]!.slice(place.column - 1).trim();
    report(place, `front matter: ${quotes(field, text)}`);
    if (field === 'title') data.title = text;
    return;
  }
  const wrong = (got: unknown, at = place) =>
    report(at, `front matter: ${field}: expected ${wanted[kind]}; got ${quote(JSON.stringify(got) ?? '')}`);
  if (kind === 'list') {
    const texts = textsOf(entry, wrong);
    for (const { text, at } of texts) {
      (data[field] as string[]).push(text);
      places[`${field}/${text}`] = at;
    }
    return;
  }
  const content = isScalar(value) ? value.value : isSeq(value) || isMap(value) ? value.toJSON() : null;
  if (kind === 'number') {
    if (typeof content === 'number' && Number.isFinite(content)) data[field as 'order'] = content;
    else wrong(content);
  } else if (typeof content === 'string' || (kind === 'text or number' && typeof content === 'number')) {
    // The text as written: part: 4.10 is no 4.1.
    const written = typeof content === 'number' && isScalar(value) ? (value.source ?? `${content}`) : content;
    data[field as 'title'] = String(written).replace(new RegExp(withoutWidth, 'g'), '').trim();
  } else wrong(content);
}

/** The texts of a list, each with its place; nothing written is an empty one. */
function textsOf(
  { value, placeOf }: Entry,
  wrong: (got: unknown, at?: Place) => void,
): { text: string; at: Place }[] {
  if (isScalar(value) && value.value === null) return [];
  if (!isSeq(value)) {
    wrong(isScalar(value) ? value.value : null);
    return [];
  }
  return value.items.flatMap((item) => {
    const text = isScalar(item) ? item.value : null;
    if (typeof text === 'string' && text.trim() !== '') return [{ text, at: placeOf(item) }];
    wrong(text, placeOf(item));
    return [];
  });
}

/** What YAML took for a remark although it stands right after its sign: `C# and F #1`. Null if there is none. */
function cutOff({ comment, type }: Scalar): string | null {
  return type === 'PLAIN' && comment && /^\S/.test(comment) ? comment : null;
}

/** What is wrong with a key that is none of ours: nothing, if it belongs to another system. */
function foreignProblem(name: string, value: unknown): string | null {
  const known = Object.keys(kinds);
  const meant = meantKey(name, known);
  if (meant)
    return `front matter: expected one of ${known.join(', ')} (nearest: ${meant}); got ${quote(name)}`;
  if (!isWithheld(name, value)) return null;
  return `front matter: expected a note to be published; got ${quote(`${name}: ${value}`)}: move it out of this folder, or delete the line`;
}

function empty(): NoteData {
  return {
    title: '',
    summary: '',
    part: '',
    order: Number.MAX_SAFE_INTEGER,
    crest: '',
    objectives: '',
    prerequisites: [],
    aliases: [],
    hiddenAliases: [],
    covers: [],
    changed: '',
    references: [],
  };
}
