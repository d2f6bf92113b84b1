import { readdirSync } from 'node:fs';
import { expect, live, test } from './page.ts';

const names = readdirSync('src/calculators', { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(`src/calculators/${entry.name}`).includes('calculator.tsx'),
  )
  .map(({ name }) => name);

/** By window: how high a stage may be from the top of its picture to its last control. */
const windows = [
  { width: 1366, height: 768, most: 700 },
  { width: 768, height: 1024, most: 720 },
  { width: 390, height: 844, most: 750 },
  { width: 360, height: 640, most: 660 },
];

for (const name of names)
  for (const prefix of ['', '/en'])
    test(`${prefix}/embed/${name}/: picture, result and controls share one view`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(windows[0]!);
      await page.goto(`${prefix}/embed/${name}/`);
      const calculator = await live(page, name);
      for (const { width, height, most } of windows) {
        await page.setViewportSize({ width, height });
        const narrow = width < 700;
        await expect(calculator.locator('[data-tray]')).toHaveCount(narrow ? 1 : 0);
        const at = `${width} × ${height}`;
        const found = await page.evaluate(() => {
          const box = (selector: string) =>
            [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
          const [picture] = box('[data-stage] .pics');
          // In its resting place below the picture, not where it is docked now.
          document.querySelector<HTMLElement>('.deck')!.style.position = 'static';
          const bottoms = box('[data-stage] :is(.knobs > *, [data-tray])').map(({ bottom }) => bottom);
          document.querySelector<HTMLElement>('.deck')!.style.position = '';
          const svg = document.querySelector<SVGSVGElement>('[data-stage] svg')!;
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const sizes = [...svg.querySelectorAll('text')]
            .filter((one) => one.textContent!.trim() !== '')
            .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * scale);
          return {
            height: Math.max(...bottoms) - picture!.top,
            smallest: Math.min(...sizes),
            beyond: document.documentElement.scrollWidth - innerWidth,
          };
        });
        expect(found.height, at).toBeLessThanOrEqual(most);
        expect(found.smallest, at).toBeGreaterThanOrEqual(10.99);
        expect(found.beyond, at).toBeLessThanOrEqual(0);
        if (!narrow) continue;

        // Wherever the picture stands in the window, tray and result are in it.
        const slider = calculator.locator('[data-tray] input').first();
        for (const share of [0.1, 0.5]) {
          await page.evaluate((part) => {
            const { top } = document.querySelector('.pics')!.getBoundingClientRect();
            scrollBy(0, top - innerHeight * part);
          }, share);
          for (const part of ['.result', '[data-tray]'])
            await expect(calculator.locator(part)).toBeInViewport({ ratio: 0.99 });
        }
        await slider.focus();
        const place = await page.evaluate(() => scrollY);
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowLeft');
        expect(await page.evaluate(() => scrollY)).toBe(place);
      }
    });

for (const name of names)
  test(`${name}: on a phone each parameter has one control, reached by its chip`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/en/embed/${name}/`);
    const calculator = await live(page, name);
    const chips = calculator.locator('[data-tray] .chip[aria-label]');
    const inTray = new Set<string>();
    for (const chip of await chips.all()) {
      await chip.click();
      await expect(chip).toHaveAttribute('aria-pressed', 'true');
      const slider = calculator.locator('.tray-row [data-slider]');
      const value = (await slider.count()) > 0 ? await slider.first().getAttribute('aria-valuetext') : null;
      if (value && /^\d+$/.test(value)) await expect(chip).toContainText(value);
      const control = calculator.locator('.tray-row :is(input[name], [data-slider])').first();
      const key = await control.evaluate((one: HTMLInputElement) => one.dataset.slider ?? one.name);
      inTray.add(key);
    }
    expect(inTray.size).toBe(await chips.count());
    const doubled = await calculator.evaluate((frame) => {
      const all = [...frame.querySelectorAll<HTMLInputElement>('input[name]:not([type=radio])')].map(
        ({ name: own }) => own,
      );
      return all.filter((one, place) => all.indexOf(one) !== place);
    });
    expect(doubled).toEqual([]);
  });

test('the site’s dock leaves while a tray is docked and returns afterwards', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/lstm/');
  const dock = page.locator('.dock');
  await expect(dock).toBeInViewport();
  await live(page, 'lstm-cell');
  // Pieces of the page that come to life above may push it away again.
  await expect(async () => {
    await page.evaluate(() => document.querySelector('.pics')!.scrollIntoView());
    await expect(dock).not.toBeInViewport({ timeout: 1000 });
  }).toPass();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(dock).toBeInViewport();
});

test('a frame of 600 px keeps the narrow drawing at a readable size', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto('/embed/derivative-product/');
  await live(page, 'derivative-product');
  const { width } = (await page.locator('.pics svg').boundingBox())!;
  expect(width).toBeLessThanOrEqual(420);
});
