/** Whether a click means the link itself, in this window. */
export const isPlain = (event: MouseEvent): boolean =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.shiftKey &&
  !event.altKey;

/** Leads to the calculator on this page that a link names, in the state the link asks for. */
export async function follow(link: HTMLAnchorElement): Promise<void> {
  try {
    const { showState } = await import('../calculators/mount.ts');
    showState(link.search + link.hash);
  } catch {
    location.assign(link.href);
  }
}
