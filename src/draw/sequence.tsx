import { coordinate } from './format.ts';
import type { Scale } from './scale.ts';

interface SequenceProps {
  /** Steps 1, 2, … to positions. */
  time: Scale;
  values: readonly number[];
  /** Steps up to here are drawn in colour, later ones pale. */
  past: number;
  /** The line the values stand on. */
  base: number;
  /** Drawn height of 1. */
  unit: number;
}

/** Inputs over time: a stem with a dot each, nothing where the input is 0. */
export function InputStems({ time, values, past, base, unit }: SequenceProps) {
  return (
    <>
      <path class="hair" d={`M${coordinate(time.range[0])} ${base}H${coordinate(time.range[1])}`} />
      {values.map((value, index) =>
        value === 0 ? null : (
          <>
            <path
              class={index < past ? 'q-x stem' : 'stem-off'}
              d={`M${coordinate(time(index + 1))} ${base}v${coordinate(-unit * value)}`}
            />
            <circle
              class={index < past ? 'q-x fill' : 'later'}
              cx={coordinate(time(index + 1))}
              cy={coordinate(base - unit * value)}
              r="2.6"
            />
          </>
        ),
      )}
    </>
  );
}

/** A gate over time: a bar a step between 0 and 1, with its letter at the left. */
export function GateBars({ time, values, past, base, unit, letter }: SequenceProps & { letter: string }) {
  const [from, to] = time.range;
  const width = Math.max(2, Math.min(8, ((to - from) / values.length) * 0.62));
  const bars = values.map(
    (value, index) =>
      `M${coordinate(time(index + 1) - width / 2)} ${base}v${coordinate(-unit * value)}h${coordinate(width)}V${base}z`,
  );
  return (
    <>
      <text class="m s q-k" text-anchor="end" x={from - 8} y={base - 5}>
        {letter}
      </text>
      <path class="grid" d={`M${coordinate(from)} ${base}H${coordinate(to)}`} />
      <path class="later" d={bars.slice(past).join('')} />
      <path class="q-k fill" d={bars.slice(0, past).join('')} />
    </>
  );
}
