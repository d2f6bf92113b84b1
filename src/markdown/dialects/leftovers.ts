import type { Emphasis, Nodes, Paragraph, Root, Text } from 'mdast';
import type { Note } from '../note.ts';
import { quote } from '../problem.ts';
import { textOf } from '../tree.ts';
import { visit } from '../visit.ts';
import { nothing } from './standIns.ts';

/** What looks like a mark of Markdown or TeX and was left as text, with what to write instead. */
const leftovers: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern: /(?<!\*)\*\*(?!\*)(?!(?<=\w\*\*)\w)(?!(?<=\s\*\*)\s)\S*/,
    message: 'emphasis: expected ** on both sides of the words, with no space inside; got',
  },
  { pattern: /(?<!~)~~(?!~)\S*/, message: 'deletion: expected ~~ on both sides of the words; got' },
  {
    pattern: /!\[[^\]]*\]\([^)]*\)?/,
    message: 'image: expected ![words](address) with no space in the address; got',
  },
  {
    pattern: /(?<!!)\[[^\]]+\]\([^)\s]+\s[^)]*\)/,
    message: 'link: expected [words](address) with %20 for each space in the address; got',
  },
  {
    pattern: /\[[^\]]+\]（(?:https?:|#|[\w./-]+\.\w+)[^）]*）?/,
    message: 'link: expected [words](address) in half-width brackets; got',
  },
  {
    pattern: /\\(?:begin|end)\{[^}]*\}/,
    message: 'formula: expected \\begin{…} and \\end{…} with no empty line between them; got',
  },
  {
    pattern:
      /(?<!\$)\\(?:frac|dfrac|tfrac|sqrt|sum|prod|int|partial|nabla|alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Delta|Gamma|Theta|Lambda|Sigma|Phi|Psi|Omega|mathbf|mathbb|mathcal|mathrm|boldsymbol|operatorname|text|tanh|exp|log|cdot|times|odot|otimes|leq|geq|neq|approx|infty|left|right|hat|bar|tilde|vec|quad|label|leftarrow|rightarrow)(?![a-zA-Z])\S*/,
    message: 'formula: expected $…$ around TeX; got',
  },
  {
    pattern: /^(?:!!!|\?\?\?)\+?\s*\S.*/m,
    message: 'admonition: expected !!! kind "title" with indented lines below; got',
  },
  { pattern: /^#{2,6}[^\s#].*/m, message: 'heading: expected a space after the number signs; got' },
];

/** Reports what an author meant as a mark and a reader would see as signs; what is escaped is text. */
export function reportLeftovers(tree: Root, markdown: string, note: Note): void {
  visit(tree, 'text', (node, index, parent) => {
    const [wide] = (parent.children[index + 1]?.type === 'link' && /\[[^\]]+\]（$/.exec(node.value)) || [];
    if (wide !== undefined)
      note.report(
        placeIn(node, node.value.length - wide.length),
        `link: expected [words](address) in half-width brackets; got ${quote(wide)}`,
      );
    for (const { pattern, message } of leftovers) {
      const match = pattern.exec(node.value);
      if (!match || isEscapedAt(node, match.index, markdown)) continue;
      note.report(placeIn(node, match.index), `${message} ${quote(match[0])}`);
    }
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
