/** Where a reader left a note for a calculator of another. */
export interface Way {
  /** Path and hash of the calculator. */
  to: string;
  /** Path and title of the note. */
  from: string;
  title: string;
  /** Which of its links to calculators elsewhere it was, and how far below the window's edge it stood, in pixels. */
  link: number;
  top: number;
  /** Whether the reader is on the way back. */
  returning?: boolean;
}

const key = 'way-back';

/** Keeps where a link to another note's calculator leads, and where it stands. */
export function keepWay(link: HTMLAnchorElement): void {
  const links = [...document.querySelectorAll('a[data-calculator-link]')];
  storeWay({
    to: link.pathname + link.hash,
    from: location.pathname,
    title: document.querySelector('h1')!.textContent!.trim(),
    link: links.indexOf(link),
    top: link.getBoundingClientRect().top,
  });
}

/** Keeps a way for the page that comes next in this tab. */
export function storeWay(way: Way): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(way));
  } catch {
    // Storage may be forbidden: the browser's own way back is left.
  }
}

/** The way that was kept for this page, taken out; null where there is none. */
export function keptWay(): Way | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Way | null;
  } catch {
    return null;
  }
}

/** Forgets the way that was kept. */
export const forgetWay = (): void => sessionStorage.removeItem(key);
