import { type ClaimEntry, claims } from './claim-links.ts';
import { follow, isPlain } from './following.ts';
import { keepWay, keptWay } from './way.ts';

const linkAt = (event: Event, selector: string) =>
  (event.target as Element).closest?.<HTMLAnchorElement>(selector) ?? null;

let coming: Promise<typeof import('./sheets.ts')> | undefined;

/**
 * What opens sheets, asked for once: several `import()` of a module on its way are fulfilled in no certain order, and the
 * clicks that wait for it would count in that one. After a failure it is asked for again.
 */
function sheets(): Promise<typeof import('./sheets.ts')> {
  coming ??= import('./sheets.ts').catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

/**
 * Claims open in place: what a sheet needs is fetched once a reader points at one. Links to calculators of other notes
 * lead there, and remember the way back.
 */
export function watchClaims(): void {
  // A page loaded anew has no sheet: its address leads to the whole calculator.
  if ((history.state as ClaimEntry | null)?.claim !== undefined) history.replaceState(null, '');
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
