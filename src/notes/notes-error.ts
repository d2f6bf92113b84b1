import { describe, type Problem } from '../markdown/base/problem.ts';

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
