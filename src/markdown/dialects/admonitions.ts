import { quote, type Report } from '../base/problem.ts';

const fence = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/;
const admonition =
  /^([ \t]*)(!!!|\?\?\?\+?)[ \t]+([a-zA-Z][\w-]*)((?:[ \t]+[a-zA-Z][\w-]*)*)[ \t]*(?:"(.*)")?[ \t]*$/;
const spacedContainer = /^([ \t>]*)(:{3,})[ \t]+([a-zA-Z][\w-]*)[ \t]*(.*)$/;
const titledContainer = /^([ \t>]*)(:{3,})([a-zA-Z][\w-]*)[ \t]+([^\s{[].*)$/;
const tabs = /^[ \t]*===\+?[!+]?[ \t]+"/;

/**
 * MkDocs' `!!! note "Title"` and `??? note`, with the indented lines below them, become quotations that start with
 * `[!note] Title`, each line as long as before; `::: tip Title` and `:::tip Title` of VitePress and Docusaurus become
 * `:::tip[Title]`. Lines of code stay as they are.
 */
export function admonitions(lines: readonly string[], report: Report): string[] {
  const result = [...lines];
  let code: string | null = null;
  for (let index = 0; index < result.length; index++) {
    const line = result[index]!;
    const [, mark] = fence.exec(line) ?? [];
    if (mark && (code === null || mark.startsWith(code))) code = code === null ? mark : null;
    if (code !== null) continue;
    result[index] = container(line);
    if (tabs.test(line)) {
      const expected = 'expected headings or paragraphs one after another';
      report({ line: index + 1, column: 1 }, `tabs: ${expected}; got ${quote(line)}`);
    }
    const match = admonition.exec(line);
    if (match) quoteBelow(result, index, match);
  }
  return result;
}

function container(line: string): string {
  const [, indent, colons, name, title] = spacedContainer.exec(line) ?? titledContainer.exec(line) ?? [];
  if (name === undefined) return line;
  if (/^[{[]/.test(title!)) return `${indent}${colons}${name}${title}`;
  return `${indent}${colons}${name}${title!.trim() === '' ? '' : `[${title!.trim()}]`}`;
}

/** Puts a quotation's mark before an admonition and before what is indented below it. */
function quoteBelow(lines: string[], start: number, match: RegExpExecArray): void {
  const [, indent = '', mark, kind, , title] = match;
  const fold = mark === '!!!' ? '' : mark === '???' ? '-' : '+';
  lines[start] = `${indent}> [!${kind}]${fold} ${title ?? ''}`.trimEnd();
  let end = start;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.startsWith(`${indent}    `) || line.startsWith(`${indent}\t`)) end = index;
    else if (line.trim() !== '') break;
  }
  for (let index = start + 1; index <= end; index++) {
    const rest = lines[index]!.slice(indent.length);
    lines[index] = `${indent}>${rest.startsWith('\t') ? ` ${rest.slice(1)}` : rest.slice(1)}`;
  }
}
