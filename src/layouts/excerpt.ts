/**
 * The elements of an HTML text whose opening tag matches, whole and in order: tags of the same name inside are counted.
 * The HTML must be well formed, as the pipeline writes it.
 */
export function elements(html: string, opening: RegExp): string[] {
  const found: string[] = [];
  for (const match of html.matchAll(new RegExp(opening.source, 'g'))) {
    const name = match[0].match(/^<([a-z][\w-]*)/)![1]!;
    let depth = 0;
    for (const tag of html.slice(match.index).matchAll(new RegExp(`<(/?)${name}[\\s>]`, 'g'))) {
      depth += tag[1] ? -1 : 1;
      if (depth > 0) continue;
      found.push(html.slice(match.index, match.index + tag.index + name.length + 3));
      break;
    }
  }
  return found;
}

/** What stands inside an element's own tags. */
export function inside(element: string): string {
  return element.replace(/^<[^>]*>/, '').replace(/<\/[^>]*>$/, '');
}

/** The sections of a note: each h2 with what follows it. */
export function sections(html: string): { id: string; title: string; body: string }[] {
  return html.split(/(?=<h2[\s>])/).flatMap((part) => {
    const [heading] = elements(part, /<h2[^>]*>/);
    if (!heading) return [];
    const title = inside(heading)
      .replace(/<a class="anchor"[\s\S]*?<\/a>/, '')
      .replace(/<span class="no">[^<]*<\/span>/, '');
    return [{ id: heading.match(/id="([^"]*)"/)?.[1] ?? '', title, body: part.slice(heading.length) }];
  });
}
