import { writtenFormula } from '../places/written-formula.ts';
import { folded } from '../signs/compatibility.ts';
import { withoutWidth } from '../signs/without-width.ts';

/** Dollars as Pandoc reads them, so that money stays money. */
const formula = /(?<!\\)\$(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/g;

/**
 * A title as plain words, for browsers' tabs, lists and the search: formulas in plain signs, marks of emphasis and code
 * taken off, signs without width dropped.
 */
export function plainTitle(written: string): string {
  return folded(written)
    .replace(new RegExp(withoutWidth, 'g'), '')
    .replace(formula, (_, tex: string) => writtenFormula(tex))
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '$1')
    .replace(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, '$2')
    .replace(/\\\$/g, '$')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a body's one `#` heading, if it stands before all others; else null. */
export function titleInBody(lines: readonly string[]): string | null {
  const found = headingLines(lines);
  const [first] = found;
  const chapters = found.filter(({ depth }) => depth === 1);
  if (first?.depth !== 1 || chapters.length !== 1) return null;
  return first.words.replace(/\s*\{[#.\s][^{}]*\}\s*$/, '').replace(/<[^>]*>/g, '') || null;
}

/** The headings of a text outside of its code, in order. */
function headingLines(lines: readonly string[]): { depth: number; words: string }[] {
  const found: { depth: number; words: string }[] = [];
  let code: string | null = null;
  lines.forEach((line, index) => {
    const [, fence] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence && (code === null || fence.startsWith(code))) code = code === null ? fence : null;
    if (code !== null || fence) return;
    const [, signs, words] = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    if (signs !== undefined) found.push({ depth: signs.length, words: words!.trim() });
    const before = lines[index - 1]?.trim() ?? '';
    if (/^ {0,3}=+[ \t]*$/.test(line) && before !== '') found.push({ depth: 1, words: before });
  });
  return found;
}
