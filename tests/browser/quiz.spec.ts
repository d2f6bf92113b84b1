import { expect, test } from './page.ts';

for (const [language, path] of [
  ['zh', '/adaptive-optimizers/'],
  ['en', '/en/adaptive-optimizers/'],
] as const)
  test.describe(`quizzes, ${language}`, () => {
    const said = {
      zh: { close: /再多写几位/, spent: /解答在下面/, right: /正确/, wrong: /不对/, meant: /正确的一项/ },
      en: {
        close: /more digits/,
        spent: /solution stands below/,
        right: /choice, right/,
        wrong: /not right/,
        meant: /the right one/,
      },
    }[language];

    test('a number: every way of writing it, rounding, three tries, another try, other numbers', async ({
      page,
    }) => {
      test.slow();
      await page.goto(`${path}#AD-Q1`);
      const form = page.locator('#AD-Q1');
      const input = form.locator('.entry input');
      const check = form.locator('.check');
      await expect(check).toBeVisible({ timeout: 20_000 });
      for (const text of ['0.08', '8%', '2/25', '８％', '0,08', '8×10^-2', '0.4/√25']) {
        await input.fill(text);
        await input.press('Enter');
        await expect(form, text).toHaveAttribute('data-answered', 'right');
        await expect(form.locator('.verdict .right')).toBeVisible();
        await form.locator('.again').click();
        await expect(input).toHaveValue('');
        await expect(form.locator('.solution')).toBeHidden();
        await expect(form.locator('.verdict p:visible')).toHaveCount(0);
      }
      await page.locator('#AD-Q8 .entry input').fill('0.0044');
      await page.locator('#AD-Q8 .check').click();
      await expect(page.locator('#AD-Q8 .verdict .close')).toHaveText(said.close);

      for (const text of ['0.1', '1/3', '7']) {
        await expect(form.locator('.spent')).toBeHidden();
        await input.fill(text);
        await check.click();
        await expect(form.locator('.verdict .wrong')).toBeVisible();
      }
      await expect(form.locator('.spent')).toHaveText(said.spent);
      await expect(form.locator('.solution')).toBeVisible();

      const seen = new Set<string>();
      for (let round = 0; round < 4; round++) {
        await form.locator('.another').click();
        await expect(input).toHaveValue('');
        await expect(form.locator('.fresh .q')).toBeVisible();
        await expect(form.locator('legend .q')).toBeHidden();
        const numbers = await form.locator('.fresh .q .num').allTextContents();
        seen.add(numbers.join());
        const [eta, g1, g2] = numbers.map(Number) as [number, number, number];
        await input.fill(String((eta * g2) / Math.hypot(g1, g2)));
        await input.press('Enter');
        await expect(form).toHaveAttribute('data-answered', 'right');
        await form.locator('.solution summary').click();
        await expect(form.locator('.solution .working')).toContainText(`${g1 * g1 + g2 * g2}`);
        await form.locator('.another').click();
        const [next] = (await form.locator('.fresh .q .num').allTextContents()).map(Number) as [number];
        await input.fill(String(next));
        await input.press('Enter');
        await expect(form.locator('.verdict .slip:visible')).toHaveCount(1);
      }
      expect(seen.size).toBeGreaterThan(1);
    });

    test('a choice: marks, words, three tries, the right one shown, another try', async ({ page }) => {
      await page.goto(`${path}#AD-Q5`);
      const form = page.locator('#AD-Q5');
      // The script hides the solution; an option clicked before it comes is not judged until Enter or the button.
      await expect(form.locator('.solution')).toBeHidden({ timeout: 20_000 });
      await expect(form.locator('.quiz-acts .check')).toBeHidden();
      const wrong = form.locator('label:not([data-right])');
      const right = form.locator('label[data-right]');
      for (let index = 0; index < 3; index++) {
        await expect(right).not.toHaveAttribute('data-verdict');
        await wrong.nth(index).click();
        await expect(wrong.nth(index).locator('b')).toHaveText(said.wrong);
        await expect(wrong.nth(index)).toHaveAttribute('data-verdict', 'wrong');
      }
      await expect(form.locator('.spent')).toHaveText(said.spent);
      await expect(right).toHaveAttribute('data-verdict', 'meant');
      await expect(right.locator('b')).toHaveText(said.meant);
      const looks = (label: typeof right) =>
        label.locator('input').evaluate((input) => {
          const own = getComputedStyle(input);
          return [own.borderStyle, getComputedStyle(input, '::before').content];
        });
      const [chosenLook, rightLook] = [await looks(wrong.nth(2)), await looks(right)];
      for (const part of [0, 1]) expect(chosenLook[part]).not.toBe(rightLook[part]);
      await form.locator('.again').click();
      await expect(form.locator('input:checked')).toHaveCount(0);
      await expect(form.locator('[data-verdict]')).toHaveCount(0);
      await expect(form.locator('.solution')).toBeHidden();
      await right.click();
      await expect(right.locator('b')).toHaveText(said.right);
      await expect(form.locator('.spent')).toBeHidden();
    });

    test('arrow keys look around before they answer', async ({ page }) => {
      await page.goto(`${path}#AD-Q5`);
      const form = page.locator('#AD-Q5');
      await expect(form.locator('.solution')).toBeHidden({ timeout: 20_000 });
      await form.locator('input').first().focus();
      for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
      await expect(form).not.toHaveAttribute('data-answered');
      await expect(form.locator('.check')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(form).toHaveAttribute('data-answered', /right|wrong/);
    });

    test('practice: a fresh seed each visit, in the address; checked by button and Enter; worked out in sentences', async ({
      page,
      context,
    }) => {
      const seedOf = async (tab: typeof page) => {
        const link = tab.locator('[data-practice="adagrad-step"] a[data-seed]');
        await link.scrollIntoViewIfNeeded();
        await expect(tab.locator('[data-topic="adagrad-step"]')).toHaveAttribute('data-state', 'live');
        return link.getAttribute('data-seed');
      };
      test.slow();
      await page.goto(path);
      const seed = await seedOf(page);
      expect(new URL(page.url()).searchParams.get('practice.adagrad-step')).toBe(seed);
      const other = await context.newPage();
      await other.goto(path);
      expect(await seedOf(other)).not.toBe(seed);
      await other.goto(page.url());
      expect(await seedOf(other)).toBe(seed);
      await other.goto(`${path}?practice.adagrad-step=99999999999`);
      expect(await seedOf(other)).toBe('999999');
      await other.close();

      const box = page.locator('[data-practice="adagrad-step"]');
      const [sum, root, step] = (await box
        .locator('[data-solution]')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.value!))) as [
        string,
        string,
        string,
      ];
      const inputs = box.locator('input');
      await inputs.nth(0).fill(sum);
      await inputs.nth(1).fill(`√${sum}`);
      await inputs.nth(2).fill(step);
      await box.locator('button[type=submit]').click();
      await expect(box.locator('[data-verdict="right"]')).toHaveCount(3);
      await inputs.nth(1).fill(sum);
      await expect(box.locator('[data-verdict]')).toHaveCount(2);
      await inputs.nth(1).press('Enter');
      await expect(box.locator('[data-verdict="wrong"]')).toHaveCount(1);
      expect(Number(root)).toBeCloseTo(Math.sqrt(Number(sum)));
      await box.locator('summary').click();
      await expect(box.locator('[data-solution="root"]')).toContainText(`√${sum}`);
      await box.locator('button[type=button]').click();
      await expect(inputs.nth(0)).toHaveValue('');
      await expect(box.locator('[data-verdict]')).toHaveCount(0);
      const next = await box.locator('a[data-seed]').getAttribute('data-seed');
      expect(next).not.toBe(seed);
      expect(new URL(page.url()).searchParams.get('practice.adagrad-step')).toBe(next);
    });
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('question, options, solution and the practice with its working are there, buttons are not', async ({
    page,
  }) => {
    await page.goto('/en/adaptive-optimizers/');
    await expect(page.locator('#AD-Q1 legend .q')).toBeVisible();
    await expect(page.locator('#AD-Q1 .fresh')).toBeHidden();
    for (const button of await page.locator('.quiz-acts button, .practice-acts button').all())
      await expect(button).toBeHidden();
    await page.locator('#AD-Q5 .solution summary').click();
    await expect(page.locator('#AD-Q5 .solution p').first()).toBeVisible();
    await page.locator('[data-practice="adagrad-step"] summary').click();
    await expect(page.locator('[data-practice="adagrad-step"] [data-solution="step"]')).toBeVisible();
  });
});

test.describe('before the script has come', () => {
  // A service worker that already has the script would bring it past the route that holds it.
  test('an option chosen can be answered when it comes', async ({ page }) => {
    let come = () => {};
    const chosen = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(/_astro\/quiz\.[^/]+\.js$/, async (route) => {
      await chosen;
      await route.continue();
    });
    await page.goto('/en/dropout/');
    const form = page.locator('.quiz[data-kind=choice]').first();
    await form.locator('input[type=radio]').first().check();
    await expect(form.locator('.check')).toBeHidden();
    come();
    await form.locator('.check').click();
    await expect(form.locator('label[data-verdict] .verdict-word').first()).toBeVisible();
  });
});
