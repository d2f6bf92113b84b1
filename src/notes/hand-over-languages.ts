import { resolve } from 'node:path';
import { contentLanguages } from './content-languages.ts';

// Everything that asks for the languages comes after this: the build's own modules, its pages, the scripts of its pages.
const { languages, words } = contentLanguages(resolve(process.env.CONTENT_DIR ?? 'content'), process.cwd());
process.env.SITE_LANGUAGES = languages.join(',');
process.env.SITE_WORDS = JSON.stringify(words);
