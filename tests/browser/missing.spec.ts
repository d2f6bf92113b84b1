import { expect, test } from '@playwright/test';

test('a missing page suggests near addresses, in the language of its address', async ({ page }) => {
  await page.goto('/en/batch-normalisation/');
  const near = page.locator('[data-near="en"]');
  await expect(near.getByRole('link')).toHaveText(['Batch normalization']);
  await expect(near.getByRole('link')).toHaveAttribute('href', '/en/batch-normalization/');
  await expect(page.locator('[data-near="zh"]')).toBeHidden();

  await page.goto('/反向传波/');
  await expect(page.locator('[data-near="zh"]').getByRole('link')).toHaveAttribute(
    'href',
    '/backpropagation/',
  );
  await expect(page.locator('[data-near="en"]')).toBeHidden();
});

test('a missing page that is like none suggests none', async ({ page }) => {
  const asked = page.waitForResponse(/search\.en\.json/);
  await page.goto('/en/cooking-with-gas/');
  await asked;
  await expect(page.locator('[data-near="en"]')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
});
