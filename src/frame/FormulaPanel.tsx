import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LiveFormula } from './calculator.ts';

/**
 * The formula with the current numbers. All variants stand in the page from the build on, one is shown; at run time
 * only the texts of the slots change.
 */
export function FormulaPanel({
  live,
  label,
  render,
}: {
  live: LiveFormula;
  label: string;
  /** What makes HTML of formulas: KaTeX at build; absent in the browser, where the page already holds them. */
  render?: (live: LiveFormula) => string;
}) {
  const html = useMemo(() => render?.(live) ?? '', []);
  const panel = useRef<HTMLDivElement>(null);
  const { name: first, also = [], slots } = live;
  useEffect(() => {
    for (const variant of panel.current!.querySelectorAll<HTMLElement>('[data-variant]')) {
      const name = variant.dataset.variant!;
      const hidden = name !== first && !also.includes(name);
      if (variant.hidden !== hidden) variant.hidden = hidden;
      if (!hidden) fillSlots(variant, slots);
    }
  });
  return (
    <div
      class="live"
      ref={panel}
      role="group"
      aria-label={label}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

function fillSlots(root: Element, slots: LiveFormula['slots']): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-slot]')) {
    const [base, part] = element.dataset.slot!.split('.') as [string, string?];
    const value = slots[element.dataset.slot!] ?? slots[base];
    if (value === undefined) continue;
    const text =
      typeof value === 'string' ? value : part === 'exponent' ? (value.exponent ?? '0') : value.mantissa;
    const place = element.querySelector('.mord') ?? element;
    if (place.textContent !== text) place.textContent = text;
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-power]')) {
    const value = slots[element.dataset.power!];
    element.hidden = typeof value === 'object' && value.exponent === null;
  }
}
