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
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'drawing',
                    test: /preact|src\/draw\/(format|parse|scale|path|Shown|Notation|Handle)\.|frame\/(calculator|factories|later)\.ts/,
                  },
                  {
                    name: 'arithmetic',
                    test: /src\/models\/(activations\/logistic|arrays\/(limit-product|expect-length|tensor|norm|random))\.ts/,
                  },
                  { name: 'working', test: /src\/draw\/arithmetic\.ts/ },
                  { name: 'expression', test: /src\/models\/expression\/[\w-]+\.ts/ },
                  { name: 'ledger', test: /computation-graph\/(model|notation)\.ts/ },
                  {
                    name: 'descent',
                    test: /src\/models\/optimizers\/(optimizer|lines|simple|sgd|momentum|nesterov|adam|stability|best-rates|trajectory)\.ts/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    plugins: [
      {
        // The lists of what each calculator imports would weigh more than the round trip they save.
        name: 'no-preload-lists',
        configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
      },
    ],
  },
});
