import { lowered } from '../../draw/format.ts';

/** A number in words: not part of a name (float32) or a shape (3×3), not the base of a power (2¹⁰) or a side of a fraction. */
const number =
  /(?<![\p{Script=Latin}\p{Script=Greek}\p{N}_.^/×])(?<sign>(?<![\p{N})²\p{Script=Latin}\p{Script=Greek}])[−-])?(?<digits>\d+(?:\u2009\d{3})*(?:\.\d+)?)(?: × 10(?<power>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(?<percent>\s?%)?(?![\d⁻⁰¹²³⁴⁵⁶⁷⁸⁹/×]|\.\d)/gu;

/**
 * The numbers that a text states, in order, each as it is written but in plain signs: '9.54e-7', '-0.25', '31.8%'. The
 * digits tell how exact it is.
 */
export function statedNumbers(text: string): string[] {
  return [...text.matchAll(number)].map(({ groups }) => {
    const { sign = '', digits = '', power, percent } = groups!;
    const exponent = power === undefined ? '' : `e${lowered(power).replace('−', '-')}`;
    return `${sign && '-'}${digits.replaceAll('\u2009', '')}${exponent}${percent === undefined ? '' : '%'}`;
  });
}
