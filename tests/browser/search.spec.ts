import { test as noisy, type Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './page.ts';

const finished = '[data-search-state="done"], [data-search-state="empty"]';

/** The addresses of the results of `/search/?q=…` in a language, in order. */
async function results(page: Page, language: 'zh' | 'en', query: string): Promise<string[]> {
  await page.goto(`${language === 'zh' ? '' : '/en'}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector(finished);
  return page
    .locator('[data-search-results] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}

/** Opens the search on a note by keyboard, types, and waits for the answer. */
async function ask(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type(query);
  // With the last letter in the field its search has begun, and an answer to fewer letters is gone.
  await expect(field).toHaveValue(query);
  await page.waitForSelector('dialog[data-search]:is([data-state="done"], [data-state="empty"])');
  return field;
}

for (const language of ['zh', 'en'] as const) {
  const queries = [
    ['梯度消失', 'vanishing-exploding-gradients'],
    ['批归一化', 'batch-normalization'],
    ['piguiyihua', 'batch-normalization'],
    ['tdxs', 'vanishing-exploding-gradients'],
    ['adam bias correction', 'adaptive-optimizers'],
    ['1x1 conv', 'one-by-one-convolution'],
    ['momentun', 'momentum'],
    ['梯度销失', 'vanishing-exploding-gradients'],
    ['随机失活', 'dropout'],
    ['attention', 'attention'],
    ['注意力', 'attention'],
  ] as const;
  for (const [query, slug] of queries)
    test(`${language}: ${query} leads to ${slug}, once`, async ({ page }) => {
      const links = await results(page, language, query);
      const note = language === 'zh' ? `/${slug}/` : `/en/${slug}/`;
      expect(links[0]?.endsWith(note)).toBe(true);
      const whole = await page.locator('[data-search-results] a').evaluateAll(
        (all, end) =>
          all.filter((link) => {
            const { pathname, hash } = link as HTMLAnchorElement;
            return pathname.endsWith(end) && hash === '';
          }).length,
        note,
      );
      expect(whole).toBe(1);
    });

  for (const query of ['天气', '批准', 'weather forecast', '<img src=x onerror=alert(1)>'])
    test(`${language}: ${query} finds nothing and says so`, async ({ page }) => {
      page.on('dialog', () => expect('a script from the query').toBe('not run'));
      expect(await results(page, language, query)).toEqual([]);
      await expect(page.locator('[data-search-state="empty"] [role="status"]')).toContainText(query);
    });
}

test('keys open it, arrows move, Enter opens a section, Escape closes and gives the focus back', async ({
  page,
}) => {
  // A cross-fade that the browser breaks off is an error on the console.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/lstm/');
  // The first one stands in the closed list of contents and takes no focus.
  const link = page.locator('main a:visible').first();
  await link.focus();
  const field = await ask(page, '更新门');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  // Whether names were offered before the places came or not: the first place is chosen.
  await expect(chosen).toHaveAttribute('id', 'search-option-0');
  await expect(chosen).toHaveAttribute('href', /\/gru\//);
  await expect(page.locator('dialog[data-search] [role="status"]')).toHaveText(/\d/);
  await expect(page.locator('dialog[data-search] [role="option"][href*="/search/?q="]')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toHaveAttribute('href', /\/search\/\?q=/);
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id'))!);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[data-search]')).not.toBeVisible();
  await expect(link).toBeFocused();

  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  const section = page.locator('[role="option"][href*="/gru/#"]').first();
  const address = (await section.getAttribute('href'))!;
  while ((await chosen.getAttribute('href')) !== address) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname + url.hash === address);
  await expect(page.locator(new URL(address, page.url()).hash)).toBeInViewport();
});

noisy.describe('where the text index cannot be loaded', () => {
  // A service worker's requests pass by the routes of a page.
  noisy('names answer all the same, and the search says what is missing', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/lstm/');
    await ask(page, 'tdxs');
    await expect(page.getByRole('option').first()).toHaveAttribute('href', /vanishing-exploding-gradients/);
    await expect(page.locator('dialog[data-search] [role="status"]')).toContainText('正文索引');
  });
});

test('a note loads nothing of the search until it is opened', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/lstm/');
  await page.waitForLoadState('networkidle');
  const search = /pagefind|(?:search|sections)\.\w+\.json|_astro\/dialog/;
  expect(loaded.filter((url) => search.test(url))).toEqual([]);
  await page.locator('[data-search-open]:visible').first().click();
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect.poll(() => loaded.filter((url) => search.test(url)).length).toBeGreaterThan(2);
});

test('on a phone it fills the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/lstm/');
  await ask(page, '遗忘门');
  const box = await page.locator('dialog[data-search]').boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('without JavaScript the search page says so and lists the notes', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/lstm/');
  await page.locator('[data-search-open]:visible').first().click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('noscript > p')).toBeVisible();
  await expect(page.locator('main a[href$="/gru/"]')).toBeVisible();
  await context.close();
});

test('the field on the page searches as one types and keeps the address', async ({ page }) => {
  await page.goto('/search/');
  const field = page.locator('[data-search-page] input');
  await expect(field).toBeFocused();
  await field.fill('dropuot');
  await page.waitForSelector(finished);
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', /\/dropout\/$/);
  await expect(page).toHaveURL(/\?q=dropuot$/);
  await page.reload();
  await page.waitForSelector(finished);
  await expect(field).toHaveValue('dropuot');
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${scheme}`, async ({ page }) => {
    test.slow();
    const violations = async () => {
      const session = await page.context().newCDPSession(page);
      const { result } = await session.send('Runtime.evaluate', {
        expression: `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id).join())`,
        awaitPromise: true,
      });
      return result.value;
    };
    await page.emulateMedia({ colorScheme: scheme });
    await results(page, 'zh', '梯度消失');
    expect(await violations()).toBe('');
    await page.goto('/en/lstm/');
    await ask(page, 'forget gate');
    expect(await violations()).toBe('');
  });

noisy.describe('keys pressed early', () => {
  const hold = async (page: import('@playwright/test').Page, files: RegExp) => {
    let release = () => {};
    const free = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(files, async (route) => {
      await free;
      await route.continue();
    });
    return () => release();
  };

  noisy('letters typed while the search is fetched are its query', async ({ page }) => {
    const release = await hold(page, /_astro\/(dialog|search)\./);
    await page.goto('/en/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dropout');
    release();
    await expect(page.locator('dialog[data-search] input')).toHaveValue('dropout');
    await expect(page.locator('dialog[data-search] [role="option"][href$="/en/dropout/"]')).toBeVisible();
    await page.keyboard.type('s');
    await expect(page.locator('dialog[data-search] input')).toHaveValue('dropouts');
  });

  noisy('keys pressed before any script has come are kept in order', async ({ page }) => {
    const scripts = await hold(page, /_astro\/(Page|behaviour)[^/]*\.js/);
    await page.goto('/en/', { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('gruu');
    await page.keyboard.press('Backspace');
    scripts();
    await expect(page.locator('dialog[data-search] input')).toHaveValue('gru');
    await expect(page.locator('dialog[data-search] [role="option"][href$="/en/gru/"]')).toBeVisible();
  });
});
