import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/setup/browser.mjs';

/**
 * Prints what a reader waits for in the browser, beside its budget: `npm run build && npm run bench:browser`. Times depend
 * on the machine and on what else it does; nothing fails here.
 */
const port = Number(process.env.TEST_PORT ?? 4398);
const address = `http://localhost:${port}`;
const claimBudget = 100;
const frameBudget = 8.3;
const moves = 30;

const print = (name: string, value: number, budget: number) =>
  console.log(
    `${name.padEnd(48)}${value.toFixed(1).padStart(7)} ms  ≤ ${budget}${value > budget ? '  over' : ''}`,
  );

const median = (times: readonly number[]) => [...times].sort((one, other) => one - other)[times.length >> 1]!;

/** Starts the site's own server and waits until it answers. */
async function serve(): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['src/setup/serve.mjs'], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill();
  throw new Error(`bench: expected the site at ${address}; got no answer`);
}

/** Milliseconds from a click on a claim until its sheet stands there, by claim of the page; the modules have come. */
const openings = (page: Page) =>
  page.evaluate(async () => {
    const times: number[] = [];
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-claim]')].filter(
      (link) => link.offsetParent !== null,
    );
    const until = async (open: boolean) => {
      while ((document.querySelector('[data-sheet]') !== null) !== open)
        await new Promise((resolve) => setTimeout(resolve));
    };
    for (const link of [links[0]!, ...links]) {
      const before = performance.now();
      link.click();
      await until(true);
      times.push(performance.now() - before);
      link.click();
      await until(false);
    }
    // The first one brought what the others have.
    return times.slice(1);
  });

/** Milliseconds of script and layout from a slider's input to the picture drawn anew, at a calculator's defaults. */
const inputs = (page: Page, count: number) =>
  page.evaluate(async (times) => {
    const slider = document.querySelector<HTMLInputElement>('[data-calculator] input[type=range]');
    const picture = document.querySelector('.pics svg')!;
    if (!slider) return [];
    const taken: number[] = [];
    for (let move = 0; move < times; move++) {
      slider.valueAsNumber += move % 2 ? -1 : 1;
      const before = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => queueMicrotask(() => setTimeout(resolve)));
      picture.getBoundingClientRect();
      taken.push(performance.now() - before);
    }
    return taken;
  }, count);

const server = await serve();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const note of ['lstm', 'vanishing-exploding-gradients']) {
    await page.goto(`${address}/en/${note}/`);
    print(`claims of ${note}: opening`, median(await openings(page)), claimBudget);
  }
  const names = readdirSync('src/calculators', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  for (const name of names) {
    await page.goto(`${address}/en/embed/${name}/`);
    await page.locator('[data-state="live"]').waitFor();
    const taken = await inputs(page, moves);
    if (taken.length > 0) print(`${name}: input to picture`, median(taken), frameBudget);
  }
} finally {
  await browser.close();
  server.kill();
}
