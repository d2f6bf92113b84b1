import type { PhrasingContent, Root } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import type { Point } from '../base/tree.ts';
import { visit } from '../base/visit.ts';

/** Where a bare address ends although no space follows: at Chinese punctuation, or at Chinese right after a letter. */
const stop = /[\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]|(?<=[\w)])\p{Script=Han}/u;
const chineseInPath = /(?<=[/=#_-])\p{Script=Han}/u;
/** Hosts whose own addresses are written in Chinese. */
const chineseHosts =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:wikipedia\.org|baike\.baidu\.com|wikiversity\.org|wiktionary\.org)\//;

/**
 * Bare addresses end where the Chinese text after them begins. `inline` reads the rest of the line again: a mark that
 * had been taken for a part of the address is one.
 */
export function bareAddresses(
  tree: Root,
  note: Note,
  inline: (text: string, at: Point) => PhrasingContent[],
): void {
  visit(tree, 'link', (node, index, parent) => {
    const [child] = node.children;
    if (child?.type !== 'text' || node.children.length > 1 || !node.position) return;
    const { start, end } = node.position;
    const bare = end.offset !== undefined && end.offset - start.offset! === child.value.length;
    if (!bare || !/^(?:https?:\/\/|www\.|[^\s/]+@)/i.test(child.value)) return;
    const cut = stop.exec(child.value)?.index ?? child.value.length;
    const root = /^(?:https?:\/\/)?[^/]+\/(?=\p{Script=Han})/u.exec(child.value)?.[0].length;
    const inside = chineseInPath.exec(child.value.slice(0, cut))?.index;
    const foreign = chineseHosts.test(child.value);
    if (inside !== undefined && inside !== root && !foreign) {
      note.report(
        node,
        `address: expected a space or <…> where it ends; got ${quote(child.value)}, which goes on in Chinese`,
      );
      return;
    }
    const last = root !== undefined && !foreign ? root : cut;
    if (last === child.value.length) return;
    const rest = child.value.slice(last);
    node.url = node.url.slice(0, node.url.length - rest.length);
    child.value = child.value.slice(0, last);
    const after = inline(rest, {
      line: start.line,
      column: start.column + last,
      offset: start.offset! + last,
    });
    parent.children.splice(index + 1, 0, ...after);
    return index + 1;
  });
}
