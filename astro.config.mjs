import { defineConfig } from 'astro/config';
import { site } from './src/integrations/index.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://tangent.example',
  base: process.env.SITE_BASE ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [site()],
  build: { inlineStylesheets: 'never', concurrency: 2 },
  vite: {
    build: { assetsInlineLimit: 0 },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  },
});
