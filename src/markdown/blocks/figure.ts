import type { Element, Root as HtmlRoot } from 'hast';
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { type Language, partLanguage, partLanguages, partTag } from '../../i18n/languages.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { box, textOf } from '../base/tree.ts';
import { visitElements } from '../base/visit.ts';
import { attributesOf } from '../syntax/attributes.ts';
import { unsafeParts } from './html.ts';

/**
 * :::figure{name=lstm-chain} with its caption: the drawings src/figures/<name>.svg and <name>.narrow.svg, both put into
 * the page; style decides by width which is seen.
 */
export function figure(node: ContainerDirective, note: Note): RootContent[] {
  const { name } = attributesOf(node, { name: 'required' }, note);
  if (name === '') return [];
  if (note.metadata.figures.includes(name)) {
    note.report(node, `figure: expected each drawing once in a note; got ${name} a second time`);
    return [];
  }
  note.metadata.figures.push(name);
  const drawings = [`${name}`, `${name}.narrow`].map((file) => {
    const source = note.settings.figure(file);
    if (source === null) {
      note.report(node, `figure: expected src/figures/${file}.svg; got no such file`);
      return null;
    }
    const narrow = file !== name;
    const { svg, problems } = remembered(source, name, narrow, note.language);
    for (const problem of problems) note.report(node, `figure: src/figures/${file}.svg: ${problem}`);
    if (svg) note.drawings.set(file, svg);
    return box('figure-drawing', { dataName: file }, []);
  });
  const [only, ...more] = node.children;
  const caption = only?.type === 'paragraph' && more.length === 0 ? only.children : node.children;
  if (caption.length === 0) note.report(node, `figure: expected a caption; got none for ${quote(name)}`);
  const children = [...drawings.filter((child) => child !== null), box('figcaption', {}, caption)];
  // Wider than a column: the drawing may use the margin as well.
  const wide = viewBoxWidth(note.drawings.get(name)) > 700;
  const className = wide ? ['figure', 'full'] : ['figure'];
  return [box('figure', { className, dataFigure: name }, children, node)];
}

function viewBoxWidth(svg: Element | undefined): number {
  return Number(String(svg?.properties.viewBox ?? '').split(' ')[2] ?? 0);
}

/** White space over a line's end between two elements is the author's layout. */
function withoutLineEnds(parent: Element): void {
  parent.children = parent.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '' || !node.value.includes('\n'),
  );
  for (const child of parent.children) if (child.type === 'element') withoutLineEnds(child);
}

const bilingual = /\[\[(.*?)\|\|(.*?)\]\]/gs;
const processor = unified().use(rehypeRaw).freeze();

/** A drawing, none where it is no picture, and what is wrong with it. */
interface Drawing {
  svg: Element | null;
  problems: string[];
}

const drawn = new Map<string, Drawing>();

/** Like `drawing`, each drawing once a run. */
function remembered(...[source, name, narrow, language]: Parameters<typeof drawing>): Drawing {
  const key = `${language} ${narrow} ${name} ${source}`;
  let result = drawn.get(key);
  if (!result) {
    result = drawing(source, name, narrow, language);
    drawn.set(key, result);
  }
  return result;
}

/**
 * A drawing in one language, its words chosen from `[[zh||en]]` (English for one that has none there), with ids that are its own and named by its title and
 * desc. Returns it with what is wrong with it.
 */
function drawing(source: string, name: string, narrow: boolean, language: Language): Drawing {
  const words = source
    .replace(/<\?xml.*?\?>|<!DOCTYPE[^>]*>|<!--.*?-->/gs, '')
    .replace(bilingual, (_, ...texts: string[]) => texts[partLanguages.indexOf(partLanguage(language))]!)
    .trim();
  const tree = processor.runSync({
    type: 'root',
    children: [{ type: 'raw', value: words }],
  } as unknown as HtmlRoot) as HtmlRoot;
  const root = tree.children[0];
  if (root?.type !== 'element' || root.tagName !== 'svg' || tree.children.length > 1) {
    return { svg: null, problems: ['expected one <svg>; got something else'] };
  }
  const problems = unsafeParts(tree).map(({ message }) => message);
  if (/\[\[|\|\||\]\]/.test(words)) problems.push('expected words as [[zh||en]]; got an unfinished pair');
  if (!root.properties.viewBox) problems.push('expected a viewBox; got none');

  const suffix = narrow ? '-narrow' : '';
  const renamed = new Map<string, string>();
  visitElements(tree, (element) => {
    if ('style' in element.properties || element.tagName === 'style') {
      problems.push(`expected classes; got a style on <${element.tagName}>`);
    }
    const { id } = element.properties;
    if (id === undefined) return;
    if (!String(id).startsWith(name))
      problems.push(`expected ids that start with ${name}; got ${quote(String(id))}`);
    if (renamed.has(String(id)))
      problems.push(`expected ids of their own; got ${quote(String(id))} a second time`);
    renamed.set(String(id), `${id}${suffix}`);
    element.properties.id = `${id}${suffix}`;
  });
  visitElements(tree, (element) => {
    for (const [key, value] of Object.entries(element.properties)) {
      if (key !== 'id') element.properties[key] = pointTo(value, renamed);
    }
  });

  const spoken = ['title', 'desc'].map((tagName) => {
    const element = root.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === tagName,
    );
    if (!element || textOf(element).trim() === '') {
      problems.push(`expected a <${tagName}> that says in words what it shows; got none`);
      return '';
    }
    element.properties.id ??= `${name}-${tagName}${suffix}`;
    return String(element.properties.id);
  });
  root.properties.lang = partTag(language);
  root.properties.role = 'img';
  root.properties.ariaLabelledBy = [spoken[0]!];
  root.properties.ariaDescribedBy = [spoken[1]!];
  const classes = [root.properties.className ?? []].flat().map(String);
  root.properties.className = [...classes, narrow ? 'n' : 'w'];
  withoutLineEnds(root);
  return { svg: root, problems };
}

type Value = Element['properties'][string];

/** A property's value with references to renamed ids brought up to date. */
function pointTo(value: Value, renamed: ReadonlyMap<string, string>): Value {
  if (Array.isArray(value)) return value.map((item) => pointTo(item, renamed) as string);
  if (typeof value !== 'string') return value;
  if (renamed.has(value)) return renamed.get(value);
  return value
    .replace(/url\((["']?)#([^"')]+)\1\)/g, (whole, _, id: string) =>
      renamed.has(id) ? `url(#${renamed.get(id)})` : whole,
    )
    .replace(/^#(.+)$/, (whole, id: string) => (renamed.has(id) ? `#${renamed.get(id)}` : whole));
}
