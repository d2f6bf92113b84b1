import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { FormulaFonts } from './formula-fonts.ts';
import { fillFormulas, formulaNamed, formulasIn } from './memo.ts';
import { StyleClasses } from './style-classes.ts';

const katexFolder = join(dirname(createRequire(import.meta.url).resolve('katex/package.json')), 'dist');
/** The fonts that nearly every formula needs. */
const common = ['Main-Regular', 'Math-Italic'];
/** With page, styles and script, a note then asks for ten files at first. */
const mostPreloads = 5;
const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 8);
const linkPattern = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Fills the formulas of pages in, turns style attributes into classes and writes one style sheet for every page: the
 * site's own, KaTeX's rules, whose fonts are cut down to the signs the site uses, and those classes. A formula is looked
 * through once, however many pages have it.
 */
export class FormulaStyles {
  private readonly classes = new StyleClasses();
  private readonly fonts = new FormulaFonts();
  private readonly classTexts = new Set<string>();
  private readonly linked = new Set<string>();
  private readonly preloads = new Map<string, string>();
  /** Formulas that were surveyed: the fonts of each. */
  private readonly formulas = new Map<string, ReadonlySet<string>>();
  /** Formulas as pages show them. */
  private readonly shown = new Map<string, string>();
  /** Address of the last style sheet of every page: the one with the site's own rules. */
  private siteSheet = '';
  private link = '';

  /** `needs` says of sheets, by the names of their files, what a page has that needs them; others are never taken out. */
  constructor(
    private readonly folder: string,
    private readonly base: string,
    private readonly needs: Readonly<Record<string, RegExp>> = {},
  ) {}

  /**
   * Notes down what a page needs. Every page must be surveyed before `write`. Throws where pages end in different style
   * sheets: which rules are everybody's is then unknown.
   */
  survey(html: string): void {
    this.look(html);
    for (const key of formulasIn(html))
      if (!this.formulas.has(key)) this.formulas.set(key, this.look(formulaNamed(key)));
    const addresses = [...headOf(html).matchAll(linkPattern)].map(([, address]) => address!);
    for (const address of addresses) this.linked.add(address);
    const last = addresses.at(-1) ?? '';
    this.siteSheet ||= last;
    if (last !== this.siteSheet)
      throw new Error(`styles: expected ${this.siteSheet} as the last sheet of every page; got ${last}`);
  }

  /** Writes the style sheet and its fonts. Throws where no page links a sheet that something is said to need. */
  async write(): Promise<void> {
    const names = [...this.linked].map(nameOf);
    for (const name of Object.keys(this.needs))
      if (!names.includes(name))
        throw new Error(`styles: expected a sheet named ${name}; got ${names.join(', ')}`);
    const assets = join(this.folder, '_astro');
    mkdirSync(assets, { recursive: true });
    const used = new Set([...this.classTexts].flatMap((names) => names.split(/\s+/)));
    const stock = readFileSync(join(katexFolder, 'katex.min.css'), 'utf8');
    const rules = usedRules(stock.replace(/@font-face\{[^}]*\}/g, ''), used);
    const own = readFileSync(this.fileOf(this.siteSheet), 'utf8');
    const faces = await this.writeFonts(stock, assets);
    // KaTeX's rules stand in a layer, so that the page's own rules and the former style attributes win over them.
    const styles = `@layer katex{${rules}}${faces}${own}${this.classes.rules()}`;
    const file = `site.${hash(styles)}.css`;
    writeFileSync(join(assets, file), styles);
    rmSync(this.fileOf(this.siteSheet));
    this.link = `<link rel="stylesheet" href="${this.base}_astro/${file}">`;
  }

  /** Notes down the styles, signs and classes of some HTML; returns the fonts of its formulas. */
  private look(html: string): ReadonlySet<string> {
    this.classes.survey(html);
    for (const [, names] of html.matchAll(/\sclass="([^"]*)"/g)) this.classTexts.add(names!);
    return this.fonts.survey(html);
  }

  /** A surveyed page with its formulas, as `rewrite` left it. */
  fill(html: string): string {
    return fillFormulas(html, (key) => {
      let formula = this.shown.get(key);
      if (formula === undefined) {
        formula = this.classes.replace(formulaNamed(key));
        this.shown.set(key, formula);
      }
      return formula;
    });
  }

  /** A surveyed page with classes instead of styles, and with the links it needs; its formulas are still to fill in. */
  rewrite(html: string): string {
    const preloads = [...this.fontsAtFirst(html)].map((font) => this.preloads.get(font) ?? '');
    const head = headOf(html);
    const links = this.withoutIdleStyles(head, html).replace(
      `<link rel="stylesheet" href="${this.siteSheet}">`,
      preloads.join('') + this.link,
    );
    return this.classes.replace(links + html.slice(head.length));
  }

  /** The fonts of the formulas before the first calculator that stand open to view. */
  private fontsAtFirst(html: string): Set<string> {
    if (!html.includes('class="katex') && formulasIn(html).length === 0) return new Set();
    const start = html.indexOf('<main');
    const end = html.indexOf('data-calculator=', start);
    const shown = html
      .slice(start, end < 0 ? undefined : end)
      .replace(/<(details|template|noscript)\b[\s\S]*?<\/\1>|<div popover[\s\S]*?<\/div>/g, '');
    const later = formulasIn(shown).flatMap((key) => [...this.formulas.get(key)!]);
    return new Set([...new Set([...common, ...this.fonts.survey(shown), ...later])].slice(0, mostPreloads));
  }

  /** Writes the fonts in use; returns the rules that name them. */
  private async writeFonts(stock: string, assets: string): Promise<string> {
    const cut = await this.fonts.cut(katexFolder);
    let faces = '';
    for (const [face] of stock.matchAll(/@font-face\{[^}]*\}/g)) {
      const file = basename(face.match(/url\((fonts\/[^)]*\.woff2)\)/)![1]!, '.woff2');
      const font = file.slice('KaTeX_'.length);
      const content = cut.get(font);
      if (!content) continue;
      const target = `${file}.${hash(content)}.woff2`;
      writeFileSync(join(assets, target), content);
      const address = `${this.base}_astro/${target}`;
      this.preloads.set(
        font,
        `<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`,
      );
      faces += face
        .replace(/src:[^;}]*/, `src:url(${address}) format("woff2")`)
        .replace(/font-display:[^;}]*/, 'font-display:swap');
    }
    return faces;
  }

  /** A page's head without the links to style sheets for what it does not have. */
  private withoutIdleStyles(head: string, html: string): string {
    return head.replace(linkPattern, (link, address: string) =>
      this.needs[nameOf(address)]?.test(html) === false ? '' : link,
    );
  }

  private fileOf(address: string): string {
    return join(this.folder, address.slice(this.base.length));
  }
}

/** `calculator` of `/_astro/calculator.D78iZDDP.css`. */
const nameOf = (address: string) => basename(address).split('.')[0]!;

const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));

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
