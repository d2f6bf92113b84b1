import type { Language } from '../../src/i18n/languages.ts';
import type { Passage } from '../../src/markdown/base/passage.ts';
import { lexicon } from '../../src/notes/loaded-lists.ts';
import { sectionList, withFiles } from '../../src/notes/search/section-list.ts';
import { openSearch } from '../../src/search/answer.ts';
import type { Beside } from '../../src/search/besides.ts';
import { parted } from '../../src/search/section-index.ts';
import { type Shard, shardWith } from '../../src/search/shards.ts';
import type { Sources } from '../../src/search/sources.ts';
import { realList } from './content.ts';

/** The search of a language over its notes, without a built site: the full text is looked through plainly. */
export function engineOf(
  language: Language,
  all: ReadonlyMap<string, { metadata: { passages: readonly Passage[] } }>,
  besides: readonly Beside[] = [],
  /** Whether all words are in one file, which every query fetches. */
  inOneFile = false,
) {
  const names = realList(language);
  const notes = names.notes.map(({ slug }) => ({
    slug,
    passages: all.get(`${language}/${slug}`)!.metadata.passages,
  }));
  const { list, shards: cut, spelling } = sectionList(language, names, notes, lexicon, besides);
  const shards = inOneFile ? [joined(cut)] : cut;
  const passages = notes.flatMap((note) => note.passages);
  const fragments = passages.map((_, place) => `_${String(place).padStart(4, '0')}`);
  const words = passages.map(({ title, text }) => ` ${plain(`${title} ${text}`)} `);
  const run = words.map((text) => text.replaceAll(' ', ''));
  const shardNames = shards.map((_, place) => `${language}_${place}`);
  const files = new Map<string, unknown>([
    [`search.${language}`, names],
    [`beside.${language}`, besides],
    [`sections.${language}`, withFiles(list, { fragments, shards: shardNames, spelling: 'spelling' })],
    ['words/spelling', spelling],
    ...shards.map((shard, place) => [`words/${shardNames[place]}`, shard] as const),
  ]);
  const sources: Sources = {
    json: async (name) => files.get(name.replace(/\.json$/, '')),
    fragment: async (name) => packed(passages[Number(name.slice(1))]!),
    index: async () => ({
      async search(query) {
        const han = /\p{Script=Han}/u.test(query);
        const asked = han ? plain(query).replaceAll(' ', '') : ` ${plain(query)} `;
        const found = words.flatMap((text, place) =>
          (han ? run[place]! : text).includes(asked) ? [place] : [],
        );
        return { results: found.map((place) => ({ id: fragments[place]! })) };
      },
    }),
  };
  return { search: openSearch(language, sources), names, notes, list };
}

/** All words of several shards as one. */
function joined(shards: readonly Shard[]): Shard {
  const entries = shards.flatMap(({ words, postings }) => {
    const packed = postings.split(' ');
    return parted(words).map((word, place) => [word, packed[place]!] as const);
  });
  return shardWith(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

async function packed({ title, text }: Passage): Promise<ArrayBuffer> {
  const record = JSON.stringify({ content: `${title}\n${text}`, meta: { title } });
  const stream = new Blob([`pagefind_dcd${record}`]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
