import { h, render } from 'preact';
import { frameProps, showState } from '../calculators/mount.ts';
import { Guard } from '../frame/Guard.tsx';
import { readLink, writeLink } from '../frame/link.ts';
import type { FrameProps } from '../frame/props.ts';
import { leaveDock } from '../frame/site-dock.ts';
import { type AnyState, startOf } from '../frame/states.ts';
import { type ClaimEntry, claims } from './claim-links.ts';
import { follow } from './following.ts';
import { blockOf, lineTop, placeAfter, wayTo } from './placing.ts';
import { Sheet } from './Sheet.tsx';
import type { SheetProps } from './sheet-props.ts';
import { statedKeys } from './stated.ts';

type Claim = Pick<SheetProps, keyof FrameProps | 'start' | 'claimed' | 'keys' | 'shown' | 'guessing'>;

interface Open {
  link: HTMLAnchorElement;
  place: HTMLElement;
  /** The page's address and position before it. */
  address: string;
  position: number;
}

/** The sheet that stands in the page, and the claim whose sheet is wanted: it may still be on its way. */
let open: Open | null = null;
let wanted: HTMLAnchorElement | null = null;
/** Settled once the browser has gone back over the last sheet's entry in its history. */
let returned: Promise<void> = Promise.resolve();
let arrive: (() => void) | null = null;

/** The place of the calculator on this page that a claim names. */
const calculatorOf = (link: HTMLAnchorElement) =>
  document.querySelector<HTMLElement>(`[data-mount][data-id="${CSS.escape(link.hash.slice(1))}"]`);

/** Fetches what the sheet of a claim needs; a failure is met again when the claim is opened. */
export function foresee(link: HTMLAnchorElement): void {
  const place = calculatorOf(link);
  if (place) frameProps(place).catch(() => {});
}

/** Opens a claim's sheet, or closes it where it is open or on its way. */
export async function toggle(link: HTMLAnchorElement): Promise<void> {
  if (wanted === link || open?.link === link) {
    wanted = null;
    if (open?.link === link) close();
    return;
  }
  await bring(link, open === null ? 'pushState' : 'replaceState');
}

async function bring(link: HTMLAnchorElement, entry: 'pushState' | 'replaceState' | null): Promise<void> {
  wanted = link;
  const [claim] = await Promise.all([claimOf(link).catch(() => null), returned]);
  // While it was on its way another claim may have been asked for, or none.
  if (wanted !== link) return;
  // Asked for twice on its way, it is shown once.
  wanted = null;
  if (claim) show(link, claim, entry);
  else follow(link);
}

/** All that the sheet of a claim needs, once it is there. Throws where it cannot be fetched or has no calculator here. */
async function claimOf(link: HTMLAnchorElement): Promise<Claim> {
  const place = calculatorOf(link);
  if (!place) throw new Error(`claim: expected a calculator ${link.hash} on the page; got none`);
  const props = await frameProps(place);
  const { calculator, id, options } = props;
  const start = startOf(calculator, options);
  const claimed = readLink(link.search, id, calculator.parameters, start as never).state as AnyState;
  await calculator.needs?.(claimed as never);
  const keys = [...new URLSearchParams(link.search).keys()].map((key) => key.slice(id.length + 1));
  const { claim = '', show } = link.dataset;
  const outputs = calculator.outputs(calculator.compute(claimed as never), claimed as never);
  const shown = show?.split(' ') ?? statedKeys(claim.split(' ').filter(Boolean), outputs);
  const guessing = place.querySelector('[data-guessing]') !== null;
  return { ...props, start, claimed, keys, shown, guessing };
}

/** Puts a sheet into the page. The claim's line keeps its place, and moves only as far as the sheet needs. */
function show(link: HTMLAnchorElement, claim: Claim, entry: 'pushState' | 'replaceState' | null): void {
  const before = lineTop(link);
  const address = open?.address ?? location.href;
  if (open) takeAway(open);
  scrollBy({ top: lineTop(link) - before, behavior: 'instant' });
  const position = scrollY;
  const state: ClaimEntry = { claim: claims().indexOf(link) };
  if (entry) history[entry](state, '', link.search + link.hash);

  const place = placeAfter(blockOf(link));
  place.lang = calculatorOf(link)?.lang || document.documentElement.lang;
  open = { link, place, address, position };
  const group = place.tagName !== 'DIV';
  const props: SheetProps = { ...claim, group, onClose: close, onWhole: showWhole };
  render(h(Guard, { onFault: (error) => fail(error, link), children: h(Sheet, props) }), place);
  const question = place.querySelector<HTMLElement>('.question');
  if (!question) return;
  if (!group) {
    place.setAttribute('role', 'group');
    place.setAttribute('aria-labelledby', question.id);
  }
  link.setAttribute('aria-expanded', 'true');
  leaveDock(place, true);
  scrollBy({ top: lineTop(link) - before, behavior: 'instant' });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: wayTo(place, link), behavior: still ? 'instant' : 'smooth' });
  question.focus({ preventScroll: true });
}

/** A sheet that cannot be drawn makes way for what its link leads to without sheets. */
function fail(error: unknown, link: HTMLAnchorElement): void {
  reportError(error);
  // Not while the broken sheet is still being taken down.
  queueMicrotask(() => {
    if (open) takeAway(open);
    showState(link.search + link.hash, 'replaceState');
  });
}

function takeAway({ link, place }: Open): void {
  render(null, place);
  place.remove();
  leaveDock(place, false);
  link.setAttribute('aria-expanded', 'false');
  open = null;
  if (wanted === link) wanted = null;
}

/** Closes the sheet and goes back to where the page was, in its history and on the screen. */
function close(): void {
  if (!open) return;
  const closed = open;
  leave(closed);
  if ((history.state as ClaimEntry | null)?.claim === undefined) return;
  returned = new Promise((resolve) => {
    arrive = () => {
      arrive = null;
      scrollTo({ top: closed.position, behavior: 'instant' });
      resolve();
    };
  });
  history.back();
}

function leave(closed: Open): void {
  takeAway(closed);
  scrollTo({ top: closed.position, behavior: 'instant' });
  closed.link.focus({ preventScroll: true });
}

/** Closes the sheet and shows the whole calculator in its state; the browser's way back leads to the claim. */
function showWhole(state: AnyState): void {
  if (!open) return;
  const { link } = open;
  const place = calculatorOf(link);
  takeAway(open);
  if (place)
    frameProps(place).then(({ calculator, id, options }) => {
      const start = startOf(calculator, options);
      const search = writeLink('', id, calculator.parameters, state as never, start as never);
      showState((search || location.pathname) + link.hash, 'replaceState');
    });
}

/** The browser went back or on in its history: a sheet closes, or opens again. */
function travel(event: PopStateEvent): void {
  const entry = event.state as ClaimEntry | null;
  if (arrive) {
    event.stopImmediatePropagation();
    arrive();
    return;
  }
  if (entry?.claim !== undefined) {
    event.stopImmediatePropagation();
    const link = claims()[entry.claim];
    if (link && open?.link !== link) bring(link, null);
    return;
  }
  if (!open) return;
  // A link to a section of the page makes an entry of its own and leaves the sheet where it is.
  event.stopImmediatePropagation();
  if (location.href !== open.address) return;
  const closed = open;
  leave(closed);
  // Some browsers restore their own position only after this.
  requestAnimationFrame(() => scrollTo({ top: closed.position, behavior: 'instant' }));
}

/** Escape closes the sheet from within it, from its claim, or from nowhere. */
function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !open) return;
  if (document.querySelector('dialog[open], :popover-open')) return;
  const { activeElement } = document;
  if (activeElement !== document.body && activeElement !== open.link && !open.place.contains(activeElement))
    return;
  event.preventDefault();
  close();
}

addEventListener('popstate', travel, true);
addEventListener('keydown', closeOnEscape);
