import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Milliseconds a hand rests before a part follows, and those it is behind at most while the hand moves on. */
const rest = 20;
const behind = 120;

/** A part that follows the picture a little later, so that the picture keeps up with the hand; at once when focused. */
export function Following<Now>({
  kind,
  now,
  children,
}: {
  /** Its style class. */
  kind?: string;
  now: Now;
  children: (shown: Now) => ComponentChildren;
}) {
  const [shown, setShown] = useState(now);
  const due = useRef(0);
  const follow = () => {
    due.current = 0;
    setShown(now);
  };
  useEffect(() => {
    if (shown === now) return;
    const moment = performance.now();
    if (due.current === 0) due.current = moment + behind;
    const timer = setTimeout(follow, Math.min(rest, due.current - moment));
    return () => clearTimeout(timer);
  }, [now]);
  const part = useMemo(() => children(shown), [shown]);
  return (
    <div class={kind} onFocusIn={follow}>
      {part}
    </div>
  );
}
