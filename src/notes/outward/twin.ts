import { readFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { factsOf, type Language } from '../../i18n/languages.ts';
import { pathOf } from '../../i18n/routes.ts';
import { phrase, words } from '../../i18n/words.ts';
import { metadataOf } from '../../markdown/base/note.ts';
import { words as noteWords } from '../../markdown/base/words.ts';
import { readFrontMatter } from '../../markdown/syntax/front-matter.ts';
import { workedValues } from '../../worked/index.ts';
import { type Note, slugOf } from '../contents.ts';
import { references, siteNames } from '../loaded-lists.ts';
import type { Reference } from '../references.ts';
import { absolute } from './addresses.ts';
import { changedOn } from './changed.ts';
import { bibtexOf } from './citation.ts';
import { type Around, markdownTwin } from './markdown-twin.ts';

/** A note's entry for a list of literature. */
export function citationOf(note: Note, language: Language, site: URL | undefined): string {
  return bibtexOf({
    slug: slugOf(note),
    tag: factsOf[language].tag,
    title: note.data.title,
    site: siteNames(language),
    address: absolute(pathOf(language, slugOf(note)), site),
    changed: changedOn(note),
  });
}

/** A note as plain Markdown: its head, its text with numbers filled in, its literature, how to cite it. */
export async function twinOf(
  note: Note,
  language: Language,
  site: URL | undefined,
  titleOf: (calculator: string) => string,
): Promise<string> {
  const { title, summary, prerequisites, references: cited } = note.data;
  const { minutes } = metadataOf(note);
  const page = absolute(pathOf(language, slugOf(note)), site);
  const changed = changedOn(note);
  const said = words[language];
  const head = {
    title,
    language: factsOf[language].tag,
    address: page,
    minutes,
    ...(changed && { changed }),
    ...(prerequisites.length > 0 && { prerequisites }),
  };
  const source = await readFile(resolve(note.filePath!), 'utf8');
  const { body } = readFrontMatter(source, note.filePath!);
  const text = markdownTwin(withoutTitle(body, title), await surroundings(note, language, site, titleOf));
  const literature = references.filter(({ key }) => cited.includes(key));
  return [
    `---\n${Object.entries(head)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join('\n')}\n---\n`,
    `# ${title}\n`,
    ...(summary ? [`${summary}\n`] : []),
    text,
    ...(literature.length > 0 ? [`## ${said.references}\n`, `${literature.map(lineOf).join('\n')}\n`] : []),
    `## ${said.outward.cite}\n`,
    `\`\`\`bibtex\n${citationOf(note, language, site)}\`\`\`\n`,
  ].join('\n');
}

/** A title that stands in the text is no second one. */
const withoutTitle = (body: string, title: string) =>
  body.replace(/^#\s+(.+)\n/m, (whole, written: string) => (written.trim() === title ? '' : whole));

async function surroundings(
  note: Note,
  language: Language,
  site: URL | undefined,
  titleOf: (calculator: string) => string,
): Promise<Around> {
  const own = noteWords[language];
  const { calculators, files } = metadataOf(note);
  const served = new Set(files.map(({ path }) => path));
  return {
    values: await workedValues(slugOf(note)),
    calculators: calculators.map(({ name, id, options }) => ({ id, options, title: titleOf(name) })),
    pageOf: (slug = slugOf(note)) => absolute(pathOf(language, slug), site),
    fileAt(written) {
      const path = posix.normalize(
        written.startsWith('/') ? written.slice(1) : posix.join(language, written),
      );
      return served.has(path)
        ? absolute(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}files/${path}`, site)
        : undefined;
    },
    labelOf(box, { title = '', level = '' }) {
      const label: Record<string, string | undefined> = {
        definition: phrase(words[language].outward.titled, { label: own.definition, title }),
        interview: own.levels[level as keyof typeof own.levels],
        ...own.voices,
        ...own.callouts,
      };
      return label[box] ?? title;
    },
    hint: own.quiz.hint,
    solution: own.quiz.solution,
    calculator: words[language].outward.calculator,
  };
}

function lineOf({ key, authors, others, title, venue, year, doi, arxiv, url }: Reference): string {
  const link = doi ? `https://doi.org/${doi}` : arxiv ? `https://arxiv.org/abs/${arxiv}` : url;
  const names = authors.join(', ') + (others ? ' et al.' : '');
  return `- [@${key}] ${names.replace(/\.?$/, '.')} *${title}*. ${venue ? `${venue}, ` : ''}${year}.${link ? ` <${link}>` : ''}`;
}
