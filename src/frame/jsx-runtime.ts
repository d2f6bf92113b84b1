import { type ComponentChildren, type ComponentType, createElement, type Key } from 'preact';

export { Fragment } from 'preact';

/**
 * What JSX is compiled to, in the place of Preact's own (`astro.config.mjs`), which would bring a second createElement
 * into the first script of every calculator.
 */
export function jsx(
  type: ComponentType<object> | string,
  props: { children?: ComponentChildren },
  key?: Key,
) {
  return createElement(type as ComponentType<object>, key === undefined ? props : { ...props, key });
}
export { jsx as jsxs };
