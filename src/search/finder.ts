import type { Language } from '../i18n/languages.ts';
import { type Found, openSearch } from './answer.ts';
import { siteSources } from './sources.ts';

/** Where the search of one query stands; shown again whenever it gets further. */
export interface View extends Found {
  query: string;
  state: 'idle' | 'searching' | 'done' | 'empty';
}

interface Finder {
  /** Fetches what queries need, once; call it when the reader comes to a search field. */
  prepare(): void;
  /**
   * Searches, and shows twice: names at once, then at most `limit` places, `wait` milliseconds after the last call.
   */
  find(query: string, wait: number, limit?: number): void;
}

/** Each place comes with a file that holds its text: as many come with a first query as its budget allows. */
const firstPlaces = 6;

const nothing: Found = { entries: [], missing: [], guessed: false, more: false, failed: false };

/** A search of one language's notes. */
export function finder(language: Language, show: (view: View) => void): Finder {
  const search = openSearch(language, siteSources(document.documentElement.dataset.base ?? '/'));
  let asked = 0;
  return {
    prepare: () => {
      search.prepare().catch(() => {});
    },
    async find(typed, wait, limit = firstPlaces) {
      const turn = ++asked;
      const query = typed.trim().slice(0, 200);
      if (query === '') {
        show({ ...nothing, query, state: 'idle' });
        return;
      }
      show({ ...(search.names(query) ?? nothing), query, state: 'searching' });
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (turn !== asked) return;
      const found = await search.find(query, limit);
      if (turn === asked) show({ ...found, query, state: found.entries.length > 0 ? 'done' : 'empty' });
    },
  };
}
