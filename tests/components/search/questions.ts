import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../../../src/i18n/languages.ts';

/** A reader's question, the note that answers it, and the sections of it that do. */
export interface Asked {
  query: string;
  slug: string;
  sections: string[];
}

/** The questions of a list: '', 'more' and 'kinds' were tuned on, 'unseen' and 'fresh' only measured. */
export function questions(language: Language, list: string): Asked[] {
  const name = [language, list].filter(Boolean).join('-');
  const file = new URL(`questions/${name}.txt`, import.meta.url);
  if (!existsSync(file)) throw new Error(`questions: expected the list ${name}.txt; got no such file`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [query, address] = line.split(' | ') as [string, string];
      const [slug, ids] = address.split('#') as [string, string];
      return { query, slug, sections: ids.split(',').map((id) => id.trim()) };
    });
}

/** What share of questions finds its note first, its note among three, and its section among six places. */
export async function measured(
  asked: readonly Asked[],
  find: (query: string) => Promise<{ slug: string; section: string }[]>,
): Promise<{ first: number; three: number; section: number; failed: string[] }> {
  const count = { first: 0, three: 0, section: 0 };
  const failed: string[] = [];
  for (const { query, slug, sections } of asked) {
    const places = (await find(query)).slice(0, 6);
    const first = places[0]?.slug === slug;
    const section = places.some((place) => place.slug === slug && sections.includes(place.section));
    if (first) count.first++;
    if (places.slice(0, 3).some((place) => place.slug === slug)) count.three++;
    if (section) count.section++;
    if (!first || !section)
      failed.push(`${query} → ${places.map((place) => `${place.slug}#${place.section}`).join(' ')}`);
  }
  const share = (part: number) => part / asked.length;
  return { first: share(count.first), three: share(count.three), section: share(count.section), failed };
}
