/**
 * Pointing at or focusing one appearance of a quantity lights all of them: elements of formula, table, controls and
 * picture carry `data-key` with the quantity's symbol. `frame` is a calculator's place in the page, which outlives its
 * redrawing.
 */
export function highlight(frame: Element): void {
  let lit: string | undefined;
  const light = (target: Element) => {
    const key = target.closest<HTMLElement | SVGElement>('[data-key]')?.dataset.key;
    if (key === lit) return;
    lit = key;
    for (const element of frame.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
    if (key === undefined) return;
    for (const element of frame.querySelectorAll(`[data-key="${CSS.escape(key)}"]`))
      element.setAttribute('data-lit', '');
  };
  for (const sign of ['pointerover', 'focusin'])
    frame.addEventListener(sign, ({ target }) => light(target as Element));
  // What brought the reader here was before this script.
  const focused = document.activeElement;
  if (focused && frame.contains(focused)) light(focused);
}
