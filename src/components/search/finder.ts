import { type Language, pathOf } from '../../i18n/languages.ts';
import { loadIndex, type Page, searchPages } from './full-text.ts';
import type { GoToList } from './list.ts';
import { type Answer, goTo } from './match.ts';

/** Where the search of one query stands; shown again whenever it gets further. */
export interface View {
  query: string;
  hits: { url: string; title: string; via?: string }[];
  guessed: boolean;
  pages: Page[];
  related: Page[];
  state: 'idle' | 'searching' | 'done' | 'empty';
  /** Whether there are more pages than were asked for. */
  more: boolean;
  /** True where the text of the notes could not be searched. */
  failed: boolean;
}

export interface Finder {
  /** Fetches what queries need, once; call it when the reader comes to a search field. */
  prepare(): void;
  /**
   * Searches, and shows twice: names at once, then at most `limit` pages of text, `wait` milliseconds after the last
   * call.
   */
  find(query: string, wait: number, limit?: number): void;
}

/** Each page of text is a file to load: as many come with a first query as its budget allows. */
const firstPages = 2;

/** A search of one language's notes. */
export function finder(language: Language, show: (view: View) => void): Finder {
  const base = document.documentElement.dataset.base ?? '/';
  let list: Promise<(query: string) => Answer> | undefined;
  let ask: ((query: string) => Answer) | undefined;
  let asked = 0;

  const prepare = () => {
    list ??= fetch(`${base}search.${language}.json`)
      .then((answer) => answer.json() as Promise<GoToList>)
      .then((found) => {
        ask = goTo(found);
        return ask;
      })
      .catch(() => () => ({ hits: [], guessed: false }));
    loadIndex().catch(() => {});
    return list;
  };

  const named = (query: string, answer: (query: string) => Answer) => {
    const { hits, guessed } = answer(query);
    return {
      guessed,
      hits: hits.map(({ note, via }) => ({
        url: pathOf(language, note.slug, base),
        title: note.title,
        ...(via === undefined ? {} : { via }),
      })),
    };
  };

  return {
    prepare,
    async find(typed, wait, limit = firstPages) {
      const turn = ++asked;
      const query = typed.trim();
      const view: View = {
        query,
        hits: [],
        guessed: false,
        pages: [],
        related: [],
        more: false,
        state: query === '' ? 'idle' : 'searching',
        failed: false,
      };
      if (query === '') {
        show(view);
        return;
      }
      Object.assign(view, named(query, ask ?? (await prepare())));
      if (turn !== asked) return;
      show(view);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (turn !== asked) return;
      try {
        Object.assign(view, await searchPages(query, limit));
      } catch {
        view.failed = true;
      }
      if (turn !== asked) return;
      const found = view.hits.length + view.pages.length + view.related.length;
      show({ ...view, state: found > 0 ? 'done' : 'empty' });
    },
  };
}
