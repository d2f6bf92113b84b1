import { lowered } from '../../draw/format.ts';
import type { Fill, PowerWords } from './starter.ts';

const gap = /\{(\*?)(\w+)\}/g;
/** The exponent of a power of a number, as `plain` writes it. */
const raised = /(?<=\d)[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

const spokenPower = (exponent: string, { plus, minus }: PowerWords): string => {
  const size = exponent.replace('−', '');
  return (size === exponent ? plus : minus).replace('{n}', size);
};

/** A sentence as HTML: its numbers are outputs, its own number stands out, powers are raised and said in words. */
export function writtenHtml(
  sentence: string,
  fills: Readonly<Record<string, Fill>>,
  power: PowerWords,
): string {
  return sentence.replace(gap, (_, own: string, key: string) => {
    const fill = fills[key]!;
    if (typeof fill === 'string') return own ? `<b>${fill}</b>` : fill;
    const tag = own ? 'b' : 'span';
    const shown = fill[1].replace(raised, (signs) => {
      const exponent = lowered(signs);
      return `<sup aria-hidden="true">${exponent}</sup><span class="hidden-words">${spokenPower(exponent, power)}</span>`;
    });
    return `<${tag} class="num" data-output="${key}" data-value="${fill[0]}">${shown}</${tag}>`;
  });
}

/** The same sentence as it is said. */
export function spoken(sentence: string, fills: Readonly<Record<string, Fill>>, power: PowerWords): string {
  return sentence.replace(gap, (_, __, key: string) => {
    const fill = fills[key]!;
    const shown = typeof fill === 'string' ? fill : fill[1];
    return shown.replace(raised, (signs) => spokenPower(lowered(signs), power));
  });
}

/** A power of ten as an SVG text: 10 with its exponent raised, 1 for exponent 0. */
export const powerOfTen = (exponent: string): string =>
  exponent === '0' ? '1' : `10<tspan class="sup" dy="-5">${exponent}</tspan>`;
