/** What a sheet comes after, from the smallest: where a sheet inside would mix with what is there, the larger counts. */
const around = ['form', '.tbl', 'table', '.sn', 'figcaption', 'summary'] as const;
const blocks = 'p, .p, li, dt, dd, h1, h2, h3, h4, h5, h6';

/** The block of the text that a claim stands in and that its sheet comes after. */
export function blockOf(link: Element): Element {
  for (const selector of around) {
    const found = link.closest(selector);
    if (found) return selector === '.sn' ? blockOf(found.parentElement!) : found;
  }
  const found = link.closest(blocks);
  return found?.closest('summary') ?? found ?? link.parentElement!;
}

/** A place for a sheet after a claim's block, an element that may stand there: an entry of a list within a list. */
export function placeAfter(block: Element): HTMLElement {
  const name = { LI: 'li', DT: 'dd', DD: 'dd' }[block.tagName] ?? 'div';
  const place = document.createElement(name);
  place.dataset.sheet = '';
  (block.matches('summary, figcaption') ? block.parentElement! : block).after(place);
  return place;
}

/** Pixels left between a sheet and the window's edge, and between that edge and the line of the claim. */
const margin = 12;

/** How far the page moves at most for a sheet to be seen: 250 pixels, less the one that a scroll may round up. */
const farthest = 249;

/** Pixels at the window's upper edge that the site's bar covers. */
const covered = () =>
  Math.max(
    0,
    ...[...document.querySelectorAll('.bar')]
      .filter((bar) => getComputedStyle(bar).position === 'sticky')
      .map((bar) => bar.getBoundingClientRect().bottom),
  );

/** Where the first line of a link stands in the window, in pixels from its upper edge. */
export const lineTop = (link: Element): number =>
  (link.getClientRects()[0] ?? link.getBoundingClientRect()).top;

/** How far the page has to move down for a sheet to be seen whole, in pixels: never so far that the claim's line leaves. */
export function wayTo(sheet: Element, link: Element): number {
  const needed = sheet.getBoundingClientRect().bottom + margin - innerHeight;
  const room = lineTop(link) - covered() - margin;
  return Math.max(0, Math.min(needed, room, farthest));
}
