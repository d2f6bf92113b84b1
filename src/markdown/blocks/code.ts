import type { Element, Parents, Root } from 'hast';
import { codeToHast, createCssVariablesTheme } from 'shiki';
import { textOf } from '../base/tree.ts';
import { visitElements } from '../base/visit.ts';

const theme = createCssVariablesTheme({ name: 'variables', variablePrefix: '--shiki-' });
const languageClass = /^language-(.+)$/;

/** The language that a block of code is marked with; undefined for any other element. */
function languageOf({ tagName, children: [code] }: Element): string | undefined {
  if (tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const [name] = [code.properties.className].flat().filter((one) => languageClass.test(String(one)));
  return languageClass.exec(String(name))?.[1];
}

/** A block of code with colours; what shiki does not know has none. */
async function coloured(code: string, language: string): Promise<Element> {
  // How busy the machine is must not show in the colours.
  const inLanguage = (lang: string) => codeToHast(code, { lang, theme, tokenizeTimeLimit: 0 });
  const tree = await inLanguage(language).catch(() => inLanguage('text'));
  return tree.children[0] as Element;
}

/** Colours the blocks of code; the colours are the variables --shiki-token-… of the style sheet. */
export async function colourCode(tree: Root): Promise<void> {
  const blocks: { language: string; pre: Element; index: number; parent: Parents }[] = [];
  visitElements(tree, (pre, index, parent) => {
    const language = languageOf(pre);
    if (language !== undefined) blocks.push({ language, pre, index, parent });
    return undefined;
  });
  const work = blocks.map(async ({ language, pre, index, parent }) => {
    parent.children[index] = await coloured(textOf(pre).replace(/\n$/, ''), language);
  });
  await Promise.all(work);
}
