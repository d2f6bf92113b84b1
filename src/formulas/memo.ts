import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { macros } from './quantities.ts';

/** HTML of every formula ever rendered with this version of KaTeX and these macros, by key. */
export interface FormulaMemo {
  get: (key: string) => string | undefined;
  set: (key: string, html: string) => void;
  /** Writes what is new to the disk, in one step. With many megabytes, keeps only the keys in use. */
  save: (used: Iterable<string>) => void;
}

/** Above this many characters the memo forgets what no note uses any more. */
const forgetFrom = 150e6;

/** Another number whenever the HTML of a formula takes another form: what was kept in the old one is then set anew. */
const form = 2;

const files = new Map<string, string>();

/** Which memo file fits the KaTeX installed under `root`. */
export function memoFile(root: string): string {
  let file = files.get(root);
  if (file === undefined) {
    file = memoFileOf(root);
    files.set(root, file);
  }
  return file;
}

function memoFileOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/katex/package.json'), 'utf8'));
  const rules = createHash('sha256')
    .update(form + JSON.stringify(macros))
    .digest('hex')
    .slice(0, 8);
  return join(root, 'node_modules/.cache/tangent', `formulas-${version}-${rules}.json`);
}

/** Name of a formula in the memo: the same for the same TeX in the same style. */
export function formulaKey(tex: string, display: boolean): string {
  return createHash('sha256')
    .update(`${display ? 'D' : 'T'}${tex}`)
    .digest('base64url')
    .slice(0, 12);
}

const shared = globalThis as { tangentFormulas?: Map<string, Map<string, string>> };

/** What this process knows of a memo file; the loader and the pages run in different module graphs of one process. */
function known(file: string): Map<string, string> {
  shared.tangentFormulas ??= new Map();
  let memo = shared.tangentFormulas.get(file);
  if (!memo) {
    memo = readMemo(file);
    shared.tangentFormulas.set(file, memo);
  }
  return memo;
}

function readMemo(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  } catch {
    // A damaged memo costs time, never a build.
    return new Map();
  }
}

/** The memo kept in a file. */
export function openMemo(file: string): FormulaMemo {
  const memo = known(file);
  let fresh = false;
  return {
    get: (key) => memo.get(key),
    set(key, html) {
      memo.set(key, html);
      fresh = true;
    },
    save(used) {
      if (!fresh) return;
      let size = 0;
      for (const html of memo.values()) size += html.length;
      if (size > forgetFrom) {
        const kept = new Set(used);
        for (const key of [...memo.keys()]) if (!kept.has(key)) memo.delete(key);
      }
      // Another process may have saved in between: what it found stays.
      const all = size > forgetFrom ? memo : new Map([...readMemo(file), ...memo]);
      mkdirSync(dirname(file), { recursive: true });
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(Object.fromEntries(all)));
      renameSync(draft, file);
      fresh = false;
    },
  };
}

const placeholder = /<tex-formula data-key="([\w-]+)"( data-seen(?:="")?)?><\/tex-formula>/g;

/** The formulas that stand in HTML as placeholders, in their order. */
export const formulasIn = (html: string): string[] =>
  Array.from(html.matchAll(placeholder), ([, key]) => key!);

/** A formula's HTML. Throws if the memo lacks it, which cannot be after a build of the notes. */
export function formulaNamed(key: string, file = memoFile(process.cwd())): string {
  let formula = known(file).get(key);
  if (formula === undefined) {
    // Another process may have saved it in the meantime.
    const memo = new Map([...readMemo(file), ...known(file)]);
    shared.tangentFormulas!.set(file, memo);
    formula = memo.get(key);
  }
  if (formula === undefined)
    throw new Error(`formula: expected ${key} in ${file}; got nothing: build with --force`);
  return formula;
}

/** Puts the formulas into HTML that has placeholders for them: those of the memo, or what `formula` makes of a key. */
export const fillFormulas = (html: string, formula: (key: string) => string = formulaNamed): string =>
  html.replace(placeholder, (_, key: string, seen?: string) => (seen ? exposed(formula(key)) : formula(key)));

/** A formula whose visible half is read instead of its MathML. */
const exposed = (formula: string): string =>
  formula
    .replaceAll('class="katex-mathml"', 'class="katex-mathml" aria-hidden="true"')
    .replaceAll('class="katex-html" aria-hidden="true"', 'class="katex-html"');
