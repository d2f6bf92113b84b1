/** One note in a feed. */
interface Item {
  title: string;
  address: string;
  summary: string;
  /** Day of the last change, if known. */
  changed: string | undefined;
}

interface Feed {
  title: string;
  description: string;
  /** Tag of the language. */
  tag: string;
  /** Address of the home page, and of the feed itself. */
  home: string;
  own: string;
  items: readonly Item[];
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML has it; what XML cannot hold is left out. */
export const xml = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => signs[sign]!);

const dayOf = (changed: string) => new Date(`${changed}T00:00:00Z`).toUTCString();

/** RSS 2.0. The notes changed last come first, those of one day, or of none, in their order. */
export function rssOf({ title, description, tag, home, own, items }: Feed): string {
  const sorted = items.toSorted((one, other) => (other.changed ?? '').localeCompare(one.changed ?? ''));
  const newest = sorted[0]?.changed;
  const entries = sorted.map(({ title, address, summary, changed }) =>
    [
      `<title>${xml(title)}</title>`,
      `<link>${xml(address)}</link>`,
      `<guid>${xml(address)}</guid>`,
      ...(summary ? [`<description>${xml(summary)}</description>`] : []),
      ...(changed ? [`<pubDate>${dayOf(changed)}</pubDate>`] : []),
    ].join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xml(title)}</title>
<link>${xml(home)}</link>
<description>${xml(description)}</description>
<language>${tag}</language>
<atom:link href="${xml(own)}" rel="self" type="application/rss+xml"/>
${newest ? `<lastBuildDate>${dayOf(newest)}</lastBuildDate>\n` : ''}${entries.map((entry) => `<item>${entry}</item>`).join('\n')}
</channel></rss>
`;
}
