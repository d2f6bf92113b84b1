import './src/setup/no-telemetry.mjs';
// Before the rest, since everything else asks for the languages.
import './src/notes/hand-over-languages.ts';

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { site } from './src/build/index.ts';
import { siteUrl } from './src/setup/site-url.mjs';

export default defineConfig({
  site: siteUrl(process.env.SITE_URL),
  base: process.env.SITE_BASE ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [site()],
  build: { inlineStylesheets: 'never', concurrency: 2 },
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: {
      alias: { 'preact/jsx-runtime': fileURLToPath(new URL('src/frame/jsx-runtime.ts', import.meta.url)) },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    environments: {
      client: {
        define: {
          'process.env.SITE_LANGUAGES': JSON.stringify(process.env.SITE_LANGUAGES),
          'process.env.SITE_WORDS': 'undefined',
        },
        build: {
          rolldownOptions: {
            output: {
              // What a calculator brings at once is one chunk beside the frame's: brotli makes more of one text than of
              // several. What only some states need stays out, hence the names.
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [
                  // What a starter draws with, before anything of Preact is there.
                  { name: 'pen', test: /src\/draw\/(format|scale|path)\.ts/ },
                  // Preact, which no calculator does without, and the frame.
                  {
                    name: 'alive',
                    test: /preact|src\/draw\/(parse|Shown|Notation)\.|src\/frame\/(?!Tray|docking|take-away|exports|picture-file|formula\.|further-formulas|asleep|kept|link\.|linking\.|LinkProblems|highlight|site-dock|en\.|zh\.)[\w-]+\.tsx?/,
                  },
                  {
                    name: 'arithmetic',
                    test: /src\/models\/(activations\/logistic|arrays\/(limit-product|expect-length|tensor|norm|random|matrix-product))\.ts/,
                  },
                  // A starter computes with it too.
                  { name: 'graph', test: /src\/models\/expression\/graph\.ts/ },
                  { name: 'working', test: /src\/draw\/arithmetic\.ts/ },
                  { name: 'expression', test: /src\/models\/expression\/(?!graph|merge|to-graph)[\w-]+\.ts/ },
                  { name: 'handles', test: /src\/draw\/(Handle\.tsx|axis\.tsx|width-of\.ts)/ },
                  {
                    name: 'descent',
                    test: /src\/models\/optimizers\/(lines|optimizer|simple|sgd|momentum|trajectory)\.ts|calculators\/optimizers\.ts/,
                  },
                  {
                    name: (module) =>
                      // What one calculator alone computes or draws with.
                      ((/src\/models\/recurrent\/(gradient-flow|recurrent|rnn|lstm|gru)\.ts/.test(module) &&
                        'memory-decay') ||
                        (/src\/models\/attention\/attention\.ts/.test(module) && 'attention-weights') ||
                        (/src\/draw\/layered\.ts|models\/expression\/(merge|to-graph)\.ts/.test(module) &&
                          'computation-graph') ||
                        /calculators\/([a-z-]+)\/(?!zh|en|snippet|formulas|explanations|backward|line-arithmetic|grounds|landscape|own|built-in|comparisons|level-tracing)[\w-]+\.tsx?$/.exec(
                          module,
                        )?.[1]) ??
                      null,
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
        // The lists of what each calculator imports would weigh more than the round trip they save. And no page imports
        // names from a script's entry, so that chunks may be cut as named above.
        name: 'no-preload-lists',
        configEnvironment: (name) =>
          name === 'client'
            ? {
                build: {
                  modulePreload: false,
                  rolldownOptions: { preserveEntrySignatures: 'allow-extension' },
                },
              }
            : undefined,
      },
    ],
  },
});
