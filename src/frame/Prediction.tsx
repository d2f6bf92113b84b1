import { useState } from 'preact/hooks';
import type { Labels } from './calculator.ts';
import type { FrameWords } from './en.ts';

/** One optional guess; nothing is kept. */
export function Prediction({
  words,
  own,
  truth,
  id,
}: {
  words: NonNullable<Labels['prediction']>;
  own: FrameWords;
  truth: string;
  id: string;
}) {
  const [guess, setGuess] = useState<string | null>(null);
  return (
    <details class="predict">
      <summary>
        {own.predict}
        <span>{words.question}</span>
      </summary>
      <fieldset>
        <legend class="hidden-words">{words.question}</legend>
        {Object.entries(words.choices).map(([key, text]) => (
          <label>
            <input
              type="radio"
              name={`${id}-prediction`}
              value={key}
              checked={guess === key}
              onChange={() => setGuess(key)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <p class="truth" role="status">
        {guess && `${guess === truth ? own.right : own.wrong} ${words.reveal}`}
      </p>
    </details>
  );
}
