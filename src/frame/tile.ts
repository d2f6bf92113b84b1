import { h, options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type AnyCalculator, type CalculatorWords, layouts } from './calculator.ts';
import { startOf } from './states.ts';

const narrow = layouts.find(({ name }) => name === 'narrow')!;
const Nothing = () => null;

/** What a drawing is asked by hand or said to the ear, and what lights it up beside its numbers. */
const spoken = /^(aria-|data-|on[A-Z])|^(role|tabindex|id)$/;

/** A calculator's first picture as a sign for it: the window of its narrow drawing, without words and handles. */
export function renderTile(calculator: AnyCalculator, words: CalculatorWords): string {
  const state = startOf(calculator, {});
  const view = { state, result: calculator.compute(state as never), words };
  const before = options.vnode;
  options.vnode = (made) => {
    strip(made, calculator.window);
    before?.(made);
  };
  try {
    return renderToString(
      h(calculator.Picture, {
        ...view,
        layout: narrow,
        set: () => {},
        prefix: `tile-${calculator.name}`,
      } as never),
    );
  } finally {
    options.vnode = before;
  }
}

function strip(node: VNode, window: string | undefined): void {
  if (typeof node.type !== 'string') return;
  const props = node.props as Record<string, unknown>;
  // Markup that comes as a text cannot be freed of its words.
  if (node.type === 'text' || props.dangerouslySetInnerHTML || /\bhandle\b/.test(String(props.class ?? ''))) {
    node.type = Nothing;
    return;
  }
  if (node.type === 'svg') {
    if (window) props.viewBox = window;
    props['aria-hidden'] = 'true';
  }
  for (const name of Object.keys(props))
    if (spoken.test(name) && name !== 'aria-hidden' && !(name === 'id' && /clip|pattern/i.test(node.type)))
      delete props[name];
}
