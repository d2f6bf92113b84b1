import { texOf } from './formula-tex.ts';
import { selectionHtml, selectionText } from './selection-text.ts';

/** Milliseconds for which the button says that it has copied. */
const thanks = 1500;
/** What a click on a formula is for anyway. */
const busy = 'a, button, summary, label, input, [role=slider], [role=button]';

/**
 * A formula is copied as TeX by one small button that comes to it: on a tap or click, when a displayed one is pointed at or
 * focused, and from formula to formula by the key M. Beside it, a displayed one is put in words. Selected text is copied
 * with its formulas as `$…$`.
 */
export function copyFormulas(): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-copy-tex]');
  const tools = template?.content.querySelector('span');
  if (!tools) return;
  const button = tools.querySelector<HTMLButtonElement>('.copy-tex')!;
  const reading = tools.querySelector<HTMLButtonElement>('.read-formula')!;
  const label = button.querySelector('span')!;
  const plain = label.textContent!;
  let current: Element | null = null;

  const leave = () => {
    tools.remove();
    current = null;
  };
  const offer = (formula: Element | null) => {
    if (formula === current || !formula || texOf(formula) === '') return;
    current = formula;
    label.textContent = plain;
    const box = formula.closest('.display');
    tools.classList.toggle('beside', !box);
    reading.hidden = !box;
    reading.ariaExpanded = String(box?.nextElementSibling?.matches('.reading') ?? false);
    if (box) box.append(tools);
    else formula.after(tools);
  };
  const copy = async () => {
    if (!current) return;
    await navigator.clipboard.writeText(texOf(current));
    label.textContent = button.dataset.copied!;
    setTimeout(() => {
      label.textContent = plain;
    }, thanks);
  };
  button.addEventListener('click', copy);
  reading.addEventListener('click', () => {
    const box = current?.closest('.display');
    if (box)
      import('./formula-reading.ts').then(
        ({ showReading }) => showReading(reading, box),
        () => {
          reading.textContent = reading.dataset.lost!;
        },
      );
  });

  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || tools.contains(target)) return;
    const formula = formulaAt(target);
    if (formula && !formula.closest(busy) && getSelection()?.isCollapsed !== false) offer(formula);
    else if (!formula) leave();
  });
  for (const event of ['pointerover', 'focusin'] as const)
    document.addEventListener(event, ({ target }) => {
      const box = target instanceof Element && !tools.contains(target) && target.closest('main .display');
      if (box) offer(box.querySelector('.katex'));
    });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'Escape') leave();
    else if (event.key.toLowerCase() === 'm') {
      const next = neighbour(current, event.shiftKey ? -1 : 1);
      if (!next) return;
      next.scrollIntoView({ block: 'nearest' });
      offer(next);
      button.focus({ preventScroll: true });
    }
  });
  document.addEventListener('copy', copySelection);
  document.documentElement.dataset.copies = '';
}

const formulaAt = (target: Element) =>
  target.closest('main .katex') ?? target.closest('main .display')?.querySelector('.katex') ?? null;

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=slider], dialog') !== null;

/** The formula before or after one, or the first one in the window; formulas in closed folds are passed over. */
function neighbour(current: Element | null, step: 1 | -1): Element | undefined {
  const all = [...document.querySelectorAll('main .katex')].filter((one) => one.checkVisibility());
  const at = current ? all.indexOf(current) : -1;
  if (at >= 0) return all[at + step];
  return all.find((one) => one.getBoundingClientRect().top > 0);
}

/** Text is copied as it reads, wherever a formula or a mark would not be. */
function copySelection(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !event.clipboardData) return;
  if (isTyping(document.activeElement)) return;
  const range = selection.getRangeAt(0);
  const text = selectionText(range);
  if (text === '') return;
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', selectionHtml(range));
  event.preventDefault();
}
