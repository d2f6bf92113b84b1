import type { APIRoute } from 'astro';
import { calculators } from '../calculators/index.ts';
import { factsOf, firstLanguage, languages } from '../i18n/languages.ts';
import { pathOf } from '../i18n/routes.ts';
import { notesIn, slugOf } from '../notes/contents.ts';

const pages = [
  '',
  'calculators',
  ...Object.keys(calculators).map((name) => `calculators/${name}`),
  'glossary',
  'references',
  'checked',
  'concepts',
  'book',
];

/** Every page in both languages, each naming the other. */
export const GET: APIRoute = async ({ site }) => {
  const notes = (await notesIn(firstLanguage)).map(slugOf);
  const absolute = (path: string) => new URL(path, site).href;
  const entries = [...pages, ...notes].flatMap((page) =>
    languages.map((language) => {
      const links = languages.map(
        (one) =>
          `<xhtml:link rel="alternate" hreflang="${factsOf[one].tag}" href="${absolute(pathOf(one, page))}"/>`,
      );
      return `<url><loc>${absolute(pathOf(language, page))}</loc>${links.join('')}</url>`;
    }),
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
