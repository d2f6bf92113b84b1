import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { leaveDock } from './site-dock.ts';

/** The share of the screen, from below, within which a picture counts as the one being worked with. */
const worked = '-35% 0px 0px 0px';

/** Milliseconds that an on-screen keyboard takes to come. */
const coming = 350;

/**
 * Keeps a narrow stage usable while its tray stands there: the site's own dock leaves while the picture is in view, the tray
 * stays above an on-screen keyboard, and the page scrolls until the picture's window ends at the result.
 */
export function useDocking(stage: RefObject<HTMLElement>, window: string | undefined): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const picture = element.querySelector('.pics')!;
    const deck = element.querySelector<HTMLElement>('.deck')!;
    const seen = new IntersectionObserver(([entry]) => leaveDock(element, entry?.isIntersecting ?? false), {
      rootMargin: worked,
    });
    seen.observe(picture);

    const screen = globalThis.visualViewport;
    const lift = () => {
      if (!screen) return;
      const covered = Math.max(0, innerHeight - screen.height - screen.offsetTop);
      deck.style.setProperty('--covered', `${Math.round(covered)}px`);
      if (deck.contains(document.activeElement)) showWindow();
    };
    const showWindow = () => {
      const svg = picture.querySelector('svg');
      const field = document.activeElement;
      if (!svg || !(field instanceof HTMLInputElement) || field.type !== 'text') return;
      scrollBy({ top: windowEnd(svg, window) - deck.getBoundingClientRect().top, behavior: 'instant' });
    };
    const focused = () => setTimeout(showWindow, coming);
    screen?.addEventListener('resize', lift);
    screen?.addEventListener('scroll', lift);
    deck.addEventListener('focusin', focused);
    return () => {
      seen.disconnect();
      leaveDock(element, false);
      screen?.removeEventListener('resize', lift);
      screen?.removeEventListener('scroll', lift);
      deck.removeEventListener('focusin', focused);
    };
  }, []);
}

/** The lower edge of a drawing's window on the screen, in CSS pixels from the top. */
function windowEnd(svg: SVGSVGElement, window: string | undefined): number {
  const { top, height } = svg.getBoundingClientRect();
  if (!window) return top + height;
  const [, y, , tall] = window.split(' ').map(Number) as [number, number, number, number];
  return top + ((y + tall) / svg.viewBox.baseVal.height) * height;
}
