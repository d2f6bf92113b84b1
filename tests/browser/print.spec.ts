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
