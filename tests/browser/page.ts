import { test as base, expect } from '@playwright/test';

/** A test whose page must stay silent: no console error, no exception, no request to another host, no policy violation. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        // A test that cuts the network does so itself.
        if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
          noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url()))
          noise.push(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** The text on the clipboard, once it is what is waited for: writing to it takes a moment after the click. */
export async function copiedText(page: import('@playwright/test').Page, awaited: RegExp): Promise<string> {
  let text = '';
  await expect
    .poll(async () => {
      text = await page.evaluate(() => navigator.clipboard.readText());
      return text;
    })
    .toMatch(awaited);
  return text;
}

/** Waits until the calculator is live: it must come near the viewport first. */
export async function live(page: import('@playwright/test').Page, name: string) {
  const calculator = page.locator(`[data-calculator="${name}"]`).first();
  await calculator.scrollIntoViewIfNeeded();
  await expect(calculator).toHaveAttribute('data-state', 'live', { timeout: 20_000 });
  return calculator;
}
