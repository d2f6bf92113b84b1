import { sheetChoices } from '../content/sheets.ts';
import { expect, test } from './page.ts';

const slugs = Object.keys(sheetChoices);

const millimetre = 96 / 25.4;
const paper = { width: Math.floor((210 - 22) * millimetre), height: Math.floor((297 - 20) * millimetre) };

for (const language of ['', '/en']) {
  for (const slug of slugs)
    test(`${language}/${slug}/sheet/ prints on one page of A4 and of Letter, well filled, nothing cut, nothing tiny`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize(paper);
      await page.goto(`${language}/${slug}/sheet/`);
      for (const format of ['A4', 'Letter'] as const) {
        const pdf = (await page.pdf({ format })).toString('latin1');
        const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
        expect({ slug, format, pages: pages.length }).toEqual({ slug, format, pages: 1 });
      }
      expect(await page.locator('.formulas .display').count(), slug).toBeGreaterThanOrEqual(3);
      expect(await page.locator('.traps li').count(), slug).toBeGreaterThanOrEqual(5);
      expect(await page.locator('.numbers :is(.num, td)').count(), slug).toBeGreaterThanOrEqual(3);

      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const columns = document.querySelector('.columns')!.getBoundingClientRect();
        const middle = (columns.left + columns.right) / 2;
        const over = [...document.querySelectorAll('.columns :is(.base, table, p, li, dd)')].filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return right > (left < middle ? middle : columns.right) + 1.5;
        });
        const points = (selector: string) =>
          [...document.querySelectorAll(selector)].map(
            (one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75,
          );
        const parts = [...document.querySelector('main')!.children];
        return {
          over: over.map((one) => one.textContent!.slice(0, 60)),
          filled: parts.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0) / innerHeight,
          text: Math.min(...points('.columns :is(h3, dt, dd, li, p, td, th), .conventions :is(td, th)')),
          formulas: Math.min(...points('.display .katex')),
        };
      });
      await page.emulateMedia({ media: null });
      expect(found.over, slug).toEqual([]);
      // Without a Chinese font the signs that stand in are narrower: the page is less full, not less whole.
      expect(found.filled, slug).toBeGreaterThan(0.7);
      expect(found.text, slug).toBeGreaterThanOrEqual(7.5);
      expect(found.formulas, slug).toBeGreaterThanOrEqual(8);
    });

  test(`${language || '/zh'}: on a phone one column, without a sideways scroll and without JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      serviceWorkers: 'block',
      viewport: { width: 360, height: 740 },
      baseURL: baseURL!,
    });
    const page = await context.newPage();
    for (const slug of slugs) {
      await page.goto(`${language}/${slug}/sheet/`);
      const main = await page.locator('main').boundingBox();
      expect(main!.width, slug).toBeLessThanOrEqual(360);
      const widest = await page
        .locator('main :is(h1, h2, h3, p, .formula, .tbl, dl, ul)')
        .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
      expect(widest, slug).toBeLessThanOrEqual(360);
      await expect(page.locator('a.back'), slug).toHaveAttribute('href', `${language}/${slug}/`);
    }
    await context.close();
  });
}
