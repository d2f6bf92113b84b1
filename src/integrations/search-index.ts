import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { fillFormulas } from '../markdown/memo.ts';
import { filesIn } from './files.ts';

/** What readers do not search for: formulas, drawings, calculators, code, marks beside the text. */
const leftOut = [
  '.katex',
  'svg',
  'script',
  'style',
  'pre',
  '.calc',
  'h2 > .no',
  '.anchor',
  '.copy-tex',
  '.cite',
  '.references',
  '.glossary .in',
  '.hidden-words',
];
/** Pagefind's own interfaces, which nothing here loads. */
const unused = /pagefind-(ui|modular-ui|component-ui|highlight|worker)\.(js|css)$/;

type Pagefind = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/**
 * The search index over the finished pages, one part for each language (`<html lang>`); pages mark what belongs into it.
 * Notes carry their other names, and glossary terms are sections of their page.
 */
export class SearchIndex {
  private readonly names: ReadonlyMap<string, Map<string, string>>;

  private constructor(
    private readonly folder: string,
    private readonly index: Pagefind,
  ) {
    this.names = new Map(
      ['zh', 'en'].map((language) => [language === 'zh' ? 'zh-cn' : language, namesOf(folder, language)]),
    );
  }

  /** An empty index of the site in a folder, which holds the "go to" lists already. */
  static async open(folder: string): Promise<SearchIndex> {
    // A query loads the piece of the index with its words: small pieces keep the first query within its budget.
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '500';
    const { index, errors } = await createIndex({ excludeSelectors: leftOut });
    if (!index) throw new Error(`search: expected an index; got ${errors.join('; ')}`);
    return new SearchIndex(folder, index);
  }

  /**
   * Adds a page, if it marks a part of itself for the search. Its formulas may still be placeholders, since texts are
   * searched without them.
   */
  async add(file: string, html: string): Promise<void> {
    if (!html.includes('data-pagefind-body')) return;
    const language = html.match(/<html lang="([^"]+)"/)?.[1] ?? '';
    const sourcePath = relative(this.folder, file).split(sep).join('/');
    const content = prepare(html, this.names.get(language));
    const added = await this.index.addHTMLFile({ sourcePath, content });
    if (added.errors.length > 0)
      throw new Error(`search: expected a readable page ${sourcePath}; got ${added.errors.join('; ')}`);
  }

  /** Writes the index with the engine into `pagefind/`; Pagefind leaves the names in its engine long. */
  async write(): Promise<void> {
    const output = join(this.folder, 'pagefind');
    const written = await this.index.writeFiles({ outputPath: output });
    if (written.errors.length > 0)
      throw new Error(`search: expected a written index; got ${written.errors.join('; ')}`);
    await close();
    for (const file of filesIn(output)) if (unused.test(file)) rmSync(file);
    const engine = join(output, 'pagefind.js');
    const { code, errors } = await minify(engine, readFileSync(engine, 'utf8'), { module: true });
    if (errors.length > 0)
      throw new Error(`search: expected an engine to make smaller; got ${errors[0]!.message}`);
    writeFileSync(engine, code);
  }
}

/** All names of each note, by slug, from the "go to" list among the finished files. */
function namesOf(folder: string, language: string): Map<string, string> {
  const { notes } = JSON.parse(readFileSync(join(folder, `search.${language}.json`), 'utf8')) as {
    notes: { slug: string; names: string[]; hidden?: string[]; pinyin?: string[] }[];
  };
  return new Map(
    notes.map(({ slug, names, hidden = [], pinyin = [] }) => [
      slug,
      [...names, ...hidden, ...pinyin].join(', '),
    ]),
  );
}

function prepare(html: string, names: Map<string, string> | undefined): string {
  const slug = html.match(/<article[^>]* data-slug="([^"]+)"/)?.[1];
  const aliases = slug === undefined ? undefined : names?.get(slug);
  const named = aliases
    ? html.replace(
        /<article[^>]*>/,
        `$&<span data-pagefind-meta="aliases[title]" title="${quoted(aliases)}"></span>`,
      )
    : html;
  // Sections are what headings with an id begin; a heading names a result, with its formulas.
  return named
    .replace(/<div id="([^"]+)"[^>]*>\s*<dt[^>]*>([\s\S]*?)<\/dt>/g, '<h2 id="$1">$2</h2><div>')
    .replace(/<h[2-6][\s\S]*?<\/h[2-6]>/g, (heading) => fillFormulas(heading));
}

function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
