/** Space the contents keep from a side note or a wide drawing beside them. */
const gap = 24;

/**
 * Marks the section being read in the note's contents and beside the buttons that open them. In the margin the contents
 * give way to side notes and to whatever else needs the place.
 */
export function spyOnContents(): void {
  const contents = document.querySelector<HTMLElement>('.onpage');
  const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('ol a') ?? [])];
  if (!contents || links.length === 0) return;
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const places = [...document.querySelectorAll<HTMLElement>('[data-section-here]')];
  const wide = [...document.querySelectorAll<HTMLElement>('article :is(.sn, .full, .calc)')];
  let shown = -1;

  const mark = () => {
    const current = headings.findLastIndex(
      (heading) => heading !== null && heading.getBoundingClientRect().top < innerHeight * 0.3,
    );
    if (current !== shown) {
      links[shown]?.removeAttribute('aria-current');
      links[current]?.setAttribute('aria-current', 'true');
      for (const place of places) {
        place.replaceChildren(...[...(links[current]?.childNodes ?? [])].map((node) => node.cloneNode(true)));
      }
      shown = current;
    }
    giveWay(contents, wide);
  };
  let waiting = false;
  const later = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  contents.addEventListener('click', (event) => {
    if ((event.target as Element).closest('ol a') && contents.matches(':popover-open'))
      contents.hidePopover();
  });
  mark();
}

/** Hides the contents in the margin while one of `wide` overlaps them; as a popover they stay. */
function giveWay(contents: HTMLElement, wide: readonly HTMLElement[]): void {
  if (contents.matches(':popover-open')) return;
  const { top, bottom, left, height } = contents.getBoundingClientRect();
  const taken =
    height > 0 &&
    wide.some((element) => {
      const place = element.getBoundingClientRect();
      return place.right > left && place.top < bottom + gap && place.bottom > top - gap;
    });
  contents.toggleAttribute('data-away', taken);
}
