import { useEffect, useState } from 'preact/hooks';
import type { AnyCalculator } from './calculator.ts';
import { type LinkProblem, readLink, writeLink } from './link.ts';
import type { AnyState, States } from './states.ts';

/** Milliseconds after a change until the address says it. */
const settled = 250;

/** Whether the address is that of a claim whose sheet is open: it speaks of the sheet's state, not of this one. */
const isSheets = () => (history.state as { claim?: number } | null)?.claim !== undefined;

/**
 * Ties the state to the page's address: links into it are followed, changes are written once they settle. Returns what a
 * link said that was wrong.
 */
export function useLink(
  calculator: AnyCalculator,
  id: string,
  start: AnyState,
  { state, show }: States,
  restored: boolean,
  live: boolean,
): readonly LinkProblem[] {
  const [problems, setProblems] = useState<readonly LinkProblem[]>([]);
  const linked = () => readLink(location.search, id, calculator.parameters, start as never);
  useEffect(() => {
    const follow = () =>
      show(
        () => (linked().found ? (linked().state as AnyState) : start),
        () => setProblems(linked().problems),
      );
    if (!restored && linked().found && !isSheets()) follow();
    addEventListener('popstate', follow);
    addEventListener('tangent:link', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('tangent:link', follow);
    };
  }, []);
  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(() => {
      if (isSheets()) return;
      const search = writeLink(location.search, id, calculator.parameters, state as never, start as never);
      if (search !== location.search)
        history.replaceState(history.state, '', location.pathname + search + location.hash);
    }, settled);
    return () => clearTimeout(timer);
  }, [state, live]);
  return problems;
}
