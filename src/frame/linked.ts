import { useEffect, useState } from 'preact/hooks';
import type { AnyCalculator } from './calculator.ts';
import { later } from './later.ts';
import type { LinkProblem } from './link.ts';
import type { AnyState, States } from './states.ts';

/** What reads and writes links: fetched at once where the address has one, else when a state first changes. */
export const linking = later(() => import('./linking.ts'));
if (import.meta.env.SSR) await linking.fetch();

/** Whether an address may hold a state of the calculator. */
export const mayLink = (id: string) => location.search.includes(`${id}.`);

/** Does what needs links, once they can be read; where they cannot be fetched the address stays as it is. */
const withLinks = (then: () => void) => {
  const fetching = linking.fetch();
  if (fetching) fetching.then(then, () => {});
  else then();
};

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
  const linked = () => linking.part.readLink(location.search, id, calculator.parameters, start as never);
  useEffect(() => {
    const follow = () =>
      withLinks(() =>
        show(
          () => (linked().found ? (linked().state as AnyState) : start),
          () => setProblems(linked().problems),
        ),
      );
    // The address may have got a state only now, from a claim for instance, with what reads links still to come.
    if (!restored && mayLink(id))
      withLinks(() => {
        if (!isSheets() && linked().found) follow();
      });
    addEventListener('popstate', follow);
    addEventListener('tangent:link', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('tangent:link', follow);
    };
  }, []);
  useEffect(() => {
    if (!live || (state === start && !mayLink(id))) return;
    const say = () => {
      if (isSheets()) return;
      const { search, pathname, hash } = location;
      const said = linking.part.writeLink(search, id, calculator.parameters, state as never, start as never);
      if (said !== search) history.replaceState(history.state, '', pathname + said + hash);
    };
    const timer = setTimeout(() => withLinks(say), settled);
    return () => clearTimeout(timer);
  }, [state, live]);
  return problems;
}
