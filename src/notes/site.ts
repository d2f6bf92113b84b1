import { inAll, type Language, languages, partLanguage } from '../i18n/languages.ts';
import { nearestHint } from '../markdown/base/nearest.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import { isSlip } from './slip.ts';
import { byLanguage } from './spoken.ts';
import { type Fields, list, map, optional, text, texts, YamlFile } from './yaml.ts';

type Words = Record<Language, string>;

/** What a site says of itself, as content/site.yaml writes it. */
export interface Site {
  /** The languages of its notes, the first without a prefix in addresses; `contentLanguages` has read them. Default: zh, en. */
  languages: readonly string[];
  /** Stands in the title of every page. Default: Tangent · 切线. */
  name: Words;
  /** The home page's two lines; none by default. */
  tagline: Record<Language, readonly string[]>;
  /** For search engines and shared links. Default: the name. */
  description: Words;
  /** Stands over the contents: the collection the notes belong to; nothing by default. */
  source: Words;
  /** Headings over the notes that share a part number, or its letter. Default: the number alone. */
  parts: readonly PartHeading[];
  /**
   * Ways through the notes, each from the first to the last of its slugs. The first one decides which note comes next;
   * without any, the contents do. Default: none.
   */
  paths: readonly ReadingPath[];
  /** Calculators by what they are about, each topic a row of the wall; those not named stand last. Default: none. */
  topics: readonly { title: Words; calculators: readonly string[] }[];
  /** Ids of sections with a line of their own below their note in the contents; none by default. */
  sections: readonly string[];
  /**
   * Where a reader can change a page or report an error on it: addresses in which {file}, {title} and {address} stand for
   * the note's. No link where there is none.
   */
  edit?: string;
  report?: string;
}

/** A heading over notes. */
interface PartHeading {
  /** A part number that notes share (4.1.1), or the letter of those below it (F of F1 and F2). */
  part: string;
  /** Stands in the place of the part number. Default: the part. */
  mark?: string;
  title: Words;
}

/** A way through the notes. */
interface ReadingPath {
  title: Words;
  /** For whom it is, or what it leads to. */
  says: Words;
  notes: readonly string[];
}

const names = { zh: '切线', en: 'Tangent' };
const defaultName: Words = inAll((language) => names[partLanguage(language)]);

const fields: Fields<Partial<Site>> = {
  languages: optional(texts(1)),
  name: optional(byLanguage(text)),
  tagline: optional(byLanguage(texts(1))),
  description: optional(byLanguage(text)),
  source: optional(byLanguage(text)),
  parts: optional(list(map<PartHeading>({ part: text, mark: optional(text), title: byLanguage(text) }))),
  paths: optional(
    list(map<ReadingPath>({ title: byLanguage(text), says: byLanguage(text), notes: texts(1) })),
  ),
  topics: optional(list(map<Site['topics'][number]>({ title: byLanguage(text), calculators: texts(1) }))),
  sections: optional(texts()),
  edit: optional(text),
  report: optional(text),
};

/** A site that says nothing of itself. */
export const defaultSite: Site = {
  languages,
  name: defaultName,
  tagline: inAll(() => []),
  description: defaultName,
  source: inAll(() => ''),
  parts: [],
  paths: [],
  topics: [],
  sections: [],
};

/**
 * Reads what a site says of itself. Never throws: what is wrong is listed in `problems`, what is missing has its default.
 * With `calculators`, those that topics name must be among them; with `slugs`, a note of a path must
 * be none of them misspelt, and stand once in it.
 */
export function readSite(
  source: string,
  file: string,
  calculators?: readonly string[],
  slugs?: ReadonlySet<string>,
): { site: Site; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'site');
  const written = yaml.whole(map(fields)) ?? {};
  (written.topics ?? []).forEach((topic, place) => {
    topic.calculators.forEach((name, index) => {
      if (!calculators || calculators.includes(name)) return;
      yaml.problem(
        yaml.placeAlong(['topics', place, 'calculators', index]),
        `topics: expected a calculator${nearestHint(name, calculators)}; got ${quote(name)}`,
      );
    });
  });
  const parts = (written.parts ?? []).map(({ part }) => part);
  parts.forEach((part, place) => {
    if (parts.indexOf(part) === place) return;
    const at = yaml.placeAlong(['parts', place, 'part']);
    yaml.problem(at, `parts: expected one heading a part; got ${quote(part)} a second time`);
  });
  (written.paths ?? []).forEach((path, place) => {
    path.notes.forEach((slug, index) => {
      const twice = path.notes.indexOf(slug) < index;
      if (!twice && !(slugs && isSlip(slug, slugs))) return;
      const expected = twice ? 'each note once' : `the slug of a note${nearestHint(slug, slugs!)}`;
      yaml.problem(
        yaml.placeAlong(['paths', place, 'notes', index]),
        `paths: expected ${expected}; got ${quote(slug)}`,
      );
    });
  });
  for (const [name, address] of [
    ['edit', written.edit],
    ['report', written.report],
  ] as const) {
    if (address === undefined || isTemplate(address)) continue;
    const expected = 'an address, https://… or mailto:…, with {file}, {title}, {address} and no other places';
    yaml.problem(yaml.placeAlong([name]), `${name}: expected ${expected}; got ${quote(address)}`);
  }
  return {
    site: { ...defaultSite, ...(written.name && { description: written.name }), ...written },
    problems: yaml.problems,
  };
}

/** Whether a text is an address once its places are filled in. */
const isTemplate = (address: string): boolean =>
  /^(?:https?:\/\/[^/\s]|mailto:.)\S*$/.test(address) &&
  [...address.matchAll(/\{([^}]*)\}/g)].every(([, place]) => ['file', 'title', 'address'].includes(place!));
