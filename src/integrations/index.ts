import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compress } from './compress.ts';
import { writeFormulaStyles } from './formula-styles.ts';
import { writePolicy } from './policy.ts';
import { buildSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';

/** What happens to the built site, in this order: formula styles, search index, policy, offline list, compression. */
export function site(): AstroIntegration {
  let base = '/';
  return {
    name: 'tangent',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import 'katex/dist/katex.min.css';");
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFormulaStyles(folder, base);
        await buildSearchIndex(folder);
        writePolicy(folder);
        writeServiceWorker(folder, base);
        await compress(folder);
      },
    },
  };
}
