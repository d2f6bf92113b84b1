import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../i18n/routes.ts';
import type { Entry } from './answer.ts';
import type { View } from './finder.ts';

/** What the search says, in the language of the page. */
type Texts = Record<
  'goTo' | 'guessed' | 'noResults' | 'searching' | 'resultCount' | 'missing' | 'moreResults' | 'failed',
  string
> & { quotes: readonly [opening: string, closing: string, between: string] };

/** The page's texts; the search dialog carries them on every page. */
export function textsOf(dialog: HTMLElement): Texts {
  return JSON.parse(dialog.dataset.words ?? '{}') as Texts;
}

/** A text with its one {place} filled in. */
export function filled(text: string, value: string): string {
  return text.replace(/\{\w+\}/, () => value);
}

/** Where the search stands: running, how many results, none, which words are missing, or what went wrong. */
export function sentence({ state, query, failed, missing }: View, links: number, texts: Texts): string {
  if (state === 'idle') return '';
  if (state === 'searching') return texts.searching;
  if (state === 'empty') return said(filled(texts.noResults, query), failed && texts.failed);
  const [opening, closing, between] = texts.quotes;
  const words = missing.map((word) => opening + word + closing).join(between);
  return said(
    filled(texts.resultCount, String(links)),
    words !== '' && filled(texts.missing, words),
    failed && texts.failed,
  );
}

const said = (...parts: (string | false)[]) => parts.filter(Boolean).join(' ');

/** Puts a search's results into an element, best first; as options of a list box where `options` is true. */
export function showResults(
  into: HTMLElement,
  view: View,
  texts: Texts,
  language: Language,
  options: boolean,
): void {
  const base = document.documentElement.dataset.base ?? '/';
  const name = view.guessed ? texts.guessed : view.state === 'searching' ? texts.goTo : '';
  const items = view.entries.map((entry) => {
    const address = pathOf(language, entry.slug, base) + (entry.id === '' ? '' : `#${entry.id}`);
    return element('li', 'one-place', ...linked(entry, address, options));
  });
  const list = element('ul', '', ...items);
  into.replaceChildren(
    ...(name === '' ? [] : [element('p', 'group-name', name)]),
    ...(items.length > 0 ? [list] : []),
  );
  if (options) for (const plain of into.querySelectorAll('ul, li, p')) plain.setAttribute('role', 'none');
}

/** A link with an excerpt: inside of it as an option, which has nothing beside it, else after it. */
function linked(entry: Entry, address: string, options: boolean): HTMLElement[] {
  const beside = entry.note || entry.via;
  const head = [element('span', 'name', entry.title), beside && element('span', 'via', beside)];
  const said =
    entry.excerpt.length > 0 &&
    element(
      'span',
      'excerpt',
      ...entry.excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text)),
    );
  if (options) return [link(address, options, ...head, said)];
  return said ? [link(address, options, ...head), said] : [link(address, options, ...head)];
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
