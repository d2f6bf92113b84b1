import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FormulaStyles } from '../formulas/formula-styles.ts';
import { compress } from './compress.ts';
import { markEnglish } from './english-gaps.ts';
import { Digests, filesIn } from './files.ts';
import { writeHosting } from './hosting.ts';
import { leanPaths } from './lean-paths.ts';
import { ThirdParties } from './notices.ts';
import { homesIn, sayWhatIsKept } from './offline-words.ts';
import { Policy } from './policy.ts';
import { writeSearch } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';

/** What happens to the built site, in this order: formula styles, policy and search index, offline list, compression. */
export function site(): AstroIntegration {
  let base = '/';
  let memo = '';
  let others: ThirdParties | undefined;
  return {
    name: 'tangent',
    hooks: {
      'astro:config:setup': ({ command, config, logger, injectScript, updateConfig }) => {
        others = new ThirdParties(fileURLToPath(config.root));
        updateConfig({ vite: { plugins: [others.plugin] } });
        if (command === 'build' && !process.env.SITE_URL)
          logger.warn(`SITE_URL is not set: canonical links, feeds and the sitemap name ${config.site}`);
        if (command === 'dev') injectScript('page', "import 'katex/dist/katex.min.css';");
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        memo = fileURLToPath(new URL('node_modules/.cache/tangent/compressed', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const digests = new Digests();
        logger.info('formula styles, policy, search index …');
        await finishPages(folder, base, digests);
        await writeSearch(folder);
        others?.write(folder);
        const kept = writeServiceWorker(folder, base, digests);
        logger.info('compressing …');
        await compress(folder, memo, digests, homesIn(folder), () => sayWhatIsKept(folder, kept, digests));
      },
    },
  };
}

/** Every note links the sheet of calculators and drawings, whatever is on it. */
const needs = { calculator: /data-calculator=|class="draw/ };

/**
 * Gives every page its style sheet, policy and formulas. Pages are read twice, one at a time: a thousand notes do not
 * fit into memory.
 */
async function finishPages(folder: string, base: string, digests: Digests): Promise<void> {
  const pages = filesIn(folder, '.html');
  const styles = new FormulaStyles(folder, base, needs);
  const policy = new Policy();
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    styles.survey(html);
    policy.survey(html);
  }
  await styles.write();
  writeHosting(folder, policy.policy(), base);
  for (const page of pages) {
    const html = policy.rewrite(styles.rewrite(markEnglish(leanPaths(readFileSync(page, 'utf8')))));
    const content = Buffer.from(styles.fill(html));
    writeFileSync(page, content);
    digests.note(page, content);
  }
}
