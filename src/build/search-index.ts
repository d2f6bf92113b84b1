import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { factsOf, type Language, languages } from '../i18n/languages.ts';
import { type SearchTexts, withFiles } from '../notes/search/section-list.ts';
import { filesIn } from './files.ts';

/** Pagefind's own interfaces, which nothing here loads. */
const unused = /pagefind-(ui|modular-ui|component-ui|highlight|worker)\.(js|css)$/;

type Pagefind = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/**
 * Writes the search of the site in a folder: Pagefind's full-text index with a record for each passage of a note, and the
 * lists of sections, which name these records. Takes the texts away that the pages left for it.
 */
export async function writeSearch(folder: string): Promise<void> {
  // A query loads the piece of the index with its words: small pieces keep the first query within its budget.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '500';
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`search: expected an index; got ${errors.join('; ')}`);
  const texts = new Map<Language, SearchTexts>();
  for (const language of languages) {
    const file = join(folder, `passages.${language}.json`);
    if (!existsSync(file)) continue;
    texts.set(language, JSON.parse(readFileSync(file, 'utf8')) as SearchTexts);
    rmSync(file);
    await addRecords(index, language, texts.get(language)!.passages);
  }
  const output = join(folder, 'pagefind');
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0)
    throw new Error(`search: expected a written index; got ${written.errors.join('; ')}`);
  await close();
  for (const file of filesIn(output)) if (unused.test(file)) rmSync(file);
  await makeSmaller(join(output, 'pagefind.js'));
  for (const file of filesIn(output)) if (/wasm\.\w+\.pagefind$/.test(file)) writeBrotli(file);
  const names = fragmentNames(output);
  for (const [language, { list, shards, spelling, passages }] of texts) {
    const fragments = passages.map(({ title }, place) => {
      const name = names.get(addressOf(language, place));
      if (!name) throw new Error(`search: expected a fragment of the passage ${title}; got none`);
      return name;
    });
    const files = {
      fragments,
      shards: shards.map((shard) => writeWords(folder, language, shard)),
      spelling: writeWords(folder, language, spelling),
    };
    writeFileSync(join(folder, `sections.${language}.json`), JSON.stringify(withFiles(list, files)));
  }
}

/** Writes words of a language into a file named by what it holds, so that none of another build is taken for it. */
function writeWords(folder: string, language: Language, words: unknown): string {
  const text = JSON.stringify(words);
  const name = `${language}_${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  mkdirSync(join(folder, 'words'), { recursive: true });
  writeFileSync(join(folder, 'words', `${name}.json`), text);
  return name;
}

const addressOf = (language: Language, place: number) => `/${language}/${place}`;

/**
 * Each Chinese character is a word of its own in the index, since every browser cuts Chinese in another way; a query puts
 * the characters together again as a phrase.
 */
async function addRecords(
  index: Pagefind,
  language: Language,
  passages: SearchTexts['passages'],
): Promise<void> {
  for (const [place, { title, text }] of passages.entries()) {
    const added = await index.addCustomRecord({
      url: addressOf(language, place),
      content: apart(`${title}\n${text}`.trim() || '-'),
      language: factsOf[language].pageTag,
      meta: { title },
    });
    if (added.errors.length > 0)
      throw new Error(`search: expected a readable passage ${title}; got ${added.errors.join('; ')}`);
  }
}

const apart = (text: string) => text.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, '$&\u200b');

/** Pagefind leaves the names in its engine long. */
async function makeSmaller(engine: string): Promise<void> {
  const { code, errors } = await minify(engine, readFileSync(engine, 'utf8'), { module: true });
  if (errors.length > 0)
    throw new Error(`search: expected an engine to make smaller; got ${errors[0]!.message}`);
  writeFileSync(engine, code);
}

/**
 * Pagefind compresses its program itself, as gzip. It also reads what a server has unpacked already, so that hosts which
 * serve .br files can send it a seventh smaller.
 */
function writeBrotli(file: string): void {
  writeFileSync(`${file}.br`, brotliCompressSync(gunzipSync(readFileSync(file))));
}

/** Which file of the index holds which record: its name without ending, by the record's address. */
function fragmentNames(output: string): Map<string, string> {
  return new Map(
    filesIn(join(output, 'fragment')).map((file) => {
      const text = gunzipSync(readFileSync(file)).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [url, file.replace(/^.*[\\/]|\.pf_fragment$/g, '')];
    }),
  );
}
