import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LiveFormula } from './calculator.ts';
import type { FrameLabels } from './en.ts';

/** Where the calculator's other formulas are: none was needed yet, on their way, in the panel, or not to be had. */
type Others = 'elsewhere' | 'asked' | 'here' | 'lost';

/**
 * The formula with the current numbers. Of its variants one is shown, and at run time only the texts of the slots
 * change. A page has all variants or those of the first state; then the others are fetched when a state needs one, and
 * until it is there no formula is shown.
 */
export function FormulaPanel({
  live,
  words,
  address,
  render,
}: {
  live: LiveFormula;
  words: Pick<FrameLabels, 'formula' | 'noFormula' | 'again'>;
  /** The page that has all variants, where this one has not. */
  address?: string;
  /** What makes HTML of formulas: KaTeX at build; absent in the browser, where the page already holds them. */
  render?: (live: LiveFormula) => string;
}) {
  const html = useMemo(() => render?.(live) ?? '', []);
  const panel = useRef<HTMLDivElement>(null);
  const [others, setOthers] = useState<Others>('elsewhere');
  const [missing, setMissing] = useState(false);
  const ask = () => {
    setOthers('asked');
    import('./further-formulas.ts')
      .then(({ addFormulas }) => addFormulas(panel.current!, address!))
      .then(
        () => setOthers('here'),
        () => setOthers('lost'),
      );
  };
  useEffect(() => {
    const shown = show(panel.current!, live);
    setMissing(!shown);
    if (shown) setOthers((now) => (now === 'lost' ? 'elsewhere' : now));
    else if (others === 'elsewhere' && address) ask();
    else if (others !== 'asked') setOthers('lost');
  });
  const lost = missing && others === 'lost';
  return (
    <>
      <div
        class="live"
        ref={panel}
        role="group"
        aria-label={words.formula}
        data-awaiting={missing ? '' : undefined}
        hidden={lost}
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {lost && (
        <p role="alert">
          {words.noFormula}{' '}
          {address && (
            <button type="button" onClick={ask}>
              {words.again}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** Shows the variants that are asked for, with their numbers, and hides the others; false, and all as it was, if one lacks. */
function show(panel: Element, { name: first, also = [], slots }: LiveFormula): boolean {
  const variants = [...panel.querySelectorAll<HTMLElement>('[data-variant]')];
  const names = variants.map(({ dataset }) => dataset.variant!);
  const wanted = [first, ...also];
  if (!wanted.every((name) => names.includes(name))) return false;
  variants.forEach((variant, index) => {
    const hidden = !wanted.includes(names[index]!);
    if (variant.hidden !== hidden) variant.hidden = hidden;
    if (!hidden) fillSlots(variant, slots);
  });
  return true;
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
