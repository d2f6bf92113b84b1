import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Answer } from '../base/sheet-choice.ts';
import { write } from '../base/write.ts';

/** A displayed formula, by its key, and what it is called on a card: HTML. */
export interface NamedFormula {
  name: string;
  key: string;
}

/** What stands below a heading, up to the next one of a section or subsection; before the first its title is empty. */
export interface Stretch {
  id: string;
  /** HTML of what the title says after its first colon, or of all of it. */
  title: string;
  formulas: NamedFormula[];
  /** HTML of every table, those in boxes included, each in a box that scrolls. */
  tables: string[];
  /** HTML of paragraphs, tables and lists of the running text: none of boxes, drawings and side notes. */
  blocks: { kind: 'paragraph' | 'table' | 'list'; html: string }[];
  /** List items as HTML: whole, and their first sentence. */
  items: { whole: string; first: string }[];
}

/** What a cheat sheet may choose from, as HTML of the note without ids, links and side notes; formulas as placeholders. */
export interface SheetMaterial {
  stretches: Stretch[];
  /** Disputed claims and their safe answers. */
  safe: Answer[];
  /** Interview questions and their short answers. */
  answers: Answer[];
}

/** Takes from a note's finished tree what its cheat sheet may show. */
export function sheetMaterial(tree: Root): SheetMaterial {
  const cuts: { heading: Element | null; body: RootContent[] }[] = [{ heading: null, body: [] }];
  for (const child of tree.children) {
    if (isHeading(child)) cuts.push({ heading: child, body: [] });
    else cuts.at(-1)!.body.push(child);
  }
  return {
    stretches: cuts.map(({ heading, body }) => stretchOf(heading, body as ElementContent[])),
    safe: all(tree.children, (node) => hasClass(node, 'voices')).map((box) => ({
      title: html(first(box, ({ tagName }) => tagName === 'h3')),
      answer: html(
        first(
          first(box, (node) => hasClass(node, 'safe')),
          ({ tagName }) => tagName === 'dd',
        ),
      ),
    })),
    answers: all(tree.children, (node) => hasClass(node, 'interview')).map((box) => ({
      title: html(first(box, (node) => hasClass(node, 'q'))),
      answer: html(first(box, (node) => hasClass(node, 'short'))),
    })),
  };
}

function stretchOf(heading: Element | null, body: readonly ElementContent[]): Stretch {
  const title = shortTitle(heading ? clean(heading.children) : []);
  return {
    id: String(heading?.properties.id ?? ''),
    title: stringify(title),
    formulas: formulasIn(body, stringify(title)),
    tables: all(body, ({ tagName }) => tagName === 'table').map(scrolling),
    blocks: running(body),
    items: all(body, ({ tagName }) => tagName === 'li').map((item) => {
      const words = clean(item.children);
      return { whole: stringify(words), first: stringify(firstSentence(unwrapped(words))) };
    }),
  };
}

function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && /^h[23]$/.test(node.tagName) && Boolean(node.properties.id);
}

/** A formula of a definition box has the term's name, any other what its heading says. */
function formulasIn(nodes: readonly ElementContent[], name: string): NamedFormula[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    if (hasClass(node, 'display')) {
      return all(node.children, ({ tagName }) => tagName === 'tex-formula').map(({ properties }) => ({
        name,
        key: String(properties.dataKey),
      }));
    }
    const [term] = hasClass(node, 'definition') ? all(node.children, (one) => hasClass(one, 'term')) : [];
    return formulasIn(node.children, term ? html(term) : name);
  });
}

/** Blocks of the running text, without those inside of them. */
function running(nodes: readonly ElementContent[]): Stretch['blocks'] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const kind = kinds[node.tagName];
    if (kind === 'table') return [{ kind, html: scrolling(node) }];
    if (kind) return [{ kind, html: stringify(clean([kind === 'paragraph' ? closed(node) : node])) }];
    const aside = /^(?:section|figure|aside|details|form)$/.test(node.tagName);
    const box = node.tagName === 'div' && !hasClass(node, 'p') && !hasClass(node, 'tbl');
    return aside || box ? [] : running(node.children);
  });
}

const kinds: Record<string, Stretch['blocks'][number]['kind']> = {
  p: 'paragraph',
  table: 'table',
  ul: 'list',
  ol: 'list',
};

/** A table in a box of its own, which scrolls where the table is too wide. */
function scrolling(table: Element): string {
  const properties = { className: ['tbl'], tabIndex: 0 };
  return stringify([{ type: 'element', tagName: 'div', properties, children: clean([table]) }]);
}

/** A paragraph that leads to a formula with a colon ends on a card with a full stop. */
function closed(paragraph: Element): Element {
  const last = paragraph.children.at(-1);
  if (last?.type !== 'text') return paragraph;
  const value = last.value.replace(/：\s*$/, '。').replace(/:\s*$/, '.');
  return { ...paragraph, children: [...paragraph.children.slice(0, -1), { ...last, value }] };
}

/** Side notes and marks belong to the running text; ids would stand twice where the whole page is printed. */
function clean(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (['sn', 'ref', 'anchor', 'no'].some((name) => hasClass(node, name))) return [];
    const children = clean(node.children);
    if (node.tagName === 'a') return children;
    const { id: _, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}

/** What a title says after its first colon, or all of it: 'Derivation: why divide by root d' → 'Why divide by root d'. */
function shortTitle(nodes: readonly ElementContent[]): ElementContent[] {
  const [head, ...rest] = nodes;
  if (head?.type !== 'text') return [...nodes];
  const said = head.value.replace(/^.*?(?:：|: )/s, '').trimStart();
  const value = rest.length === 0 ? said.trimEnd() : said;
  return [{ ...head, value: value.charAt(0).toUpperCase() + value.slice(1) }, ...rest];
}

/** What stands in the one paragraph of a list item whose items are paragraphs. */
function unwrapped(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [head] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return head?.type === 'element' && head.tagName === 'p' ? head.children : nodes;
}

const stop = /[。！？]|[.!?](?=[”"’)]?\s)/;
const lastStop = /[。！？]|[.!?](?=[”"’)]?(?:\s|$))/;

/**
 * A mistake in bold and the first sentence about it. A stop counts where it ends the text or, in Latin script, stands
 * before a space; inside of an element it never does.
 */
function firstSentence(nodes: readonly ElementContent[]): readonly ElementContent[] {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    const found = (index === nodes.length - 1 ? lastStop : stop).exec(node.value);
    if (!found) continue;
    const end = found.index + 1;
    const value = node.value.slice(0, end) + (/^[”"’)]/.exec(node.value.slice(end))?.[0] ?? '');
    return [...nodes.slice(0, index), { ...node, value }];
  }
  return nodes;
}

function hasClass(node: Element, name: string): boolean {
  return [node.properties.className].flat().includes(name);
}

/** The outermost elements that are wanted, in order. */
function all(nodes: readonly RootContent[], wanted: (node: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return wanted(node) ? [node] : all(node.children, wanted);
  });
}

function first(node: Element | undefined, wanted: (node: Element) => boolean): Element | undefined {
  return node && all(node.children, wanted)[0];
}

const html = (node: Element | undefined): string => (node ? stringify(clean(node.children)) : '');

const stringify = (nodes: readonly ElementContent[]): string => write(nodes).trim();
