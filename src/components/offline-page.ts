/** On the page for readers without a connection, leaves only links to pages that are kept. */
export async function hideWhatIsNotKept(): Promise<void> {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-offline-page] li a')) {
    const kept = await caches.match(link.origin + link.pathname).catch(() => undefined);
    if (!kept) link.hidden = true;
  }
}
