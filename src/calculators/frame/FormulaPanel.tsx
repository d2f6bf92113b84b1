import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Shown } from '../../draw/format.ts';
import type { Formulas, LiveFormula } from './calculator.ts';

/** How a formula becomes HTML: KaTeX at build; in the browser nothing, since the page already holds it. */
export const FormulaRenderer = createContext<(tex: string, slots: LiveFormula['slots']) => string>(() => '');

/**
 * The formula with the current numbers. All variants stand in the page from the build on, one is shown; at run time
 * only the texts of the slots change.
 */
export function FormulaPanel({
  formulas,
  live,
  label,
}: {
  formulas: Formulas;
  live: (name: string) => LiveFormula;
  label: string;
}) {
  const render = useContext(FormulaRenderer);
  const panel = useRef<HTMLDivElement>(null);
  const { name: first, also = [], slots } = live('');
  const active = [first, ...also];
  useEffect(() => {
    for (const name of active) {
      const shown = panel.current?.querySelector(`[data-variant="${name}"]`);
      if (shown) fillSlots(shown, slots);
    }
  });
  return (
    <div class="live" ref={panel} role="group" aria-label={label}>
      {Object.entries(formulas).map(([name, tex]) => (
        <div
          key={name}
          data-variant={name}
          hidden={!active.includes(name)}
          dangerouslySetInnerHTML={{ __html: render(tex, active.includes(name) ? slots : blank(tex)) }}
        />
      ))}
    </div>
  );
}

/** Slots of a variant that is not shown: empty places. */
function blank(tex: string): LiveFormula['slots'] {
  const names = [...tex.matchAll(/\\(?:slot|sci)\{([\w.]+)\}/g)].map((match) => match[1]!);
  return Object.fromEntries(names.map((name) => [name, { mantissa: '·', exponent: null } satisfies Shown]));
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
