import { openSearch, type Search } from '../../../src/components/search/answer.ts';
import type { GoToList } from '../../../src/components/search/list.ts';
import type { Sources } from '../../../src/components/search/sources.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { type NotePassages, sectionList } from '../../../src/layouts/section-list.ts';
import { lexicon } from '../../../src/notes/book.ts';
import { renderedNotes } from '../../content/notes.ts';
import { realList } from './content.ts';

let rendered: ReturnType<typeof renderedNotes> | undefined;

/** The search of a language over the notes as they are, without a built site: the full text is looked through plainly. */
export async function engine(
  language: Language,
): Promise<{ search: Search; names: GoToList; notes: NotePassages[]; list: ReturnType<typeof sectionList> }> {
  rendered ??= renderedNotes();
  const all = await rendered;
  const names = realList(language);
  const notes = names.notes.map(({ slug }) => ({
    slug,
    passages: all.get(`${language}/${slug}`)!.metadata.passages,
  }));
  const list = sectionList(language, names, notes, lexicon);
  const passages = notes.flatMap((note) => note.passages);
  const fragments = passages.map((_, place) => String(place));
  const words = passages.map(({ title, text }) => ` ${plain(`${title} ${text}`)} `);
  const sources: Sources = {
    json: async (name) => (name.startsWith('search.') ? names : { ...list, fragments }),
    fragment: async (name) => packed(passages[Number(name)]!),
    index: async () => ({
      async search(query) {
        const han = /\p{Script=Han}/u.test(query);
        const asked = han ? plain(query).replaceAll(' ', '') : ` ${plain(query)} `;
        const found = words.flatMap((text, place) =>
          (han ? text.replaceAll(' ', '') : text).includes(asked) ? [place] : [],
        );
        return { results: found.map((place) => ({ id: String(place) })) };
      },
    }),
  };
  return { search: openSearch(language, sources), names, notes, list };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

async function packed({ title, text }: { title: string; text: string }): Promise<ArrayBuffer> {
  const record = JSON.stringify({ content: `${title}\n${text}`, meta: { title } });
  const stream = new Blob([`pagefind_dcd${record}`]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
