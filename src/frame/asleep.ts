import { type ComponentChild, options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Elements that a reader works with, and the roles that make others such. */
const controls = new Set(['button', 'input', 'select', 'textarea']);
const roles = new Set(['button', 'slider', 'checkbox', 'radio', 'spinbutton', 'switch']);

/**
 * Renders a part of a page at build so that nothing in it looks alive before its script has come: its controls are
 * disabled, or say that they are where HTML has no such attribute. `wake` undoes it.
 */
export function renderAsleep<Props>(node: VNode<Props>): string {
  const before = options.vnode;
  options.vnode = (made) => {
    putToSleep(made);
    before?.(made);
  };
  try {
    return renderToString(node);
  } finally {
    options.vnode = before;
  }
}

function putToSleep({ type, props }: VNode): void {
  if (typeof type !== 'string') return;
  const given = props as Record<string, unknown> & { children?: ComponentChild };
  const native = controls.has(type);
  if ((!native && !roles.has(String(given.role))) || given.disabled) return;
  given[native ? 'disabled' : 'aria-disabled'] = native ? true : 'true';
  given['data-asleep'] = '';
}
