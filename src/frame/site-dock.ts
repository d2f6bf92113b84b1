/** Who wants the site's dock away at present. */
const away = new Set<object>();

/** Sends the site's dock off the screen for as long as anyone wants it away; `who` is whoever asks. */
export function leaveDock(who: object, leave: boolean): void {
  if (leave) away.add(who);
  else away.delete(who);
  document.documentElement.toggleAttribute('data-dock-away', away.size > 0);
}
