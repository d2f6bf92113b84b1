import { coordinate, plain, show } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, type Scale } from '../../draw/scale.ts';
import type { Moment } from './model.ts';

interface MixProps {
  name: string;
  moment: Moment;
  from: number;
  panel: number;
  level: Scale;
  keepsOld: boolean;
  chosen: boolean;
  /** Whether the heights and the two states are named: once for all panels. */
  first: boolean;
}

/** A panel narrower than this has its numbers below it. */
const tightBelow = 70;

/** Where a panel's parts stand: its ends, the new state on the line between them, and the bar of the gate below. */
function placesOf({ moment: { before, candidate, hidden, keep }, from, panel, level, keepsOld }: MixProps) {
  const to = from + panel;
  const [zero, anchor] = keepsOld ? ([to, 'end'] as const) : ([from, 'start'] as const);
  return {
    to,
    old: level(before),
    fresh: level(candidate),
    x: from + panel * (1 - keep),
    y: level(hidden),
    rising: candidate > before,
    foot: level(-1) + 12,
    /** The side from which the gate's bar grows, and the text there. */
    zero,
    anchor,
    tight: panel < tightBelow,
  };
}
type Places = ReturnType<typeof placesOf>;

/** One step of one dialect: the new state on the line from the old state to the candidate, at the candidate's share. */
export function Mix(props: MixProps) {
  const { name, from, level, chosen, first } = props;
  const places = placesOf(props);
  const { to, x, y, foot, tight } = places;
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
      <NewState {...props} places={places} />
      <Gate {...props} places={places} />
      {first && <Ends {...props} places={places} />}
    </g>
  );
}

/** The line between the two states, and the new one on it with its number. */
function NewState({
  moment: { hidden },
  from,
  panel,
  level,
  chosen,
  places: { to, old, fresh, x, y, rising, foot, zero, anchor, tight },
}: MixProps & { places: Places }) {
  const side = x > from + panel * 0.55 ? -1 : 1;
  const above = rising === side < 0;
  const dot = (kind: string, atX: number, atY: number, radius: number) => (
    <circle class={`q-s ${kind}`} cx={coordinate(atX)} cy={coordinate(atY)} r={radius} />
  );
  return (
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
  );
}

/** The update gate as a bar from the side it stands for. */
function Gate({
  moment: { updateGate },
  from,
  panel,
  places: { to, x, foot, zero, anchor, tight },
}: MixProps & { places: Places }) {
  return (
    <g data-key="z">
      <path class="grid" d={`M${coordinate(from)} ${foot}H${coordinate(to)}`} />
      <path class="q-k rail" d={`M${coordinate(zero)} ${foot}H${coordinate(x)}`} />
      <text class="t q-k known" text-anchor={anchor} x={coordinate(zero)} y={foot + 19}>
        <tspan class="m s">z</tspan> {plain(updateGate, tight && updateGate < 1e-3 ? 1 : panel < 100 ? 3 : 4)}
      </text>
    </g>
  );
}

/** The names of the old state and the candidate, each where the new state has left it room. */
function Ends({
  moment: { keep },
  from,
  level,
  places: { to, old, fresh, rising },
}: MixProps & { places: Places }) {
  const named = (symbol: string, x: number, y: number, anchor: 'start' | 'end') => (
    <text
      class="m s q-s halo"
      text-anchor={anchor}
      x={coordinate(x)}
      y={coordinate(clamp(y, level(1) + 2, level(-1) - 4))}
    >
      <SvgNotation of={symbol} />
    </text>
  );
  return (
    <>
      {keep < 0.7 && named('h_{t−1}', from + 4, old + (rising ? 20 : -10), 'start')}
      {keep > 0.3 && named('h̃_t', to - 4, fresh + (rising ? -10 : 20), 'end')}
    </>
  );
}
