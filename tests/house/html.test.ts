import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, sources, treeOf } from './sources.ts';

/** The end of the build, which reads finished pages; everywhere else the tree is at hand. */
const endOfBuild = /^(?:build|formulas)\//;

/** What reads HTML that an author wrote, or a drawing's file, before there is a tree; and why nothing else could. */
const reasons: Readonly<Record<string, string>> = {
  'markdown/dialects/html-blocks.ts': 'raw HTML in a note is put right before the parser sees it',
  'markdown/dialects/html-tags.ts': 'the same, tag by tag',
  'markdown/dialects/spans.ts': 'tags in a line are no place for other marks',
  'markdown/syntax/own-title.ts': 'a title may hold tags; it is read before the note is',
  'markdown/blocks/html.ts': 'an author must not write what the pipeline gives',
  'markdown/blocks/figure.ts': 'the prologue of a drawing’s file is no HTML',
  'frame/formula.ts': 'KaTeX hands over its HTML as a string',
};

/** A pattern without groups' signs and classes, in which < is no tag's; a class of < alone is a sign, as is its code. */
const bare = (pattern: string) =>
  pattern
    .replace(/\\x3c|\\u003c|\\u\{3c\}|\[<\]/gi, '<')
    .replace(/\[(?:\\.|[^\]\\])*\]/g, '[]')
    .replace(/\(\?<(?:[=!]|\w+>)/g, '(')
    .replace(/\\k<\w+>/g, '');

/** Where a text may be taken apart by another. */
const takesApart =
  /\.(?:split|startsWith|endsWith|includes|indexOf|lastIndexOf|replace|replaceAll|match|matchAll|search)$/;

/** What a pattern is made from: its own text, or that of the constant it is. */
function patternOf(
  { arguments: [first] = [] as never }: ts.CallExpression | ts.NewExpression,
  tree: ts.SourceFile,
): string {
  const written = first?.getText() ?? '';
  const constant = [...nodesOf(tree)].find(
    (one): one is ts.VariableDeclaration => ts.isVariableDeclaration(one) && one.name.getText() === written,
  );
  return constant?.initializer?.getText() ?? written;
}

/** The first signs of a text, whether it is written out, a template, a sum or a constant. */
function opening(node: ts.Expression, tree: ts.SourceFile): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text;
  if (ts.isBinaryExpression(node)) return opening(node.left, tree);
  if (!ts.isIdentifier(node)) return undefined;
  const constant = [...nodesOf(tree)].find(
    (one): one is ts.VariableDeclaration => ts.isVariableDeclaration(one) && one.name.getText() === node.text,
  );
  return constant?.initializer && !ts.isIdentifier(constant.initializer)
    ? opening(constant.initializer, tree)
    : undefined;
}

/** Whether code looks into HTML: by a pattern, however it is made, or by a tag's first signs. */
function readsHtml(tree: ts.SourceFile): boolean {
  return [...nodesOf(tree)].some((node) => {
    if (ts.isRegularExpressionLiteral(node)) return bare(node.getText()).includes('<');
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
    const called = node.expression.getText();
    if (called === 'RegExp') return bare(patternOf(node, tree)).includes('<');
    const [first] = node.arguments ?? [];
    const signs = takesApart.test(called) && first ? opening(first, tree) : undefined;
    return signs !== undefined && (/^<[a-z/!]/i.test(signs) || (signs === '<' && !/\.replace/.test(called)));
  });
}

test.each([
  ['/<p>/', true],
  ["RegExp('<p')", true],
  ["const open = '<p'; new RegExp(open)", true],
  ["html.split('<')", true],
  ["one.startsWith('<table')", true],
  ['/[<]p>/', true],
  [String.raw`/\x3cp>/`, true],
  [String.raw`new RegExp('\u003cp')`, true],
  ["html.split('<' + tag)", true],
  [`html.indexOf(\`<\${tag}\`)`, true],
  ["const open = '<p'; html.indexOf(open)", true],
  ['/(?<=a)b[<>]/', false],
  ["a < b.indexOf('x')", false],
  ["text.replaceAll('<', '&lt;')", false],
])('%s: reads HTML: %s', (text, wanted) =>
  expect(readsHtml(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))).toBe(wanted),
);

test('HTML is not read again: no pattern on < but at the end of the build and where authors write tags', () => {
  const found = sources.filter((source) => readsHtml(treeOf(source)));
  expect(found.filter((source) => !endOfBuild.test(source)).toSorted()).toEqual(
    Object.keys(reasons).toSorted(),
  );
});
