import { follow, isPlain } from './following.ts';

/** What a claim's entry in the browser's history holds: its place among the page's claims. */
export interface ClaimEntry {
  claim?: number;
}

/** All sentences of the page that a calculator on it proves. */
export const claims = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('a[data-claim]'),
];

const linkAt = (event: Event, selector: string) =>
  (event.target as Element).closest?.<HTMLAnchorElement>(selector) ?? null;

/**
 * Claims open in place: what a sheet needs is fetched once a reader points at one. Links to calculators of other notes
 * lead there, and remember the way back.
 */
export function watchClaims(): void {
  // A page loaded anew has no sheet: its address leads to the whole calculator.
  if ((history.state as ClaimEntry | null)?.claim !== undefined) history.replaceState(null, '');
  const sheets = () => import('./sheets.ts');
  for (const link of claims()) link.setAttribute('aria-expanded', 'false');
  for (const sign of ['pointerover', 'focusin'])
    document.addEventListener(sign, (event) => {
      const link = linkAt(event, 'a[data-claim]');
      if (link)
        sheets().then(
          ({ foresee }) => foresee(link),
          () => {},
        );
    });
  document.addEventListener('click', (event) => {
    if (!isPlain(event)) return;
    const link = linkAt(event, 'a[data-claim]');
    if (link) {
      event.preventDefault();
      sheets().then(
        ({ toggle }) => toggle(link),
        () => follow(link),
      );
    }
    const away = linkAt(event, 'a[data-calculator-link]');
    if (away) keepWay(away);
  });
  if (keptWay() !== null) import('./way-back.ts').then(({ goOn }) => goOn());
}

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

function keepWay(link: HTMLAnchorElement): void {
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
