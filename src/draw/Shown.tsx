import { type Shown as ShownNumber, show, showPower } from './format.ts';

/** A shown number in HTML: the power of ten as a real superscript, never broken across lines. */
export function Shown({ number }: { number: ShownNumber }) {
  if (number.exponent === null) return <span class="num">{number.mantissa}</span>;
  return (
    <span class="num">
      {number.mantissa} × 10<sup>{number.exponent}</sup>
    </span>
  );
}

/** A value (or 10^log10) to some significant digits in HTML. */
export function Value({ value, log10, digits }: { value: number; log10?: number; digits?: number }) {
  return (
    <Shown
      number={log10 === undefined ? show(value, digits) : showPower(log10, Math.sign(value) || 1, digits)}
    />
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
