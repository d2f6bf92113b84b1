import type { Element, Root } from 'hast';
import { widthOf } from '../../draw/width-of.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { visitElements, visitHtml } from '../base/visit.ts';

/** Elements that run, load or restyle: no note and no drawing needs them. */
const forbidden = new Set([
  'script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'frame', 'frameset', 'applet', 'noscript',
  'template', 'foreignObject', 'animate', 'set', 'portal',
]); // biome-ignore format: a list of names.
/** Elements that the site's own policy would leave empty. */
const blocked = new Set(['video', 'audio']);
const addresses = ['src', 'srcSet', 'poster', 'background', 'xLinkHref'] as const;
const insecure = /(?:^|[\s,])http:\/\/\S*/i;
const runs = /^(?:javascript|vbscript|data:text|data:application)/i;

/** Parts of a tree that could run code, each with the node it stands in. */
export function unsafeParts(tree: Root): { node: Element; message: string }[] {
  const found: { node: Element; message: string }[] = [];
  visitElements(tree, (node) => {
    const add = (message: string) => found.push({ node, message });
    if (forbidden.has(node.tagName)) add(`expected words and pictures; got <${node.tagName}>`);
    if (blocked.has(node.tagName))
      add(`expected a picture, or a link to the file; got <${node.tagName}>, which the site's policy blocks`);
    for (const name of addresses) {
      const [address] = insecure.exec(String(node.properties[name] ?? '')) ?? [];
      if (address !== undefined)
        add(`expected https://…, since the site's policy blocks http://; got ${quote(address.trim())}`);
    }
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name))
        add(`expected no event attribute; got ${name.toLowerCase()}=… on <${node.tagName}>`);
      else if (name === 'srcDoc') add(`expected no srcdoc; got one on <${node.tagName}>`);
      else if (runs.test(String(value).replace(/[\0-\x20\u00a0]/g, ''))) {
        add(`expected an address; got ${quote(String(value))} on <${node.tagName}>`);
      }
    }
  });
  return found;
}

/** What a note's raw HTML may not do: run code, or pretend to be a calculator, formula or drawing. */
export function safeHtml(tree: Root, note: Note): void {
  for (const { node, message } of unsafeParts(tree))
    note.report(
      node,
      `${node.tagName === 'img' && message.includes('http://') ? 'image' : 'HTML'}: ${message}`,
    );
}

/** The boxes of a list of tasks say what they show. */
export function tasks(tree: Root, note: Note): void {
  visitElements(tree, (node) => {
    if (node.tagName !== 'input' || node.properties.type !== 'checkbox' || !node.properties.disabled) return;
    node.properties.ariaLabel = node.properties.checked ? note.words.task.done : note.words.task.open;
  });
}

/** Names only the pipeline gives. */
export const reserved = /data-calculator|data-starter|<\s*tex-formula|<\s*figure-drawing/i;

const numeric = /^[−+-]?[\d.,]+(?:\s*%|\s*×\s*10[−-]?\d+)?$/;

/** Tables get a box that scrolls and can be focused; columns of numbers and right-aligned ones the class n. */
export function tables(tree: Root, note: Note): void {
  visitElements(tree, (node, index, parent) => {
    if (node.tagName !== 'table') return;
    if (parent.type === 'element' && [parent.properties.className].flat().includes('tbl')) return;
    alignNumbers(node);
    keepShortCells(node);
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['tbl'], tabIndex: 0, role: 'group', ariaLabel: note.words.table },
      children: [node],
      ...(node.position && { position: node.position }),
    };
  });
}

function alignNumbers(table: Element): void {
  const rows: { cells: Element[]; head: boolean }[] = [];
  visitElements(table, (node) => {
    if (node.tagName !== 'tr') return;
    const cells = node.children.filter(
      (child): child is Element =>
        child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
    );
    rows.push({ cells, head: cells.every(({ tagName }) => tagName === 'th') });
  });
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let column = 0; column < columns; column++) {
    const body = rows.filter(({ head }) => !head).flatMap(({ cells }) => cells[column] ?? []);
    const texts = body.map(plain).filter((words) => words !== '');
    const numbers = column > 0 && texts.length > 0 && texts.every((words) => numeric.test(words));
    for (const { cells } of rows) {
      const cell = cells[column];
      if (!cell) continue;
      const { align } = cell.properties;
      delete cell.properties.align;
      const name =
        align === 'right' || (numbers && align === undefined) ? 'n' : align === 'center' ? 'c' : null;
      if (name) cell.properties.className = [...[cell.properties.className ?? []].flat(), name] as string[];
    }
  }
}

function plain(node: Element): string {
  let words = '';
  visitHtml(node, (child) => {
    if (child.type === 'text') words += child.value;
    // A formula is no number to align.
    if (child.type === 'element' && child.tagName === 'tex-formula') words += '$';
  });
  return words.trim();
}
/** Widest cell, in em, that is set on one line: in a narrow column 残差连接 would stand in four. */
const shortCell = 6;

function keepShortCells(table: Element): void {
  visitElements({ type: 'root', children: [table] }, (cell) => {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return;
    const width = widthOf(plainText(cell));
    if (width > 0 && width <= shortCell)
      cell.properties.className = [...[cell.properties.className ?? []].flat().map(String), 'nb'];
  });
}

const plainText = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plainText(child) : ''))
    .join('');
