import type { FrameLabels } from '../frame/en.ts';

/** What is said of a part that could not start, and the name of the button that tries again. */
type LostWords = Pick<FrameLabels, 'notStarted' | 'again'>;

const own = (place: HTMLElement): LostWords =>
  (JSON.parse(place.dataset.labels!) as { frame: FrameLabels }).frame;

/**
 * Says above a part that stands still in the page, a calculator if no words are given, that it could not start, with a
 * button that tries again. It also tries when the connection comes back, and reloads the page where that does not help
 * although the server answers: a browser may remember that a script was missing, and a new version of the site has other
 * scripts. Of several parts only the first is announced.
 */
export function sayItIsLost(
  place: HTMLElement,
  start: () => Promise<boolean>,
  { notStarted, again }: LostWords = own(place),
): void {
  forgetItWasLost(place);
  const note = document.createElement('div');
  note.className = 'problem lost full';
  if (!document.querySelector('.lost[role=alert]')) note.setAttribute('role', 'alert');
  note.append(`${notStarted} `);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = again;
  note.append(button);
  place.before(note);
  const retry = async () => {
    button.disabled = true;
    if (await start()) return;
    const answers = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) location.reload();
  };
  button.addEventListener('click', retry);
  addEventListener('online', () => note.isConnected && void start(), { once: true });
}

/** Removes what `sayItIsLost` said above a part. */
export function forgetItWasLost(place: HTMLElement): void {
  const note = place.previousElementSibling;
  if (note?.classList.contains('lost')) note.remove();
}
