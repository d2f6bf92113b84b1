/** What a reader of screens says of an element: its words, those hidden from the eye included, without what is hidden from it. */
export function spokenText(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1 || (node as Element).getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(spokenText).join('');
}
