/** Opens the search in place of its page, and runs that page; all else is fetched on the first use. */
export function offerSearch(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-search-open]');
    if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./search/dialog.ts').then(
      ({ openSearch }) => openSearch(),
      () => location.assign(link.href),
    );
  });
  if (document.querySelector('[data-search-page]'))
    import('./search/page.ts').then(({ startSearchPage }) => startSearchPage());
}
