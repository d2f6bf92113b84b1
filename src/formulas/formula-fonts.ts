import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subset from 'subset-font';

/** Signs that may appear only once a calculator is live: digits and marks of numbers. */
const liveSigns = '0123456789.−+-×∞·NaN()=,e';
/** The fonts the site sets its own letters in, besides formulas: they hold every sign. */
const shared = ['Main-Regular', 'Math-Italic'];
const everyFont = [
  ...shared,
  'Main-Bold',
  'Main-Italic',
  'Main-BoldItalic',
  'Math-BoldItalic',
  'AMS-Regular',
  'Caligraphic-Regular',
  'Caligraphic-Bold',
  'Fraktur-Regular',
  'Fraktur-Bold',
  'SansSerif-Regular',
  'SansSerif-Bold',
  'SansSerif-Italic',
  'Script-Regular',
  'Typewriter-Regular',
  'Size1-Regular',
  'Size2-Regular',
  'Size3-Regular',
  'Size4-Regular',
];

/** Fonts an element's class chooses, in KaTeX's style sheet. Nested text styles combine: all they may come to. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  mathnormal: ['Math-Italic'],
  mathit: ['Main-Italic'],
  mathrm: ['Main-Regular'],
  mainrm: ['Main-Regular'],
  mathbf: ['Main-Bold'],
  boldsymbol: ['Math-BoldItalic', 'Main-Bold'],
  textbf: ['Main-Bold', 'Main-BoldItalic', 'SansSerif-Bold'],
  textit: ['Main-Italic', 'Main-BoldItalic', 'SansSerif-Italic'],
  textrm: ['Main-Regular', 'Main-Bold', 'Main-Italic'],
  amsrm: ['AMS-Regular'],
  mathbb: ['AMS-Regular'],
  textbb: ['AMS-Regular'],
  mathcal: ['Caligraphic-Regular', 'Caligraphic-Bold'],
  mathfrak: ['Fraktur-Regular'],
  textfrak: ['Fraktur-Regular'],
  mathboldfrak: ['Fraktur-Bold'],
  textboldfrak: ['Fraktur-Bold'],
  mathtt: ['Typewriter-Regular'],
  texttt: ['Typewriter-Regular'],
  mathscr: ['Script-Regular'],
  textscr: ['Script-Regular'],
  mathsf: ['SansSerif-Regular'],
  textsf: ['SansSerif-Regular', 'SansSerif-Bold', 'SansSerif-Italic'],
  mathboldsf: ['SansSerif-Bold'],
  textboldsf: ['SansSerif-Bold'],
  mathsfit: ['SansSerif-Italic'],
  mathitsf: ['SansSerif-Italic'],
  textitsf: ['SansSerif-Italic'],
  'small-op': ['Size1-Regular'],
  'large-op': ['Size2-Regular'],
  'delim-size1': ['Size1-Regular'],
  'delim-size4': ['Size4-Regular'],
};

/** Which signs of which of KaTeX's fonts the pages use. */
export class FormulaFonts {
  private readonly texts = new Map(everyFont.map((font) => [font, new Set<string>()]));
  private readonly ofTag = new Map<string, readonly string[] | null>();

  /** Notes down the signs of a page. Returns the fonts its formulas are surely set in, as `Main-Regular`. */
  survey(html: string): Set<string> {
    const found = new Set<string>();
    for (let at = html.indexOf(formula); at >= 0; )
      at = html.indexOf(formula, this.surveyFormula(html, html.indexOf('>', at) + 1, found));
    if (html.includes('<text'))
      for (const [, text] of html.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g))
        this.add(shared, text!.replace(/<[^>]*>/g, ''));
    return found;
  }

  /**
   * The fonts in use, each cut down to its signs, as woff2. Without hints, which phones and most screens of today do not
   * use: they are a sixth of the fonts of running text, and three quarters of a font of five brackets.
   */
  async cut(folder: string): Promise<Map<string, Buffer>> {
    const all = new Set([...this.texts.values()].flatMap((texts) => [...texts]));
    const files = new Map<string, Buffer>();
    for (const [font, texts] of this.texts) {
      const whole = shared.includes(font);
      if (texts.size === 0 && !whole) continue;
      const signs = new Set(decoded([...(whole ? all : texts)].join('')) + liveSigns);
      const stock = readFileSync(join(folder, 'fonts', `KaTeX_${font}.woff2`));
      // Named first: the package's own types do not know of hints.
      const form = { targetFormat: 'woff2', noHinting: true } as const;
      files.set(font, await subset(stock, [...signs].join(''), form));
    }
    return files;
  }

  private add(fonts: readonly string[], text: string): void {
    for (const font of fonts) this.texts.get(font)!.add(text);
  }

  /** Goes through one formula's elements from `at`; returns where it ends. */
  private surveyFormula(html: string, at: number, found: Set<string>): number {
    const open: (readonly string[])[] = [['Main-Regular']];
    for (let from = at; ; ) {
      const tag = html.indexOf('<', from);
      if (tag < 0) return html.length;
      const fonts = open.at(-1)!;
      if (tag > from) {
        const text = html.slice(from, tag);
        this.add(fonts, text);
        if (text !== '\u200b' && fonts.length === 1) found.add(fonts[0]!);
      }
      const end = html.indexOf('>', tag) + 1;
      if (html.startsWith('</span', tag)) {
        open.pop();
        if (open.length === 0) return end;
      } else if (html.startsWith('<span', tag)) open.push(this.fontsOf(html.slice(tag, end)) ?? fonts);
      from = end;
    }
  }

  /** The fonts a tag chooses, or null if it leaves its parent's. */
  private fontsOf(tag: string): readonly string[] | null {
    let fonts = this.ofTag.get(tag);
    if (fonts === undefined) {
      const classes = tag.match(/\sclass="([^"]*)"/)?.[1]?.split(/\s+/) ?? [];
      const size = classes.includes('delimsizing') && classes.find((name) => /^size[1-4]$/.test(name));
      const all = classes.flatMap((name) => chosen[name] ?? []);
      if (size) all.push(`Size${size.slice(-1)}-Regular`);
      fonts = all.length > 0 ? all : null;
      this.ofTag.set(tag, fonts);
    }
    return fonts;
  }
}

const formula = 'class="katex-html"';
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (entities[name] ?? whole),
  );
}
