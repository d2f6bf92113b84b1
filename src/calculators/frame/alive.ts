import { h, hydrate } from 'preact';
import { Frame, type FrameProps } from './Frame.tsx';

/** What turns a table or a drawing into something to take away; fetched before it is first asked for. */
export { taking } from './Frame.tsx';

/** Takes over a calculator that stands in the page as HTML. */
export function bringToLife(place: HTMLElement, props: FrameProps): void {
  hydrate(h(Frame, props), place);
}
