/** The height in the window whose text counts as being read. */
const line = 96;
const key = 'place';

interface Place {
  path: string;
  /**
   * Id at or before the block being read ('' where none is), how many blocks further down that one is, and the share of
   * it already read.
   */
  id: string;
  blocks: number;
  share: number;
}

/** Keeps the place in the text for the page at `path`, the same page in the other language: ids and the order below them agree. */
export function keepPlace(path: string): void {
  const blocks = blocksOfText();
  const current = blocks.findLastIndex((block) => block.getBoundingClientRect().top <= line);
  if (current < 0 || scrollY === 0) return;
  const named = blocks.findLastIndex((block, index) => index <= current && block.id !== '');
  const { top, height } = blocks[current]!.getBoundingClientRect();
  const place: Place = {
    path,
    id: blocks[named]?.id ?? '',
    blocks: current - named,
    share: height > 0 ? (line - top) / height : 0,
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Storage may be forbidden: the link's hash still leads to the section.
  }
}

/** Goes to the place kept for this page, once. */
export function returnToPlace(): void {
  const place = takePlace();
  if (!place || place.path !== location.pathname) return;
  const blocks = blocksOfText();
  const named = place.id === '' ? -1 : blocks.findIndex(({ id }) => id === place.id);
  const block = blocks[named + place.blocks];
  if (!block || (named < 0 && place.id !== '')) return;
  const go = () => {
    const { top, height } = block.getBoundingClientRect();
    scrollTo({
      top: scrollY + top + height * Math.min(Math.max(place.share, 0), 1) - line,
      behavior: 'instant',
    });
  };
  go();
  // The browser goes to the hash once more when everything has loaded.
  if (document.readyState !== 'complete')
    addEventListener('load', () => requestAnimationFrame(go), { once: true });
}

/** Blocks of a page's text, down to entries of lists and rows of tables; what readers open or change has none inside. */
const textBlocks = 'main article, main section, main :is(article, section) > *, main :is(li, tr, dl > div)';
const changing = '.calc, details, [popover], .onpage, [data-sheet]';

/** The blocks of the text that take a place: cards that open on demand do not. */
function blocksOfText(): Element[] {
  return [...document.querySelectorAll(textBlocks)].filter(
    (block) =>
      block.getClientRects().length > 0 &&
      !block.parentElement!.closest(changing) &&
      !block.matches('[data-sheet]'),
  );
}

/** What was kept, if it is sound; it is taken out. */
function takePlace(): Place | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Place> | null;
    sessionStorage.removeItem(key);
    const sound =
      typeof kept?.path === 'string' &&
      typeof kept.id === 'string' &&
      Number.isInteger(kept.blocks) &&
      Number.isFinite(kept.share);
    return sound ? (kept as Place) : null;
  } catch {
    return null;
  }
}
