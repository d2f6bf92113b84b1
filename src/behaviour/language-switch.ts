import { keepPlace, returnToPlace } from './reading-place.ts';

/** The language link keeps the calculators' states (the query) and the place in the text the reader is at. */
export function switchLanguage(): void {
  returnToPlace();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
    const plain = link.pathname;
    const aim = () => {
      link.href = plain + location.search + currentSection();
    };
    for (const event of ['pointerdown', 'focus', 'click'] as const) link.addEventListener(event, aim);
    link.addEventListener('click', () => keepPlace(plain));
  }
}

/** The hash of the last heading above the middle of the window; headings have the same ids in both languages. */
function currentSection(): string {
  const passed = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id], main .calc[id]')].filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
  );
  return scrollY < 80 || passed.length === 0 ? '' : `#${passed.at(-1)!.id}`;
}
