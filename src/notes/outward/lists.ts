import { factsOf, type Language, languages } from '../../i18n/languages.ts';
import { pathOf } from '../../i18n/routes.ts';
import { words } from '../../i18n/words.ts';
import { notesIn, slugOf } from '../contents.ts';
import { site, siteNames } from '../loaded-lists.ts';
import { absolute, formPath } from './addresses.ts';
import { changedOn } from './changed.ts';
import { rssOf, xml } from './feed.ts';

/** The feed of a language. */
export async function feedOf(language: Language, origin: URL | undefined): Promise<string> {
  const home = absolute(pathOf(language), origin);
  return rssOf({
    title: siteNames(language),
    description: site.description[language],
    tag: factsOf[language].tag,
    home,
    own: `${home}feed.xml`,
    items: (await notesIn(language)).map((note) => ({
      title: note.data.title,
      address: absolute(pathOf(language, slugOf(note)), origin),
      summary: note.data.summary,
      changed: changedOn(note),
    })),
  });
}

/** All notes with their Markdown, for programs that read: the form of llmstxt.org. */
export async function listForPrograms(origin: URL | undefined): Promise<string> {
  const sections = languages.map(async (language) => {
    const lines = (await notesIn(language)).map((note) => {
      const { title, summary } = note.data;
      const address = absolute(formPath(language, slugOf(note), 'md'), origin);
      return `- [${title}](${address})${summary && `: ${summary}`}`;
    });
    return `## ${words[language].notes} (${factsOf[language].name})\n\n${lines.join('\n')}\n`;
  });
  const about = languages.map((language) => `> ${site.description[language]}\n`);
  return [`# ${siteNames(languages[0]!)}\n`, about.join('>\n'), ...(await Promise.all(sections))].join('\n');
}

/** What a browser must know to search the site from its own bar. */
export function searchDescription(language: Language, origin: URL | undefined): string {
  const search = absolute(pathOf(language, 'search'), origin);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xml([...site.name[language]].slice(0, 16).join(''))}</ShortName>
<Description>${xml(words[language].searchAll)}</Description>
<Language>${factsOf[language].tag}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${xml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
