/** Collects style attributes as classes, so that the policy can forbid inline styles: one class for each distinct style. */
export class StyleClasses {
  private readonly names = new Map<string, string>();

  /** HTML with every style attribute turned into a class of its element. */
  replace(html: string): string {
    return html.replace(/<[a-zA-Z][^<>]*\sstyle="[^"]*"[^<>]*>/g, (tag) => {
      const style = tag.match(/\sstyle="([^"]*)"/)![1]!;
      const plain = tag.replace(/\sstyle="[^"]*"/, '');
      const name = this.nameOf(style);
      return /\sclass="/.test(plain)
        ? plain.replace(/\sclass="/, ` class="${name} `)
        : plain.replace(/^(<[a-zA-Z][\w-]*)/, `$1 class="${name}"`);
    });
  }

  /** The rules of all classes given out so far; their repeated name wins over other
   * rules, as the attribute did. */
  rules(): string {
    return [...this.names].map(([style, name]) => `${`.${name}`.repeat(5)}{${style}}`).join('\n');
  }

  private nameOf(style: string): string {
    const text = style
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/;\s*$/, '')
      .replace(/\s*([:;,])\s*/g, '$1');
    let name = this.names.get(text);
    if (!name) {
      name = `_${this.names.size.toString(36)}`;
      this.names.set(text, name);
    }
    return name;
  }
}
