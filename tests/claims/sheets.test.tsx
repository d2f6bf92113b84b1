import { describe, expect, test } from 'vitest';
import { partLanguages } from '../../src/i18n/part-languages.ts';
import { statedNumbers } from '../../src/markdown/places/stated-numbers.ts';
import { completeSlugs, renderedNotes } from '../content/notes.ts';
import { type Claim, claimsIn } from './claims-in.ts';
import { follows, isStated } from './derived.ts';
import { type SheetText, sheetText } from './sheet-text.ts';

const notes = await renderedNotes();

/** Digits of a number as written, without sign, leading zeros and power. */
const digitsOf = (number: string) => number.replace(/e.*|[-.%]/g, '').replace(/^0+/, '').length;

/** Whether a text shows a number, or the number rounded to four digits or more. */
const shows = (text: string, number: string) =>
  statedNumbers(text).some(
    (one) =>
      isStated(number, Number(one.replace('%', ''))) ||
      (digitsOf(one) >= 4 && isStated(one, Number(number.replace('%', '')))),
  );

/** Numbers of a claim that its sheet neither shows nor makes plain by one that it shows. */
function missing({ calculator, numbers }: Claim, sheet: SheetText): string[] {
  const texts = [sheet.sentence, sheet.outputs, sheet.picture, sheet.controls];
  return numbers.filter(
    (number) =>
      !texts.some((text) => shows(text, number)) &&
      !follows(calculator, number, sheet.values, (value) => texts.some((text) => shows(text, value))),
  );
}

describe.each(partLanguages)('%s', (language) => {
  describe.each(completeSlugs)('%s', (slug) => {
    const { metadata } = notes.get(`${language}/${slug}`)!;
    const claims = claimsIn(metadata);

    test('every number that a claim states is in its sheet', async () => {
      const lost: string[] = [];
      for (const claim of claims) {
        const { options } = metadata.calculators.find(({ id }) => id === claim.id)!;
        for (const number of missing(claim, await sheetText(claim, language, options)))
          lost.push(`${number} in “${claim.text}”`);
      }
      expect(lost).toEqual([]);
    });
  });
});
