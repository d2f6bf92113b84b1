import type { Image, Root, Text } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { visit } from '../base/visit.ts';

const braces = /^\{:?([^{}\n]*)\}/;
const width = /^\s*width\s*=\s*(["']?)(\d+(?:\.\d+)?)(px|%|)\1\s*$/;

/** Pandoc's and Kramdown's `![words](address){width=50%}`: the width, in per cent or pixels; nothing else is taken. */
export function imageWidths(tree: Root, note: Note): void {
  visit(tree, 'image', (node, index, parent) => {
    const after = parent.children[index + 1];
    if (after?.type !== 'text') return undefined;
    const [whole, inside] = braces.exec(after.value) ?? [];
    if (whole === undefined) return undefined;
    setWidth(node, inside!, after, note);
    after.value = after.value.slice(whole.length);
    return undefined;
  });
}

function setWidth(node: Image, inside: string, after: Text, note: Note): void {
  const [, , number, unit] = width.exec(inside) ?? [];
  if (number === undefined) {
    note.report(
      after,
      `image: expected {width=…} in per cent or pixels after it, or nothing; got ${quote(`{${inside}}`)}`,
    );
    return;
  }
  node.data = {
    ...node.data,
    hProperties: { width: unit === '%' ? `${number}%` : Math.round(Number(number)) },
  };
}
