import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect } from './page.ts';

type Page = import('@playwright/test').Page;
type Locator = import('@playwright/test').Locator;

/** A claim in the middle of the window, with whatever it stands in opened. */
export async function claim(page: Page, index: number, selector = 'a[data-claim]'): Promise<Locator> {
  const link = page.locator(selector).nth(index);
  await link.evaluate((element) => {
    for (let box = element.closest('details'); box; box = box.parentElement!.closest('details'))
      box.open = true;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  return link;
}

export const sheet = (page: Page) => page.locator('[data-sheet]');
export const position = (page: Page) => page.evaluate(() => scrollY);
export const top = (link: Locator) => link.evaluate((element) => element.getClientRects()[0]!.top);

/** Opens a claim by mouse and waits until the page rests. */
export async function open(page: Page, link: Locator): Promise<void> {
  await link.evaluate((element) => (element as HTMLElement).click());
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await rest(page);
}

/** Waits until the page no longer moves. */
export async function rest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const before = scrollY;
        setTimeout(() => resolve(scrollY === before), 150);
      }),
  );
}

/** The notes by their slugs. */
export const slugs = parse(readFileSync('content/complete.yaml', 'utf8')) as string[];
