import { compute } from '../markdown/computed.ts';
import { numberToWords } from '../markdown/number.ts';
import { afterColon, displays, elements, firstSentence, inside, stretches } from './excerpt.ts';
import type { Chosen, Remembered, Sheet } from './sheets.ts';

export interface Answer {
  title: string;
  answer: string;
}

/** A cheat sheet's parts as HTML of the note, formulas still as placeholders. */
export interface SheetContents {
  formulas: { name: string; html: string[] }[];
  rules: string[];
  agreed: string[];
  numbers: { name: Remembered['name']; html: string }[];
  tables: string[];
  traps: string[];
  also: { title: string; html: string[] }[];
  safe: Answer[];
  answers: Answer[];
}

/** Sections whose formulas and tables are no results to look up. */
const aside = ['intuition', 'example', 'calculator', 'mistakes', 'interview', 'quiz', 'reading'];

/**
 * Picks what a note's sheet shows out of the note's HTML. What the note does not have is left out: which choices fit is
 * for a test to say, and any note may be rewritten.
 */
export function contentsOf(
  html: string,
  sheet: Sheet | undefined,
  values: Readonly<Record<string, number>>,
): SheetContents {
  const parts = stretches(html);
  const bodies = (id: string) => parts.filter((part) => part.id === id).map(({ body }) => body);
  const some = (choices: readonly Chosen[], find: (body: string) => string[]) =>
    choices.flatMap((choice) => {
      const [id, ...places] = typeof choice === 'string' ? [choice] : choice;
      return chosen(bodies(id).flatMap(find), places);
    });
  const tablesIn = (body: string) => elements(body, /<table>/);
  const { formulas, rules, agreed, numbers, tables, also, wholeTraps, answers }: Sheet = sheet ?? {
    formulas: parts.map(({ id }) => id).filter((id) => !aside.includes(id)),
    numbers: [],
    tables: ['example'],
    answers: 0,
  };
  return {
    formulas: formulas.flatMap((choice) => {
      const [id, ...places] = typeof choice === 'string' ? [choice] : choice;
      const found = parts.filter((part) => part.id === id).flatMap(displays);
      const groups: { name: string; html: string[] }[] = [];
      for (const { name, html: formula } of chosen(found, places)) {
        const last = groups.at(-1);
        if (last?.name === name) last.html.push(formula);
        else groups.push({ name, html: [formula] });
      }
      return groups;
    }),
    rules: some(rules ?? [], tablesIn),
    agreed: some(agreed ?? [], (body) => blocks(body, /<(?:p|table)>/)).map(closed),
    numbers: numbers.flatMap(({ name, value, unit = '' }) => {
      const computed = compute(value, values);
      if ('message' in computed) return [];
      const [plain, raised] = numberToWords(computed.value, computed.format);
      const power = raised === undefined ? '' : `<sup>${raised}</sup>`;
      return [{ name, html: `<span class="num">${plain}${power}${unit}</span>` }];
    }),
    tables: some(tables ?? [], tablesIn),
    traps: bodies('mistakes')
      .flatMap((body) => elements(body, /<li>/))
      .map((item) => inside(item).trim())
      .map((item) => (wholeTraps ? item : firstSentence(item))),
    also: (also ?? []).flatMap((id) =>
      parts
        .filter((part) => part.id === id)
        .map((part) => ({ title: afterColon(part.title), html: blocks(part.body, /<(?:table|ul|ol)>/) })),
    ),
    safe: elements(html, /<section class="voices"[^>]*>/).map((box) => ({
      title: inside(elements(box, /<h3[^>]*>/)[0]!),
      answer: inside(elements(elements(box, /<div class="safe">/)[0]!, /<dd>/)[0]!),
    })),
    answers: elements(html, /<details class="interview"[^>]*>/)
      .slice(0, answers)
      .map((box) => ({
        title: inside(elements(box, /<span class="q">/)[0]!),
        answer: inside(elements(box, /<div class="short">/)[0]!),
      })),
  };
}

/** The items at these places, from the end where negative; all without places. */
function chosen<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.length === 0 ? [...items] : places.flatMap((place) => items.at(place) ?? []);
}

/** Blocks of the running text with such an opening tag: not those of boxes, drawings and side notes. */
function blocks(body: string, opening: RegExp): string[] {
  const boxes = elements(body, /<(?:div(?! class="(?:p|tbl)")|section|figure|aside|details)[\s>]/);
  return elements(
    boxes.reduce((left, box) => left.replace(box, ''), body),
    opening,
  );
}

/** A paragraph that leads to a formula with a colon ends here with a full stop. */
function closed(block: string): string {
  return block.replace(/：(?=<\/p>$)/, '。').replace(/:(?=<\/p>$)/, '.');
}
