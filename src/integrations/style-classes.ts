/**
 * Turns style attributes into classes, so that the policy can forbid inline styles: one class for each distinct
 * declaration of the pages. Lengths are rounded to a hundredth of an em, a tenth of a pixel. Classes are numbered in the
 * order of property and value, since neighbours that look alike compress to half the size.
 */
export class StyleClasses {
  private readonly names: ReadonlyMap<string, string>;

  constructor(pages: readonly string[]) {
    const found = new Set(
      pages.flatMap((html) => [...html.matchAll(styled)].flatMap(([tag]) => declarations(styleOf(tag)))),
    );
    const sorted = [...found].sort((one, other) => compare(one, other));
    this.names = new Map(sorted.map((declaration, index) => [declaration, `_${index.toString(36)}`]));
  }

  /** HTML of one of the pages with every style attribute turned into classes of its element. */
  replace(html: string): string {
    return html.replace(styled, (tag) => {
      const names = declarations(styleOf(tag))
        .map((declaration) => this.names.get(declaration))
        .join(' ');
      const plain = tag.replace(/\sstyle="[^"]*"/, '');
      return /\sclass="/.test(plain)
        ? plain.replace(/\sclass="/, ` class="${names} `)
        : plain.replace(/^(<[a-zA-Z][\w-]*)/, `$1 class="${names}"`);
    });
  }

  /** The rules of all classes, to stand after the rules they must win over. */
  rules(): string {
    return [...this.names].map(([declaration, name]) => `.${name}{${declaration}}`).join('');
  }
}

const styled = /<[a-zA-Z][^<>]*\sstyle="[^"]*"[^<>]*>/g;

const styleOf = (tag: string) => tag.match(/\sstyle="([^"]*)"/)![1]!;

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
