import type { MathNode } from '../formulas/reading/math-node.ts';
import { readFormula } from '../formulas/reading/read-formula.ts';
import type { PartLanguage } from '../i18n/languages.ts';

const wordsOf = {
  zh: () => import('../formulas/reading/zh.ts'),
  en: () => import('../formulas/reading/en.ts'),
} satisfies Record<PartLanguage, unknown>;

/**
 * Puts a displayed formula in words below it, or takes the words away again. The button says in which language, and what
 * the note calls its letters. Throws where the words cannot be fetched.
 */
export async function showReading(button: HTMLButtonElement, box: Element): Promise<void> {
  const shown = box.nextElementSibling;
  if (shown?.matches('.reading')) {
    shown.remove();
    button.ariaExpanded = 'false';
    return;
  }
  const { words } = await wordsOf[button.dataset.language as PartLanguage]();
  const names = JSON.parse(button.dataset.names!) as Record<string, string>;
  const said = [...box.querySelectorAll('math')].map((formula) => readFormula(nodeOf(formula), words, names));
  // Empty at first: what a status says is read out when it changes.
  const place = document.createElement('p');
  place.className = 'reading ui';
  place.role = 'status';
  if (button.dataset.tag) place.lang = button.dataset.tag;
  box.after(place);
  button.ariaExpanded = 'true';
  requestAnimationFrame(() => {
    place.textContent = said.join(words.stop);
  });
}

function nodeOf(element: Element): MathNode {
  const children = [...element.children];
  return {
    name: element.localName,
    text: children.length > 0 ? '' : element.textContent!,
    variant: element.getAttribute('mathvariant') ?? undefined,
    lineless: element.getAttribute('linethickness') === '0px',
    children: children.map(nodeOf),
  };
}
