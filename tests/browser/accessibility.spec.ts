import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, live, test } from './page.ts';

const calculators = readdirSync('src/calculators', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const slugs = readdirSync('content/en').flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));

/** Roles and names of everything that a page tells readers of screens, folds opened. */
async function told(page: Page): Promise<{ role: string; texts: string[] }[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, value, properties = [] }) => ({
      role: String(role?.value),
      texts: [name, description, value, ...properties.map((one) => one.value)].flatMap((one) =>
        typeof one?.value === 'string' ? [one.value] : [],
      ),
    }));
}

/** Powers of numbers in superscript signs, which voices skip or spell, in names and in text that is told. */
const unspoken = (page: import('@playwright/test').Page) =>
  page.evaluate(() => {
    const power = /\d\)?[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/;
    const found: string[] = [];
    for (const element of document.querySelectorAll('main *')) {
      if (element.closest('[aria-hidden="true"], pre, script, template, annotation')) continue;
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt'])
        if (power.test(element.getAttribute(name) ?? ''))
          found.push(`${name}: ${element.getAttribute(name)}`);
      // A label in a drawing says nothing that the table beside it does not.
      if (element.closest('svg')) continue;
      for (const { nodeType, textContent } of element.childNodes)
        if (nodeType === Node.TEXT_NODE && power.test(textContent ?? '')) found.push(textContent!);
    }
    return found;
  });

for (const [language, prefix] of [
  ['zh', ''],
  ['en', '/en'],
] as const) {
  test.describe(language, () => {
    for (const slug of slugs) {
      test(`${slug}: every formula is told, and powers of ten in words`, async ({ page }) => {
        await page.goto(`${prefix}/${slug}/`);
        const tree = await told(page);
        const formulas = await page.evaluate(
          () =>
            [...document.querySelectorAll('.katex-mathml math')].filter(
              (one) => one.checkVisibility() && !one.closest('[aria-hidden="true"]'),
            ).length,
        );
        expect(formulas).toBeGreaterThan(10);
        expect(tree.filter(({ role }) => role === 'MathMLMath')).toHaveLength(formulas);
        const lost = tree.flatMap(({ texts }) => texts.filter((text) => /×\s*10\s*[−-]?\d/.test(text)));
        expect(lost).toEqual([]);
        expect(await unspoken(page)).toEqual([]);
      });
    }
  });
}

for (const name of calculators)
  test(`${name}: ten changes are said at most twice, in words`, async ({ page }) => {
    await page.goto(`/en/embed/${name}/`);
    const calculator = await live(page, name);
    await calculator.evaluate((root) => {
      const said: string[] = [];
      Object.assign(window, { said });
      const regions =
        'output, [aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';
      new MutationObserver((changes) => {
        const changed = new Set(
          changes.map(({ target }) =>
            (target instanceof Element ? target : target.parentElement)?.closest(regions),
          ),
        );
        for (const region of changed) if (region?.textContent) said.push(region.textContent);
      }).observe(root, { subtree: true, childList: true, characterData: true });
    });
    const sentence = () => calculator.locator('.result').first().textContent();
    const before = await sentence();
    // Of sliders, one that the sentence depends on.
    for (const slider of await calculator.getByRole('slider').all()) {
      await slider.focus();
      for (let press = 0; press < 10; press++) await page.keyboard.press(press < 5 ? 'ArrowRight' : 'PageUp');
      if ((await sentence()) !== before) break;
    }
    // Where no slider is one, a typed field.
    if ((await sentence()) === before)
      for (let typed = 1; typed <= 10; typed++) {
        await calculator.locator('input.long:visible').last().fill(`${typed}, 4`);
        await page.keyboard.press('Enter');
      }
    await expect.poll(sentence).not.toBe(before);
    await expect
      .poll(() => page.evaluate(() => (window as never as { said: string[] }).said.length))
      .toBeGreaterThan(0);
    await page.waitForTimeout(1500);
    const said = await page.evaluate(() => (window as never as { said: string[] }).said);
    expect(said.length).toBeLessThanOrEqual(2);
    expect(said.join()).not.toMatch(/×\s*10\s*[−-]?\d/);
  });

test('a result with a power of ten is announced in words', async ({ page }) => {
  for (const [prefix, words] of [
    ['', /× 10 的负 \d+ 次方/],
    ['/en', /× 10 to the power minus \d+/],
  ] as const) {
    await page.goto(`${prefix}/vanishing-exploding-gradients/`);
    const calculator = await live(page, 'derivative-product');
    const depth = calculator.locator('input[name="derivative-product.depth"]').last();
    await depth.fill('60');
    await depth.press('Enter');
    await expect(calculator.locator('p[role="status"]').last()).toHaveText(words);
  }
});
