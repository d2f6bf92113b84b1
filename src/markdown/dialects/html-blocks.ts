import type { Html, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Point } from '../base/tree.ts';
import { visit, visitAll } from '../base/visit.ts';
import { part } from './inline-marks.ts';

/** Blocks whose content is no Markdown, whatever it looks like. */
const raw = /^\s*<(?:!|\?|\/?(?:pre|script|style|textarea|svg|math|iframe|video|audio|object|form)\b)/i;
const rawInside = /<(?:pre|script|style|textarea|svg|math)\b/i;
const blockTag =
  /^<\/?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|caption|col|colgroup)\b/i;
const voidTag = /^<(?:area|br|col|hr|img|input|source|track|wbr)\b/i;

/**
 * Markdown and formulas inside a block of HTML, which Markdown itself would print as they are, are read: the block is
 * parsed by `parse`, which takes tags as marks within a line. A block of plain HTML stays one.
 */
export function htmlBlocks(tree: Root, lines: readonly string[], parse: (source: string) => Root): void {
  visit(tree, 'html', (node, index, parent) => {
    const flow = parent.type !== 'paragraph' && parent.type !== 'heading' && parent.type !== 'tableCell';
    if (!flow || raw.test(node.value) || rawInside.test(node.value)) return;
    const inner = parse(node.value);
    if (!worthReading(inner)) return;
    move(inner, node, lines);
    const blocks = inner.children.flatMap(withoutParagraph);
    parent.children.splice(index, 1, ...(blocks as typeof parent.children));
    return index + blocks.length;
  });
}

/** Whether there is Markdown among the tags, or a line of words that no tag holds. */
function worthReading(tree: Root): boolean {
  let markdown = false;
  visitAll(tree, (node) => {
    markdown ||= !['paragraph', 'text', 'html', 'break'].includes(node.type);
  });
  return markdown || tree.children.some((block) => block.type === 'paragraph' && pieces(block).some(isLoose));
}

const isLoose = (piece: RootContent[]) => piece[0]?.type !== 'html' && piece.some(hasWords);
const hasWords = (node: Nodes) => node.type !== 'html' && !(node.type === 'text' && node.value.trim() === '');

/** A paragraph with tags of blocks in it is none: what stands inside them are words, what stands beside them paragraphs. */
function withoutParagraph(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph' || !block.children.some((child) => isTag(child, blockTag))) return [block];
  return pieces(block).flatMap((piece): RootContent[] => {
    const children = isLoose(piece) ? trimmed(piece) : piece;
    const position = children.find(hasWords)?.position ?? children[0]?.position;
    const at = position && { position };
    if (isLoose(piece)) return [{ type: 'paragraph', children: children as Paragraph['children'], ...at }];
    if (!piece.some(hasWords)) return piece;
    return [{ type: 'fragment', children, ...at }];
  });
}

function trimmed(piece: RootContent[]): RootContent[] {
  const kept = [...piece];
  while (kept[0] && !hasWords(kept[0])) kept.shift();
  const [first] = kept;
  if (first?.type === 'text') kept[0] = part(first, first.value.length - first.value.trimStart().length);
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}

const isTag = (node: Nodes, pattern: RegExp) => node.type === 'html' && pattern.test(node.value);

/** The children of a paragraph in stretches: each within block tags, or outside of all of them. */
function pieces({ children }: Paragraph): RootContent[][] {
  const found: RootContent[][] = [];
  let piece: RootContent[] = [];
  let depth = 0;
  for (const child of children) {
    const block = isTag(child, blockTag) && !isTag(child, voidTag);
    const closing = block && (child as Html).value.startsWith('</');
    if (block && !closing && depth === 0) {
      found.push(piece);
      piece = [];
    }
    piece.push(child);
    if (block) depth += closing ? -1 : 1;
    if (block && closing && depth <= 0) {
      depth = 0;
      found.push(piece);
      piece = [];
    }
  }
  return [...found, piece].filter((one) => one.length > 0);
}

/** Puts what was parsed alone to its place in the file: lines counted on, columns where the line stands in it. */
function move(tree: Root, at: Html, lines: readonly string[]): void {
  if (!at.position) return;
  const { start } = at.position;
  const written = at.value.split('\n');
  const shift = (place: Point) => {
    const line = place.line - 1;
    const source = lines[start.line - 1 + line] ?? '';
    const indent = line === 0 ? start.column - 1 : Math.max(0, source.indexOf(written[line] ?? ''));
    place.line += start.line - 1;
    place.column += indent;
    place.offset = (place.offset ?? 0) + (start.offset ?? 0);
  };
  visitAll(tree, ({ position }) => {
    if (!position) return;
    shift(position.start);
    shift(position.end);
  });
}
