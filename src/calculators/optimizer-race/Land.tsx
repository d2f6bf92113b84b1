import type { JSX } from 'preact';
import { across } from '../../draw/across.ts';
import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate as n } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import type { Point } from '../../draw/path.ts';
import { clamp, type Scale, ticks } from '../../draw/scale.ts';
import { trail } from '../../draw/trail.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { lanes, type parameters, type RaceResult } from './model.ts';

export type Props = PictureProps<typeof parameters, RaceResult, Words>;
export type Stretch = readonly [left: number, top: number, width: number, height: number];

/** The surface as level lines with the paths of all racers, and their common start to drag. */
export function Land({
  state,
  result: { surface, start, racers },
  words,
  set,
  prefix,
  x,
  y,
  paths,
}: Props & {
  x: Scale;
  y: Scale;
  /** The level lines. */
  paths: readonly string[];
}) {
  const [[left, right], [foot, top]] = [x.range, y.range];
  const origin: Point = [clamp(x(start[0]), left, right), clamp(y(start[1]), top, foot)];
  const letters: Point[] = [];
  const tips: JSX.Element[] = [];
  return (
    <>
      <clipPath id={`${prefix}-land`}>
        <rect x={left} y={top} width={right - left} height={foot - top} />
      </clipPath>
      <g clip-path={`url(#${prefix}-land)`}>
        {paths.map((d) => (
          <path class="hair" d={d} />
        ))}
        {surface.minima.map(([a, b]) => (
          <path class="ink" d={`M${n(x(a) - 5)} ${n(y(b))}h10m-5 -5v10`} />
        ))}
      </g>
      <HorizontalAxis scale={x} at={foot} ticks={ticks(x.domain[0], x.domain[1], 6)} />
      <HorizontalGrid scale={y} from={left} to={left} ticks={ticks(y.domain[0], y.domain[1], 6)} />
      {racers.map(({ lane, points }) => {
        const { letter, quantity, dash } = lanes[lane]!;
        const until = drawable(points, state.steps, x, y);
        const end = until.at(-1)!;
        // Above all paths, so that none hides another's end.
        if (end[0] >= left && end[0] <= right && end[1] >= top && end[1] <= foot) {
          const place = besideOf(end, letters, origin, right);
          letters.push(place);
          tips.push(
            <g class={`q-${quantity}`} data-key={`η_${letter}`}>
              <circle class="fill" cx={n(end[0])} cy={n(end[1])} r="4" />
              <text class={`t strong q-${quantity} halo`} x={n(place[0])} y={n(place[1])}>
                {letter}
              </text>
            </g>,
          );
        }
        return (
          <g data-key={`η_${letter}`} clip-path={`url(#${prefix}-land)`}>
            <path class={`q-${quantity} pen${dash}`} d={trail(until)} />
          </g>
        );
      })}
      {tips}
      <Handle
        x={origin[0]}
        y={origin[1]}
        quantity="q-w"
        label={words.startPoint}
        {...across([x, y], start, (to) => set({ start: to }))}
      />
    </>
  );
}

/** Where the letter of a path stands: beside its end, clear of other letters, of the start's handle and of the edge. */
function besideOf([across, up]: Point, letters: readonly Point[], handle: Point, right: number): Point {
  const places = [7, -16, 18, -27, 29, -38].flatMap((shift) =>
    [-6, 15].map((drop): Point => [across + shift, up + drop]),
  );
  const free = ([left, base]: Point) =>
    left + 9 < right &&
    Math.hypot(left + 4 - handle[0], base - 4 - handle[1]) > 17 &&
    letters.every(([other, low]) => Math.abs(other - left) > 10 || Math.abs(low - base) > 12);
  return places.find(free) ?? places[0]!;
}

/** A path up to the step, or until it is so far outside that it is gone for good. */
function drawable(points: Float64Array, steps: number, x: Scale, y: Scale): Point[] {
  const all = Array.from(
    { length: steps + 1 },
    (_, step): Point => [x(points[2 * step]!), y(points[2 * step + 1]!)],
  );
  const gone = all.findIndex(([one, up]) => !(Math.abs(one) < 1e4 && Math.abs(up) < 1e4));
  return gone < 0 ? all : all.slice(0, gone + 1);
}
