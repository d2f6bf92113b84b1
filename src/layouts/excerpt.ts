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

/** A heading with what follows it up to the next one: the title without its number and link. */
export interface Section {
  id: string;
  title: string;
  body: string;
}

/** The sections of a note: each h2 with what follows it. */
export function sections(html: string): Section[] {
  return cut(html, /(?=<h2[\s>])/, /<h2[^>]*>/);
}

/** The stretches of a note below each of its headings that has an id, h2 or h3: a section ends where its first h3 begins. */
export function stretches(html: string): Section[] {
  return cut(html, /(?=<h[23][^>]*\sid=")/, /^<h[23][^>]*>/);
}

function cut(html: string, between: RegExp, opening: RegExp): Section[] {
  return html.split(between).flatMap((part) => {
    const [heading] = elements(part, opening);
    if (!heading) return [];
    const title = inside(heading)
      .replace(/<a class="anchor"[\s\S]*?<\/a>/, '')
      .replace(/<span class="no">[^<]*<\/span>/, '');
    return [{ id: heading.match(/id="([^"]*)"/)?.[1] ?? '', title, body: part.slice(heading.length) }];
  });
}

/** What a title says after its first colon, or all of it: 'Derivation: why divide by root d' → 'Why divide by root d'. */
export function afterColon(title: string): string {
  const said = title.replace(/^[^<]*?(?:：|: )/, '').trim();
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A displayed formula, its name and its TeX or placeholder as HTML. */
export interface NamedDisplay {
  name: string;
  html: string;
}

/**
 * The displayed formulas of a section in order. A formula of a definition box has the term's name, any other what its
 * heading says after the colon.
 */
export function displays({ title, body }: Section): NamedDisplay[] {
  const boxes = elements(body, /<div class="definition">/);
  const short = afterColon(title);
  return elements(body, /<div class="display"[^>]*>/).map((html) => {
    const box = boxes.find((one) => one.includes(html));
    const [term] = box ? elements(box, /<span class="term">/) : [];
    return { name: term ? inside(term) : short, html };
  });
}

/**
 * A mistake in bold and the first sentence about it. A stop counts where it ends the text or, in Latin script, stands
 * before a space; inside of an element it never does.
 */
export function firstSentence(html: string): string {
  let depth = 0;
  for (const token of html.matchAll(/<(\/?)[a-z][^>]*?(\/?)>|[。！？]|[.!?](?=[”"’)]?(?:\s|$))/g)) {
    if (token[0].startsWith('<')) {
      if (!token[2] && !/^<(?:br|img|wbr)\b/.test(token[0])) depth += token[1] ? -1 : 1;
    } else if (depth === 0) {
      const end = token.index + 1;
      return html.slice(0, end) + (/^[”"’)]/.exec(html.slice(end))?.[0] ?? '');
    }
  }
  return html;
}
