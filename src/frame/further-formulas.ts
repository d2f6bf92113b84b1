/** Pages that were asked for, by address: each is fetched once, and again only if it could not be had. */
const asked = new Map<string, Promise<Document>>();

/**
 * Adds to a calculator's panel the formulas it lacks, in their order; they stand in the calculator's own page at
 * `address`. Rejects where that page cannot be fetched, has no formulas or belongs to another build than this one, whose
 * styles would set them wrongly.
 */
export async function addFormulas(panel: Element, address: string): Promise<void> {
  if (!asked.has(address)) asked.set(address, fetchPage(address));
  const page = await asked.get(address)!.catch((error) => {
    asked.delete(address);
    throw error;
  });
  const present = new Map(variantsIn(panel).map((variant) => [variant.dataset.variant, variant]));
  const all = variantsIn(page).map(
    (variant) => present.get(variant.dataset.variant) ?? document.importNode(variant, true),
  );
  panel.replaceChildren(...all);
}

const variantsIn = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>('[data-variant]')];

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`formulas: expected ${address}; got status ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (variantsIn(page).length === 0) throw new Error(`formulas: expected some in ${address}; got none`);
  // The last sheet is the site's, named by its content; a server for authors links none.
  const sheet = [...page.querySelectorAll('link[rel="stylesheet"]')].at(-1)?.getAttribute('href');
  if (sheet && !document.querySelector(`link[href="${sheet}"]`))
    throw new Error(`formulas: expected the styles of this page in ${address}; got ${sheet}`);
  return page;
}
