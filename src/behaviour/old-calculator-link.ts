/**
 * Before each calculator had a page of its own, links to a state led to the page of all of them:
 * `/calculators/?lstm-cell.step=3#lstm-cell`. They go on to the calculator they name.
 */
export function followOldLink(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  const tile = document.getElementById(name)?.querySelector('a');
  if (!tile || !location.search.includes(`${name}.`)) return;
  const address = new URL(tile.href);
  address.search = location.search;
  address.hash = name;
  location.replace(address);
}
