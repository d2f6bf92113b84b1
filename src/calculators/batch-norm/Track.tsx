import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { clearOf } from '../../draw/clear-labels.ts';
import { coordinate, plain } from '../../draw/format.ts';
import { polyline } from '../../draw/path.ts';
import { linear, ticks } from '../../draw/scale.ts';
import type { Plan, TrackBox } from './plan.ts';
import { most } from './training-batches.ts';

interface TrackProps {
  plan: Plan;
  box: TrackBox;
  name: string;
  history: readonly number[];
  seen: readonly number[];
  start: number;
  now: number;
  /** What the horizontal axis counts; on a phone it has no room. */
  axis?: string | undefined;
  /** Lines said where there is no batch. */
  empty?: readonly string[] | undefined;
}

/** A running statistic against the batches seen: its way so far, its way ahead pale, the batches' own values as dots. */
export function Track({ plan, box, name, history, seen, start, now, axis, empty }: TrackProps) {
  const low = Math.min(0, start, ...seen);
  const high = Math.max(0, start, ...seen);
  const values = ticks(low, high, plan.values);
  const step = values.length > 1 ? values[1]! - values[0]! : 1;
  const bottom = Math.floor(low / step + 1e-9) * step;
  const top = Math.ceil(high / step - 1e-9) * step;
  const t = linear([0, most], [box.x, box.x + box.width]);
  const y = linear([bottom, top > bottom ? top : bottom + 1], [box.y + box.height, box.y]);
  const path = (from: number, to: number) =>
    polyline(history.slice(from, to + 1).map((value, index) => [t(from + index), y(value)] as const));
  const dots = (from: number, to: number) =>
    seen
      .slice(from, to)
      .map((value, index) => (
        <circle cx={coordinate(t(from + index + 1))} cy={coordinate(y(value))} r={plan.dot} />
      ));
  const value = history[now]!;
  // Its number stands at the left where it would leave the drawing at the right.
  const late = now > most * 0.6 || t(now) + 8.7 * plain(value).length > box.x + box.width;
  const number = {
    anchor: late ? ('end' as const) : ('start' as const),
    x: t(now) + (late ? 4 : 8),
    y: y(value) + (y(value) < box.y + 26 ? 20 : -12),
    text: plain(value),
    size: 16,
  };
  const counted = {
    anchor: 'end',
    x: box.x + box.width,
    y: box.y + box.height - 8,
    text: axis ?? '',
  } as const;
  return (
    <g data-key={name}>
      <text class="cap" x={box.title[0]} y={box.title[1]}>
        {name}
      </text>
      <HorizontalGrid
        scale={y}
        from={box.x}
        to={box.x + box.width}
        ticks={ticks(bottom, top, plan.values)}
        label={(tick) => plain(tick, 2)}
      />
      <g class="pale fill">{dots(now, most)}</g>
      <g class="q-x fill">{dots(0, now)}</g>
      <path class="rest" d={path(now, most)} />
      <path class="q-s pen" d={path(0, now)} />
      <circle class="q-s fill" cx={coordinate(t(now))} cy={coordinate(y(value))} r="5" />
      <text class="r q-s halo" text-anchor={number.anchor} x={coordinate(number.x)} y={coordinate(number.y)}>
        {number.text}
      </text>
      {empty?.map((line, index) => (
        <text class="t halo" x={box.x + 4} y={box.y + 14 + 15 * index}>
          {line}
        </text>
      ))}
      <HorizontalAxis scale={t} at={box.y + box.height} ticks={plan.batches} />
      {axis && clearOf([number, counted])[1] && (
        <text class="t halo" text-anchor={counted.anchor} x={counted.x} y={counted.y}>
          {counted.text}
        </text>
      )}
    </g>
  );
}
