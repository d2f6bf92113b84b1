import { copiedText, expect, test } from './page.ts';

const note = 'lstm';
const widths = [
  { width: 390, height: 844 },
  { width: 900, height: 900 },
  { width: 1440, height: 900 },
];

/** Where the text stands that is being read: the first block whose end is below the top of the window, and its share. */
const reading = (page: import('@playwright/test').Page) =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('article > *')].filter(
      (one) => one.getClientRects().length > 0,
    );
    const index = blocks.findLastIndex((block) => block.getBoundingClientRect().top <= 96);
    const { top, height } = blocks[index]!.getBoundingClientRect();
    return { index, share: (96 - top) / height };
  });

/** Clicks where something stands: the test's own click may scroll first, a hand does not. */
async function press(target: import('@playwright/test').Locator) {
  const { x, y, width, height } = (await target.boundingBox())!;
  await target.page().mouse.click(x + width / 2, y + height / 2);
}

/** Language and theme where the reader has them in the middle of a note: in the rail, else in the opened contents. */
async function tools(page: import('@playwright/test').Page) {
  const rail = page.locator('.side .tools');
  if (await rail.isVisible()) return rail;
  await press(page.locator('.contents-button:visible'));
  return page.locator('#on-this-page .tools');
}

for (const viewport of widths) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    for (const language of ['', '/en']) {
      test(`${language}/${note}/: contents are one tap away in the middle of the note, with the section marked`, async ({
        page,
      }) => {
        await page.goto(`${language}/${note}/`);
        await page.locator('#derivation').evaluate((heading) => heading.scrollIntoView());
        await page.mouse.wheel(0, 300);
        const contents = page.locator('#on-this-page');
        const button = page.locator('.contents-button:visible');
        await expect(button).toBeInViewport();
        await press(button);
        await expect(contents).toBeInViewport();
        const current = contents.locator('[aria-current]');
        await expect(current).toHaveCount(1);
        await expect(current).toHaveAttribute('href', '#derivation');
        await expect(contents.locator('.brand')).toHaveAttribute('href', `${language}/`);
        await contents.locator('a[href="#quiz"]').click();
        await expect(page.locator('#quiz')).toBeInViewport();
        await expect(page).toHaveURL(/#quiz$/);
        await expect(contents.locator('[aria-current]')).toHaveAttribute('href', '#quiz');
        await expect.poll(() => contents.evaluate((nav) => nav.matches(':popover-open'))).toBe(false);
      });
    }

    for (const id of ['definition', 'mistakes']) {
      test(`the language switch keeps the place in the text after #${id}, there and back`, async ({
        page,
      }) => {
        test.slow();
        await page.goto(`/${note}/`);
        await page.locator(`#${id}`).evaluate((heading) => heading.scrollIntoView());
        await page.evaluate(() => scrollBy(0, 700));
        const before = await reading(page);
        for (const path of [`/en/${note}/`, `/${note}/`]) {
          await press((await tools(page)).locator('[data-language-switch]'));
          await page.waitForURL((url) => url.pathname === path);
          await expect.poll(async () => (await reading(page)).index).toBe(before.index);
          expect(Math.abs((await reading(page)).share - before.share)).toBeLessThan(0.05);
        }
      });
    }

    for (const [path, chosen] of [
      ['glossary/', '#hidden-state'],
      ['references/', '#ref-MobileNet17'],
      ['attention/sheet/', '.traps'],
      ['book/', '[id="gru--quiz"]'],
    ] as const) {
      test(`/${path}: the language switch is in reach in the middle of the page and keeps the place`, async ({
        page,
      }) => {
        test.slow();
        await page.goto(`/${path}`);
        const place = page.locator(chosen).first();
        await place.evaluate((one) => scrollTo(0, scrollY + one.getBoundingClientRect().top - 90));
        const before = await place.evaluate((one) => one.getBoundingClientRect().top);
        const bottom = await page.evaluate(() => scrollY > 0);
        for (const target of [`/en/${path}`, `/${path}`]) {
          const link = page.locator('[data-language-switch]:visible').first();
          await expect(link).toBeInViewport({ ratio: 1 });
          await press(link);
          await page.waitForURL((url) => url.pathname === target);
          // A short page may end before the place can be as high in the window as it was.
          if (bottom)
            await expect
              .poll(() =>
                page
                  .locator(chosen)
                  .first()
                  .evaluate((one, top) => {
                    const ends = scrollY >= document.documentElement.scrollHeight - innerHeight - 1;
                    const now = one.getBoundingClientRect();
                    return ends ? now.top < innerHeight && now.bottom > 0 : Math.abs(now.top - top) < 40;
                  }, before),
              )
              .toBe(true);
        }
      });
    }

    test('the theme switch keeps the place in the text', async ({ page }) => {
      await page.goto(`/${note}/`);
      await page.locator('#derivation').evaluate((heading) => heading.scrollIntoView());
      const before = await page.evaluate(() => scrollY);
      await press((await tools(page)).locator('[data-theme-switch]'));
      expect(await page.evaluate(() => scrollY)).toBe(before);
    });

    test("a section's link can be copied", async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`/${note}/`);
      const anchor = page.locator('#derivation .anchor');
      await page.locator('#derivation').hover();
      await anchor.click();
      await copiedText(page, new RegExp(`/${note}/#derivation$`));
      await expect(page.locator('[data-copy-status]')).toHaveText('链接已复制');
    });
  });
}

test('on a small phone language and theme are in reach as soon as the contents open', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`/${note}/`);
  const bar = await tools(page);
  for (const one of await bar.locator('a:visible, button:visible').all())
    await expect(one).toBeInViewport({ ratio: 1 });
});

test('on a phone the links of sections are seen and large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/${note}/`);
  for (const anchor of await page.locator('article > :is(h2, h3) .anchor').all()) {
    const box = (await anchor.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    expect(await anchor.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('beside the text the contents give way to side notes and wide drawings, and come back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/${note}/`);
  const nav = page.locator('#on-this-page');
  for (let y = 0; y < 20_000; y += 450) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const overlaps = await nav.evaluate((contents) => {
      const own = contents.getBoundingClientRect();
      return [...document.querySelectorAll('article :is(.sn, .full, .calc)')].some((one) => {
        const place = one.getBoundingClientRect();
        return place.right > own.left && place.top < own.bottom && place.bottom > own.top;
      });
    });
    if (overlaps) expect(await nav.getAttribute('data-away'), String(y)).toBe('');
  }
  await page.evaluate(() => scrollTo(0, 3850));
  await expect(nav).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test('the dock opens the contents of the note', async ({ page }) => {
    await page.goto(`/${note}/`);
    await page.locator('.dock .contents-button').click();
    await page.locator('#on-this-page a[href="#quiz"]').click();
    await expect(page.locator('#quiz')).toBeInViewport();
  });
});
