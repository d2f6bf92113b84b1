/** A stretch of a note's HTML, or a calculator that stands between two. */
export type Part = { html: string } | { calculator: string; id: string; options: Record<string, string> };

const slot =
  /<div data-calculator-slot="([^"]*)" data-calculator-id="([^"]*)" data-options="([^"]*)"><\/div>/g;
const entities: Record<string, string> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  '#x22': '"',
  '#x26': '&',
  '#x27': "'",
  '#x3C': '<',
  '#x3E': '>',
};

/** Splits a note's HTML at the places of its calculators, in order; empty stretches are left out. */
export function split(html: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const push = (stretch: string) => {
    if (stretch.trim() !== '') parts.push({ html: stretch });
  };
  for (const match of html.matchAll(slot)) {
    push(html.slice(end, match.index));
    end = match.index + match[0].length;
    const [, calculator, id, options] = match as unknown as [string, string, string, string];
    parts.push({ calculator, id, options: JSON.parse(decodeEntities(options)) as Record<string, string> });
  }
  push(html.slice(end));
  return parts;
}

function decodeEntities(text: string): string {
  return text.replace(/&(quot|amp|lt|gt|#x2[267]|#x3[CE]);/g, (_, name: string) => entities[name]!);
}
