/** On the page for readers without a connection, lists the notes that are kept, if there are any. */
export async function listWhatIsKept(): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-offline-list]')!;
  for (const link of list.querySelectorAll('a')) {
    const kept = await caches.match(link.href).catch(() => undefined);
    if (kept) list.hidden = false;
    else link.closest('li')!.remove();
  }
}
