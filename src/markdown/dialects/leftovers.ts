import type { Emphasis, Nodes, Paragraph, Root, Text } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { textOf } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { type Leftover, leftovers } from './leftover-marks.ts';
import { nothing } from './stand-ins.ts';

/** Reports what an author meant as a mark and a reader would see as signs; what is escaped is text. */
export function reportLeftovers(tree: Root, markdown: string, note: Note): void {
  visit(tree, 'text', (node, index, parent) => {
    const [wide] = (parent.children[index + 1]?.type === 'link' && /\[[^\]]+\]（$/.exec(node.value)) || [];
    if (wide !== undefined)
      note.report(
        placeIn(node, node.value.length - wide.length),
        `link: expected [words](address) in half-width brackets; got ${quote(wide)}`,
      );
    const [tag] = (index === 0 && parent.type === 'paragraph' && /^#\p{L}.*/u.exec(node.value)) || [];
    if (tag !== undefined && !isEscapedAt(node, 0, markdown))
      note.report(
        placeIn(node, 0),
        `heading: expected a space after the number sign, or \\# for the sign itself; got ${quote(tag)}`,
      );
    for (const leftover of leftovers) reportAll(leftover, node, markdown, note);
  });
  visit(tree, 'code', (node) => {
    if (!/^(?:mermaid|plantuml|flow|sequence|dot|graphviz|echarts)$/i.test(node.lang ?? '')) return;
    note.report(
      node,
      `drawing: expected a picture or :::figure{name=…}; got ${quote(`\`\`\`${node.lang}`)}, which is drawn nowhere`,
    );
  });
  visit(tree, 'emphasis', (node, index, parent) => {
    product(node, parent.children[index - 1], parent.children[index + 1], note);
  });
  visit(tree, 'heading', (node) => {
    underlined(node, note);
  });
}

function reportAll(leftover: Leftover, node: Text, markdown: string, note: Note): void {
  const { pattern, message, after = '', pair, escaped } = leftover;
  [...node.value.matchAll(new RegExp(pattern, `${pattern.flags}g`))]
    .filter(({ index }) => escaped || !isEscapedAt(node, index, markdown))
    .filter((_, place) => !pair || place % 2 === 0)
    .forEach((match) => {
      const expected = typeof message === 'string' ? message : message(match);
      note.report(placeIn(node, match.index), `${expected} ${quote(match[0])}${after}`);
    });
}

/** Whether the sign at an offset of a text was written with a backslash before it, or as an entity. */
function isEscapedAt(node: Text, offset: number, markdown: string): boolean {
  let at = node.position?.start.offset;
  if (at === undefined) return false;
  for (let done = 0; at < markdown.length; at++) {
    const sign = markdown[at]!;
    const escaped = sign === '\\' && /[!-/:-@[-`{-~]/.test(markdown[at + 1] ?? '');
    const [entity] = (sign === '&' && /^&(?:#?\w+);/.exec(markdown.slice(at, at + 12))) || [];
    if (done === offset) return escaped || entity !== undefined;
    if (sign === nothing) continue;
    if (escaped) at += 1;
    if (entity) at += entity.length - 1;
    done += 1;
    // Of a line's indent and marks of quotation, nothing is in the text.
    if (sign === '\n') at += /^[ \t>]*/.exec(markdown.slice(at + 1))![0].length;
  }
  return false;
}

/** `a*b*c` is a product to its author and emphasis to Markdown. */
function product(node: Emphasis, before: Nodes | undefined, after: Nodes | undefined, note: Note): void {
  const [left] = (before?.type === 'text' && /[A-Za-z0-9]+$/.exec(before.value)) || [];
  const [right] = (after?.type === 'text' && /^[A-Za-z0-9]+/.exec(after.value)) || [];
  if (left === undefined || right === undefined) return;
  const written = `${left}*${textOf(node)}*${right}`;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  note.report(
    { line, column: column - left.length },
    `product: expected $…$, or \\* for each sign; got ${quote(written)}`,
  );
}

/** A paragraph that a line --- below it turned into a heading. */
function underlined(node: Nodes, note: Note): void {
  if (!node.position || node.position.start.line === node.position.end.line) return;
  const words = textOf(node).trim();
  const long = node.position.end.line - node.position.start.line > 1;
  if (!long && !/[。！；：，,;:]$/.test(words)) return;
  const line = note.lines[node.position.end.line - 1]?.trim() ?? '';
  note.report(
    node.position.end.line ? { line: node.position.end.line, column: 1 } : node,
    `heading: expected an empty line before ${line.slice(0, 3)}, which makes a heading of the lines above; got ${quote(words)}`,
  );
}

function placeIn(node: Text, offset: number) {
  if (!node.position) return undefined;
  const before = node.value.slice(0, offset).split('\n');
  const { line, column } = node.position.start;
  return before.length === 1
    ? { line, column: column + offset }
    : { line: line + before.length - 1, column: before.at(-1)!.length + 1 };
}

/** `[TOC]` and its like: the page has its own contents, so the line goes. */
export function dropContentsMarks(tree: Root): void {
  visit(tree, 'paragraph', (node: Paragraph, index, parent) => {
    const words = textOf(node).trim();
    if (
      !/^(?:@?\[\[?_?toc_?\]?\](?:\([^)]*\))?|\{:\s*toc\s*\}|@目录|@toc)$/i.test(words) &&
      !isLinkedToc(node)
    )
      return;
    parent.children.splice(index, 1);
    return index;
  });
}

/** CSDN's `@[TOC](title)`. */
function isLinkedToc({ children }: Paragraph): boolean {
  const [at, link, ...rest] = children;
  return (
    at?.type === 'text' &&
    at.value === '@' &&
    link?.type === 'link' &&
    rest.length === 0 &&
    /^toc$/i.test(textOf(link))
  );
}
