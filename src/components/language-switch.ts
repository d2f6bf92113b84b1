/** The language link keeps the calculators' states (the query) and the section the reader is at. */
export function switchLanguage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
    const plain = link.pathname;
    const aim = () => {
      link.href = plain + location.search + currentSection();
    };
    for (const event of ['pointerdown', 'focus', 'click'] as const) link.addEventListener(event, aim);
  }
}

/** The hash of the last heading above the middle of the window; headings have the same ids in both languages. */
function currentSection(): string {
  const passed = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id], main .calc[id]')].filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
  );
  return scrollY < 80 || passed.length === 0 ? '' : `#${passed.at(-1)!.id}`;
}
