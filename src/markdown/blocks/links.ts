import type { Element, Root } from 'hast';
import { type Language, languages } from '../../i18n/languages.ts';
import { type Note, type Picture, type PictureSize, route } from '../base/note.ts';
import { type Place, quote } from '../base/problem.ts';
import { visitElements } from '../base/visit.ts';
import { calculatorLink } from './claims.ts';

const outside = /^(?:https?:)?\/\//i;
const runs = /^(?:javascript|vbscript|data):/i;
const contact = /^(?:mailto|tel):/i;
const toNote = new RegExp(`^(?:\\./)?(?:\\.\\./(${languages.join('|')})/)?([^/?#]+)\\.md(?=$|[?#])`);
const expected =
  'a note (x.md, x.md#id), a place (#id), a calculator (#id?option=value), a file beside the note or of public/ (/x), or https://…';

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
  const { dataWritten } = node.properties;
  delete node.properties.dataWritten;
  if (outside.test(href)) {
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
      : route(note.settings.base, language as Language, slug);
  const [, anchor = '', query] = /^#([^?]*)(?:\?(.*))?$/s.exec(rest) ?? [];
  if (rest !== '' && !rest.startsWith('#')) {
    note.report(place, `link: expected ${expected}; got ${quote(decode(href))}`);
    return;
  }
  const target = {
    line: place.line,
    column: place.column,
    written: typeof dataWritten === 'string' ? dataWritten : decode(href),
    language: language as Language,
    slug,
    anchor: decode(anchor),
  };
  if (query === undefined) {
    note.metadata.targets.push(target);
    node.properties.href = `${path}${rest}` || '#';
    return;
  }
  calculatorLink(node, path, target, query, note);
}

/** Images load late and tell nobody where the reader is; relative ones stand beside the note or in public/. */
export function images(tree: Root, note: Note): void {
  visitElements(tree, (node) => {
    choices(node, note);
    if (node.tagName !== 'img') return;
    sizeInAlt(node);
    const { src } = node.properties;
    node.properties.alt ??= '';
    node.properties.loading = 'lazy';
    node.properties.decoding = 'async';
    if (typeof src !== 'string' || src === '') {
      note.report(node, 'image: expected an address; got none');
    } else if (outside.test(src)) {
      node.properties.referrerPolicy = 'no-referrer';
    } else if (!/^data:image\//i.test(src)) file(node, src, 'src', note);
    delete node.properties.dataAnywhere;
  });
}

/** Pictures to choose from are taken along from nowhere: those of other sites only. */
function choices(node: Element, note: Note): void {
  if (node.tagName !== 'img' && node.tagName !== 'source') return;
  const own = String(node.properties.srcSet ?? '')
    .split(/,\s+/)
    .filter((one) => one.trim() !== '' && !outside.test(one.trim()));
  if (own.length > 0)
    note.report(
      node,
      `image: expected https://… in srcset, or one picture in src; got ${quote(own.join(', '))}`,
    );
}

/** Obsidian's `![words|300](address)`: the width in pixels, after the words. */
function sizeInAlt({ properties }: Element): void {
  const [whole, width, height] = /\|(\d+)(?:x(\d+))?$/.exec(String(properties.alt ?? '')) ?? [];
  if (whole === undefined) return;
  properties.alt = String(properties.alt).slice(0, -whole.length);
  properties.width = Number(width);
  if (height !== undefined) properties.height = Number(height);
}

/** An address within the site that is no note: a file beside the note, or one of public/, written from the root. */
function file(node: Element, address: string, property: 'href' | 'src', note: Note): void {
  const place = node.position?.start ?? { line: 1, column: 1 };
  const kind = property === 'src' ? 'image' : 'link';
  const { base, files } = note.settings;
  const root = base.replace(/\/*$/, '/');
  const [written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address)?.slice(1) ?? [];
  const local = !/^[a-z][\w+.-]*:/i.test(address) && written !== '';
  const beside = local
    ? files?.find(note.language, decode(written), 'dataAnywhere' in node.properties)
    : null;
  if (beside) {
    note.metadata.files.push({ path: beside.path, digest: beside.digest });
    node.properties[property] =
      `${root}files/${beside.path.split('/').map(encodeURIComponent).join('/')}${rest}`;
    if (property === 'src') showPicture(node, beside, place, written, note);
    return;
  }
  const [, path] = /^(?:\.\/|\/|(?:\.\.\/)+public\/)?(.+)/s.exec(written) ?? [];
  if (!local || path === undefined || path.split('/').includes('..')) {
    const wanted = kind === 'image' ? 'https://…, a file beside the note or one of public/' : expected;
    note.report(place, `${kind}: expected ${wanted}; got ${quote(decode(address))}`);
    return;
  }
  note.metadata.assets.push({
    line: place.line,
    column: place.column,
    path: decode(path),
    written: decode(address),
    kind,
  });
  node.properties[property] = `${root}${address.slice(address.indexOf(path))}`;
  const picture = property === 'src' ? note.settings.publicPicture?.(decode(path)) : undefined;
  if (picture) showPicture(node, picture, place, written, note);
}

/** A picture gets its room; one that no browser could show is reported. */
function showPicture(node: Element, picture: Picture, place: Place, written: string, note: Note): void {
  if (picture.damaged)
    note.report(
      place,
      `image: expected a picture that is whole; got ${quote(decode(written))}, which is damaged`,
    );
  setSize(node, picture.size);
}

/** Room for a picture before it is there; a width the author gives keeps its shape, one in per cent is left alone. */
function setSize({ properties }: Element, size: PictureSize | null): void {
  if (!size) return;
  const [width, height] = [properties.width, properties.height].map((value) =>
    value === undefined || value === '' ? null : Number(String(value).replace(/px$/, '')),
  );
  if (width === null && height === null) Object.assign(properties, size);
  else if (height === null && width && Number.isFinite(width)) {
    properties.height = Math.round((width * size.height) / size.width);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
