import { useEffect, useState } from 'preact/hooks';
import type { Labels } from './calculator.ts';
import type { FrameWords } from './en.ts';

/** One optional guess; nothing is kept. What would answer it is hidden from when the fold is opened until the guess is made. */
export function Prediction({
  words,
  own,
  truth,
  id,
  begun = false,
  onGuessing,
}: {
  words: NonNullable<Labels['prediction']>;
  own: FrameWords;
  truth: string;
  id: string;
  /** Whether it stands open at first. */
  begun?: boolean;
  onGuessing: (guessing: boolean) => void;
}) {
  const [guess, setGuess] = useState<string | null>(null);
  const [open, setOpen] = useState(begun);
  const guessing = open && guess === null;
  useEffect(() => onGuessing(guessing), [guessing]);
  return (
    <details class="predict" open={begun} onToggle={(event) => setOpen(event.currentTarget.open)}>
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
        {guessing && own.hidden}
        {guess && `${guess === truth ? own.right : own.wrong} ${words.reveal}`}
      </p>
    </details>
  );
}
