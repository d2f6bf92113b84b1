import type { Page } from '@playwright/test';
import { copiedText, expect, live, test } from './page.ts';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const ready = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-copies', '');

/** What copying a whole element by the keyboard puts on the clipboard. */
async function copied(page: Page, selector: string): Promise<string> {
  await ready(page);
  await page.evaluate((where) => getSelection()!.selectAllChildren(document.querySelector(where)!), selector);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('ControlOrMeta+C');
  return copiedText(page, /./);
}

for (const prefix of ['', '/en']) {
  test.describe(prefix || '/', () => {
    test('a paragraph is copied with each formula once', async ({ page }) => {
      await page.goto(`${prefix}/lstm/`);
      const formulas = await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('main .p > p')].find(
          (one) => one.querySelectorAll('.katex').length >= 2 && one.querySelector('a.ref'),
        )!;
        paragraph.id = 'chosen';
        return [...paragraph.querySelectorAll('annotation')].map((one) => `$${one.textContent}$`);
      });
      const text = await copied(page, '#chosen');
      for (const formula of formulas) expect(text.split(formula)).toHaveLength(2);
      expect(text).toMatch(/\[\d\]/);
      expect(text).not.toMatch(/[\u200b\n]|\\q[a-z]\b|TeX/);
    });

    test('displayed formulas, tables and powers of ten are copied as they read', async ({ page }) => {
      await page.goto(`${prefix}/lstm/`);
      await page.locator('main .display').first().focus();
      const text = await copied(page, 'main article');
      expect(text).toMatch(/\n\n\$\$h_t=[^$]*\$\$\n\n/);
      expect(text).toMatch(/\t\$f_t\$|\$f_t\$\t/);
      expect(text).toMatch(/2\.7 × 10⁻⁵/);
      expect(text).not.toMatch(/\u200b|\\q[a-z]\b|to the power|次方|\bTeX/);
      // What only margins keep apart on the screen: numbers and their headings, choices beside each other.
      const [heading, presets] = await page.evaluate(() => [
        [...document.querySelectorAll('#derivation > *')].slice(0, 2).map((one) => one.textContent!.trim()),
        [...document.querySelectorAll('.presets')[0]!.children].map((one) => one.textContent!.trim()),
      ]);
      expect(text).toMatch(/\n\n4 \S/);
      expect(heading![0]).toBe('4');
      expect(text).toContain(presets!.slice(0, 2).join(' '));
    });

    test('an inline formula is copied by a click, the next one by the keyboard', async ({ page }) => {
      await page.goto(`${prefix}/lstm/`);
      await ready(page);
      const [first, second] = await page.evaluate(() =>
        [...document.querySelectorAll('main p .katex annotation')].map((one) => one.textContent!),
      );
      await page.locator('main p .katex').first().locator('.mord').first().click();
      await page.locator('.copy-tex').click();
      await expect.poll(() => clipboard(page)).toBe(first);
      await page.keyboard.press('m');
      await page.keyboard.press('Enter');
      await expect.poll(() => clipboard(page)).toBe(second);
      await page.keyboard.press('Escape');
      await expect(page.locator('.copy-tex')).toHaveCount(0);
    });

    test('a calculator’s formula is copied with its numbers', async ({ page }) => {
      await page.goto(`${prefix}/vanishing-exploding-gradients/`);
      await ready(page);
      const calculator = await live(page, 'derivative-product');
      const formula = calculator.locator('[data-variant]:not([hidden]) .katex').first();
      await formula.locator('.mord').first().click();
      await page.locator('.copy-tex').click();
      await expect.poll(() => clipboard(page)).toMatch(/\d/);
      expect(await clipboard(page)).not.toMatch(/\\(?:q[a-z]|slot|sci|key|html\w+)\b|−/);
    });
  });
}

test('a displayed formula is put in words on request, by keyboard alone, and taken back', async ({
  page,
}) => {
  for (const [address, said] of [
    ['/lstm/', 'h 下标 t 等于 tanh 左括号 W x 下标 t 加 U h 下标 t 减 1，加 b 右括号'],
    [
      '/en/lstm/',
      'h sub t equals tanh of open bracket W x sub t plus U h sub t minus 1, plus b close bracket',
    ],
  ] as const) {
    await page.goto(address);
    await ready(page);
    const formula = page.locator('main .display').first();
    await formula.focus();
    await page.keyboard.press('Tab');
    const button = page.locator('.read-formula');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.reading[role=status]')).toHaveText(said);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Enter');
    await expect(page.locator('.reading')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});
