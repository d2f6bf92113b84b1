import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../i18n/routes.ts';
import type { Note, NoteMetadata, Settings } from './base/note.ts';
import { parser } from './base/parser.ts';
import { type Problem, quote } from './base/problem.ts';
import type { Fragment } from './base/tree.ts';
import { visit, visitElements, visitHtml } from './base/visit.ts';
import { words } from './base/words.ts';
import { citations } from './blocks/citations.ts';
import { colourCode } from './blocks/code.ts';
import { directives } from './blocks/directives.ts';
import { headings } from './blocks/headings.ts';
import { reserved, safeHtml, tables, tasks } from './blocks/html.ts';
import { images, links } from './blocks/links.ts';
import { numberQuizzes } from './blocks/quiz.ts';
import { sideNotes } from './blocks/side-notes.ts';
import { nameTableHeads } from './blocks/table-heads.ts';
import { readDialects } from './dialects/source.ts';
import { readTree } from './dialects/tree.ts';
import { ownHeadings } from './dialects/wiki-links.ts';
import { computedNumbers } from './places/computed-numbers.ts';
import { crestFormula, formulaPlaces } from './places/formula-places.ts';
import { besideOthers } from './records/beside-others.ts';
import { headingHtml } from './records/heading-html.ts';
import { isSlot, partsOf } from './records/parts.ts';
import { passages } from './records/passages.ts';
import { readingTime } from './records/reading-time.ts';
import { cardKeys, sheetOf } from './records/sheet.ts';
import { sheetMaterial } from './records/sheet-material.ts';
import { displayMath } from './syntax/display-math.ts';
import { type FrontMatter, readFrontMatter } from './syntax/front-matter.ts';
import { joinOldFormulas } from './syntax/old-math.ts';
import { markTerms } from './terms/terms.ts';

/** A note as the pipeline leaves it. */
interface RenderedNote {
  data: FrontMatter['data'];
  metadata: NoteMetadata;
  problems: Problem[];
}

/** Which note a text is. */
interface NoteSource {
  text: string;
  /** Path as shown in errors. */
  file: string;
  slug: string;
  language: Language;
}

const toHtml = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    handlers: { fragment: (state, node: Fragment) => ({ type: 'root', children: state.all(node) }) as never },
  })
  .freeze();
const parseRaw = unified().use(rehypeRaw).freeze();

/** Turns a note's text into what pages set of it: HTML in parts, and records. Never throws for what an author wrote: all problems are listed. */
export async function renderNote(source: NoteSource, settings: Settings): Promise<RenderedNote> {
  const { data, body, places, problems } = readFrontMatter(source.text, source.file);
  const note: Note = {
    ...source,
    words: words[source.language],
    data,
    lines: body.split('\n'),
    read: [],
    settings,
    values: {},
    metadata: emptyMetadata(),
    quizzes: new Set(),
    interviews: 0,
    started: false,
    tex: new Map(),
    drawings: new Map(),
    problems,
    report(at, message) {
      const place = at && 'line' in at ? at : at?.position?.start;
      const { line, column } = place ?? { line: 1, column: 1 };
      problems.push({ file: source.file, line, column, message });
    },
  };
  for (const name of data.prerequisites) {
    note.metadata.needs.push({ kind: 'prerequisite', name, ...places[`prerequisites/${name}`]! });
  }
  for (const name of data.references) {
    note.metadata.needs.push({ kind: 'reference', name, ...places[`references/${name}`]! });
  }
  try {
    note.values = await settings.values(source.slug);
  } catch (error) {
    note.report(undefined, `worked example: expected src/worked/${source.slug}.ts to load; got ${error}`);
  }

  const { inPlace, forParser } = readDialects(note.lines, note.report);
  note.read = inPlace;
  const markdown = joinOldFormulas(forParser).join('\n');
  const tree = parser.parse(markdown) as Root;
  readTree(tree, markdown, note);
  findCode(tree, note);
  for (const step of [displayMath, joinLines, checkHtml, computedNumbers, citations, headings, ownHeadings]) {
    step(tree, note);
  }
  note.metadata.minutes = readingTime(tree, note);
  directives(tree, note);
  numberQuizzes(tree.children, note);
  sideNotes(tree, note);
  note.metadata.passages = passages(tree, note);
  formulaPlaces(tree, note);
  crestFormula(note, places.crest);

  await finish(tree, markdown, note);
  return { data, metadata: note.metadata, problems };
}

/** From Markdown's tree to HTML, which the note's metadata take part by part. */
async function finish(tree: Root, body: string, note: Note): Promise<void> {
  let rawHtml = false;
  visit(tree, 'html', () => {
    rawHtml = true;
  });
  const file = { value: body, path: note.file };
  let html = (await toHtml.run(tree, file)) as HtmlRoot;
  // Parsing everything again is only worth its time where there is HTML to parse.
  if (rawHtml) html = (await parseRaw.run(html, file)) as HtmlRoot;
  withoutComments(html);
  for (const step of [
    safeHtml,
    slotsOnTop,
    tables,
    nameTableHeads,
    tasks,
    links,
    images,
    collectIds,
    keepCode,
  ]) {
    step(html, note);
  }
  headingHtml(html, note);
  note.metadata.sheet = sheetOf(sheetMaterial(html), note.settings.sheet?.(note.slug), {
    values: note.values,
    formula: (key) =>
      onCard(key, note)
        .map((one) => `<tex-formula data-key="${one}"></tex-formula>`)
        .join(''),
  });
  markTerms(html, note);
  if (note.metadata.code) {
    await colourCode(html);
    keepCode(html);
  }
  putDrawings(html, note);
  note.metadata.parts = partsOf(html);
  const literature = pathOf(note.language, 'references', note.settings.base);
  // A page that is read through, and printed, has no place for a handle.
  note.metadata.book = partsOf(besideOthers(html, note.slug, literature)).filter(
    (part) => !('starter' in part),
  );
}

/** Keys of a displayed formula on a card; the note needs them like its others. */
function onCard(key: string, note: Note): string[] {
  const keys = cardKeys(key, note.tex.get(key), (tex) => note.settings.formulas.render(tex, true));
  for (const one of keys) if (!note.metadata.formulas.includes(one)) note.metadata.formulas.push(one);
  return keys;
}

/** Drawings come last: nothing of the note's own is looked for in them. */
function putDrawings(tree: HtmlRoot, note: Note): void {
  visitElements(tree, (node, index, parent) => {
    if (node.tagName !== 'figure-drawing') return;
    const drawing = note.drawings.get(String(node.properties.dataName));
    parent.children.splice(index, 1, ...(drawing ? [drawing] : []));
    return index + (drawing ? 1 : 0);
  });
}

/** Code is not translated. */
function keepCode(tree: HtmlRoot): void {
  visitElements(tree, (node) => {
    if (node.tagName === 'code') node.properties.translate = 'no';
    return undefined;
  });
}

/** Sees whether there is code to colour. */
function findCode(tree: Root, note: Note): void {
  visit(tree, 'code', ({ lang }) => {
    note.metadata.code ||= lang !== 'math';
  });
}

/** A line break between Chinese characters in the source is no space. */
function joinLines(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(
      /(?<=[\p{Script=Han}，。；：？！、）”’》])\n(?=[\p{Script=Han}（“‘《])/gu,
      '',
    );
  });
}

function checkHtml(tree: Root, note: Note): void {
  visit(tree, 'html', (node) => {
    const [name] = reserved.exec(node.value) ?? [];
    if (name)
      note.report(node, `HTML: expected names of your own; got ${quote(name)}, which the pipeline gives`);
  });
}

function withoutComments(tree: HtmlRoot): void {
  visitHtml(tree, (node, index, parent) => {
    if (node.type !== 'comment' && node.type !== 'doctype') return;
    parent.children.splice(index, 1);
    return index;
  });
}

/** The HTML is split at its calculators: none may stand in an element that raw HTML leaves open. */
function slotsOnTop(tree: HtmlRoot, note: Note): void {
  visitElements(tree, (node, _, parent) => {
    if (!isSlot(node) || parent === tree) return;
    const { tagName } = parent as Element;
    note.report(
      node,
      `${'dataStarterSlot' in node.properties ? 'starter' : 'calculator'}: expected no open HTML around it; got it inside <${tagName}>`,
    );
  });
}

/** Ids are unique; they and the names of old anchors are what links may lead to. */
function collectIds(tree: HtmlRoot, note: Note): void {
  const ids = new Set(note.metadata.calculators.map(({ id }) => id));
  visitElements(tree, (node) => {
    const { id, name } = node.properties;
    if (typeof id === 'string' && id !== '') {
      if (ids.has(id)) note.report(node, `id: expected one of its own; got ${quote(id)} a second time`);
      ids.add(id);
    }
    if (node.tagName === 'a' && typeof name === 'string') ids.add(name);
  });
  note.metadata.ids = [...ids];
}

function emptyMetadata(): NoteMetadata {
  return {
    minutes: 1,
    headings: [],
    calculators: [],
    passages: [],
    figures: [],
    code: false,
    ids: [],
    terms: [],
    formulas: [],
    targets: [],
    assets: [],
    sheet: null,
    files: [],
    needs: [],
    parts: [],
    book: [],
  };
}
