/** Less than this many pixels out of sight are no reason for a hint. */
const slack = 2;

/**
 * Tables and formulas that are wider than their box say so: at each edge where something is out of sight the box fades
 * (`data-wide` is `start`, `end` or `both`).
 */
export function hintAtScrolling(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('main :is(.display, .tbl, .live)')];
  const mark = (box: HTMLElement) => {
    const left = box.scrollLeft;
    const right = box.scrollWidth - box.clientWidth - left;
    const hidden = left > slack ? (right > slack ? 'both' : 'start') : right > slack ? 'end' : '';
    if (hidden) box.dataset.wide = hidden;
    else delete box.dataset.wide;
  };
  // Sizes are known without asking for a layout when the observer calls.
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) mark(target as HTMLElement);
  });
  for (const box of boxes) {
    sizes.observe(box);
    box.addEventListener('scroll', () => mark(box), { passive: true });
  }
}
