/**
 * Tells the page around an embedded calculator how high it is, at first and at every change: a message
 * `{ type: 'tangent:height', name, height }` with CSS pixels, for `iframe.height = event.data.height`.
 */
export function tellHeight(): void {
  const name = document.querySelector<HTMLElement>('[data-name]')?.dataset.name;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    parent.postMessage({ type: 'tangent:height', name, height }, '*');
  }).observe(document.documentElement);
}
