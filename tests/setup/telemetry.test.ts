import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the build tool tells nobody what is built, and is told so before anything of the configuration can fail', async () => {
  const config = readFileSync('astro.config.mjs', 'utf8');
  expect(config.match(/^import .*$/m)?.[0]).toBe("import './src/setup/no-telemetry.mjs';");
  delete process.env.ASTRO_TELEMETRY_DISABLED;
  await import('../../src/setup/no-telemetry.mjs');
  expect(process.env.ASTRO_TELEMETRY_DISABLED).toBe('1');
});
