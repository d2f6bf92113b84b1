declare global {
  interface Window {
    /** What was typed into the search before this script came, a line's end for Enter; undefined if it was not asked for. */
    takeEarlyKeys?: () => string | undefined;
  }
}

let search: typeof import('../search/dialog.ts') | undefined;

/** Opens the search in place of its page, and runs that page; all else is fetched on the first use. */
export function offerSearch(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-search-open]');
    if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  if (document.querySelector('[data-search-page]'))
    import('../search/page.ts').then(({ startSearchPage }) => startSearchPage());
  const early = window.takeEarlyKeys?.();
  if (early !== undefined) open(early);
}

/** Shows the field at once, so that no letter is lost while the search itself is fetched. */
function open(early = ''): void {
  if (search) {
    search.openSearch();
    return;
  }
  const field = document.querySelector<HTMLInputElement>(
    document.querySelector('[data-search-page]') ? '[data-search-page] input' : '[data-search] input',
  );
  if (!field) return;
  const dialog = field.closest('dialog');
  if (dialog && !dialog.open) dialog.showModal();
  field.focus();
  if (early !== '') field.value = early.replaceAll('\n', '');
  if (early.endsWith('\n')) field.form!.requestSubmit();
  import('../search/dialog.ts').then(
    (come) => {
      search = come;
      search.openSearch();
    },
    () => {
      if (!dialog) return;
      dialog.setAttribute('data-styled', '');
      dialog.querySelector('[role=status]')!.textContent = JSON.parse(dialog.dataset.words!).unavailable;
    },
  );
}
