import { HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate, plain, show } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale } from '../../draw/scale.ts';
import { EndLabels, Timeline } from '../../draw/sequence.tsx';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { GruResult, Moment, parameters } from './model.ts';
import { type Dialect, dialects } from './weights.ts';

type Props = PictureProps<typeof parameters, GruResult, Words>;

/** One step at `mix`, a panel a dialect; all steps at left, width, top. */
const plans = {
  wide: { height: 358, mix: { from: 30, width: 440, top: 66, tall: 220 }, left: 556, width: 326, top: 62 },
  mid: { height: 358, mix: { from: 30, width: 336, top: 66, tall: 220 }, left: 424, width: 218, top: 62 },
  narrow: { height: 560, mix: { from: 24, width: 290, top: 38, tall: 146 }, left: 24, width: 220, top: 286 },
};

/** How the paths over time are told apart where they are not the chosen one. */
const dashes: Record<Dialect, string> = {
  cho: 'long-dash',
  pytorch: 'short-dash',
  chung: 'dotted',
  fourth: '',
};

export function Picture({ state, result, words, layout, set }: Props) {
  const { height, mix, left, width, top } = plans[layout.name];
  const { runs, shown, dialect, now } = result;
  const { step } = state;
  const titled = layout.name !== 'narrow';
  const level = linear([-1, 1], [mix.top + mix.tall, mix.top]);
  const gap = titled ? 30 : 16;
  const panel = (mix.width - gap * (shown.length - 1)) / shown.length;
  const run = runs[dialect];
  const scale = linear([-1, 1], [top + 158, top + 18]);

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      {titled && (
        <>
          <text class="cap" x="0" y="14">
            {words.oneStep}
          </text>
          <text class="cap" x={left - 26} y="14">
            {words.allSteps}
          </text>
        </>
      )}
      {shown.map((name, index) => (
        <Mix
          name={words.names[name]}
          moment={runs[name][step - 1]!}
          from={mix.from + index * (panel + gap)}
          panel={panel}
          level={level}
          keepsOld={dialects[name].update === 'keeps-old'}
          chosen={name === dialect}
          first={index === 0}
        />
      ))}
      <Timeline
        left={left}
        width={width}
        top={top}
        first={0}
        inputs={run.map(({ x }) => x)}
        past={step}
        gates={[
          ['z', run.map(({ updateGate }) => updateGate)],
          ['r', run.map(({ resetGate }) => resetGate)],
        ]}
        below={top + 168}
        at={scale(now.hidden)}
        label={words.step}
        text={`t = ${step}, h = ${plain(now.hidden)}`}
        onStep={(to) => set({ step: to })}
      >
        {(time) => {
          const points = (name: Dialect) =>
            [state.initial, ...runs[name].map(({ hidden }) => hidden)].map(
              (value, index) => [time(index), scale(value)] as const,
            );
          const own = points(dialect);
          return (
            <>
              <HorizontalGrid scale={scale} from={left} to={left + width} ticks={[1, 0, -1]} />
              {shown
                .filter((name) => name !== dialect)
                .map((name) => (
                  <path class={`q-s pen thin ${dashes[name]}`} d={polyline(points(name))} />
                ))}
              <g data-key="h">
                <path class="q-s rest" d={polyline(own.slice(step))} />
                <path class="q-s pen" d={polyline(own.slice(0, step + 1))} />
              </g>
              <EndLabels
                ends={shown.map((name) => [words.names[name], scale(runs[name].at(-1)!.hidden)])}
                x={left + width + 7}
                from={top + 22}
                to={top + 162}
              />
            </>
          );
        }}
      </Timeline>
    </svg>
  );
}

/** One step of one dialect: the new state on the line from the old state to the candidate, at the candidate's share. */
function Mix({
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
  const named = (symbol: string, x: number, y: number, anchor: 'start' | 'end') => (
    <text class="m s q-s halo" text-anchor={anchor} x={coordinate(x)} y={coordinate(y)}>
      <SvgNotation of={symbol} />
    </text>
  );
  return (
    <g>
      <text class={chosen ? 'cap' : 't'} x={coordinate(from)} y={level(1) - 16}>
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
          <SvgShown number={show(hidden)} />
        </text>
      </g>
      <g data-key="z">
        <path class="grid" d={`M${coordinate(from)} ${foot}H${coordinate(to)}`} />
        <path class="q-k rail" d={`M${coordinate(zero)} ${foot}H${coordinate(x)}`} />
        <text class="t q-k known" text-anchor={anchor} x={coordinate(zero)} y={foot + 19}>
          <tspan class="m s">z</tspan> {plain(updateGate, panel < 90 ? 3 : 4)}
        </text>
      </g>
      {first && keep < 0.7 && named('h_{t−1}', from + 4, old + (rising ? 20 : -10), 'start')}
      {first &&
        keep > 0.3 &&
        named('h̃_t', to - 4, clamp(fresh + (rising ? -10 : 20), level(1) - 4, level(-1) - 4), 'end')}
    </g>
  );
}
