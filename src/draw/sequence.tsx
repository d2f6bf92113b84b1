import type { ComponentChildren } from 'preact';
import { HorizontalAxis } from './axis.tsx';
import { coordinate } from './format.ts';
import { along, Handle } from './Handle.tsx';
import { SvgNotation } from './Notation.tsx';
import { clamp, linear, type Scale } from './scale.ts';
import { tickSteps } from './steps.ts';

interface TimelineProps {
  /** Left edge, width and the line on which the inputs stand. */
  left: number;
  width: number;
  top: number;
  /** The first step named below: 1, or 0 where a state stands before the first input. */
  first: number;
  inputs: readonly number[];
  /** Steps up to here are drawn in colour, later ones pale. */
  past: number;
  /** Gates over time by their letters, and where their rows begin. */
  gates: readonly (readonly [letter: string, values: readonly number[]])[];
  below: number;
  /** The point that is dragged along time: its height, its name and what it says. */
  at: number;
  label: string;
  text: string;
  onStep: (step: number) => void;
  /** What stands between the inputs and the gates, on the same scale of time. */
  children: (time: Scale) => ComponentChildren;
}

const row = 27;
const tall = 20;

/** Inputs, states and gates of a recurrent cell over the same steps, with the chosen step as a point to drag. */
export function Timeline(props: TimelineProps) {
  const { left, width, top, first, inputs, past, gates, below, at, onStep } = props;
  const horizon = inputs.length;
  const right = left + width;
  const time = linear([first / 2, horizon + 0.5], [left, right]);
  const foot = below + gates.length * row + 6;
  const tallest = Math.max(1, ...inputs.map(Math.abs));
  const bar = clamp((width / horizon) * 0.62, 2, 8);
  const stems = (from: number, to: number) =>
    inputs
      .slice(from, to)
      .map((value, index) => {
        if (value === 0) return '';
        const [x, y] = [time(from + index + 1), top - (12 * value) / tallest];
        const side = Math.sign(value);
        return `M${coordinate(x - side)} ${top}h${2 * side}V${coordinate(y)}h${-2 * side}zM${coordinate(x - 2.6)} ${coordinate(y)}a2.6 2.6 0 1 0 0 -.01z`;
      })
      .join('');
  const bars = (values: readonly number[], base: number, from: number, to: number) =>
    values
      .slice(from, to)
      .map(
        (value, index) =>
          `M${coordinate(time(from + index + 1) - bar / 2)} ${base}v${coordinate(-tall * value)}h${coordinate(bar)}V${base}z`,
      )
      .join('');
  const now = coordinate(time(past));
  return (
    <>
      <path class="lead" d={`M${now} ${top - 18}V${foot + 2}`} />
      <g data-key="x_t">
        <text class="m s q-x" text-anchor="end" x={left - 8} y={top + 2}>
          x
        </text>
        <path class="hair" d={`M${left} ${top}H${right}`} />
        <path class="later" d={stems(past, horizon)} />
        <path class="q-x fill" d={stems(0, past)} />
      </g>
      {props.children(time)}
      {gates.map(([letter, values], index) => {
        const base = below + (index + 1) * row - 2;
        return (
          <g data-key={letter}>
            <text class="m s q-k" text-anchor="end" x={left - 8} y={base - 5}>
              {letter}
            </text>
            <path class="grid" d={`M${left} ${base}H${right}`} />
            <path class="later" d={bars(values, base, past, horizon)} />
            <path class="q-k fill" d={bars(values, base, 0, past)} />
          </g>
        );
      })}
      <HorizontalAxis scale={time} at={foot} ticks={tickSteps(first, horizon)} />
      <text class="m s" text-anchor="end" x={left - (first ? 8 : 14)} y={foot + 18}>
        t
      </text>
      <Handle
        x={time(past)}
        y={at}
        quantity="q-s"
        label={props.label}
        text={props.text}
        {...along({ min: 1, max: horizon, step: 1 }, time, past, onStep)}
      />
    </>
  );
}

/** Names at the right ends of lines: as high as the lines' ends, far enough apart and between two heights. */
export function EndLabels({
  ends,
  x,
  from,
  to,
  kind = 't',
}: {
  ends: readonly (readonly [name: string, y: number])[];
  x: number;
  from: number;
  to: number;
  /** Class of the text: words in the small face, or symbols. */
  kind?: 't' | 'm s';
}) {
  const pitch = kind === 't' ? 15 : 18;
  let next = from;
  return (
    <>
      {[...ends]
        .sort(([, one], [, other]) => one - other)
        .map(([name, y], index) => {
          const lowest = to - pitch * (ends.length - 1 - index);
          const placed = clamp(y + 4, next, Math.max(next, lowest));
          next = placed + pitch;
          return (
            <text class={`${kind} q-s`} x={x} y={coordinate(placed)}>
              {kind === 't' ? name : <SvgNotation of={name} />}
            </text>
          );
        })}
    </>
  );
}
