import { useEffect, useRef, useState } from 'preact/hooks';
import { spokenText } from './spoken-text.ts';

/** Milliseconds without a change after which the result is said. */
const pause = 700;

/**
 * Says the result sentence once the reader pauses. It is the one live region of a calculator's numbers: while a slider
 * moves, each new state would else cut the sentence of the last one off.
 */
export function Announcer({
  root,
  state,
  live,
}: {
  root: { current: HTMLElement | null };
  state: unknown;
  live: boolean;
}) {
  const [said, setSaid] = useState('');
  const first = useRef(true);
  useEffect(() => {
    if (!live) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      const result = root.current?.querySelector('.result');
      setSaid(result ? spokenText(result) : '');
    }, pause);
    return () => clearTimeout(timer);
  }, [state, live]);
  return (
    <p class="hidden-words" role="status">
      {said}
    </p>
  );
}
