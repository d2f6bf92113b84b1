import { useEffect, useState } from 'preact/hooks';
import type { CalculatorWords } from './calculator.ts';
import type { FrameWords } from './en.ts';
import type { Problem } from './parameters.ts';

/** A problem as a sentence once its words have come; where they cannot be fetched, what would have been right. */
export function ProblemText({
  problem,
  words,
  reasons,
}: {
  problem: Problem;
  words: FrameWords;
  reasons?: CalculatorWords['reasons'];
}) {
  const [text, setText] = useState('');
  useEffect(() => {
    Promise.all([words.describing(), reasons?.()]).then(
      ([describe, own]) => setText(describe(problem, own)),
      () => setText(problem.expected ?? problem.got),
    );
  }, [problem]);
  return <>{text}</>;
}
