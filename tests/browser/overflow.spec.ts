import { expect, test } from './page.ts';

for (const language of ['', '/en']) {
  for (const width of [900, 1440]) {
    test(`${language}/concepts/ at ${width} px: no label lies over another`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${language}/concepts/`);
      const overlaps = await page.locator('.map svg').evaluate((map) => {
        const boxes = [...map.querySelectorAll('text')].map((label) => ({
          words: label.textContent,
          box: label.getBoundingClientRect(),
        }));
        return boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              ({ box }) =>
                box.left < one.box.right &&
                one.box.left < box.right &&
                box.top < one.box.bottom &&
                one.box.top < box.bottom,
            )
            .map(({ words }) => `${one.words} / ${words}`),
        );
      });
      expect(overlaps).toEqual([]);
    });
  }

  for (const note of ['optimization', 'attention'])
    test(`${language}/${note}/ at 390 px: whatever goes on beyond its box fades there, and no longer once it is read`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${language}/${note}/`);
      const boxes = page.locator('main :is(.display, .tbl)');
      const wide = page.locator('main :is(.display, .tbl)[data-wide]').first();
      await expect(wide).toBeAttached();
      const wrong = await boxes.evaluateAll((all) =>
        all
          .filter((box) => box.scrollWidth > box.clientWidth + 2 !== box.hasAttribute('data-wide'))
          .map((box) => box.textContent!.slice(0, 40)),
      );
      expect(wrong).toEqual([]);
      expect(await wide.evaluate((box) => getComputedStyle(box).maskImage)).toContain('gradient');
      await expect(wide).toHaveAttribute('data-wide', 'end');
      await wide.evaluate((box) => {
        box.scrollLeft = box.scrollWidth;
      });
      await expect(wide).toHaveAttribute('data-wide', 'start');
    });
}

test('no short cell and no level of a question breaks inside a word', async ({ page }) => {
  for (const width of [360, 768]) {
    for (const path of ['/vanishing-exploding-gradients/', '/en/vanishing-exploding-gradients/']) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      const broken = await page.locator('main :is(td, th, .level)').evaluateAll((all) =>
        all.flatMap((cell) => {
          const found: string[] = [];
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const node = texts.currentNode as Text;
            for (const { 0: word, index } of node.data.matchAll(
              /\p{Script=Latin}+|^\p{Script=Han}{2,5}$/gu,
            )) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              if (range.getClientRects().length > 1) found.push(word);
            }
          }
          return found;
        }),
      );
      expect(broken).toEqual([]);
    }
  }
});
