import { spelledOut } from './invisible.ts';

/** Something wrong in a file an author wrote: where, and what was expected instead. */
export interface Problem {
  /** Path as shown, relative to the project's root. */
  readonly file: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** `what: expected …; got …`. */
  readonly message: string;
}

/** Notes down a problem at a place. */
export type Report = (at: Place, message: string) => void;

/** A place in a file: line and column, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `content/zh/sgd.md:12:5: calculator: expected …; got …`. */
export function describe({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${spelledOut(message)}`;
}

/** From this many problems on their list ends with a count. */
const many = 5;

/** All problems of a run at once, one a line, in the order of files and lines; of many also how many of what and where. */
export class NotesError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted(
      (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
    );
    super([...sorted.map(describe), ...(sorted.length < many ? [] : summary(sorted))].join('\n'));
    this.name = 'NotesError';
    // As of a sentence; it would stand below the count.
    delete this.stack;
    this.problems = sorted;
  }
}

/** An error for an author: where in the code it was thrown says nothing to him. */
export function sentence(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}

function summary(problems: readonly Problem[]): string[] {
  const files = counted(problems.map(({ file }) => file));
  const kinds = counted(problems.map(kindOf));
  return [
    '',
    `${problems.length} problems in ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
    ...['by kind:', ...rows(kinds)],
    ...['by file:', ...rows(files)],
  ];
}

/** What a problem is about: the first words of its message, of a question without its id. */
function kindOf({ message }: Problem): string {
  return /^[^:]*/.exec(message)![0].replace(/^(quiz|interview) .*/, '$1');
}

/** How often each text occurs, most frequent first. */
function counted(texts: readonly string[]): [text: string, times: number][] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one);
}

function rows(counts: readonly [text: string, times: number][]): string[] {
  const width = Math.max(...counts.map(([, times]) => String(times).length));
  return counts.map(([text, times]) => `  ${String(times).padStart(width)}  ${text}`);
}

/** A text in an error message: quoted, on one line, cut where it is long, invisible signs by their names. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
  const signs = [...line];
  return `“${spelledOut(signs.length > longest ? `${signs.slice(0, longest).join('')}…` : line)}”`;
}
