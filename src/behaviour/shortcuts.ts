const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('.calc, [data-sheet], [role=slider]') !== null);

/** The site's keys: search, help, neighbours. Never while the reader types or works a calculator. */
export function shortcuts(): void {
  const help = document.querySelector<HTMLDialogElement>('[data-help]');
  for (const button of document.querySelectorAll('[data-help-open]'))
    button.addEventListener('click', () => help?.showModal());
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      openSearch();
      return;
    }
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      typing(event.target) ||
      document.querySelector('dialog[open]')
    )
      return;
    const follow = (selector: string) =>
      event.target === document.body && document.querySelector<HTMLAnchorElement>(selector)?.click();
    const actions: Record<string, () => void> = {
      '/': openSearch,
      '?': () => help?.showModal(),
      ArrowLeft: () => follow('a[rel=prev]'),
      ArrowRight: () => follow('a[rel=next]'),
    };
    const action = actions[event.key];
    if (!action) return;
    if (!event.key.startsWith('Arrow')) event.preventDefault();
    action();
  });
}

function openSearch(): void {
  document.querySelector<HTMLElement>('[data-search-open]')?.click();
}
