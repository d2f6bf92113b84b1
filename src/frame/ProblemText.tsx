import { useEffect, useState } from 'preact/hooks';
import type { Labels } from './calculator.ts';
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
  reasons?: Labels['reasons'];
}) {
  const [text, setText] = useState('');
  useEffect(() => {
    words.describing().then(
      (describe) => setText(describe(problem, reasons)),
      () => setText(problem.expected ?? problem.got),
    );
  }, [problem]);
  return <>{text}</>;
}
