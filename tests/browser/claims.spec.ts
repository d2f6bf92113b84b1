import { claim, open, position, rest, sheet, top } from './claims.ts';
import { copiedText, expect, live, test } from './page.ts';

const note = '/vanishing-exploding-gradients/';
const english = '/en/vanishing-exploding-gradients/';

for (const [path, address] of [
  ['zh', note],
  ['en', english],
] as const)
  test(`${path}: a claim opens its sheet after its paragraph, with the number it states, and a second click closes it`, async ({
    page,
  }) => {
    await page.goto(address);
    const link = await claim(page, 0);
    await expect(link).toHaveAttribute('aria-expanded', 'false');
    await open(page, link);
    expect(
      await link.evaluate((element) => element.closest('p, .p')!.nextElementSibling!.matches('[data-sheet]')),
    ).toBe(true);
    await expect(sheet(page).locator('.result')).toContainText('9.537 × 10');
    await expect(sheet(page).locator('[data-output="product"]')).toHaveAttribute('data-value', /e-7$/);
    await expect(sheet(page).locator('input[type=range]')).toHaveCount(2);
    await expect(sheet(page)).toHaveAttribute('role', 'group');
    await expect(page.locator('.question')).toBeFocused();
    expect(new URL(page.url()).search).toContain('derivative-product.depth=10');
    expect(new URL(page.url()).hash).toBe('#derivative-product');
    await link.click();
    await expect(sheet(page)).toHaveCount(0);
    await expect(link).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  });

test('its slider moves the sheet alone, Reset returns to the claim, the copied link is that of its state', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(english);
  await open(page, await claim(page, 0));
  const slider = sheet(page).locator('input[type=range]').first();
  await slider.press('ArrowRight');
  await expect(sheet(page).locator('.result')).toContainText('11 layers');
  await sheet(page).getByRole('button', { name: 'Copy link' }).click();
  const copied = new URL(await copiedText(page, /depth=11/));
  expect(copied.searchParams.get('derivative-product.depth')).toBe('11');
  expect(copied.hash).toBe('#derivative-product');
  await sheet(page).getByRole('button', { name: 'Reset' }).click();
  await expect(sheet(page).locator('.result')).toContainText('10 layers');
  await expect(page.locator('#derivative-product [name="derivative-product.depth"]').first()).toHaveValue(
    '50',
  );
});

test('one sheet at a time, and the clicked line stays', async ({ page }) => {
  await page.goto(note);
  await open(page, await claim(page, 0));
  const other = await claim(page, 2);
  const before = await top(other);
  await open(page, other);
  await expect(sheet(page)).toHaveCount(1);
  expect(Math.abs((await top(other)) - before)).toBeLessThanOrEqual(250);
  await expect(page.locator('a[data-claim][aria-expanded="true"]')).toHaveCount(1);
  await page.goBack();
  await expect(sheet(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${note}$`));
});

for (const way of ['Escape', 'Back', 'Close'] as const)
  test(`${way} closes the sheet and restores address, position and focus`, async ({ page }) => {
    await page.goto(english);
    const link = await claim(page, 0);
    await rest(page);
    const before = await position(page);
    await open(page, link);
    if (way === 'Escape') await page.keyboard.press('Escape');
    else if (way === 'Back') await page.goBack();
    else await sheet(page).getByRole('button', { name: 'Close' }).click();
    await expect(sheet(page)).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${english}$`));
    await rest(page);
    expect(Math.abs((await position(page)) - before)).toBeLessThanOrEqual(1);
    await expect(link).toBeFocused();
  });

test('the address of an open sheet leads to the whole calculator in that state', async ({ page }) => {
  await page.goto(english);
  await open(page, await claim(page, 0));
  const shared = page.url();
  await page.reload();
  await expect(sheet(page)).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto(shared);
  const calculator = await live(page, 'derivative-product');
  await expect(calculator.locator('.result')).toContainText('After 10 layers');
});

test('the whole calculator opens in the state of the sheet, focused, and Back leads to the claim', async ({
  page,
}) => {
  await page.goto(english);
  const link = await claim(page, 0);
  await open(page, link);
  await sheet(page).locator('input[type=range]').first().press('ArrowRight');
  await sheet(page).getByRole('button', { name: 'Open the whole calculator' }).click();
  await expect(sheet(page)).toHaveCount(0);
  const calculator = await live(page, 'derivative-product');
  await expect(calculator.locator('.result')).toContainText('After 11 layers');
  await expect(calculator.locator('h3')).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${english}$`));
  await expect(link).toBeInViewport();
});

test('in an interview answer the sheet stands inside the answer', async ({ page }) => {
  await page.goto(note);
  await open(page, await claim(page, 0, 'details a[data-claim]:not(.quiz a)'));
  await expect(page.locator('details [data-sheet]')).toBeVisible();
});

test('in a list or a table the sheet is what may stand there, and numbers no entry', async ({ page }) => {
  await page.goto(english);
  await page.evaluate(() => {
    const claim = document.querySelector('a[data-claim]')!;
    const list = document.createElement('ol');
    list.innerHTML = '<li id="in-list"></li><li>next</li>';
    list.firstElementChild!.append(claim.cloneNode(true));
    const table = document.createElement('div');
    table.className = 'tbl';
    table.innerHTML = '<table><tbody><tr><td></td></tr></tbody></table>';
    table.querySelector('td')!.append(claim.cloneNode(true));
    claim.closest('p, .p')!.before(list, table);
  });
  await open(page, await claim(page, 0));
  await expect(page.locator('#in-list + li[data-sheet] > [role=group]')).toHaveCount(1);
  await open(page, await claim(page, 1));
  await expect(page.locator('.tbl + [data-sheet]')).toHaveCount(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a claim is a link to the calculator, without a ring', async ({ page }) => {
    await page.goto(english);
    const link = page.locator('a[data-claim]').first();
    await expect(link).not.toHaveAttribute('aria-expanded');
    await expect(link).toHaveCSS('background-image', 'none');
    await link.click();
    await expect(page).toHaveURL(/derivative-product\.depth=10.*#derivative-product$/);
  });
});

test.describe('what comes late or not at all', () => {
  test('a chunk that fails leaves the link as it was', async ({ page }) => {
    test.info().annotations.push({ type: 'noise', description: 'a failed request is meant' });
    await page.route(/_astro\/sheets\.[^/]*\.js/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw 0' }),
    );
    await page.goto(english);
    const link = await claim(page, 0);
    await link.click();
    await expect(page).toHaveURL(/derivative-product\.depth=10.*#derivative-product$/);
    await expect(sheet(page)).toHaveCount(0);
    await expect(page.locator('#derivative-product')).toBeInViewport();
  });

  // What opens sheets, and what stands in one; many clicks, since import() of one module may be fulfilled in any order.
  for (const late of ['sheets', 'derivative-product'])
    test(`a late one never lands in the wrong sheet: ${late}`, async ({ page }) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(new RegExp(`_astro/${late}\\.[^/]*\\.js`), async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(english);
      const links = page.locator('a[data-claim]');
      // Before that a click follows the link as any other.
      await expect(links.first()).toHaveAttribute('aria-expanded', 'false');
      for (const index of [0, 1, 2, 3, 0, 2, 3, 1])
        await links.nth(index).evaluate((element) => (element as HTMLElement).click());
      release();
      await expect(links.nth(1)).toHaveAttribute('aria-expanded', 'true');
      await expect(sheet(page)).toHaveCount(1);
      await rest(page);
      await expect(page.locator('a[data-claim][aria-expanded="true"]')).toHaveCount(1);
      expect(
        await links
          .nth(1)
          .evaluate((element) => element.closest('p, .p')!.nextElementSibling!.matches('[data-sheet]')),
      ).toBe(true);
    });

  test('a claim that is closed before its sheet has come stays closed', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/_astro\/(derivative-product|calculator)\.[^/]*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(english);
    const link = page.locator('a[data-claim]').first();
    for (let times = 0; times < 2; times++)
      await link.evaluate((element) => (element as HTMLElement).click());
    release();
    await page.waitForLoadState('networkidle');
    await rest(page);
    await expect(sheet(page)).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${english}$`));
  });
});

test('with reduced motion a sheet stands there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(english);
  await open(page, await claim(page, 0));
  await expect(sheet(page)).toHaveCSS('animation-name', 'none');
});

test('on paper there are neither sheets nor rings', async ({ page }) => {
  await page.goto(english);
  await open(page, await claim(page, 0));
  await page.emulateMedia({ media: 'print' });
  await expect(sheet(page)).toBeHidden();
  await expect(page.locator('a[data-claim]').first()).toHaveCSS('background-image', 'none');
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
  [360, 640],
] as const)
  test(`every claim of two notes at ${width}: the line moves 250 px at most, nothing overflows, ids stay single`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const address of [note, '/en/lstm/']) {
      await page.goto(address);
      const count = await page.locator('a[data-claim]').count();
      expect(count).toBeGreaterThan(5);
      for (let index = 0; index < count; index++) {
        const link = await claim(page, index);
        // Comments on answers that nobody has given yet are hidden.
        if (!(await link.isVisible())) continue;
        const before = await top(link);
        await link.evaluate((element) => (element as HTMLElement).click());
        await expect(link).toHaveAttribute('aria-expanded', 'true');
        const after = await top(link);
        expect(Math.abs(after - before), `${address} ${index}`).toBeLessThanOrEqual(250);
        expect(after).toBeGreaterThanOrEqual(0);
        const found = await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return {
            overflow: document.documentElement.scrollWidth - innerWidth,
            twice: ids.filter((id, place) => ids.indexOf(id) !== place),
          };
        });
        expect(found.overflow).toBeLessThanOrEqual(0);
        expect(found.twice).toEqual([]);
        await link.evaluate((element) => (element as HTMLElement).click());
        await expect(sheet(page)).toHaveCount(0);
      }
    }
  });
