import { expect, live, test } from './page.ts';

test.use({ viewport: { width: 900, height: 900 } });

/** Rows of pixels of an element that hold anything but its background, as shares of its height from above. */
async function inkedRows(page: import('@playwright/test').Page, target: import('@playwright/test').Locator) {
  const picture = (await target.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data: pixels, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const same = (at: number) =>
      [0, 1, 2].every((channel) => Math.abs(pixels[at + channel]! - pixels[channel]!) < 48);
    return Array.from({ length: height }, (_, row) => row)
      .filter((row) =>
        Array.from({ length: width }, (_, column) => (row * width + column) * 4).some((at) => !same(at)),
      )
      .map((row) => row / height);
  }, picture);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme }));

    test('the letter under an accent is seen', async ({ page }) => {
      await page.goto('/adaptive-optimizers/');
      const accent = page.locator('main .katex-accent:visible').first();
      await accent.scrollIntoViewIfNeeded();
      const rows = await inkedRows(page, accent);
      // The hat fills the upper third at most; the letter stands below it.
      expect(rows.filter((row) => row > 0.5).length).toBeGreaterThan(2);
    });

    test('a pressed preset, the chosen word of a dial and a chosen option are told apart', async ({
      page,
    }) => {
      await page.goto('/vanishing-exploding-gradients/');
      const calculator = await live(page, 'derivative-product');
      const background = (selector: string) =>
        calculator
          .locator(selector)
          .first()
          .evaluate((one) => getComputedStyle(one).backgroundColor);
      await calculator.locator('[data-preset]').first().click();
      expect(await background('[data-preset][aria-pressed=true]')).not.toBe(
        await background('[data-preset][aria-pressed=false]'),
      );
      const dot = calculator.locator('.dial label:has(:checked)').first();
      const { dotColor, paper } = await dot.evaluate((one) => ({
        dotColor: getComputedStyle(one, '::after').backgroundColor,
        paper: getComputedStyle(document.body).backgroundColor,
      }));
      expect(dotColor).not.toBe(paper);
    });

    test('an option is told apart when it is chosen, and again when it is judged', async ({ page }) => {
      await page.goto('/dropout/');
      const form = page.locator('.quiz[data-kind=choice]').first();
      const looks = () =>
        form.locator('input[type=radio]').evaluateAll((inputs) =>
          inputs.slice(0, 2).map((input) => {
            const { backgroundColor, borderColor, borderStyle } = getComputedStyle(input);
            return `${backgroundColor} ${borderColor} ${borderStyle}`;
          }),
        );
      // By keyboard, a choice is no answer yet.
      await form.locator('input[type=radio]').first().focus();
      await page.keyboard.press('Space');
      const [chosen, other] = await looks();
      expect(chosen).not.toBe(other);
      await expect(form.locator('.check')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(form.locator('label[data-verdict] .verdict-word').first()).toBeVisible();
      const [judged, beside] = await looks();
      expect(judged).not.toBe(beside);
      expect(judged).not.toBe(chosen);
    });

    test('rails and thumbs of sliders are drawn in the colours of the system', async ({ page }) => {
      await page.goto('/embed/derivative-product/');
      const calculator = await live(page, 'derivative-product');
      const rows = await inkedRows(page, calculator.locator('.row input[type=range]:visible').first());
      expect(rows.some((row) => row > 0.4 && row < 0.6)).toBe(true);
    });
  });
}
