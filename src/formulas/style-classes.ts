/**
 * Turns style attributes into classes, so that the policy can forbid inline styles: one class for each distinct
 * declaration of the pages. Lengths are rounded to a hundredth of an em, a tenth of a pixel. Classes are numbered in the
 * order of property and value, since neighbours that look alike compress to half the size.
 */
export class StyleClasses {
  private readonly styles = new Set<string>();
  private readonly written = new Map<string, string>();
  private numbered: ReadonlyMap<string, string> | undefined;

  /** Notes down the styles of a page. Every page must be surveyed before the first is rewritten. */
  survey(html: string): void {
    for (const [start, end] of styledTags(html)) this.styles.add(styleOf(html.slice(start, end)));
  }

  /** HTML of a surveyed page with every style attribute turned into classes of its element. */
  replace(html: string): string {
    const pieces: string[] = [];
    let done = 0;
    for (const [start, end] of styledTags(html)) {
      const tag = html.slice(start, end);
      let plain = this.written.get(tag);
      if (plain === undefined) {
        plain = this.withClasses(tag);
        this.written.set(tag, plain);
      }
      pieces.push(html.slice(done, start), plain);
      done = end;
    }
    pieces.push(html.slice(done));
    return pieces.join('');
  }

  /** The rules of all classes, to stand after the rules they must win over. */
  rules(): string {
    return [...this.names()].map(([declaration, name]) => `.${name}{${declaration}}`).join('');
  }

  private names(): ReadonlyMap<string, string> {
    if (!this.numbered) {
      const found = new Set([...this.styles].flatMap(declarations));
      const sorted = [...found].sort(compare);
      this.numbered = new Map(sorted.map((declaration, index) => [declaration, `_${index.toString(36)}`]));
    }
    return this.numbered;
  }

  private withClasses(tag: string): string {
    const names = declarations(styleOf(tag))
      .map((declaration) => this.names().get(declaration))
      .join(' ');
    const plain = tag.replace(/\sstyle="[^"]*"/, '');
    return /\sclass="/.test(plain)
      ? plain.replace(/\sclass="/, ` class="${names} `)
      : plain.replace(/^(<[a-zA-Z][\w-]*)/, `$1 class="${names}"`);
  }
}

const attribute = ' style="';

/** Where the tags with a style attribute begin and end. */
function* styledTags(html: string): Generator<[start: number, end: number]> {
  for (let at = html.indexOf(attribute); at >= 0; ) {
    const start = html.lastIndexOf('<', at);
    const quote = html.indexOf('"', at + attribute.length);
    const end = html.indexOf('>', quote) + 1;
    if (quote < 0 || end === 0) return;
    // In a text, the words are no attribute.
    const inside = /[a-zA-Z]/.test(html[start + 1] ?? '') && html.lastIndexOf('>', at) < start;
    if (inside) yield [start, end];
    at = html.indexOf(attribute, inside ? end : at + 1);
  }
}

const styleOf = (tag: string) => {
  const start = tag.indexOf(attribute) + attribute.length;
  return tag.slice(start, tag.indexOf('"', start));
};

function declarations(style: string): string[] {
  return style
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split(';')
    .map((declaration) => declaration.trim().replace(/\s*:\s*/, ':'))
    .filter(Boolean)
    .map((declaration) =>
      declaration.replace(/-?\d*\.\d+/g, (number) => short(Number(number)).replace(/^(-?)0\./, '$1.')),
    );
}

/** Two decimals, or three for what is thinner than a tenth: rules and kerns. */
function short(value: number): string {
  const unit = Math.abs(value) < 0.1 ? 1000 : 100;
  return String(Math.round(value * unit) / unit);
}

function compare(one: string, other: string): number {
  const [property, value] = one.split(':') as [string, string];
  const [otherProperty, otherValue] = other.split(':') as [string, string];
  if (property !== otherProperty) return property < otherProperty ? -1 : 1;
  return Number.parseFloat(value) - Number.parseFloat(otherValue) || (value < otherValue ? -1 : 1);
}
