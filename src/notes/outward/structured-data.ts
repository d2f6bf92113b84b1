/** What search engines are told of a note. */
interface Article {
  title: string;
  summary: string;
  /** Tag of the language. */
  tag: string;
  address: string;
  minutes: number;
  /** Titles of the notes to read before. */
  prerequisites: readonly string[];
  changed: string | undefined;
}

/** A note as a TechArticle of schema.org: JSON that can stand in a script element. */
export function structuredData(article: Article): string {
  const { title, summary, tag, address, minutes, prerequisites, changed } = article;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    ...(summary && { description: summary }),
    inLanguage: tag,
    url: address,
    timeRequired: `PT${minutes}M`,
    ...(prerequisites.length > 0 && { dependencies: prerequisites.join('; ') }),
    ...(changed && { dateModified: changed }),
  };
  // Nothing in it ends the element or begins a comment.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
