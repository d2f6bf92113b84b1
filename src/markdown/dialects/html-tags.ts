import type { Html, Root } from 'mdast';
import type { Note } from '../base/note.ts';
import type { Place } from '../base/problem.ts';
import { visit } from '../base/visit.ts';
import { closedByThemselves, elements, voidElements } from './html-names.ts';

const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
/** Elements that hold something else than HTML; what is in them is not looked at. */
const foreign = new Set(['svg', 'math', 'script', 'style']);
/** Names only the pipeline gives, reported on their own. */
const given = new Set(['tex-formula', 'figure-drawing']);

interface Open {
  name: string;
  at: Place;
}

/**
 * Reports the tags of a note that a browser would drop or mend in silence: names that are none of HTML's (`<EOS>`,
 * `Vec<int>`), elements that are never closed, closing tags that close nothing. `<a name="x"/>` is one that holds nothing.
 */
export function reportTags(tree: Root, note: Note): void {
  const open: Open[] = [];
  const unknown = new Set<string>();
  visit(tree, 'html', (node) => {
    node.value = tagsOf(node, open, unknown, note);
  });
  for (const { name, at } of open) unclosed(name, at, note);
}

/** Follows the tags of one stretch of HTML; `unknown` collects names of no element. Returns it, empty elements closed. */
function tagsOf(node: Html, open: Open[], unknown: Set<string>, note: Note): string {
  return node.value.replace(
    token,
    (written: string, slash: string | undefined, tag: string | undefined, rest = '', offset: number) => {
      if (tag === undefined) return written;
      const name = tag.toLowerCase();
      const inside = open.at(-1)?.name ?? '';
      if (given.has(name) || (foreign.has(inside) && name !== inside)) return written;
      const at = placeIn(node, offset);
      if (!elements.has(name)) {
        // One word for both tags of an element.
        if (slash && unknown.has(name)) return written;
        unknown.add(name);
        note.report(at, `HTML: expected an element of HTML, or \\< for the sign itself; got ${written}`);
      } else if (slash && voidElements.has(name)) {
        // A browser reads </br> as <br>, and closes no <img>.
        return name === 'br' ? '<br>' : '';
      } else if (slash) {
        close(name, written, at, open, note);
      } else if (!voidElements.has(name)) {
        if (rest.endsWith('/')) return `${written.slice(0, -2).trimEnd()}></${tag}>`;
        open.push({ name, at });
      }
      return written;
    },
  );
}

function close(name: string, written: string, at: Place, open: Open[], note: Note): void {
  const start = open.findLastIndex((one) => one.name === name);
  if (start < 0) {
    note.report(at, `HTML: expected an opening <${name}> before it; got ${written}`);
    return;
  }
  for (const inner of open.splice(start).slice(1)) unclosed(inner.name, inner.at, note);
}

function unclosed(name: string, at: Place, note: Note): void {
  if (!closedByThemselves.has(name)) note.report(at, `HTML: expected a closing </${name}>; got none`);
}

function placeIn({ value, position }: Html, offset: number): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const before = value.slice(0, offset).split('\n');
  return before.length === 1
    ? { line, column: column + offset }
    : { line: line + before.length - 1, column: before.at(-1)!.length + 1 };
}
