import type { ExpressionProblem } from '../../models/expression/error.ts';
import type { Problem } from '../parameters.ts';

interface ProblemWords {
  problem: Record<Problem['reason'], string>;
  /** What can be wrong with a typed expression, but for what depends on where it is typed. */
  expression: Partial<Record<ExpressionProblem, string>>;
  got: string;
  /** The full stop, and what stands between two sentences. */
  end: string;
  kept: string;
}

/** A problem as a sentence; `reasons` has the sentences for a text parameter's own reasons. */
export type Describe = (problem: Problem, reasons?: Record<string, string>) => string;

/** What makes sentences of problems in the language of the words. */
export const inWords =
  (words: ProblemWords): Describe =>
  (problem, reasons = {}) => {
    const { detail } = problem;
    const own =
      detail === undefined
        ? undefined
        : (reasons[detail] ?? words.expression[detail as ExpressionProblem] ?? detail);
    const what = own ?? words.problem[problem.reason].replace('{expected}', problem.expected ?? '');
    const place = problem.position === undefined ? '' : ` (${problem.position + 1})`;
    const moved = problem.reason === 'range' || problem.reason === 'integer';
    const got =
      problem.got === '' || moved || problem.reason === 'empty' ? '' : `${words.got} ${problem.got}`;
    const end = /[。.]$/.test(what) ? words.end.slice(1) : words.end;
    const after = moved || problem.reason === 'unknown' ? '' : words.kept;
    return `${what}${place}${got}${end}${after}`.trim();
  };
