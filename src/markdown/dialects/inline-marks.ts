import { nameToEmoji } from 'gemoji';
import type { FootnoteDefinition, Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import { inlineBox } from '../base/tree.ts';
import { visit, visitAll } from '../base/visit.ts';

const highlightStart = /(?<![\w)\]}=<>!~+*/-])==(?=[^\s=]|$)/;
const highlightEnd = /(?<=[^\s=]|^)==(?![\w=])/g;
const superscript = /(?<=[\p{L}\p{N})\]])\^([^\s^~[\](){}]{1,12})\^(?!\^)/u;
const subscript = /(?<=[A-Za-z)\]])~([A-Za-z0-9+−-]{1,6})~(?![~\d])/;
const emphasis = /(?<![\w_])_(\p{Script=Han}(?:[^_\n]*[\p{Script=Han}\p{P}])?)_(?![\w_])/u;
const strong = /(?<![\w_])__(\p{Script=Han}(?:[^_\n]*[\p{Script=Han}\p{P}])?)__(?![\w_])/u;
const emoji = /(?<![\w:/]):(\+1|-1|[a-z0-9_+-]+):(?![\w:/])/;

/**
 * Marks of other dialects within a line: `==highlight==`, `^[a footnote in its place]`, `x^2^`, `H~2~O`, `_emphasis_`
 * and `__strong__` between Chinese characters, `:smile:`.
 */
export function inlineMarks(tree: Root): void {
  inlineFootnotes(tree);
  visitAll(tree, (node) => {
    if (!holdsWords(node)) return;
    wrap(
      node,
      highlightStart,
      (text, from) => find(highlightEnd, text, from),
      (children, at) => inlineBox('mark', {}, children, at),
    );
  });
  replaceAll(tree, superscript, (match, at) => inlineBox('sup', {}, [textAt(match[1]!, at)]));
  replaceAll(tree, subscript, (match, at) => inlineBox('sub', {}, [textAt(match[1]!, at)]));
  replaceAll(tree, strong, (match, at) => ({ type: 'strong', children: [textAt(match[1]!, at)] }));
  replaceAll(tree, emphasis, (match, at) => ({ type: 'emphasis', children: [textAt(match[1]!, at)] }));
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(new RegExp(emoji, 'g'), (whole, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name]! : whole,
    );
  });
}

/** `^[words]` becomes a mark and a definition at the end of the note. */
function inlineFootnotes(tree: Root): void {
  const definitions: FootnoteDefinition[] = [];
  visitAll(tree, (node) => {
    if (!holdsWords(node)) return;
    wrap(node, /\^\[/, closingBracket, (children, at) => {
      const identifier = `inline ${definitions.length + 1}`;
      const position = at.position;
      definitions.push({
        type: 'footnoteDefinition',
        identifier,
        children: [{ type: 'paragraph', children, ...(position && { position }) }],
        ...(position && { position }),
      });
      return { type: 'footnoteReference', identifier, ...(position && { position }) };
    });
  });
  tree.children.push(...definitions);
}

const holdsWords = (node: Nodes): node is Extract<Nodes, Parent> =>
  'children' in node && node.children.some((child) => child.type === 'text');

type Found = { index: number; length: number };

function find(pattern: RegExp, text: string, from: number): Found | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match && { index: match.index, length: match[0].length };
}

/** The bracket that closes one opened before, `depth` brackets inside it still open. */
function closingBracket(text: string, from: number, state: { depth: number }): Found | null {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '[') state.depth += 1;
    else if (text[at] === ']' && state.depth-- === 0) return { index: at, length: 1 };
  }
  return null;
}

/** Wraps what stands between an opening mark and its closing one, whatever other marks stand between. */
function wrap(
  parent: Parent,
  opening: RegExp,
  closing: (text: string, from: number, state: { depth: number }) => Found | null,
  make: (children: PhrasingContent[], at: Text) => Nodes,
): void {
  const children = parent.children as PhrasingContent[];
  for (let index = 0; index < children.length; index++) {
    const start = children[index]!;
    if (start.type !== 'text') continue;
    const open = opening.exec(start.value);
    if (!open || (open[0] === '==' && open.index === 0 && isTight(children[index - 1]))) continue;
    const from = open.index + open[0].length;
    const state = { depth: 0 };
    for (let last = index; last < children.length; last++) {
      const end = children[last]!;
      if (end.type !== 'text') continue;
      const close = closing(end.value, last === index ? from : 0, state);
      if (!close) continue;
      const atEnd = close.index + close.length === end.value.length;
      if (open[0] === '==' && atEnd && isTight(children[last + 1])) continue;
      const inner =
        last === index
          ? [part(start, from, close.index)]
          : [part(start, from), ...children.slice(index + 1, last), part(end, 0, close.index)];
      const kept = [
        part(start, 0, open.index),
        make(inner.filter(filled), part(start, open.index)) as PhrasingContent,
        part(end, close.index + close.length),
      ];
      children.splice(index, last - index + 1, ...kept.filter(filled));
      break;
    }
  }
}

/** Formulas and code, beside which `==` compares. */
const isTight = (node: PhrasingContent | undefined) =>
  node?.type === 'inlineMath' || node?.type === 'inlineCode';

const filled = (node: Nodes) => node.type !== 'text' || node.value !== '';

/** A part of a text, standing where it stands. */
export function part(node: Text, from: number, to = node.value.length): Text {
  return textAt(node.value.slice(from, to), node, from);
}

function textAt(value: string, at: Text, offset = 0): Text {
  return { type: 'text', value, ...positionFrom(at, offset) };
}

/** Where a text's sign at an offset stands; signs that are written otherwise than they read are not counted apart. */
export function positionFrom(node: Text, offset: number): Pick<Text, 'position'> {
  if (!node.position) return {};
  const { start, end } = node.position;
  const before = node.value.slice(0, offset).split('\n');
  const place =
    before.length === 1
      ? { line: start.line, column: start.column + offset }
      : { line: start.line + before.length - 1, column: before.at(-1)!.length + 1 };
  return { position: { start: { ...place, offset: (start.offset ?? 0) + offset }, end } };
}

/** Puts a node in the place of every match of a pattern in running text. */
export function replaceAll(
  tree: Root,
  pattern: RegExp,
  make: (match: RegExpMatchArray, at: Text) => Nodes | null,
): void {
  visit(tree, 'text', (node, index, parent) => {
    for (const match of node.value.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      const made = make(match, part(node, match.index));
      if (!made) continue;
      const kept = [
        part(node, 0, match.index),
        made as PhrasingContent,
        part(node, match.index + match[0].length),
      ].filter(filled);
      parent.children.splice(index, 1, ...(kept as typeof parent.children));
      return index + kept.indexOf(made as PhrasingContent) + 1;
    }
    return undefined;
  });
}
