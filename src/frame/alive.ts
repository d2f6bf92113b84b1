import { h, hydrate, render } from 'preact';
import { Frame } from './Frame.tsx';
import { Guard } from './Guard.tsx';
import { fitting } from './layout.ts';
import { linking, mayLink } from './linked.ts';
import type { FrameProps } from './props.ts';
import { type AnyState, startOf } from './states.ts';
import { fetchTray } from './tray-part.ts';

/** What turns a table or a drawing into something to take away; fetched before it is first asked for. */
export { taking } from './Actions.tsx';

/** States of one calculator that were drawn whole, oldest first: those to return to when another cannot be. */
const remembered = 3;

/**
 * Takes over a calculator that stands in the page as HTML, once what its first and its linked state need has come. What
 * throws later brings back the last state that was drawn whole; where there is none, the page's own HTML comes back and
 * `onLost` is called.
 */
export async function bringToLife(place: HTMLElement, props: FrameProps, onLost: () => void): Promise<void> {
  const { calculator, options, id } = props;
  const start = startOf(calculator, options);
  await calculator.needs?.(start as never);
  if (mayLink(id)) {
    await linking.fetch();
    const { state } = linking.part.readLink(location.search, id, calculator.parameters, start as never);
    await calculator.needs?.(state as never);
  }
  if (fitting(place.clientWidth).name === 'narrow') await fetchTray();
  const still = place.innerHTML;
  const good: AnyState[] = [];
  const onDrawn = (state: AnyState) => {
    good.push(state);
    if (good.length > remembered) good.shift();
  };
  const guarded = (more: Partial<FrameProps>) =>
    h(Guard, { onFault, children: h(Frame, { ...props, onDrawn, ...more }) });
  const onFault = (error: unknown) => {
    reportError(error);
    // Not while the broken drawing is still being taken down.
    queueMicrotask(() => {
      render(null, place);
      const last = good.pop();
      if (last) render(guarded({ restored: last, renderFormula: () => formulaIn(still) }), place);
      else {
        place.innerHTML = still;
        onLost();
      }
    });
  };
  hydrate(guarded({}), place);
}

/** The formula panel's HTML in a calculator's: only the build can set formulas. */
function formulaIn(html: string): string {
  const box = document.createElement('template');
  box.innerHTML = html;
  return box.content.querySelector('.live')?.innerHTML ?? '';
}
