import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { copiedText, expect, live, test } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const note = 'vanishing-exploding-gradients';
const pages = [
  '/',
  '/en/',
  `/${note}/`,
  `/en/${note}/`,
  '/lstm/',
  '/en/attention/',
  '/glossary/',
  '/en/references/',
  '/calculators/',
  '/checked/',
  '/concepts/',
  '/search/',
];

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} is clean for assistive technology in ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (
          window as never as {
            axe: {
              run: (
                options: object,
              ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
            };
          }
        ).axe.run({ resultTypes: ['violations'] }),
      );
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ target }) => target.join(' '))
              .join(' | ')}`,
        ),
      ).toEqual([]);
    });
  }
  test(`${path} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test('a note reads: contents, formulas, margin notes, neighbours', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/${note}/`);
  await expect(page.locator('h1')).toHaveText('梯度消失与梯度爆炸');
  expect(await page.locator('main .katex').count()).toBeGreaterThan(20);
  await page.locator('.onpage a').nth(2).click();
  await expect(page.locator('.onpage a').nth(2)).toHaveAttribute('aria-current', 'true');
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/sgd/);
});

test('the language switch stays at the section and keeps the state', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/${note}/?derivative-product.depth=20&derivative-product.v=1#derivative-product`);
  const calculator = await live(page, 'derivative-product');
  await expect(calculator.locator('[name="derivative-product.depth"]')).toHaveValue('20');
  await page.locator('.side [data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\/.*derivative-product\.depth=20.*#/);
  const twin = await live(page, 'derivative-product');
  await expect(twin.locator('[name="derivative-product.depth"]')).toHaveValue('20');
});

test('the theme switches without a flash and is kept', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const day = await paper();
  await page.locator('[data-theme-switch]:visible').first().click();
  const night = await paper();
  expect(night).not.toBe(day);
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(paper).toBe(night);
});

test('a formula is copied as TeX', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${note}/`);
  const formula = page.locator('main .display').first();
  await expect(page.locator('html')).toHaveAttribute('data-copies', '');
  await formula.focus();
  await formula.locator('.copy-tex').click();
  await copiedText(page, /\\/);
});

test('keyboard: help opens and closes, search opens', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('?');
  await expect(page.locator('dialog.help')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog.help')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog.search')).toBeVisible();
});

test('an unknown address says so in both languages', async ({ page }) => {
  const answer = await page.request.get('/no-such-page/');
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toMatch(/没有这一页[\s\S]*This page does not exist/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a note shows its formulas, its calculator in the first state, and its quiz', async ({ page }) => {
    await page.goto(`/${note}/`);
    const calculator = page.locator('[data-calculator="derivative-product"]');
    await expect(calculator).toHaveAttribute('data-state', 'static');
    await expect(calculator.locator('svg:visible')).toHaveCount(1);
    await expect(calculator.locator('.result')).toContainText('50');
    expect(await calculator.locator('tbody tr').count()).toBeGreaterThan(5);
    expect(await page.locator('.quiz').count()).toBeGreaterThan(3);
    await page.locator('.quiz .solution summary').first().click();
    await expect(page.locator('.quiz .solution').first()).toHaveAttribute('open', '');
  });
});

test('print shows the text and hides the controls', async ({ page }) => {
  await page.goto(`/${note}/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.knobs').first()).toBeHidden();
  await expect(page.locator('.side')).toBeHidden();
  await expect(page.locator('h1')).toBeVisible();
});

test.describe('questions have addresses', () => {
  for (const [path, quiz, interview] of [
    ['/momentum/', 'MO-Q3', 'MO-I4'],
    ['/en/lstm/', 'LS-Q2', 'LS-I5'],
  ] as const)
    test(path, async ({ page }) => {
      await page.goto(`${path}#${interview}`);
      await expect(page.locator(`#${interview}`)).toHaveAttribute('open', '');
      await expect(page.locator(`#${interview}`)).toBeInViewport();
      await expect(page.locator(`#${interview} .address a`)).toHaveAttribute('href', `#${interview}`);
      await page.locator(`#${quiz} legend a.tag`).click();
      expect(new URL(page.url()).hash).toBe(`#${quiz}`);
      await expect(page.locator(`#${quiz} legend`)).toBeInViewport();
    });
});
