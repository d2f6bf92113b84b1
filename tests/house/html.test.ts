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

/** A pattern without groups' signs and classes, in which < is no tag's. */
const bare = (pattern: string) =>
  pattern
    .replace(/\[(?:\\.|[^\]\\])*\]/g, '[]')
    .replace(/\(\?<(?:[=!]|\w+>)/g, '(')
    .replace(/\\k<\w+>/g, '');

test('HTML is not read again: no pattern on < but at the end of the build and where authors write tags', () => {
  const found = sources.filter((source) =>
    [...nodesOf(treeOf(source))].some(
      (node) =>
        (ts.isRegularExpressionLiteral(node) ||
          (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')) &&
        bare(node.getText()).includes('<'),
    ),
  );
  expect(found.filter((source) => !endOfBuild.test(source)).toSorted()).toEqual(
    Object.keys(reasons).toSorted(),
  );
});
