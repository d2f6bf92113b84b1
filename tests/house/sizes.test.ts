import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, sources, textOf, treeOf } from './sources.ts';

const mostLines = 300;
const mostOfFunction = 80;

/** Word lists are as long as there is to say. */
const code = sources.filter((source) => !/(^|\/)(en|zh)\.tsx?$/.test(source));

const linesOf = (text: string) => text.trimEnd().split('\n').length;

test(`code files have at most ${mostLines} lines`, () => {
  const long = code.filter((source) => linesOf(textOf(source)) > mostLines);
  expect(long.toSorted()).toEqual([]);
});

/** What a function is called: its own name, or that of what it is the value of. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : '(unnamed)';
}

test(`functions have at most ${mostOfFunction} lines`, () => {
  const long = code.flatMap((source) =>
    [...nodesOf(treeOf(source))]
      .filter(ts.isFunctionLike)
      .filter((node) => 'body' in node && linesOf(node.getText()) > mostOfFunction)
      .map((node) => `${source}: ${nameOf(node)}`),
  );
  expect([...new Set(long)].toSorted()).toEqual([]);
});
