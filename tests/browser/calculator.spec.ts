import { readdirSync } from 'node:fs';
import { leanPaths } from '../../src/build/lean-paths.ts';
import { copiedText, expect, live, test } from './page.ts';

const names = readdirSync('src/calculators', { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(`src/calculators/${entry.name}`).includes('calculator.tsx'),
  )
  .map(({ name }) => name);

/** The marks of a drawing in order: tag, attributes, own text. Style attributes were classes in the static page. */
function drawnParts(svg: Element): string[] {
  return [svg, ...svg.querySelectorAll('*')].map((element) => {
    const attributes = [...element.attributes]
      .filter(({ name }) => name !== 'style')
      .map(({ name, value }) => `${name}=${value.replace(/\b_\w+ ?/g, '').trim()}`)
      .filter((text) => text !== 'class=');
    return `${element.tagName} ${attributes.sort().join(' ')} ${element.children.length === 0 ? element.textContent : ''}`;
  });
}

/** Node built the page, the browser computes again: exp, tanh and pow may differ in their last digits. */
function expectNear(value: number, expected: number): void {
  if (Object.is(value, expected)) return;
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

for (const name of names) {
  for (const base of ['', '/en']) {
    test(`${base}/embed/${name}/ comes alive without a shift and obeys presets and reset`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${base}/embed/${name}/`);
      const before = await page.locator('.pics').first().boundingBox();
      // The page's own lines leave out what the eye cannot tell, and so must what is compared with them.
      const picture = async () =>
        (await page.locator('.layout-wide svg').first().evaluate(drawnParts)).map((part) =>
          part.replace(/(?<=^path .*\bd=)M.*?(?= [\w-]+=| *$)/, (path) =>
            leanPaths(`<path d="${path}">`).slice(9, -2),
          ),
        );
      const calculator = await live(page, name);
      expect(await page.locator('.pics').first().boundingBox()).toEqual(before);
      const shown = () =>
        calculator
          .locator('[data-output]')
          .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.value)));
      const start = await shown();
      const first = await picture();
      const presets = calculator.locator('[data-preset]');
      for (let index = (await presets.count()) - 1; index >= 0; index--) {
        await presets.nth(index).click();
        await expect(presets.nth(index)).toHaveAttribute('aria-pressed', 'true');
        expect(await calculator.locator('.result').innerText()).not.toMatch(/undefined|\[object/);
      }
      await calculator.locator('.acts button').first().click();
      for (const [index, value] of (await shown()).entries()) expectNear(value, start[index]!);
      expect(await picture()).toEqual(first);
    });
  }

  test(`/embed/${name}/ has no slider that a key moves and nothing follows`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/embed/${name}/`);
    const calculator = await live(page, name);
    const sliders = calculator.locator('.knobs > :not(details) input[type=range]');
    const shown = async () => [
      await page.locator('.layout-wide svg').first().evaluate(drawnParts),
      await calculator.locator('.deck > .result').innerHTML(),
      await calculator.locator('.outputs').innerHTML(),
    ];
    for (const slider of await sliders.all()) {
      const before = await shown();
      const atEnd = await slider.evaluate((one: HTMLInputElement) => one.value === one.max);
      await slider.press(atEnd ? 'ArrowLeft' : 'ArrowRight');
      await expect.poll(shown).not.toEqual(before);
    }
  });

  test(`${name} fits a phone and its controls are large enough for a thumb`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/embed/${name}/`);
    await live(page, name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const small = await page
      .locator('.calc .presets button, .calc input[type=range]')
      .evaluateAll(
        (all) =>
          all.filter(
            (one) => one.getBoundingClientRect().height < 43.5 && one.getBoundingClientRect().height > 0,
          ).length,
      );
    expect(small).toBe(0);
  });
}

for (const name of names) {
  test(`${name} by keyboard alone: every control is reached, seen and obeys`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/en/embed/${name}/`);
    const calculator = await live(page, name);
    const folds = calculator.locator('details:not(.numbers)');
    for (let index = 0; index < (await folds.count()); index++) {
      await folds.nth(index).locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(folds.nth(index)).toHaveAttribute('open', '');
    }
    // Until the guess is made, picture and numbers are hidden.
    const guess = calculator.locator('.predict input').first();
    if ((await guess.count()) > 0) {
      await expect(calculator.locator('.pics')).toBeHidden();
      await guess.press('Space');
      await expect(calculator.locator('.pics')).toBeVisible();
    }

    // Now, while the numbers are those of the start: some state of some calculators has nothing to explain.
    const cell = calculator.locator('tbody button').first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await expect(calculator.locator('tr.how')).toContainText('=');

    // A mark that is a button is pressed by Space as by Enter, and the page does not scroll.
    const pressed = await calculator.locator('.pics [role=button]').evaluateAll((marks) =>
      marks.map((mark) =>
        ['Enter', ' '].map((key) => {
          const before = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
          mark.dispatchEvent(before);
          return before.defaultPrevented;
        }),
      ),
    );
    for (const both of pressed) expect(both).toEqual([true, true]);

    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const reached = new Set<string>();
    for (let stop = 0; stop < 150; stop++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement!;
        if (!element.closest('.calc')) return null;
        const seen = (one: Element) => {
          const { outlineStyle, boxShadow } = getComputedStyle(one);
          return outlineStyle !== 'none' || boxShadow !== 'none';
        };
        const marks = [
          element,
          ...element.querySelectorAll('*'),
          ...(element.closest('label, .row')?.children ?? []),
        ];
        return {
          kind:
            element.getAttribute('role') === 'slider'
              ? 'handle'
              : ((element as HTMLInputElement).type ?? element.tagName),
          name:
            (element as HTMLElement).dataset.slider ??
            element.getAttribute('name') ??
            element.getAttribute('aria-label') ??
            '',
          visible: marks.some(seen),
        };
      });
      if (here === null) {
        if (reached.size > 0) break;
        continue;
      }
      reached.add(`${here.kind} ${here.name}`);
      expect(here.visible, `${here.kind} ${here.name}: a focus that can be seen`).toBe(true);
    }
    const offered = await calculator.evaluate((frame) =>
      [...frame.querySelectorAll<HTMLInputElement>('input[type=range], input[type=text]')]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => `${one.type} ${one.dataset.slider ?? one.name}`),
    );
    expect([...reached]).toEqual(expect.arrayContaining(offered));

    const state = async (place: import('@playwright/test').Locator) =>
      `${await place.getAttribute('aria-valuenow')} ${await place.getAttribute('aria-valuetext')}`;
    const controls = 'input[type=range]:visible, [role=slider]:visible';
    const labels = (selector: string) =>
      calculator.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!));
    const atStart = await labels(controls);
    const tried: string[] = [];
    // A control may come or go as another moves, so each turn looks again for one not yet tried.
    const untried = calculator.locator(controls.replaceAll(':visible', ':visible:not([data-tried])'));
    while ((await untried.count()) > 0) {
      await untried.first().evaluate((one) => {
        for (const old of document.querySelectorAll('[data-trying]')) old.removeAttribute('data-trying');
        one.setAttribute('data-trying', '');
        one.setAttribute('data-tried', '');
      });
      const control = calculator.locator('[data-trying]');
      const label = (await control.getAttribute('aria-label'))!;
      tried.push(label);
      const before = await state(control);
      const full = await control.evaluate((one) =>
        one instanceof HTMLInputElement
          ? one.value === one.max
          : one.getAttribute('aria-valuenow') === one.getAttribute('aria-valuemax'),
      );
      await control.focus();
      for (const key of full
        ? ['ArrowLeft', 'ArrowDown']
        : ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
        await page.keyboard.press(key);
        // A key may do nothing in a direction that a handle has not; where it does something, the page may take a moment.
        const moved = expect.poll(() => state(control), { timeout: 2000 }).not.toBe(before);
        if (
          await moved.then(
            () => true,
            () => false,
          )
        )
          break;
      }
      await expect.poll(() => state(control), `${label}: an arrow key`).not.toBe(before);
    }
    expect(tried).toEqual(expect.arrayContaining(atStart));
  });

  test(`${name} offers a finger 44 px at least`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/en/embed/${name}/`);
    const calculator = await live(page, name);
    const small = await calculator.evaluate((frame) =>
      [...frame.querySelectorAll('.thumb-reach, :is(.tray, .more) input:not([type=radio]), .tray button')]
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height < 43.9)
        .map(({ target, box }) => `${target.outerHTML.slice(0, 120)}: ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });

  test(`${name} writes the program of the state it shows`, async ({ page }) => {
    await page.goto(`/embed/${name}/`);
    const calculator = await live(page, name);
    const listing = calculator.locator('pre[data-snippet="pytorch"]');
    const first = await listing.textContent();
    expect(first).toMatch(/^(import|from) torch/m);
    const presets = calculator.locator('[data-preset]');
    for (let index = (await presets.count()) - 1; index >= 0; index--) {
      if ((await presets.nth(index).getAttribute('aria-pressed')) === 'true') continue;
      await presets.nth(index).click();
      await expect(listing).not.toHaveText(first!);
      break;
    }
    await expect(page).toHaveURL(new RegExp(`${name}\\.`));
    const changed = await listing.textContent();
    await page.reload();
    await live(page, name);
    // The program follows the picture once what writes it has come.
    await expect.poll(() => listing.textContent()).toBe(changed);
  });
}

test.describe('derivative-product', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('while a hand moves the picture leads; a program copied at once is that of the last state', async ({
    page,
  }) => {
    await page.goto('/en/embed/derivative-product/');
    const calculator = await live(page, 'derivative-product');
    const listing = calculator.locator('pre[data-snippet="numpy"]');
    const first = await listing.textContent();
    const copied = await calculator.evaluate(async (frame) => {
      const texts: string[] = [];
      navigator.clipboard.writeText = async (text) => void texts.push(text);
      const slider = frame.querySelector<HTMLInputElement>('[data-slider="derivative-product.depth"]')!;
      const copy = [...frame.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Copy NumPy',
      )!;
      for (const position of [31, 32, 33, 34, 35, 36, 37]) {
        slider.value = String(position);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
      }
      copy.click();
      while (texts.length === 0) await new Promise((done) => setTimeout(done, 5));
      return texts[0]!;
    });
    expect(copied).not.toBe(first);
    const depth = await calculator.locator('[name="derivative-product.depth"]').inputValue();
    await expect(listing).toHaveText(copied);
    await expect(calculator.locator('tbody tr').last().locator('th')).toHaveText(depth);
  });

  test('slider, keys, box and drag reach the same state', async ({ page }) => {
    await page.goto('/embed/derivative-product/');
    const calculator = await live(page, 'derivative-product');
    const box = calculator.locator('[name="derivative-product.depth"]');
    const slider = calculator.locator('[data-slider="derivative-product.depth"]');
    await box.fill('１２');
    await expect(slider).toHaveValue('11');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(box).toHaveValue('13');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(box).toHaveValue('3');
    await expect(page).toHaveURL(/derivative-product\.depth=3/);
    const handle = calculator.locator('.handle');
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await expect(calculator.locator('[name="derivative-product.preactivation"]')).toHaveValue('0.05');
    const spot = (await handle.locator('.thumb').boundingBox())!;
    await page.mouse.move(spot.x + 9, spot.y + 9);
    await page.mouse.down();
    await page.mouse.move(spot.x + 80, spot.y);
    await page.mouse.up();
    expect(
      Number(await calculator.locator('[name="derivative-product.preactivation"]').inputValue()),
    ).toBeGreaterThan(1);
  });

  test('in a crowd a pointer takes the nearest point, under whichever reach it is', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/embed/attention-weights/?attention-weights.keys=1,1;1.3,1;1.6,1');
    const calculator = await live(page, 'attention-weights');
    const keys = calculator.locator('[name="attention-weights.keys"]');
    const points = calculator.locator('[data-key="k"] .handle .thumb');
    await points.first().scrollIntoViewIfNeeded();
    for (const [index, expected] of [/^[^;]*,0\.\d+;/, /^[^;]*;[^;]*,0\.\d+;/, /;[^;]*,0\.\d+$/].entries()) {
      const { x, y, width, height } = (await points.nth(index).boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + height / 2 + 8);
      await page.mouse.up();
      await expect(keys).toHaveValue(expected);
    }
  });

  test('bad input keeps the last good value and says why beside the field', async ({ page }) => {
    await page.goto('/embed/derivative-product/');
    const calculator = await live(page, 'derivative-product');
    const box = calculator.locator('[name="derivative-product.weight"]');
    const product = calculator.locator('[data-output="log10_product"]');
    const before = await product.getAttribute('data-value');
    for (const bad of ['', 'abc', 'NaN', '1e999', '<img src=x onerror=alert(1)>', '1+1']) {
      await box.fill(bad);
      await expect(calculator.locator('.problem')).toBeVisible();
      expect(await product.getAttribute('data-value')).toBe(before);
    }
    await box.fill('99');
    await box.press('Tab');
    await expect(box).toHaveValue('10');
    await expect(calculator.locator('.problem')).toContainText('10');
  });

  test('a hostile link is reported and nothing runs', async ({ page }) => {
    let ran = false;
    page.on('dialog', () => {
      ran = true;
    });
    await page.goto(
      '/embed/derivative-product/?derivative-product.depth=<script>alert(1)</script>&derivative-product.weight=1e9&derivative-product.evil=1&derivative-product.spread=0',
    );
    const calculator = await live(page, 'derivative-product');
    await expect(calculator.locator('.problem li')).toHaveCount(3);
    await expect(calculator.locator('[name="derivative-product.weight"]')).toHaveValue('10');
    await expect(calculator.locator('[name="derivative-product.depth"]')).toHaveValue('50');
    expect(ran).toBe(false);
  });

  test('golden: ten layers at the bound leave 0.25^10', async ({ page }) => {
    await page.goto('/en/embed/derivative-product/?derivative-product.depth=10&derivative-product.spread=0');
    const calculator = await live(page, 'derivative-product');
    await expect(calculator.locator('.result')).toContainText('9.537 × 10');
    expect(
      Number(await calculator.locator('[data-output="product"]').getAttribute('data-value')),
    ).toBeCloseTo(9.5367431640625e-7, 15);
  });

  test('a cell shows its arithmetic, a program can be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/embed/derivative-product/');
    const calculator = await live(page, 'derivative-product');
    await calculator.locator('tbody button').nth(5).click();
    await expect(calculator.locator('tr.how')).toContainText('=');
    await calculator.locator('.acts button', { hasText: 'PyTorch' }).click();
    await copiedText(page, /import torch/);
  });
});

test.describe('a note has the formulas of its first states', () => {
  const own = '/en/calculators/optimizer-steps/';
  const patient = { timeout: 15_000 };

  test('another convention brings its formula with the numbers shown, by one request', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/en/momentum/');
    const calculator = await live(page, 'optimizer-steps');
    const formulas = calculator.locator('.live > [data-variant]:visible');
    const memory = formulas.filter({ hasText: 'm' }).first().locator('.katex-html');
    await calculator.locator('input[value="average"]').check({ force: true });
    const result = calculator.locator('[data-output="m"]');
    await expect(result).toBeVisible(patient);
    await expect(memory).toContainText((await result.innerText()).trim(), patient);
    for (const convention of ['pytorch', 'note']) {
      await calculator.locator(`input[value="${convention}"]`).check({ force: true });
      await expect(result).toHaveCount(0);
      await expect(formulas.first()).toBeVisible(patient);
    }
    expect(asked.filter((path) => path === own)).toHaveLength(1);
  });

  test('where it cannot be fetched a word stands in its place, and it comes when asked again', async ({
    page,
  }) => {
    await page.route(`**${own}`, (route) => route.abort('internetdisconnected'));
    await page.goto('/en/momentum/');
    const calculator = await live(page, 'optimizer-steps');
    await calculator.locator('input[value="average"]').check({ force: true });
    const note = calculator.locator('.say [role="alert"]');
    await expect(note).toContainText('could not be fetched', patient);
    await expect(calculator.locator('.live')).toBeHidden();
    await page.unroute(`**${own}`);
    await note.getByRole('button').click();
    await expect(calculator.locator('.live > [data-variant]:visible').first()).toBeVisible(patient);
    await expect(note).toHaveCount(0);
  });
});
