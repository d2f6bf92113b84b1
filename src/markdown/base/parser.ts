import type { PhrasingContent, Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import type { Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { blockDirectives, fencesAlone } from './extensions.ts';
import type { Point } from './tree.ts';
import { visitAll } from './visit.ts';

/** Reads a note. */
export const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(emphasisInChinese)
  .use(remarkMath)
  .use(fencesAlone)
  .use(blockDirectives)
  .freeze();
/** Reads Markdown whose tags are marks within a line, wherever they stand. */
export const withinHtml = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(emphasisInChinese)
  .use(remarkMath)
  .use(fencesAlone)
  .use(tagsInLine)
  .freeze();
/** `**` and `~~` open and close beside Chinese characters and punctuation as Chinese authors mean them. */
function emphasisInChinese(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(cjkFriendlyExtension(), gfmStrikethroughCjkFriendly({ singleTilde: false }));
}

function tagsInLine(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['htmlFlow', 'codeIndented'] } });
}

/** A line's words, read as Markdown, from a place of the file on. */
export function inlineFrom(source: string, { line, column, offset = 0 }: Point): PhrasingContent[] {
  const tree = withinHtml.parse(source) as Root;
  visitAll(tree, ({ position }) => {
    if (!position) return;
    for (const place of [position.start, position.end]) {
      if (place.line === 1) place.column += column - 1;
      place.line += line - 1;
      place.offset = (place.offset ?? 0) + offset;
    }
  });
  const [paragraph] = tree.children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [{ type: 'text', value: source }];
}
