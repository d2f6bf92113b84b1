import { forgetWay, keptWay, storeWay, type Way } from './way.ts';

/** Goes on with the way that was kept: from a sentence to another note's calculator, or back to the sentence. */
export function goOn(): void {
  const way = keptWay();
  if (!way) return;
  if (way.returning && way.from === location.pathname) {
    forgetWay();
    returnTo(way);
  } else if (!way.returning && way.to === location.pathname + location.hash) {
    offerReturn(way);
  } else forgetWay();
}

/** Puts above the calculator a link that leads back to the sentence. */
function offerReturn(way: Way): void {
  const place = document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('[data-mount]');
  if (!place) return;
  const { frame } = JSON.parse(place.dataset.labels!) as { frame: { wayBack: string } };
  const line = document.createElement('p');
  line.className = 'way-back ui';
  const link = document.createElement('a');
  link.href = way.from;
  link.textContent = frame.wayBack.replace('{title}', way.title);
  link.addEventListener('click', () => storeWay({ ...way, returning: true }));
  line.append(link);
  place.before(line);
}

/** Shows the sentence where it stood in the window when the reader left it, and puts the focus there. */
function returnTo({ link: index, top }: Way): void {
  const link = document.querySelectorAll<HTMLAnchorElement>('a[data-calculator-link]')[index];
  if (!link) return;
  const go = () => {
    for (let node = link.closest('details'); node; node = node.parentElement!.closest('details'))
      node.open = true;
    scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
    link.focus({ preventScroll: true });
  };
  go();
  // Fonts and late parts may still move the text.
  if (document.readyState !== 'complete')
    addEventListener('load', () => requestAnimationFrame(go), { once: true });
}
