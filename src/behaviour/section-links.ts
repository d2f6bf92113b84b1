/** The link of a heading or a question to itself also copies its address; a word beside it says so, to the ear as well. */
export function copySectionLinks(): void {
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.anchor, .address a, .quiz a.tag');
    if (!link) return;
    try {
      await navigator.clipboard.writeText(new URL(link.hash, location.origin + location.pathname).href);
    } catch {
      // Without the clipboard the address bar has it.
      return;
    }
    link.dataset.copied = '';
    announce(document.body.dataset.linkCopied ?? '');
    setTimeout(() => delete link.dataset.copied, 1600);
  });
}

function announce(words: string): void {
  let status = document.querySelector<HTMLElement>('[data-copy-status]');
  if (!status) {
    status = document.createElement('div');
    status.className = 'hidden-words';
    status.setAttribute('role', 'status');
    status.dataset.copyStatus = '';
    document.body.append(status);
  }
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}
