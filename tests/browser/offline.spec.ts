import { test as noisy } from '@playwright/test';
import { expect, test } from './page.ts';

type Page = import('@playwright/test').Page;

test.use({ serviceWorkers: 'allow' });
noisy.use({ serviceWorkers: 'allow' });

/** Until the language of a page is kept, without any reload. */
const kept = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-offline', 'kept', { timeout: 60_000 });

for (const { base, word, title, name, foreign } of [
  { base: '/', word: '长短期记忆', title: '反向传播', name: '没有网络连接', foreign: '/en/' },
  { base: '/en/', word: 'forget gate', title: 'Backpropagation', name: 'No connection', foreign: '/' },
]) {
  test(`one visit to ${base}lstm/ keeps the language: other notes, sheets, search`, async ({
    page,
    context,
  }) => {
    test.slow();
    await page.goto(`${base}lstm/`);
    await kept(page);
    await context.setOffline(true);
    for (const path of ['lstm/', 'gru/?x.y=1', 'backpropagation/', 'lstm/sheet/', 'glossary/', ''])
      expect((await page.goto(base + path))?.status(), path).toBe(200);
    await page.goto(`${base}backpropagation/`);
    await expect(page.locator('h1')).toContainText(title);
    const calculator = page.locator('[data-calculator]').first();
    await calculator.scrollIntoViewIfNeeded();
    await expect(calculator).toHaveAttribute('data-state', 'live');
    await page.goto(`${base}search/?q=${encodeURIComponent(word)}`);
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    await expect(page.locator('[data-search-results] a[href*="lstm"]').first()).toBeVisible();
    await page.goto(`${foreign}momentum/`);
    await expect(page.locator('h1')).not.toContainText(title);
    await expect(page.locator('main')).toContainText(foreign === '/' ? '没有网络连接' : 'No connection');
    await page.goto(`${base}no-such-page/`);
    await expect(page.locator('h1')).toHaveText(name);
    await expect(page.locator('[data-offline-list] a[href$="/lstm/"]')).toBeVisible();
    await context.setOffline(false);
  });
}

// What was not read, a font among it, fails offline.
noisy('under Save-Data only what was read is kept', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const bundles: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/offline-files/')) bundles.push(request.url());
  });
  await page.goto('/en/lstm/');
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'saving', { timeout: 30_000 });
  await context.setOffline(true);
  await page.goto('/en/lstm/?again=1');
  await expect(page.locator('h1')).toContainText('LSTM');
  await page.goto('/en/gru/');
  await expect(page.locator('h1')).toHaveText('No connection');
  await expect(page.locator('[data-offline-list] a[href$="/en/lstm/"]')).toBeVisible();
  await expect(page.locator('[data-offline-list] a')).toHaveCount(1);
  // A search that was not kept says so, and keeps what was typed.
  await page.goto('/en/lstm/');
  await page.keyboard.press('/');
  await page.keyboard.type('gate');
  await expect(page.locator('[data-search] [role=status]')).toHaveText(/The search did not load/);
  await expect(page.locator('[data-search] input')).toHaveValue('gate');
  expect(bundles).toEqual([]);
  await context.setOffline(false);
});
