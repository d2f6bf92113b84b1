import { withNumbers } from '../formulas/portable-tex.ts';

/** A formula's TeX as it can be used elsewhere, with the numbers that a calculator's formula shows; empty if it has none. */
export function texOf(formula: Element): string {
  const variant = formula.closest<HTMLElement>('[data-tex]');
  if (!variant) return formula.querySelector('annotation')?.textContent?.trim() ?? '';
  return withNumbers(variant.dataset.tex!, (slot) => {
    const power = variant.querySelector<HTMLElement>(`[data-power="${slot.replace(/\.exponent$/, '')}"]`);
    if (slot.endsWith('.exponent') && power?.hidden) return null;
    return variant.querySelector(`[data-slot="${slot}"]`)?.textContent ?? null;
  });
}

/** A formula as text: `$…$`, a displayed one as `$$…$$`. */
export function formulaText(formula: Element): string {
  const tex = texOf(formula);
  return formula.closest('.katex-display') ? `$$${tex}$$` : `$${tex}$`;
}
