/**
 * Prints how each note teaches: screens to the first picture and to the first instrument, and how its prose runs. For
 * orientation only. Needs a built site: `npm run build`, then `npm run measure:notes`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/setup/browser.mjs';
import { ratesOf } from './prose.ts';

const port = 4398;
const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** How many screens down the first of these stands. */
async function screensTo(page: Page, selector: string): Promise<number> {
  const top = await page.evaluate(
    (where) => document.querySelector(where)?.getBoundingClientRect().top ?? Number.NaN,
    selector,
  );
  return top / page.viewportSize()!.height;
}

async function places(page: Page, address: string): Promise<string[]> {
  const shown: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(screen);
    await page.goto(`http://localhost:${port}${address}`);
    const picture = await screensTo(page, 'article :is([data-starter], figure, [data-calculator])');
    const instrument = await screensTo(page, 'article [data-calculator]');
    shown.push(`${screen.width}: ${picture.toFixed(2)} / ${instrument.toFixed(1)}`);
  }
  return shown;
}

const server = spawn(process.execPath, ['src/setup/serve.mjs'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(server.stdout, 'data');
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  for (const language of ['zh', 'en'] as const) {
    console.log(`${language}: screens to the first picture / instrument; prose`);
    for (const file of readdirSync(`content/${language}`).toSorted()) {
      const slug = file.replace(/\.md$/, '');
      const prefix = language === 'zh' ? '' : `/${language}`;
      const { size, mean, deviation, rates } = ratesOf(
        readFileSync(`content/${language}/${file}`, 'utf8'),
        language,
      );
      const counts = Object.entries(rates).map(([name, rate]) => `${name} ${rate.toFixed(1)}`);
      console.log(
        [
          slug.padEnd(30),
          ...(await places(page, `${prefix}/${slug}/`)),
          `${size}`,
          `sentences ${mean.toFixed(0)} ± ${deviation.toFixed(0)}`,
          counts.join(', '),
        ].join('  '),
      );
    }
  }
} finally {
  await browser.close();
  server.kill();
}
