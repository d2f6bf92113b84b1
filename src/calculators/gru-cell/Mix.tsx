import { coordinate, plain, show } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, type Scale } from '../../draw/scale.ts';
import type { Moment } from './model.ts';

/** One step of one dialect: the new state on the line from the old state to the candidate, at the candidate's share. */
export function Mix({
  name,
  moment,
  from,
  panel,
  level,
  keepsOld,
  chosen,
  first,
}: {
  name: string;
  moment: Moment;
  from: number;
  panel: number;
  level: Scale;
  keepsOld: boolean;
  chosen: boolean;
  /** Whether the heights and the two states are named: once for all panels. */
  first: boolean;
}) {
  const { before, candidate, hidden, keep, updateGate } = moment;
  const to = from + panel;
  const [old, fresh, y] = [level(before), level(candidate), level(hidden)];
  const x = from + panel * (1 - keep);
  const side = x > from + panel * 0.55 ? -1 : 1;
  const rising = candidate > before;
  const above = rising === side < 0;
  const foot = level(-1) + 12;
  const [zero, anchor] = keepsOld ? ([to, 'end'] as const) : ([from, 'start'] as const);
  const tight = panel < 70;
  const dot = (kind: string, x: number, y: number, radius: number) => (
    <circle class={`q-s ${kind}`} cx={coordinate(x)} cy={coordinate(y)} r={radius} />
  );
  const inside = (height: number) => clamp(height, level(1) + 2, level(-1) - 4);
  const named = (symbol: string, x: number, y: number, anchor: 'start' | 'end') => (
    <text class="m s q-s halo" text-anchor={anchor} x={coordinate(x)} y={coordinate(y)}>
      <SvgNotation of={symbol} />
    </text>
  );
  return (
    <g>
      <text class={chosen ? (tight ? 't strong' : 'cap') : 't'} x={coordinate(from)} y={level(1) - 16}>
        {name}
      </text>
      {[1, 0, -1].map((value) => (
        <>
          <path
            class={value ? 'grid' : 'hair'}
            d={`M${coordinate(from)} ${level(value)}H${coordinate(to)}`}
          />
          {first && (
            <text class="t" text-anchor="end" x={from - 8} y={level(value) + 4}>
              {plain(value)}
            </text>
          )}
        </>
      ))}
      <path class="lead" d={`M${coordinate(x)} ${coordinate(y)}V${foot}`} />
      <g data-key="h">
        <path
          class={`q-s pen ${chosen ? '' : 'thin'}`}
          d={polyline([
            [from, old],
            [to, fresh],
          ])}
        />
        {dot('fill', from, old, 3)}
        {dot('thumb', to, fresh, 3.5)}
        {dot(chosen ? 'fill' : 'thumb', x, y, 5.5)}
        <text
          class="t halo known q-s"
          text-anchor={tight ? anchor : side < 0 ? 'end' : 'start'}
          x={coordinate(tight ? zero : x + 8 * side)}
          y={coordinate(tight ? foot + 36 : clamp(y + (above ? -12 : 22), level(1) + 12, level(-1) - 4))}
        >
          <SvgShown number={show(hidden, tight && Math.abs(hidden) < 1e-3 ? 3 : 4)} />
        </text>
      </g>
      <g data-key="z">
        <path class="grid" d={`M${coordinate(from)} ${foot}H${coordinate(to)}`} />
        <path class="q-k rail" d={`M${coordinate(zero)} ${foot}H${coordinate(x)}`} />
        <text class="t q-k known" text-anchor={anchor} x={coordinate(zero)} y={foot + 19}>
          <tspan class="m s">z</tspan>{' '}
          {plain(updateGate, tight && updateGate < 1e-3 ? 1 : panel < 100 ? 3 : 4)}
        </text>
      </g>
      {first && keep < 0.7 && named('h_{t−1}', from + 4, inside(old + (rising ? 20 : -10)), 'start')}
      {first && keep > 0.3 && named('h̃_t', to - 4, inside(fresh + (rising ? -10 : 20)), 'end')}
    </g>
  );
}
