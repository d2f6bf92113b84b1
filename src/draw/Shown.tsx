import type { ComponentChildren } from 'preact';
import { fixed, lowered, type Shown as ShownNumber, show, showPower, superscript } from './format.ts';

/** How a language says a power of ten: after “10”, `{n}` being the exponent without its sign. */
interface PowerWords {
  plus: string;
  minus: string;
}

let saying: PowerWords | null = null;

/**
 * Says the powers of all that it holds in a language's words; without them they are said by superscript signs. It is no
 * context of Preact's: a page speaks one language, the build renders a part at a time, and a context's code would be 200
 * bytes of every first calculator.
 */
export function SpokenPower({ words, children }: { words: PowerWords; children: ComponentChildren }) {
  saying = words;
  return <>{children}</>;
}

/** 28 of 10²⁸ as it is said. Readers of screens skip superscript signs or spell them out, so words say it. */
export function spokenPower(exponent: string, words = saying): string {
  if (words === null) return superscript(exponent);
  const size = exponent.replace('−', '');
  return (size === exponent ? words.plus : words.minus).replace('{n}', size);
}

/**
 * A shown number in HTML: the power of ten as a real superscript, never broken across lines. In names and announcements
 * a superscript is lost (10−28): there, hidden words stand for it.
 */
export function Shown({ number }: { number: ShownNumber }) {
  if (number.exponent === null) return <span class="num">{number.mantissa}</span>;
  return (
    <span class="num">
      {number.mantissa} × 10<sup aria-hidden="true">{number.exponent}</sup>
      <span class="hidden-words">{spokenPower(number.exponent)}</span>
    </span>
  );
}

/** A power of a number in plain text, as `text` of format.ts writes it: 10⁻⁷, (0.2)⁵, but not σ², which voices read. */
export const powers = /(\d\)?)([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g;

/** Plain text for a name or an announcement: powers of numbers in words. */
export const spokenPowers = (text: string, words = saying): string =>
  text.replace(powers, (_, base: string, signs: string) => base + spokenPower(lowered(signs), words));

interface ValueProps {
  value: number;
  log10?: number;
  digits?: number;
  decimals?: number;
}

/** A value (or 10^log10) in HTML: to some significant digits, or to fixed decimals where those are given. */
export function Value({ value, log10, digits, decimals }: ValueProps) {
  if (decimals === 0 && Math.abs(value) >= 1e4) return <Count digits={fixed(value, 0)} />;
  if (decimals !== undefined) return <span class="num">{fixed(value, decimals)}</span>;
  return (
    <Shown
      number={
        log10 === undefined
          ? show(value, digits)
          : showPower(log10, value < 0 || Object.is(value, -0) ? -1 : 1, digits)
      }
    />
  );
}

/** Digits in groups of three, set apart by a margin, so that they copy as one number. */
function Count({ digits }: { digits: string }) {
  const groups = digits.match(/^\D?\d{1,3}(?=(?:\d{3})*$)|\d{3}/g) ?? [digits];
  return (
    <span class="num">
      {groups.map((group) => (
        <span class="group">{group}</span>
      ))}
    </span>
  );
}

/** The same inside an SVG text. */
export function SvgShown({ number }: { number: ShownNumber }) {
  if (number.exponent === null) return <>{number.mantissa}</>;
  return (
    <>
      {`${number.mantissa} × 10`}
      <tspan class="sup" dy="-6">
        {number.exponent}
      </tspan>
      <tspan dy="6">{'\u200b'}</tspan>
    </>
  );
}
