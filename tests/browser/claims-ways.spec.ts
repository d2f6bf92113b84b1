import { claim, open, rest, sheet, slugs, top } from './claims.ts';
import { expect, test } from './page.ts';

/** Starters lead to calculators of their own note: their addresses begin with the query. */
const elsewhere = 'a[data-calculator-link][href^="/"]:not(details *)';
const english = '/en/vanishing-exploding-gradients/';

test('by keyboard alone a claim opens, leads on into its sheet, and Escape leads back', async ({ page }) => {
  await page.goto(english);
  const link = await claim(page, 0);
  await link.evaluate((element) => getSelection()!.collapse(element.closest('p, .p'), 0));
  const focused = () => link.evaluate((element) => element === document.activeElement);
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(true);
  }).toPass({ intervals: [20] });
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('.question')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(sheet(page).locator(':focus')).toHaveCount(1);
  // Handles of the picture's window come first, where it has any.
  const slider = sheet(page).locator('input[type=range]').first();
  while (!(await slider.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
    await expect(sheet(page).locator(':focus')).toHaveCount(1);
  }
  const said = await sheet(page).locator('.result').innerText();
  await page.keyboard.press('ArrowRight');
  await expect(sheet(page).locator('.result')).not.toHaveText(said);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('in the solution of a quiz the sheet stands after the form, and leaves what was answered', async ({
  page,
}) => {
  await page.goto(english);
  const selector = '.quiz[data-kind="choice"] .solution a[data-claim]';
  const quiz = page
    .locator('.quiz[data-kind="choice"]', { has: page.locator('.solution a[data-claim]') })
    .first();
  const right = quiz.locator('label[data-right] input');
  // Before its script has come a choice is no answer: it is chosen anew until it is one.
  await quiz.scrollIntoViewIfNeeded();
  await expect(async () => {
    await quiz.locator('label:not([data-right]) input').first().check();
    await right.check();
    await expect(quiz).toHaveAttribute('data-answered', 'right', { timeout: 500 });
  }).toPass();
  await expect(quiz.locator('.solution')).toBeVisible();
  const link = await claim(page, 0, selector);
  await open(page, link);
  await expect(page.locator('form [data-sheet]')).toHaveCount(0);
  expect(
    await link.evaluate((element) => element.closest('form')!.nextElementSibling!.matches('[data-sheet]')),
  ).toBe(true);
  await sheet(page).locator('input[type=range]').first().press('ArrowRight');
  await expect(right).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a claim about another note’s calculator leads to it in that state, and back to its sentence', async ({
  page,
}) => {
  const away = page.locator(elsewhere);
  for (const slug of slugs) {
    await page.goto(`/en/${slug}/`);
    if ((await away.count()) > 0) break;
  }
  const from = page.url();
  const link = await claim(page, 0, elsewhere);
  await rest(page);
  const before = await top(link);
  const { id, value } = await link.evaluate((element) => {
    const { hash, search } = element as HTMLAnchorElement;
    return { id: hash.slice(1), value: [...new URLSearchParams(search)][0]! };
  });
  await link.click();
  await expect(page).toHaveURL((url) => url.hash === `#${id}` && url.href.split(/[?#]/)[0] !== from);
  expect(new URL(page.url()).searchParams.get(value[0])).toBe(value[1]);
  await expect(page.locator(`[data-mount][data-id="${id}"] [data-calculator]`)).toHaveAttribute(
    'data-state',
    'live',
    { timeout: 20_000 },
  );
  await expect(page.locator('[data-sheet]')).toHaveCount(0);
  await page.locator('.way-back a').click();
  await expect(page).toHaveURL(from);
  await expect(link).toBeFocused();
  await expect.poll(async () => Math.abs((await top(link)) - before)).toBeLessThanOrEqual(2);
});
