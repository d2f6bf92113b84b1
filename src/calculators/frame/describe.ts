import type { FrameWords } from './en.ts';
import type { Problem } from './parameters.ts';

/** A problem as a sentence in the reader's language. */
export function describe(problem: Problem, words: FrameWords, reasons: Record<string, string> = {}): string {
  const own = problem.detail === undefined ? undefined : (reasons[problem.detail] ?? problem.detail);
  const what = own ?? words.problem[problem.reason].replace('{expected}', problem.expected ?? '');
  const place = problem.position === undefined ? '' : ` (${problem.position + 1})`;
  const moved = problem.reason === 'range' || problem.reason === 'integer';
  const got = problem.got === '' || moved || problem.reason === 'empty' ? '' : `${words.got} ${problem.got}`;
  const end = /[。.]$/.test(what) ? '' : words.end;
  return `${what}${place}${got}${end}${moved || problem.reason === 'unknown' ? '' : words.kept}`;
}
