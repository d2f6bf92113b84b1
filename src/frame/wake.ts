/** Enables what the build has put to sleep in a part of the page, once its script has taken over. */
export function wake(place: Element): void {
  for (const control of place.querySelectorAll('[data-asleep]')) {
    for (const mark of ['disabled', 'aria-disabled', 'data-asleep']) control.removeAttribute(mark);
  }
}
