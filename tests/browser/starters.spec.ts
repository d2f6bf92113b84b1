import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, test } from './page.ts';

const slugs = parse(readFileSync('content/complete.yaml', 'utf8')) as string[];
const languages = ['', 'en/'];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function live(page: Page): Promise<Locator> {
  const starter = page.locator('[data-starter]');
  await expect(starter).toHaveAttribute('data-state', 'live', { timeout: 15_000 });
  return starter;
}
const handleOf = (starter: Locator) => starter.locator('.handle:visible');

for (const language of languages)
  for (const slug of slugs)
    test(`${language}${slug}: picture and handle begin on the first screen, after one paragraph at most`, async ({
      page,
    }) => {
      await page.goto(`/${language}${slug}/`);
      for (const size of [desk, phone]) {
        await page.setViewportSize(size);
        const seen = await page.locator('[data-starter]').evaluate((figure) => {
          const top = (element: Element) => element.getBoundingClientRect().top;
          const shown = (selector: string) =>
            [...figure.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0)!;
          const dock = document.querySelector('.dock')!;
          const above = [...document.querySelectorAll('main p:not(.part, .other)')].filter(
            (one) =>
              one.getClientRects().length > 0 &&
              one.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
          );
          return {
            picture: top(shown('svg.draw')),
            handle: shown('.thumb').getBoundingClientRect().bottom,
            height: shown('svg.draw').getBoundingClientRect().height,
            end: dock.getClientRects().length > 0 ? top(dock) : innerHeight,
            above: above.map((one) => one.textContent.trim()),
            wider: document.documentElement.scrollWidth - innerWidth,
          };
        });
        expect(seen.picture).toBeLessThan(seen.end);
        expect(seen.handle).toBeLessThan(seen.end);
        expect(seen.height).toBeLessThanOrEqual(240);
        expect(seen.above.length).toBeLessThanOrEqual(1);
        for (const text of seen.above) expect(text).not.toMatch(/[:：]$/);
        expect(seen.wider).toBeLessThanOrEqual(0);
      }
    });

for (const slug of slugs)
  test(`${slug}: keys move it, the sentence follows and is announced once the hand rests`, async ({
    page,
  }) => {
    await page.goto(`/en/${slug}/`);
    const starter = await live(page);
    const handle = handleOf(starter);
    const said = starter.locator('.said');
    const first = await said.textContent();
    const value = async () => Number(await handle.getAttribute('aria-valuenow'));
    const [min, max] = [
      await handle.getAttribute('aria-valuemin'),
      await handle.getAttribute('aria-valuemax'),
    ];
    await handle.focus();
    await page.keyboard.press('Home');
    expect(await value()).toBe(Number(min));
    await page.keyboard.press('ArrowRight');
    const step = (await value()) - Number(min);
    expect(step).toBeGreaterThan(0);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await value()).toBeCloseTo(Math.min(Number(min) + 11 * step, Number(max)), 9);
    await page.keyboard.press('End');
    expect(await value()).toBe(Number(max));
    await page.keyboard.press('ArrowLeft');
    expect(await value()).toBeCloseTo(Number(max) - step, 9);
    expect(await said.textContent()).not.toBe(first);
    await expect(handle).toHaveAttribute('aria-valuetext', /\S/);
    const announced = starter.locator('[role=status]');
    await expect(announced).not.toBeEmpty();
    // Powers of ten are said in words, which the sentence holds beside the digits.
    const heard = await said.evaluate((sentence) => {
      const copy = sentence.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
      return copy.textContent;
    });
    await expect(announced).toHaveText(heard ?? '');
    await expect(starter.locator('.thumb:visible')).toHaveCSS('stroke-width', '4px');
  });

test('the mouse drags the handle, and the link below leads to what it shows', async ({ page }) => {
  await page.goto('/vanishing-exploding-gradients/');
  const starter = await live(page);
  const thumb = (await starter.locator('.thumb:visible').boundingBox())!;
  await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
  await page.mouse.down();
  await page.mouse.move(thumb.x + thumb.width / 2 + 90, thumb.y + 40, { steps: 4 });
  await page.mouse.up();
  const z = await handleOf(starter).getAttribute('aria-valuenow');
  expect(Number(z)).toBeGreaterThan(1.5);
  await expect(starter.locator('[data-output="z"]')).toHaveAttribute('data-value', z!);
  await starter.locator('a').click();
  const calculator = page.locator('[data-calculator="derivative-product"]');
  await expect(calculator).toHaveAttribute('data-state', 'live');
  expect(new URL(page.url()).searchParams.get('derivative-product.preactivation')).toBe(z);
});

test.describe('a finger', () => {
  test.use({ viewport: phone, hasTouch: true });

  /** A slow drag of a finger, as the browser itself takes it. */
  async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
    const client = await page.context().newCDPSession(page);
    const at = (share: number) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    });
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (let step = 1; step <= 12; step++)
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step / 12)] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  const middle = async (part: Locator) => {
    const { x, y, width, height } = (await part.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };

  for (const slug of ['momentum', 'optimization', 'batch-normalization'])
    test(`${slug}: across it drags, along the page it scrolls`, async ({ page }) => {
      await page.goto(`/${slug}/`);
      const starter = await live(page);
      const handle = handleOf(starter);
      const before = await handle.getAttribute('aria-valuenow');
      const from = await middle(starter.locator('.thumb:visible'));
      await drag(page, from, { x: from.x - 80, y: from.y });
      expect(await handle.getAttribute('aria-valuenow')).not.toBe(before);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      const again = await middle(starter.locator('.thumb:visible'));
      await drag(page, again, { x: again.x, y: again.y - 200 });
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
    });

  for (const slug of ['lstm', 'attention'])
    test(`${slug}: the handle goes up and down, everything beside it scrolls`, async ({ page }) => {
      await page.goto(`/${slug}/`);
      const starter = await live(page);
      const handle = handleOf(starter);
      const before = await handle.getAttribute('aria-valuenow');
      const from = await middle(starter.locator('.thumb:visible'));
      await drag(page, from, { x: from.x, y: from.y - 40 });
      expect(await handle.getAttribute('aria-valuenow')).not.toBe(before);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      const { x, y, width, height } = (await starter.locator('svg.draw:visible').boundingBox())!;
      const moved = await handle.getAttribute('aria-valuenow');
      await drag(page, { x: x + width * 0.25, y: y + height * 0.8 }, { x: x + width * 0.25, y: y - 100 });
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
      expect(await handle.getAttribute('aria-valuenow')).toBe(moved);
    });

  test('a tap on a word asks for it', async ({ page }) => {
    await page.goto('/attention/');
    const starter = await live(page);
    const word = await middle(starter.locator('text.word:visible').first());
    await page.touchscreen.tap(word.x, word.y);
    await expect(handleOf(starter)).toHaveAttribute('aria-valuenow', '0');
  });
});

for (const size of [desk, phone])
  for (const slug of slugs)
    test(`${size.width} px, ${slug}: nothing moves when it comes to life`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const answer = await page.goto(`/en/${slug}/`);
      const starter = await live(page);
      const [, still] = /<figure class="starter"[^>]*>([\s\S]*?)<\/figure>/.exec(await answer!.text())!;
      const asInPage = await page.evaluate((html) => {
        const figure = document.createElement('figure');
        figure.innerHTML = html;
        return figure.innerHTML;
      }, still!);
      expect(await starter.innerHTML()).toBe(asInPage.replaceAll(' aria-disabled="true" data-asleep=""', ''));
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.01);
    });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the first state stands in the page, with its sentence and a link', async ({ page }) => {
    for (const slug of ['batch-normalization', 'momentum', 'attention']) {
      await page.goto(`/${slug}/`);
      const starter = page.locator('[data-starter]');
      await expect(starter).toHaveAttribute('data-state', 'static');
      await expect(starter.locator('.said b').first()).toBeVisible();
      await expect(starter.locator('svg.draw:visible')).toHaveCount(1);
      await expect(handleOf(starter)).toHaveAttribute('aria-disabled', 'true');
      await expect(starter.locator('a')).toHaveAttribute('href', /#.+/);
    }
  });
});

test('the book prints no starter', async ({ page }) => {
  await page.goto('/book/');
  await expect(page.locator('[data-starter]')).toHaveCount(0);
});
