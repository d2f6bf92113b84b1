import type { FrameWords } from './en.ts';
import type { ChoiceParameter } from './parameters.ts';

interface DialProps {
  name: string;
  parameter: ChoiceParameter;
  /** The values to choose from, at least one. */
  offered: readonly string[];
  value: string;
  label: string;
  hint?: string;
  choices: Record<string, string>;
  users?: Record<string, string>;
  words: FrameWords;
  onChange: (value: string) => void;
}

/** A choice among words: a rail with a dot under the chosen one; conventions say who uses them. */
export function Dial({
  name,
  parameter,
  offered,
  value: given,
  label,
  hint,
  choices,
  users,
  words,
  onChange,
}: DialProps) {
  const value = offered.includes(given) ? given : offered[0]!;
  return (
    <fieldset class={`dial${parameter.convention ? ' convention' : ''}`} data-key={parameter.symbol}>
      <legend>{label}</legend>
      <div class="words">
        {offered.map((known) => (
          <label>
            <input
              type="radio"
              name={name}
              value={known}
              checked={known === value}
              onChange={() => onChange(known)}
            />
            <span>{choices[known]}</span>
          </label>
        ))}
      </div>
      {hint && <p class="hint">{hint}</p>}
      {users?.[value] && (
        <p class="hint">
          {words.users} {users[value]}
        </p>
      )}
    </fieldset>
  );
}
