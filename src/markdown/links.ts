import type { Element, Root } from 'hast';
import { calculatorOfId, optionProblems } from './calculators.ts';
import { type Note, route } from './note.ts';
import { quote } from './problem.ts';
import { visitElements } from './visit.ts';
import type { NoteLanguage } from './words.ts';

const outside = /^(?:https?:)?\/\//i;
const runs = /^(?:javascript|vbscript|data):/i;
const contact = /^(?:mailto|tel):/i;
const toNote = /^(?:\.\/)?(?:\.\.\/(zh|en)\/)?([^/?#]+)\.md(?=$|[?#])/;
const expected =
  'a note (x.md, x.md#id), a place (#id), a calculator (#id?option=value), a file of public/ (/x) or https://…';

/** Links to notes become routes, links into calculators queries, outside links open apart; all leave their target to be checked. */
export function links(tree: Root, note: Note): void {
  visitElements(tree, (node) => {
    if (node.tagName !== 'a' || typeof node.properties.href !== 'string') return;
    const own = [node.properties.className].flat();
    if (own.includes('anchor') || own.includes('ref') || own.includes('cite')) return;
    link(node, node.properties.href, note);
  });
}

function link(node: Element, href: string, note: Note): void {
  const place = node.position?.start ?? { line: 1, column: 1 };
  if (outside.test(href)) {
    note.metadata.links.push(href);
    Object.assign(node.properties, { target: '_blank', rel: ['noopener', 'noreferrer'] });
    return;
  }
  // What runs code is reported with the raw HTML.
  if (contact.test(href) || runs.test(href)) return;
  const [whole, language = note.language, name] = toNote.exec(href) ?? [];
  const rest = whole === undefined ? href : href.slice(whole.length);
  if (whole === undefined && !href.startsWith('#')) {
    file(node, href, 'href', note);
    return;
  }
  const slug = name === undefined ? note.slug : decode(name);
  const path =
    slug === note.slug && language === note.language
      ? ''
      : route(note.settings.base, language as NoteLanguage, slug);
  const [, anchor = '', query] = /^#([^?]*)(?:\?(.*))?$/s.exec(rest) ?? [];
  if (rest !== '' && !rest.startsWith('#')) {
    note.report(place, `link: expected ${expected}; got ${quote(href)}`);
    return;
  }
  const target = {
    line: place.line,
    column: place.column,
    written: href,
    language: language as NoteLanguage,
    slug,
    anchor: decode(anchor),
  };
  if (query === undefined) {
    note.metadata.targets.push(target);
    node.properties.href = `${path}${rest}` || '#';
    return;
  }
  const calculators = note.settings.calculators;
  const calculator = calculatorOfId(calculators, target.anchor);
  if (calculator === null) {
    const known = Object.keys(calculators).join(', ');
    note.report(place, `link: expected a calculator, one of ${known}; got ${quote(`#${anchor}`)}`);
    return;
  }
  const options = Object.fromEntries(new URLSearchParams(query));
  for (const problem of optionProblems(calculators, calculator, options)) note.report(place, problem);
  const state = Object.entries(options).map(([key, value]) => `${target.anchor}.${key}=${write(value)}`);
  note.metadata.targets.push({ ...target, calculator: true });
  node.properties.href = `${path}?${state.join('&')}#${target.anchor}`;
  node.properties.dataCalculatorLink = target.anchor;
}

/** Images load late and tell nobody where the reader is; relative ones are files of public/. */
export function images(tree: Root, note: Note): void {
  visitElements(tree, (node) => {
    if (node.tagName !== 'img') return;
    const { src } = node.properties;
    node.properties.alt ??= '';
    node.properties.loading = 'lazy';
    node.properties.decoding = 'async';
    if (typeof src !== 'string' || src === '') {
      note.report(node, 'image: expected an address; got none');
    } else if (outside.test(src)) {
      node.properties.referrerPolicy = 'no-referrer';
    } else if (!/^data:image\//i.test(src)) file(node, src, 'src', note);
  });
}

/** An address within the site that is no note: a file of public/, written from the root. */
function file(node: Element, address: string, property: 'href' | 'src', note: Note): void {
  const place = node.position?.start ?? { line: 1, column: 1 };
  const [, path] = /^(?:\.\/|\/|(?:\.\.\/)+public\/)?([^?#]+)/.exec(address) ?? [];
  if (path === undefined || path.split('/').includes('..') || /^[a-z][\w+.-]*:/i.test(address)) {
    const wanted = property === 'src' ? 'https://… or a file of public/' : expected;
    note.report(place, `${property === 'src' ? 'image' : 'link'}: expected ${wanted}; got ${quote(address)}`);
    return;
  }
  note.metadata.assets.push({ line: place.line, column: place.column, path: decode(path) });
  const base = note.settings.base.replace(/\/*$/, '/');
  node.properties[property] = `${base}${address.slice(address.indexOf(path))}`;
}

/** Encoded as little as a query needs. */
const write = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3B', ';');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
