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
