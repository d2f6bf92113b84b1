import { pieces } from './excerpt.ts';
import type { View } from './finder.ts';
import type { Page } from './full-text.ts';

/** What the search says, in the language of the page. */
export type Texts = Record<
  | 'goTo'
  | 'guessed'
  | 'results'
  | 'related'
  | 'noResults'
  | 'searching'
  | 'resultCount'
  | 'moreResults'
  | 'failed',
  string
>;

/** The page's texts; the search dialog carries them on every page. */
export function textsOf(dialog: HTMLElement): Texts {
  return JSON.parse(dialog.dataset.words ?? '{}') as Texts;
}

/** A text with its one {place} filled in. */
export function filled(text: string, value: string): string {
  return text.replace(/\{\w+\}/, () => value);
}

/** One line about where the search stands: running, how many results, none, or what went wrong. */
export function sentence({ state, query, failed }: View, links: number, texts: Texts): string {
  if (state === 'idle') return '';
  if (state === 'searching') return texts.searching;
  const count = state === 'empty' ? filled(texts.noResults, query) : filled(texts.resultCount, String(links));
  return failed ? `${count} ${texts.failed}` : count;
}

/**
 * Puts a search's results into an element: notes by name, then pages by text, then what is only related. A note stands
 * once as a link; further down only its sections do. As options of a list box where `options` is true.
 */
export function showResults(into: HTMLElement, view: View, texts: Texts, options: boolean): void {
  const known = new Set(view.hits.map(({ url }) => url));
  const groups = [
    group(
      view.guessed ? texts.guessed : texts.goTo,
      view.hits.map(({ url, title, via }) =>
        item('', link(url, options, element('span', 'name', title), via && element('span', 'via', via))),
      ),
      options,
    ),
    group(
      texts.results,
      view.pages.flatMap((page) => pageItem(page, known, options)),
      options,
    ),
    group(
      texts.related,
      view.related.flatMap((page) => pageItem(page, known, options)),
      options,
    ),
  ];
  into.replaceChildren(...groups.filter((one) => one !== null));
  if (options) for (const plain of into.querySelectorAll('ul, li')) plain.setAttribute('role', 'none');
}

function group(name: string, items: HTMLElement[], options: boolean): HTMLElement | null {
  if (items.length === 0) return null;
  const box = element(options ? 'div' : 'section', 'group-of-results');
  if (options) box.setAttribute('role', 'group');
  box.setAttribute('aria-label', name);
  const title = element(options ? 'div' : 'h2', 'group-name', name);
  if (options) title.setAttribute('role', 'none');
  box.append(title, element('ul', '', ...items));
  return box;
}

function pageItem(page: Page, known: ReadonlySet<string>, options: boolean): HTMLElement[] {
  const listed = known.has(page.url);
  if (listed && page.sections.length === 0) return [];
  const sections = page.sections.map(({ url, title, excerpt }) =>
    item('in-page', ...linked(url, title, options ? undefined : excerpt, options)),
  );
  const lead = options || sections.length === 0 ? page.excerpt : undefined;
  const head = listed
    ? [element('span', 'name again', page.title)]
    : linked(page.url, page.title, lead, options);
  return [item('one-page', ...head, sections.length > 0 && element('ul', 'sections', ...sections))];
}

/** A link with an excerpt: inside of it as an option, which has nothing beside it, else after it. */
function linked(url: string, title: string, excerpt: string | undefined, options: boolean): HTMLElement[] {
  const name = element('span', 'name', title);
  const said = excerpt ? marked(excerpt) : undefined;
  if (options) return [link(url, options, name, said)];
  return said ? [link(url, options, name), said] : [link(url, options, name)];
}

function marked(excerpt: string): HTMLElement {
  return element(
    'span',
    'excerpt',
    ...pieces(excerpt).map(({ text, marked }) => (marked ? element('mark', '', text) : text)),
  );
}

function link(url: string, options: boolean, ...content: Content[]): HTMLElement {
  const anchor = element('a', 'hit', ...content) as HTMLAnchorElement;
  anchor.href = url;
  if (options) {
    anchor.role = 'option';
    anchor.tabIndex = -1;
  }
  return anchor;
}

function item(name: string, ...content: Content[]): HTMLElement {
  return element('li', name, ...content);
}

type Content = Node | string | false | undefined;

/** An element with text and elements in it; texts are never read as markup. */
function element(tag: string, name: string, ...content: Content[]): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  for (const one of content) if (one) made.append(one);
  return made;
}

/** The link to the page with all results, as the last option. */
export function moreOption(url: string, text: string): HTMLElement {
  const more = link(url, true, text);
  more.classList.add('more');
  return more;
}
