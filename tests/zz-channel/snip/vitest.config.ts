import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../../..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/zz-channel/snip/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
