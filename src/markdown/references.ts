import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Place, type Problem, quote } from './problem.ts';

/** What a citation shows of a work. */
export interface Reference {
  /** Family names in order. */
  authors: readonly string[];
  /** Whether there are more authors than listed. */
  others: boolean;
  year: number;
}
export type References = ReadonlyMap<string, Reference>;

/**
 * Reads the literature list: a YAML list of { key: BN15, authors: [Ioffe, Szegedy], year: 2015, … }; `others: true` says
 * that more authors follow. Other fields are left to whoever shows the list. Never throws: what is wrong is listed in
 * `problems`.
 */
export function readReferences(
  source: string,
  file: string,
): { references: References; problems: Problem[] } {
  const references = new Map<string, Reference>();
  const problems: Problem[] = [];
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const report = (offset: number, message: string) =>
    problems.push({ file, ...placeAt(offset), message: `references: ${message}` });
  for (const error of document.errors) {
    report(error.pos[0], `expected YAML; got an error: ${error.message}`);
  }
  if (problems.length > 0) return { references, problems };
  if (!isSeq(document.contents)) {
    report(0, 'expected a list `- { key: …, authors: […], year: … }`; got something else');
    return { references, problems };
  }
  for (const item of document.contents.items) {
    const offset = (item as Node | null)?.range?.[0] ?? 0;
    const {
      key,
      authors,
      year,
      others = false,
    } = (isMap(item) ? item.toJSON() : {}) as Record<string, unknown>;
    if (typeof key !== 'string' || key === '') {
      report(offset, `expected key: a name; got ${quote(JSON.stringify(key) ?? 'none')}`);
      continue;
    }
    if (references.has(key)) report(offset, `${key}: expected a key of its own; got it a second time`);
    const named =
      Array.isArray(authors) && authors.length > 0 && authors.every((name) => typeof name === 'string');
    if (!named)
      report(
        offset,
        `${key}: authors: expected a list of names; got ${quote(JSON.stringify(authors) ?? 'none')}`,
      );
    if (typeof year !== 'number') {
      report(offset, `${key}: year: expected a number; got ${quote(JSON.stringify(year) ?? 'none')}`);
    }
    if (named && typeof year === 'number') {
      references.set(key, { authors: authors as string[], others: others === true, year });
    }
  }
  return { references, problems };
}
