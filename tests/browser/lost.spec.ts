import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { live } from './page.ts';

type Page = import('@playwright/test').Page;
// Requests of a service worker pass by the routes of a page, and what is planted here is an error on purpose.

const names = readdirSync('src/calculators', { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(`src/calculators/${entry.name}`).includes('calculator.tsx'),
  )
  .map(({ name }) => name);

/** Serves every calculator with one of its functions throwing while `window.planted` holds: always, or at its next call. */
async function plant(page: Page, part: 'compute' | 'table' | 'Picture', at: boolean) {
  await page.addInitScript((value) => {
    (window as never as { planted: boolean }).planted = value;
  }, at);
  // Whichever script brings a calculator, by itself or among the names of a chunk: its own object is changed.
  const scripts = new RegExp(`_astro/(calculator|${names.join('|')})\\.[^/]+\\.js$`);
  await page.route(scripts, async (route) => {
    const address = new URL(route.request().url()).pathname;
    const hasDefault = /\bas default\b|\bexport default\b/.test(await (await route.fetch()).text());
    return route.fulfill({
      contentType: 'text/javascript',
      body: `import * as brought from '${address}?real';
        export * from '${address}?real';
        ${hasDefault ? `export { default } from '${address}?real';` : ''}
        for (const one of Object.values(brought)) {
          const calculator = one?.compute ? one : one?.default;
          const real = calculator?.${part};
          if (!calculator?.compute || calculator.planted) continue;
          calculator.planted = true;
          calculator.${part} = (...given) => {
            if (window.planted) {
              ${at ? '' : 'window.planted = false;'}
              throw new Error('planted');
            }
            return real(...given);
          };
        }`,
    });
  });
}

for (const name of names) {
  test(`${name} whose arithmetic throws at the start stands still, says so and can be tried again`, async ({
    page,
  }) => {
    await plant(page, 'compute', true);
    await page.goto(`/en/embed/${name}/`);
    const place = page.locator('[data-mount]');
    const note = page.locator('.lost');
    await expect(note).toContainText('could not be started');
    await expect(place.locator('.pics svg:visible').first()).toBeVisible();
    await expect(place.locator('.result')).not.toBeEmpty();
    await expect(place.locator('.presets button').first()).toBeDisabled();
    await page.evaluate(() => {
      (window as never as { planted: boolean }).planted = false;
    });
    await note.getByRole('button').click();
    await live(page, name);
  });

  test(`${name} whose table throws at a later state keeps the last good one`, async ({ page }) => {
    await plant(page, 'table', false);
    await page.goto(`/embed/${name}/`);
    const calculator = await live(page, name);
    const before = await calculator.locator('.result').innerText();
    // So long that the state counts as drawn whole.
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      (window as never as { planted: boolean }).planted = true;
    });
    await calculator.locator('.presets button[aria-pressed="false"]').last().click();
    await expect(calculator.locator('.problem', { hasText: '算不出来' })).toHaveCount(1);
    expect(await calculator.locator('.result').innerText()).toBe(before);
    await expect(calculator.locator('.pics svg:visible').first()).toBeVisible();
  });
}

test('where scripts cannot be fetched every calculator says so, and starts once they can', async ({
  page,
}) => {
  await page.route(/_astro\/(mount|calculator)\.[^/]+\.js$/, (route) => route.abort());
  await page.goto('/lstm/');
  const place = page.locator('[data-mount]').first();
  await place.scrollIntoViewIfNeeded();
  // The note's starter says it of itself.
  const notes = page.locator('.lost:has(+ [data-mount])');
  const note = notes.first();
  await expect(note).toContainText('没能启动');
  await expect(place.locator('.presets button').first()).toBeDisabled();
  await page.unroute(/_astro\/(mount|calculator)\.[^/]+\.js$/);
  await note.getByRole('button').click();
  await expect(place.locator('[data-calculator]')).toHaveAttribute('data-state', 'live', { timeout: 20_000 });
  await expect(place.locator('.presets button').first()).toBeEnabled();
  await expect(notes).toHaveCount(0);
});

test('a part that a choice needs and that cannot be fetched is named, and fetched when asked again', async ({
  page,
}) => {
  const parts = /_astro\/(built-in|own)\.[^/]+\.js$/;
  await page.goto('/en/embed/optimizer-race/');
  const calculator = await live(page, 'optimizer-race');
  await page.route(parts, (route) => route.abort());
  await calculator.locator('[data-preset="rosenbrock"]').click();
  const note = calculator.locator('.problem', { hasText: 'could not be fetched' });
  await expect(note).toBeVisible();
  await page.unroute(parts);
  await note.getByRole('button').click();
  await expect(calculator.locator('[data-preset="rosenbrock"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(note).toHaveCount(0);
});

test('arithmetic behind a number that cannot be fetched is named, and fetched when asked again', async ({
  page,
}) => {
  const parts = /_astro\/explanations\.[^/]+\.js$/;
  await page.goto('/en/embed/batch-norm/');
  const calculator = await live(page, 'batch-norm');
  await page.route(parts, (route) => route.abort());
  const cell = calculator.locator('.tbl td button').first();
  await cell.click();
  const row = calculator.locator('tr.how');
  await expect(row).toContainText('could not be fetched');
  await page.unroute(parts);
  await row.getByRole('button').click();
  await expect(row).toContainText('√');
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
});

for (const [path, said] of [
  ['/adaptive-optimizers/', '没有取到'],
  ['/en/adaptive-optimizers/', 'was not fetched'],
] as const)
  test(`quizzes and practice that cannot be fetched say so and start when asked again, ${path}`, async ({
    page,
  }) => {
    const parts = /_astro\/(quiz|mount|adagrad-step|adam-step)\.[^/]+\.js$/;
    await page.route(parts, (route) => route.abort());
    await page.goto(`${path}#AD-Q1`);
    const field = page.locator('#AD-Q1 .entry input');
    const note = page.locator('.lost:has(+ #AD-Q1)');
    await expect(note).toContainText(said);
    await expect(field).toBeDisabled();
    await expect(page.locator('.lost:has(+ [data-quiz])')).toHaveCount(
      await page.locator('[data-quiz]').count(),
    );
    const box = page.locator('[data-topic="adagrad-step"]');
    const beside = page.locator('.lost:has(+ [data-topic="adagrad-step"])');
    // What comes to life above may push it away again.
    await expect(async () => {
      await box.scrollIntoViewIfNeeded();
      await expect(beside).toContainText(said, { timeout: 1000 });
    }).toPass();
    for (const control of await box.locator('input, button').all()) await expect(control).toBeDisabled();
    expect(await page.locator('.lost[role=alert]').count()).toBe(1);

    await page.unroute(parts);
    await note.getByRole('button').click();
    await expect(page.locator('.lost:has(+ [data-quiz])')).toHaveCount(0);
    await field.fill('0.08');
    await field.press('Enter');
    await expect(page.locator('#AD-Q1')).toHaveAttribute('data-answered', 'right');
    await beside.getByRole('button').click();
    await expect(box).toHaveAttribute('data-state', 'live');
    await expect(page.locator('.lost:has(+ [data-practice-mount])')).toHaveCount(0);
    await expect(box.locator('input').first()).toBeEnabled();
  });

test('one practice topic that cannot be fetched leaves the others alive and its own problem in the page', async ({
  page,
}) => {
  const part = /_astro\/adam-step\.[^/]+\.js$/;
  await page.route(part, (route) => route.abort());
  await page.goto('/en/adaptive-optimizers/#fresh-numbers');
  const [live, still] = ['adagrad-step', 'adam-step'].map((name) => page.locator(`[data-topic="${name}"]`));
  await expect(live!).toHaveAttribute('data-state', 'live');
  const note = page.locator('.lost:has(+ [data-topic="adam-step"])');
  await expect(note).toBeVisible();
  await expect(still!.locator('.task')).toBeVisible();
  await page.unroute(part);
  await note.getByRole('button').click();
  await expect(still!).toHaveAttribute('data-state', 'live');
  await expect(page.locator('.lost')).toHaveCount(0);
});
