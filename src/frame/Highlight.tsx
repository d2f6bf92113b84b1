import { useEffect } from 'preact/hooks';

/**
 * Pointing at or focusing one appearance of a quantity lights all of them: elements of formula, table, controls and
 * picture carry `data-key` with the quantity's symbol.
 */
export function Highlight({ root }: { root: { current: HTMLElement | null } }) {
  useEffect(() => {
    const frame = root.current;
    if (!frame) return;
    let lit: string | undefined;
    const light = (event: Event) => {
      const key = (event.target as Element).closest<HTMLElement | SVGElement>('[data-key]')?.dataset.key;
      if (key === lit) return;
      lit = key;
      for (const element of frame.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
      if (key === undefined) return;
      for (const element of frame.querySelectorAll(`[data-key="${CSS.escape(key)}"]`))
        element.setAttribute('data-lit', '');
    };
    frame.addEventListener('pointerover', light);
    frame.addEventListener('focusin', light);
    return () => {
      frame.removeEventListener('pointerover', light);
      frame.removeEventListener('focusin', light);
    };
  }, []);
  return null;
}
