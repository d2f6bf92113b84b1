import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate, plain, show } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import { GateBars, InputStems } from '../../draw/sequence.tsx';
import type { PictureProps } from '../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type Dialect, dialects, type GruResult, type parameters } from './model.ts';

type Props = PictureProps<typeof parameters, GruResult, Words>;

const plans = {
  wide: { height: 354, mix: { left: 30, width: 450, top: 60, height: 220 }, left: 560, width: 400, top: 28 },
  mid: { height: 354, mix: { left: 30, width: 340, top: 60, height: 220 }, left: 430, width: 290, top: 28 },
  narrow: {
    height: 560,
    mix: { left: 24, width: 296, top: 34, height: 150 },
    left: 24,
    width: 296,
    top: 250,
  },
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
  const { runs, shown, dialect, now, horizon } = result;
  const titled = layout.name !== 'narrow';
  const past = state.step;
  const y = linear([-1, 1], [mix.top + mix.height, mix.top]);
  const gap = titled ? 30 : 16;
  const panel = (mix.width - gap * (shown.length - 1)) / shown.length;

  const time = linear([0, horizon + 0.5], [left, left + width - 76]);
  const tallest = Math.max(1, ...state.inputs.map(Math.abs));
  const inputBase = top + 34;
  const h = linear([-1, 1], [top + 192, top + 52]);
  const gateBase = top + 226;
  const run = runs[dialect];
  const path = (name: Dialect, from: number, to: number) =>
    polyline(
      [state.initial, ...runs[name].map(({ hidden }) => hidden)]
        .slice(from, to + 1)
        .map((value, index) => [time(from + index), h(value)] as const),
    );
  const goto = (step: number) => set({ step: clamp(Math.round(step), 1, horizon) });
  const marks =
    horizon === 60 ? [0, 10, 20, 30, 40, 50, 60] : horizon === 24 ? [0, 6, 12, 18, 24] : [0, 3, 6, 9, 12];

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
      {[1, 0, -1].map((level) => (
        <text class="t" text-anchor="end" x={mix.left - 8} y={coordinate(y(level) + 4)}>
          {plain(level)}
        </text>
      ))}
      {shown.map((name, index) => {
        const moment = runs[name][past - 1]!;
        const share = linear(
          [0, 1],
          [mix.left + index * (panel + gap), mix.left + index * (panel + gap) + panel],
        );
        const [from, to] = share.range;
        const at = [share(1 - moment.keep), y(moment.hidden)] as const;
        const chosen = name === dialect;
        const keepsOld = dialects[name].update === 'keeps-old';
        const end = at[0] > from + panel * 0.55;
        const rising = moment.candidate > moment.before;
        const under = y(-1) + 12;
        return (
          <g>
            <text class={chosen ? 'cap' : 't'} x={coordinate(from)} y={mix.top - 14}>
              {words.names[name]}
            </text>
            {[1, 0, -1].map((level) => (
              <path
                class={level ? 'grid' : 'hair'}
                d={`M${coordinate(from)} ${coordinate(y(level))}H${coordinate(to)}`}
              />
            ))}
            <path class="lead" d={`M${coordinate(at[0])} ${coordinate(at[1])}V${coordinate(under)}`} />
            <g data-key="h">
              <path
                class={`q-s ${chosen ? 'pen' : 'pen thin'}`}
                d={`M${coordinate(from)} ${coordinate(y(moment.before))}L${coordinate(to)} ${coordinate(y(moment.candidate))}`}
              />
              <circle class="q-s fill" cx={coordinate(from)} cy={coordinate(y(moment.before))} r="3" />
              <circle class="q-s thumb" cx={coordinate(to)} cy={coordinate(y(moment.candidate))} r="3.5" />
              <circle
                class={`q-s ${chosen ? 'fill' : 'thumb'}`}
                cx={coordinate(at[0])}
                cy={coordinate(at[1])}
                r="5.5"
              />
              <text
                class="t halo known q-s"
                text-anchor={end ? 'end' : 'start'}
                x={coordinate(at[0] + (end ? -4 : 4) * (rising === end ? 0 : 1))}
                y={coordinate(clamp(at[1] + (rising === end ? -12 : 22), y(1) + 12, y(-1) - 4))}
              >
                <SvgShown number={show(moment.hidden)} />
              </text>
            </g>
            <g data-key="z">
              <path class="grid" d={`M${coordinate(from)} ${coordinate(under)}H${coordinate(to)}`} />
              <path
                class="q-k rail"
                d={`M${coordinate(keepsOld ? to : from)} ${coordinate(under)}H${coordinate(at[0])}`}
              />
              <text
                class="t q-k known"
                text-anchor={keepsOld ? 'end' : 'start'}
                x={coordinate(keepsOld ? to : from)}
                y={coordinate(under + 18)}
              >
                z {plain(moment.updateGate, panel < 90 ? 3 : 4)}
              </text>
            </g>
            {index === 0 && (
              <>
                {moment.keep < 0.7 && (
                  <text
                    class="m s q-s halo"
                    x={coordinate(from + 4)}
                    y={coordinate(y(moment.before) + (rising ? 20 : -10))}
                  >
                    <SvgNotation of="h_{t−1}" />
                  </text>
                )}
                {moment.keep > 0.3 && (
                  <text
                    class="m s q-s halo"
                    text-anchor="end"
                    x={coordinate(to - 2)}
                    y={coordinate(clamp(y(moment.candidate) + (rising ? -10 : 20), y(1) - 4, y(-1) - 4))}
                  >
                    <SvgNotation of="h̃_t" />
                  </text>
                )}
              </>
            )}
          </g>
        );
      })}

      <path class="lead" d={`M${coordinate(time(past))} ${inputBase - 18}V${gateBase + 30}`} />
      <g data-key="x_t">
        <text class="m s q-x" text-anchor="end" x={left - 8} y={inputBase + 2}>
          x
        </text>
        <InputStems
          time={time}
          values={run.map(({ x }) => x)}
          past={past}
          base={inputBase}
          unit={12 / tallest}
        />
      </g>
      <HorizontalGrid scale={h} from={left} to={time.range[1]} ticks={[1, 0, -1]} />
      {shown
        .filter((name) => name !== dialect)
        .map((name) => (
          <path class={`q-s pen thin ${dashes[name]}`} d={path(name, 0, horizon)} />
        ))}
      <g data-key="h">
        <path class="q-s rest" d={path(dialect, past, horizon)} />
        <path class="q-s pen" d={path(dialect, 0, past)} />
      </g>
      {labels(result, h).map(({ name, at }) => (
        <text class="t halo q-s" x={left + width - 70} y={coordinate(at)}>
          {words.names[name]}
        </text>
      ))}
      {(
        [
          ['z', 'updateGate'],
          ['r', 'resetGate'],
        ] as const
      ).map(([letter, pick], row) => (
        <g data-key={letter}>
          <GateBars
            time={time}
            values={run.map((moment) => moment[pick])}
            past={past}
            base={gateBase + row * 28}
            unit={20}
            letter={letter}
          />
        </g>
      ))}
      <HorizontalAxis scale={time} at={gateBase + 36} ticks={marks} />
      <text class="m s" text-anchor="end" x={left - 8} y={gateBase + 54}>
        t
      </text>
      <Handle
        x={time(past)}
        y={h(now.hidden)}
        quantity="q-s"
        label={words.step}
        value={past}
        min={1}
        max={horizon}
        text={`t = ${past}, h = ${plain(now.hidden)}`}
        onStep={(steps) => goto(past + steps)}
        onMove={(x) => goto(time.invert(x))}
        onEdge={(edge) => goto(edge === 'min' ? 1 : horizon)}
      />
    </svg>
  );
}

/** Where the names of the paths stand, right of their ends and at least 15 apart. */
function labels({ runs, shown }: GruResult, h: (value: number) => number): { name: Dialect; at: number }[] {
  const sorted = shown
    .map((name) => ({ name, at: h(runs[name].at(-1)!.hidden) + 4 }))
    .sort((one, other) => one.at - other.at);
  const highest = h(1) + 4;
  const lowest = h(-1) + 4 - 15 * (sorted.length - 1);
  let next = highest;
  return sorted.map(({ name, at }, index) => {
    const placed = clamp(at, next, Math.max(next, lowest + 15 * index));
    next = placed + 15;
    return { name, at: placed };
  });
}
