import rehypeShiki from '@shikijs/rehype';
import type { Root } from 'hast';
import { createCssVariablesTheme } from 'shiki';
import { unified } from 'unified';

const theme = createCssVariablesTheme({ name: 'variables', variablePrefix: '--shiki-' });
const processor = unified().use(rehypeShiki, {
  theme,
  langs: ['python'],
  lazy: true,
  fallbackLanguage: 'text',
  // How busy the machine is must not show in the colours.
  tokenizeTimeLimit: 0,
  onError: () => {},
});
const frozen = processor.freeze();

/** Colours the blocks of code; the colours are the variables --shiki-token-… of the style sheet. */
export async function colourCode(tree: Root): Promise<void> {
  await frozen.run(tree);
}
