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

/** A place in a file: line and column, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `content/zh/sgd.md:12:5: calculator: expected …; got …`. */
export function describe({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** All problems of a run at once, one a line, in the order of files and lines. */
export class NotesError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted(
      (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
    );
    super(sorted.map(describe).join('\n'));
    this.name = 'NotesError';
    this.problems = sorted;
  }
}

/** A text in an error message: quoted, on one line, cut where it is long. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > longest ? `${line.slice(0, longest)}…` : line}”`;
}
