/** The height in the window whose text counts as being read. */
const line = 96;
const key = 'place';

interface Place {
  path: string;
  /** Id before the block being read, how many blocks further down that one is, and the share of it already read. */
  id: string;
  blocks: number;
  share: number;
}

/** Keeps the place in the text for the page at `path`, whose blocks stand in the same order: the note in the other language. */
export function keepPlace(path: string): void {
  const blocks = blocksOfText();
  const current = blocks.findLastIndex((block) => block.getBoundingClientRect().top <= line);
  const named = blocks.findLastIndex((block, index) => index <= current && block.id !== '');
  if (named < 0) return;
  const { top, height } = blocks[current]!.getBoundingClientRect();
  const place: Place = {
    path,
    id: blocks[named]!.id,
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
  const block = blocks[blocks.findIndex(({ id }) => id === place.id) + place.blocks];
  if (!block) return;
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

/** The blocks of the text that take a place: cards that open on demand do not. */
function blocksOfText(): Element[] {
  return [...(document.querySelector('article')?.children ?? [])].filter(
    (block) => block.getClientRects().length > 0,
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
      kept.id !== '' &&
      Number.isInteger(kept.blocks) &&
      Number.isFinite(kept.share);
    return sound ? (kept as Place) : null;
  } catch {
    return null;
  }
}
