import type { Labels } from './calculator.ts';
import type { FrameWords } from './en.ts';
import type { LinkProblem } from './link.ts';
import { ProblemText } from './ProblemText.tsx';

/** What an address asked for that a calculator has not, parameter by parameter. */
export function LinkProblems({
  problems,
  own,
  reasons,
}: {
  problems: readonly LinkProblem[];
  own: FrameWords;
  reasons: Labels['reasons'];
}) {
  return (
    <div class="problem" role="alert">
      {own.linkProblem}
      <ul>
        {problems.map((problem) => (
          <li>
            <code>{problem.parameter}</code>: <ProblemText problem={problem} words={own} reasons={reasons} />
          </li>
        ))}
      </ul>
    </div>
  );
}
