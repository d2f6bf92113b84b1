/** What an entry for a list of literature says of a note. */
interface Cited {
  slug: string;
  /** Tag of the language. */
  tag: string;
  title: string;
  /** Name of the site, which stands for its authors. */
  site: string;
  address: string;
  /** Day of the last change, if known. */
  changed: string | undefined;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as LaTeX sets it; formulas stay. */
function escaped(text: string): string {
  return text
    .split(/(\$[^$]+\$)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(/[\\{}~^]/g, (sign) => special[sign]!).replace(/[#$%&_]/g, (sign) => `\\${sign}`),
    )
    .join('');
}

/** A note as an entry of BibTeX. In double braces, so that no style changes its capitals. */
export function bibtexOf({ slug, tag, title, site, address, changed }: Cited): string {
  const [year, month] = changed?.split('-') ?? [];
  const fields = [
    ['author', `{{${escaped(site)}}}`],
    ['title', `{{${escaped(title)}}}`],
    ...(year
      ? [
          ['year', `{${year}}`],
          ['month', String(Number(month))],
        ]
      : []),
    ['howpublished', `{\\url{${address}}}`],
    ['language', `{${tag}}`],
  ];
  const key = `tangent-${slug}-${tag}`.toLowerCase().replace(/[^\w-]+/g, '-');
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join('\n')}\n}\n`;
}
