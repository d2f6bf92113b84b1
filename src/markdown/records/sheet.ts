import { superscript } from '../../draw/format.ts';
import { cardFormulas } from '../../formulas/card-formulas.ts';
import type { Chosen, Remembered, Sheet, SheetChoice } from '../base/sheet-choice.ts';
import { compute } from '../places/computed.ts';
import { numberToWords } from '../places/number.ts';
import type { NamedFormula, SheetMaterial, Stretch } from './sheet-material.ts';

/** What the choice needs besides the material. */
interface SheetSettings {
  /** Names of the numbers. */
  values: Readonly<Record<string, number>>;
  /** Placeholders of a displayed formula's parts on a card, by its key. */
  formula: (key: string) => string;
}

/** Sections whose formulas and tables are no results to look up. */
const aside = ['intuition', 'example', 'calculator', 'mistakes', 'interview', 'quiz', 'reading'];

/**
 * Picks what a note's sheet shows out of what it may show; without a choice its formulas, the tables of its example and
 * its traps. What the note does not have is left out: which choices fit is for a test to say, and any note may be
 * rewritten. Returns null where nothing is left to show.
 */
export function sheetOf(
  { stretches, safe, answers }: SheetMaterial,
  choice: SheetChoice | undefined,
  { values, formula }: SheetSettings,
): Sheet | null {
  const chosen = {
    formulas: stretches.map(({ id }) => id).filter((id) => !aside.includes(id)),
    numbers: [],
    answers: 0,
    ...(choice ?? { tables: ['example'] }),
  } satisfies SheetChoice;
  const below = (id: string) => stretches.filter((stretch) => stretch.id === id);
  const some = <Item>(choices: readonly Chosen[] = [], find: (stretch: Stretch) => Item[]) =>
    choices.flatMap((one) => {
      const [id, ...places] = typeof one === 'string' ? [one] : one;
      return at(below(id).flatMap(find), places);
    });
  const sheet: Sheet = {
    formulas: grouped(
      [...new Set(chosen.formulas)].map((one) => some([one], ({ formulas }) => formulas)),
      formula,
    ),
    rules: some(chosen.rules, ({ tables }) => tables),
    agreed: some(chosen.agreed, ({ blocks }) =>
      blocks.filter(({ kind }) => kind !== 'list').map(({ html }) => html),
    ),
    numbers: chosen.numbers.flatMap((number) => remembered(number, values)),
    tables: some(chosen.tables, ({ tables }) => tables),
    traps: some(['mistakes'], ({ items }) => items).map(({ whole, first }) =>
      chosen.wholeTraps ? whole : first,
    ),
    also: (chosen.also ?? []).flatMap(below).map(({ title, blocks }) => ({
      title,
      html: blocks.filter(({ kind }) => kind !== 'paragraph').map(({ html }) => html),
    })),
    safe,
    answers: answers.slice(0, chosen.answers),
  };
  return Object.values(sheet).every(({ length }) => length === 0) ? null : sheet;
}

/** Formulas in a row under the same heading or term share its name. */
function grouped(
  sections: readonly (readonly NamedFormula[])[],
  formula: (key: string) => string,
): Sheet['formulas'] {
  return sections.flatMap((formulas) => {
    const groups: Sheet['formulas'] = [];
    for (const { name, key } of formulas) {
      const last = groups.at(-1);
      if (last?.name === name) last.html.push(formula(key));
      else groups.push({ name, html: [formula(key)] });
    }
    return groups;
  });
}

function remembered(
  { name, value, unit = '' }: Remembered,
  values: Readonly<Record<string, number>>,
): Sheet['numbers'] {
  const computed = compute(value, values);
  if ('message' in computed) return [];
  const [plain, raised] = numberToWords(computed.value, computed.format);
  const power =
    raised === undefined
      ? ''
      : `<sup aria-hidden="true">${raised}</sup><span class="hidden-words">${superscript(raised)}</span>`;
  return [{ name, html: `<span class="num">${plain}${power}${unit}</span>` }];
}

/** The items at these places, from the end where negative; all without places. */
function at<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.length === 0 ? [...items] : places.flatMap((place) => items.at(place) ?? []);
}

/**
 * A note's displayed formula as it stands on a card: the keys of its parts, set without the stop of their sentence. Where
 * KaTeX does not take the parts, the formula as it stands in the note.
 */
export function cardKeys(
  key: string,
  tex: string | undefined,
  render: (tex: string) => { key: string } | { message: string },
): string[] {
  if (tex === undefined) return [key];
  const parts = cardFormulas(tex).map(render);
  return parts.every((part) => 'key' in part) ? parts.map((part) => (part as { key: string }).key) : [key];
}
