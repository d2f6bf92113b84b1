import { copiedText, expect, test } from './page.ts';

test('embedded in a sandbox, a calculator lives, keeps its state and tells its height', async ({
  page,
  baseURL,
}) => {
  // A page of somebody else: without our policy, and for the sandbox of no importance where it stands.
  const host = `<iframe src="${baseURL}/en/embed/lstm-cell/?lstm-cell.step=30" width="700" height="300" sandbox="allow-scripts"></iframe>
    <script>addEventListener('message', ({ data }) => { if (data.type === 'tangent:height') { document.querySelector('iframe').height = data.height; document.body.dataset.named = data.name; } })</script>`;
  await page.route('**/host/', (route) => route.fulfill({ contentType: 'text/html', body: host }));
  await page.goto('/host/');
  const calculator = page.frameLocator('iframe').locator('[data-calculator="lstm-cell"]');
  await expect(calculator).toHaveAttribute('data-state', 'live');
  await expect(page.locator('body')).toHaveAttribute('data-named', 'lstm-cell');
  await expect
    .poll(() => page.locator('iframe').evaluate((frame: HTMLIFrameElement) => Number(frame.height)))
    .toBeGreaterThan(800);
  const said = calculator.locator('.result');
  await expect(said).toContainText('30');
  await calculator.locator('[data-slider="lstm-cell.step"]').press('ArrowRight');
  await expect(said).toContainText('31');
});

test('the snippet to embed leads to the state that is shown', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/calculators/derivative-product/?derivative-product.depth=20');
  const calculator = page.locator('[data-calculator="derivative-product"][data-state="live"]');
  await calculator.getByRole('button', { name: 'Copy embed' }).click();
  const snippet = await copiedText(page, /<iframe/);
  const [, source] = /src="([^"]+)"/.exec(snippet)!;
  expect(source!.startsWith(`${baseURL}/en/embed/derivative-product/`)).toBe(true);
  expect(snippet).toContain('sandbox="allow-scripts"');
  expect(snippet).toMatch(/title="[^"]+"/);
  await page.goto(source!.replaceAll('&amp;', '&'));
  await expect(
    page.locator('[data-calculator="derivative-product"][data-state="live"] .result'),
  ).toContainText('20');
});

test('a link of old to the page of all calculators goes on to the one it names', async ({ page }) => {
  await page.goto('/calculators/?lstm-cell.step=7#lstm-cell');
  await expect(page).toHaveURL(/\/calculators\/lstm-cell\/\?lstm-cell\.step=7/);
  await expect(page.locator('[data-calculator="lstm-cell"][data-state="live"] .result')).toContainText('7');
});
