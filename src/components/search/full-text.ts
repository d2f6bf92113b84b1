import { worthShowing } from './coverage.ts';
import { subject } from './subject.ts';

/** A page that contains the query, with the sections that contain it most. */
export interface Page {
  url: string;
  title: string;
  excerpt: string;
  sections: Section[];
}

export interface Section {
  url: string;
  title: string;
  excerpt: string;
}

export interface Found {
  pages: Page[];
  /** Pages that contain only parts of a Chinese query, in any order. */
  related: Page[];
  /** Whether a higher limit would find more pages. */
  more: boolean;
}

interface Index {
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: IndexResult[] }>;
}
interface IndexResult {
  id: string;
  data(): Promise<IndexData>;
}
interface IndexData {
  url: string;
  content: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: {
    url: string;
    title: string;
    excerpt: string;
    anchor?: { id: string };
    weighted_locations: { weight: number; balanced_score: number }[];
  }[];
}

let loading: Promise<Index> | undefined;

/** Loads the index once; the promise fails where the site has none, as under `npm run dev`. */
export function loadIndex(): Promise<Index> {
  loading ??= (async () => {
    const address = `${document.documentElement.dataset.base ?? '/'}pagefind/pagefind.js`;
    const { createInstance } = await import(/* @vite-ignore */ address);
    const index: Index = createInstance({
      noWorker: true,
      excerptLength: 24,
      // Notes differ little in length: how often a word occurs counts, and most of all whether it is a name.
      ranking: { termFrequency: 0, pageLength: 0, metaWeights: { title: 8, aliases: 4 } },
    });
    await index.init();
    return index;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Where a Chinese phrase stands in fewer pages than this, pages with its parts fill up what was asked for. */
const most = 3;

/** The pages that answer a query, at most `limit` of each kind, best first. Fails where there is no index. */
export async function searchPages(typed: string, limit: number): Promise<Found> {
  const index = await loadIndex();
  const query = subject(typed);
  const { results } = await index.search(query);
  if (!/^[\p{Script=Han}\s]+$/u.test(query)) {
    const pages = await pagesOf(results, query, limit);
    return { pages, related: [], more: results.length > limit && pages.length > 0 };
  }
  // Segmentation splits a Chinese query anywhere: pages with the phrase as typed come first, its parts are only
  // related. Only the search without quotation marks ranks.
  const quoted = (await index.search(`"${query.replace(/\s+/g, '')}"`)).results;
  const phrase = new Set(quoted.map(({ id }) => id));
  const known = new Set(results.map(({ id }) => id));
  const direct = [
    ...results.filter(({ id }) => phrase.has(id)),
    ...quoted.filter(({ id }) => !known.has(id)),
  ];
  const pages = await pagesOf(direct, query, limit);
  const enough = Math.min(most, limit);
  if (pages.length >= enough) return { pages, related: [], more: direct.length > limit };
  const rest = results.filter(({ id }) => !phrase.has(id));
  const wanted = enough - pages.length;
  const more = enough < most && rest.length > wanted;
  return { pages, related: await pagesOf(rest, query, wanted), more };
}

async function pagesOf(results: readonly IndexResult[], query: string, limit: number): Promise<Page[]> {
  const all = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return all
    .filter(({ content, meta }) => worthShowing(query, `${meta.title} ${meta.aliases ?? ''} ${content}`))
    .map(toPage);
}

function toPage({ url, excerpt, meta, sub_results }: IndexData): Page {
  const weight = (section: IndexData['sub_results'][number]) =>
    section.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const best = sub_results
    .filter(({ anchor }) => anchor)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, 3);
  return {
    url,
    title: meta.title ?? url,
    excerpt,
    sections: sub_results
      .filter((section) => best.includes(section))
      .map(({ url, title, excerpt }) => ({ url, title, excerpt })),
  };
}
