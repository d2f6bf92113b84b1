import { expect, live, test } from './page.ts';

type Page = import('@playwright/test').Page;
type Locator = import('@playwright/test').Locator;

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

interface Place {
  x: number;
  y: number;
}

/** A slow drag of a finger, as the browser itself takes it. */
async function drag(page: Page, from: Place, by: Place) {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 12; step++) await touch('touchMove', step / 12);
  await touch('touchEnd', 1);
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** A calculator in a page that can be scrolled up and down, with what is to be touched in the middle of the window. */
async function ready(page: Page, name: string, part: string): Promise<{ calculator: Locator; at: Place }> {
  await page.goto(`/calculators/${name}/`);
  const calculator = await live(page, name);
  const touched = calculator.locator(part).last();
  await touched.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { x, y, width, height } = (await touched.boundingBox())!;
  return { calculator, at: { x: x + width / 2, y: y + height / 2 } };
}

for (const name of ['attention-weights', 'gradient-noise', 'optimizer-race', 'momentum-phase'])
  test(`${name}: a finger drags a point of the plane up and down, and the page stays`, async ({ page }) => {
    const { calculator, at } = await ready(page, name, '.handle.free .thumb-reach');
    const handle = calculator.locator('.handle.free').last();
    const place = () =>
      handle.locator('.thumb-reach').evaluate((one) => `${one.getAttribute('cx')} ${one.getAttribute('cy')}`);
    const [before, rests] = [await place(), await scrolled(page)];
    await drag(page, at, { x: 0, y: -60 });
    await expect.poll(place).not.toBe(before);
    expect(await scrolled(page)).toBe(rests);
  });

for (const [name, across] of [
  ['memory-decay', '.handle:not(.free)'],
  ['derivative-product', '.handle:not(.free)'],
  ['batch-norm', '.handle:not(.free)'],
  ['derivative-product', 'input[type=range]'],
] as const)
  test(`${name}, ${across}: along its rail a finger drags, across it the page scrolls`, async ({ page }) => {
    const handles = across.startsWith('.handle');
    const { calculator, at } = await ready(page, name, handles ? `${across} .thumb-reach` : across);
    const control = calculator.locator(across).last();
    const value = () =>
      control.evaluate((one) => one.getAttribute('aria-valuenow') ?? (one as HTMLInputElement).value);
    const [before, rests] = [await value(), await scrolled(page)];
    const inward = at.x > 180 ? -60 : 60;
    await drag(page, at, { x: inward, y: 0 });
    await expect.poll(value).not.toBe(before);
    expect(await scrolled(page)).toBe(rests);
    const moved = await value();
    const { x, y, width, height } = (await control.boundingBox())!;
    await drag(page, { x: x + width / 2, y: y + height / 2 }, { x: 0, y: -160 });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(rests + 60);
    if (handles) expect(await value()).toBe(moved);
  });
