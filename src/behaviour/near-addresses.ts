import { nearAddresses } from '../search/near.ts';

const base = document.documentElement.dataset.base ?? '/';

/** Links to the notes whose address, title or name is nearly what was asked for. Without a connection there are none. */
async function suggest(place: HTMLElement): Promise<void> {
  const home = place.dataset.home!;
  // An address below another language's folder is none of this one's.
  const others = [...document.querySelectorAll<HTMLElement>('[data-near]')].map((one) => one.dataset.home!);
  const own = others
    .filter((other) => location.pathname.startsWith(other))
    .sort((one, other) => other.length - one.length)[0];
  if (own !== undefined && own !== home) return;
  const names = await fetch(`${base}search.${place.dataset.near}.json`);
  const notes = nearAddresses(location.pathname.slice(home.length), await names.json());
  const between = place.querySelector<HTMLElement>('[data-near-comma]')!.dataset.nearComma!;
  notes.forEach(({ slug, title }, index) => {
    const link = document.createElement('a');
    link.href = `${home}${encodeURIComponent(slug)}/`;
    link.textContent = title;
    place.append(index === 0 ? ' ' : between, link);
  });
  place.hidden = notes.length === 0;
}

for (const place of document.querySelectorAll<HTMLElement>('[data-near]')) suggest(place).catch(() => {});
