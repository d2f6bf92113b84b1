import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import subset from 'subset-font';
import { filesIn } from './files.ts';
import { StyleClasses } from './style-classes.ts';

const katexFolder = join(dirname(createRequire(import.meta.url).resolve('katex/package.json')), 'dist');
/** Signs that may appear only once a calculator is live: digits and marks of numbers. */
const liveSigns = '0123456789.−+-×∞·NaN()=,e';
/** The fonts that nearly every formula needs: fetched with the page. */
const preloaded = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 8);

/**
 * Turns style attributes into classes and writes one style sheet with them and KaTeX's own rules, whose fonts are cut
 * down to the signs the site uses; every page gets the link and the two preloads.
 */
export async function writeFormulaStyles(folder: string, base: string): Promise<void> {
  const pages = filesIn(folder, '.html');
  const sources = pages.map((page) => readFileSync(page, 'utf8'));
  const classes = new StyleClasses(sources);
  const signs = new Set(liveSigns);
  const rewritten = sources.map((source) => {
    const html = classes.replace(source);
    for (const formula of html.matchAll(/class="katex-html"[\s\S]*?(?=<\/(?:p|div|li|td|h\d|figure)>)/g)) {
      for (const sign of formula[0]
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>'))
        signs.add(sign);
    }
    for (const text of html.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g))
      for (const sign of text[1]!.replace(/<[^>]*>/g, '')) signs.add(sign);
    return html;
  });
  const used = new Set(
    rewritten.flatMap((html) =>
      [...html.matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1]!.split(/\s+/)),
    ),
  );
  const assets = join(folder, '_astro');
  mkdirSync(assets, { recursive: true });

  const fonts = new Map<string, string>();
  const sheet = readFileSync(join(katexFolder, 'katex.min.css'), 'utf8');
  const faces = [...sheet.matchAll(/@font-face\{[^}]*\}/g)].map(([face]) => face);
  const kept: string[] = [];
  for (const face of faces) {
    const file = face.match(/url\((fonts\/[^)]*\.woff2)\)/)![1]!;
    const name = basename(file, '.woff2');
    if (!fontIsUsed(name, used)) continue;
    const cut = await subset(readFileSync(join(katexFolder, file)), [...signs].join(''), {
      targetFormat: 'woff2',
    });
    const target = `${name}.${hash(cut)}.woff2`;
    writeFileSync(join(assets, target), cut);
    fonts.set(name, `${base}_astro/${target}`);
    kept.push(
      face
        .replace(/src:[^;}]*/, `src:url(${base}_astro/${target}) format("woff2")`)
        .replace(/font-display:[^;}]*/, 'font-display:swap'),
    );
  }
  const rules = usedRules(sheet.replace(/@font-face\{[^}]*\}/g, ''), used);
  // KaTeX's rules stand in a layer, so that the page's own rules and the former style attributes win over them.
  const styles = `${kept.join('')}@layer katex{${rules}}${classes.rules()}`;
  const name = `formulas.${hash(styles)}.css`;
  writeFileSync(join(assets, name), styles);

  const links = `<link rel="stylesheet" href="${base}_astro/${name}">`;
  const preloads = preloaded
    .map((font) =>
      fonts.has(font)
        ? `<link rel="preload" href="${fonts.get(font)}" as="font" type="font/woff2" crossorigin>`
        : '',
    )
    .join('');
  pages.forEach((page, index) => {
    const html = withoutIdleStyles(rewritten[index]!, folder, base);
    const needed = html.includes('class="katex') ? preloads + links : links;
    writeFileSync(page, html.replace('</head>', `${needed}</head>`));
  });
}

/** A page without the links to style sheets of calculators and practice that it does not have. */
function withoutIdleStyles(html: string, folder: string, base: string): string {
  return html.replace(/<link rel="stylesheet" href="([^"]+)">/g, (link, address: string) => {
    const sheet = readFileSync(join(folder, address.slice(base.length)), 'utf8');
    const idle =
      (sheet.startsWith('.draw') && !/data-calculator=|class="draw/.test(html)) ||
      (sheet.startsWith('.practice{') && !html.includes('data-practice'));
    return idle ? '' : link;
  });
}

/** The rules of a flat style sheet that can match: every class of some selector of theirs occurs in the pages. */
function usedRules(sheet: string, used: ReadonlySet<string>): string {
  return sheet.replace(/([^{}]+)\{([^}]*)\}/g, (_, selectors: string, body: string) => {
    const kept = selectors
      .split(',')
      .filter((selector) =>
        [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].every(([, name]) =>
          used.has(name!),
        ),
      );
    // Prefixes for engines that lack :has() and light-dark() anyway.
    const plain = body.replace(/(^|;)(?:-webkit-|-moz-|-ms-)[^;]*|(^|;)[\w-]+:-(?:webkit|moz)-[^;]*/g, '$1');
    return kept.length > 0 && plain !== '' ? `${kept.join(',')}{${plain}}` : '';
  });
}

/** Whether any class that chooses the font occurs in the pages; the main, italic and size fonts always do. */
function fontIsUsed(name: string, used: ReadonlySet<string>): boolean {
  const classes: Record<string, readonly string[]> = {
    AMS: ['amsrm', 'mathbb', 'textbb'],
    Caligraphic: ['mathcal'],
    Fraktur: ['mathfrak', 'textfrak', 'mathboldfrak'],
    SansSerif: ['mathsf', 'textsf'],
    Script: ['mathscr', 'textscr'],
    Typewriter: ['mathtt', 'texttt'],
  };
  const family = name.slice('KaTeX_'.length).split('-')[0]!;
  if (family === 'Caligraphic' && name.endsWith('Bold')) return used.has('boldsymbol');
  if (family === 'Main' && name.endsWith('BoldItalic')) return used.has('boldsymbol') && used.has('textit');
  if (family === 'Math' && name.endsWith('BoldItalic')) return used.has('boldsymbol');
  if (family === 'Main' && name.endsWith('-Italic')) return used.has('textit') || used.has('mathit');
  return classes[family]?.some((one) => used.has(one)) ?? true;
}
