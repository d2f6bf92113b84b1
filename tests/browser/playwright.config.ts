import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../src/setup/browser.mjs';

/** Another port lets two checkouts run their browser tests at once. */
const port = Number(process.env.TEST_PORT ?? 4399);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 30_000,
  use: {
    // Keeping a language for offline use costs each test a second; where it is the matter, a test allows it.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node src/setup/serve.mjs',
    cwd: '../..',
    env: { PORT: String(port), OUT_DIR: process.env.OUT_DIR ?? 'dist' },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
