import { claim, open, sheet, slugs } from './claims.ts';
import { expect, test } from './page.ts';

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  for (const language of ['', '/en'] as const)
    test(`sheets at ${width}, ${language || 'zh'}: 390 px high at most where picture and text stand beside each other, else 620`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const seen: string[] = [];
      for (const slug of slugs) {
        await page.goto(`${language}/${slug}/`);
        // Of each calculator of the note the claim that sets most, in an answer where there is one.
        const indices = await page.locator('a[data-claim]').evaluateAll((links) => {
          const found = new Map<string, [number, number]>();
          (links as HTMLAnchorElement[]).forEach((link, index) => {
            if (link.closest('.quiz')) return;
            const sets = link.search.split('&').length + (link.closest('details') ? 0.5 : 0);
            if (sets > (found.get(link.hash)?.[1] ?? 0)) found.set(link.hash, [index, sets]);
          });
          return [...found].map(([hash, [index]]) => [hash, index] as const);
        });
        for (const [hash, index] of indices) {
          seen.push(hash);
          await open(page, await claim(page, index));
          const { tall, wide } = await sheet(page).evaluate((element) => ({
            tall: element.getBoundingClientRect().height,
            wide:
              element.querySelector('.pics')!.getBoundingClientRect().right <
              element.querySelector('.result')!.getBoundingClientRect().left,
          }));
          expect(tall, `${slug} ${hash} ${index}`).toBeLessThanOrEqual(wide ? 390 : 620);
        }
      }
      expect(new Set(seen).size).toBeGreaterThan(15);
    });
