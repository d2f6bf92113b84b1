import { coordinate, plain } from './format.ts';
import type { Scale } from './scale.ts';

interface AxisProps {
  scale: Scale;
  /** Where the axis stands across: y of a horizontal axis, x of a vertical one. */
  at: number;
  ticks: readonly number[];
  /** Text of a tick; the plain number by default. */
  label?: (value: number) => string;
}

/** A hairline below a drawing with ticks and numbers under it. */
export function HorizontalAxis({ scale, at, ticks, label = plain }: AxisProps) {
  const [from, to] = scale.range;
  return (
    <g class="axis">
      <path class="hair" d={`M${coordinate(from)} ${coordinate(at)}H${coordinate(to)}`} />
      {ticks.map((value) => (
        <>
          <path class="hair" d={`M${coordinate(scale(value))} ${coordinate(at)}v4`} />
          <text class="t" text-anchor="middle" x={coordinate(scale(value))} y={coordinate(at + 18)}>
            {label(value)}
          </text>
        </>
      ))}
    </g>
  );
}

/** Light lines across with numbers at their left end; `ticks` at zero get the stronger line. */
export function HorizontalGrid({
  scale,
  from,
  to,
  ticks,
  label = plain,
}: Omit<AxisProps, 'at'> & { from: number; to: number }) {
  return (
    <g class="axis">
      {ticks.map((value) => (
        <>
          <path
            class={value === 0 ? 'hair' : 'grid'}
            d={`M${coordinate(from)} ${coordinate(scale(value))}H${coordinate(to)}`}
          />
          <text class="t" text-anchor="end" x={coordinate(from - 8)} y={coordinate(scale(value) + 4)}>
            {label(value)}
          </text>
        </>
      ))}
    </g>
  );
}

/** A power of ten as an SVG text: 10 with a real superscript, 1 for exponent 0. */
export function PowerOfTen({ exponent }: { exponent: number }) {
  if (exponent === 0) return <>1</>;
  return (
    <>
      10
      <tspan class="sup" dy="-5">
        {plain(exponent)}
      </tspan>
    </>
  );
}
