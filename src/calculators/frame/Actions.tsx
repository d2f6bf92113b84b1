import { useState } from 'preact/hooks';
import type { FrameWords } from './en.ts';

export interface Action {
  label: string;
  /** What it does; the word it returns ('copied', 'saved') is shown for a moment in place of the label. */
  run: () => unknown;
  disabled?: boolean;
}

/** One quiet row of words. */
export function Actions({ actions, words }: { actions: readonly Action[]; words: FrameWords }) {
  const [said, setSaid] = useState<{ label: string; text: string } | null>(null);
  const press = async ({ label, run }: Action) => {
    let text: string | undefined;
    try {
      const answer = await run();
      text = answer === 'copied' || answer === 'saved' ? words[answer] : undefined;
    } catch {
      text = words.failed;
    }
    if (text === undefined) return;
    setSaid({ label, text });
    setTimeout(() => setSaid(null), 1500);
  };
  return (
    <div class="acts">
      {actions.map((action) => (
        <button type="button" disabled={action.disabled} onClick={() => press(action)}>
          {said?.label === action.label ? said.text : action.label}
        </button>
      ))}
      <span class="hidden-words" role="status">
        {said ? `${said.label}: ${said.text}` : ''}
      </span>
    </div>
  );
}
