import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../src/i18n/languages.ts';

/** A note that answers a question, and the sections of it that do. */
export interface Answering {
  slug: string;
  sections: readonly string[];
}

/** A reader's question and the notes that answer it: nearly always one. */
export interface Asked {
  query: string;
  answers: readonly Answering[];
}

const fileOf = (language: Language, list: string) =>
  new URL(`questions/${[language, list].filter(Boolean).join('-')}.txt`, import.meta.url);

/** Whether there is a list of that name: notes may have one of their own. */
export const hasQuestions = (language: Language, list: string): boolean => existsSync(fileOf(language, list));

/** All lists of questions that notes answer. */
export function listNames(language: Language): string[] {
  return readdirSync(new URL('questions/', import.meta.url))
    .flatMap((file) => new RegExp(`^${language}-?(.*)\\.txt$`).exec(file)?.[1] ?? [])
    .filter((list) => list !== 'elsewhere');
}

/** Everyday queries that no note answers. */
export const elsewhere = (language: Language): string[] =>
  readFileSync(fileOf(language, 'elsewhere'), 'utf8').trim().split('\n');

/** The questions of a list; what fails of all but 'held', 'frozen' and 'sealed', which are only measured, was looked at and weights were fitted to it. */
export function questions(language: Language, list: string): Asked[] {
  const file = fileOf(language, list);
  if (!existsSync(file)) throw new Error(`questions: expected the list ${file.pathname}; got no such file`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const at = line.lastIndexOf(' | ');
      return {
        query: line.slice(0, at),
        answers: line
          .slice(at + 3)
          .split('; ')
          .map(answering),
      };
    });
}

function answering(address: string): Answering {
  const [slug, ids] = address.split('#') as [string, string];
  return { slug, sections: ids.split(',').map((id) => id.trim()) };
}

/** What share of questions finds a right note first, one among three, and a right section among six places. */
export async function measured(
  asked: readonly Asked[],
  find: (query: string) => Promise<{ slug: string; section: string }[]>,
): Promise<{ first: number; three: number; section: number; failed: string[] }> {
  const count = { first: 0, three: 0, section: 0 };
  const failed: string[] = [];
  for (const { query, answers } of asked) {
    const places = (await find(query)).slice(0, 6);
    const right = (place: { slug: string }) => answers.some(({ slug }) => slug === place.slug);
    const first = places.slice(0, 1).some(right);
    const section = places.some((place) =>
      answers.some(({ slug, sections }) => slug === place.slug && sections.includes(place.section)),
    );
    if (first) count.first++;
    if (places.slice(0, 3).some(right)) count.three++;
    if (section) count.section++;
    if (!first || !section)
      failed.push(`${query} → ${places.map((place) => `${place.slug}#${place.section}`).join(' ')}`);
  }
  const share = (part: number) => part / asked.length;
  return { first: share(count.first), three: share(count.three), section: share(count.section), failed };
}
