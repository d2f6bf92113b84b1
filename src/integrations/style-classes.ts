/**
 * Collects style attributes as classes, so that the policy can forbid inline styles: one class for each distinct
 * declaration. Lengths are rounded to a hundredth of an em, a tenth of a pixel.
 */
export class StyleClasses {
  private readonly names = new Map<string, string>();

  /** HTML with every style attribute turned into classes of its element. */
  replace(html: string): string {
    return html.replace(/<[a-zA-Z][^<>]*\sstyle="[^"]*"[^<>]*>/g, (tag) => {
      const style = tag.match(/\sstyle="([^"]*)"/)![1]!;
      const plain = tag.replace(/\sstyle="[^"]*"/, '');
      const names = declarations(style)
        .map((declaration) => this.nameOf(declaration))
        .join(' ');
      return /\sclass="/.test(plain)
        ? plain.replace(/\sclass="/, ` class="${names} `)
        : plain.replace(/^(<[a-zA-Z][\w-]*)/, `$1 class="${names}"`);
    });
  }

  /** The rules of all classes given out so far, to stand after the rules they must win over. */
  rules(): string {
    return [...this.names].map(([declaration, name]) => `.${name}{${declaration}}`).join('');
  }

  private nameOf(declaration: string): string {
    let name = this.names.get(declaration);
    if (!name) {
      name = `_${this.names.size.toString(36)}`;
      this.names.set(declaration, name);
    }
    return name;
  }
}

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
