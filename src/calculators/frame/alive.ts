import { h, hydrate } from 'preact';
import { Frame, type FrameProps, startOf } from './Frame.tsx';
import { readLink } from './link.ts';

/** What turns a table or a drawing into something to take away; fetched before it is first asked for. */
export { taking } from './Frame.tsx';

/** Takes over a calculator that stands in the page as HTML, once what its first and its linked state need has come. */
export async function bringToLife(place: HTMLElement, props: FrameProps): Promise<void> {
  const { calculator, options, id } = props;
  const start = startOf(calculator, options);
  await calculator.needs?.(start as never);
  await calculator.needs?.(
    readLink(location.search, id, calculator.parameters, start as never).state as never,
  );
  hydrate(h(Frame, props), place);
}
