import { expect, live, test } from './page.ts';

const note = 'vanishing-exploding-gradients';

for (const width of [390, 900, 1440]) {
  for (const announced of [true, false]) {
    test(`${width} px: a live calculator is printed with its picture${announced ? '' : ' though no print event came'}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/${note}/`);
      const calculator = await live(page, 'derivative-product');
      const pictures = calculator.locator('.pics svg');
      await expect(pictures).toHaveCount(1);
      if (announced) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      // The paper is as wide as a tablet: the media queries of the window change while the page is printed.
      await page.setViewportSize({ width: 720, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await expect(calculator.locator('.pics svg:visible')).toHaveCount(1);
      await page.emulateMedia({ media: 'screen' });
      if (announced) await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.setViewportSize({ width, height: 844 });
      await expect(pictures).toHaveCount(1);
      await expect(calculator.locator('.pics svg:visible')).toHaveCount(1);
    });
  }
}

test('no page ends between a calculator’s question and its picture', async ({ page }) => {
  await page.goto('/kv-cache/');
  await live(page, 'decode-steps');
  await page.emulateMedia({ media: 'print' });
  const before = await page
    .locator('.calc')
    .first()
    .evaluate((calculator) => {
      const parts = [...calculator.children].filter((part) => getComputedStyle(part).display !== 'none');
      const stage = parts.findIndex((part) => part.matches('.stage'));
      return parts.slice(0, stage).map((part) => getComputedStyle(part).breakAfter);
    });
  // The question and what to try.
  expect(before).toEqual(['avoid', 'avoid']);
});

for (const prefix of ['', '/en']) {
  test(`${prefix}/lstm/: numbers of side notes are printed beside their notes, and nothing beyond the margins`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${prefix}/lstm/`);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 672, height: 1000 });
    const notes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main aside.sn')].map((note) => {
        const { position } = getComputedStyle(note);
        return {
          position,
          number: getComputedStyle(note, '::before').position,
          moved: note.getBoundingClientRect().left,
        };
      }),
    );
    expect(notes.length).toBeGreaterThan(0);
    // A number that stands absolutely goes where its nearest placed ancestor is: to the top of the first page.
    for (const { position, number, moved } of notes) {
      expect(number === 'absolute' ? position : 'relative').toBe('relative');
      expect(moved).toBeGreaterThanOrEqual(0);
    }
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => !one.closest('.katex, svg') && one.checkVisibility())
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => `${one.tagName}.${one.className}`),
    );
    expect(beyond).toEqual([]);
  });
}
