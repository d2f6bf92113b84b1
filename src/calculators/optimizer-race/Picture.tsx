import type { JSX } from 'preact';
import { across } from '../../draw/across.ts';
import { HorizontalAxis, HorizontalGrid, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate as n, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import type { Point } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import { trail } from '../../draw/trail.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { kept } from '../../frame/kept.ts';
import type { Surface } from '../../models/surfaces/surface.ts';
import type { Words } from './en.tsx';
import { contoursOf, lanes, parameters, type RaceResult } from './model.ts';

type Props = PictureProps<typeof parameters, RaceResult, Words>;

/** Contour plot and loss plot; the legend stands above the loss plot, `legend` entries a row. */
const plans = {
  wide: { height: 416, land: [44, 24, 420, 360], loss: [560, 76, 392, 308], legend: 2 },
  mid: { height: 376, land: [36, 24, 310, 320], loss: [412, 104, 300, 240], legend: 1 },
  narrow: { height: 552, land: [36, 14, 276, 230], loss: [44, 372, 268, 150], legend: 1 },
} as const;

/** Lowest power of ten on the loss axis. */
const deepest = -12;

interface Drawn {
  paths: string[];
  low: number;
  high: number;
}
const keepDrawn = kept<Drawn>();

/** Level lines and range of a surface do not depend on the race: the last ones are kept. */
function landscape(state: Props['state'], surface: Surface, x: Scale, y: Scale): Drawn {
  return keepDrawn(
    () => (state.surface === 'ravine' ? ellipses(state.kappa, x, y) : traced(state, surface, x, y)),
    ...[state.surface, state.kappa, state.expression, ...x.range, ...y.range],
  );
}

/** The ravine's level lines, x² + κ y² = r², with r in even steps up to the corner of the plot. */
function ellipses(kappa: number, x: Scale, y: Scale) {
  const corner = Math.hypot(x.domain[1], Math.sqrt(kappa) * y.domain[1]);
  const paths = Array.from({ length: 11 }, (_, index) => {
    const radius = (corner * (index + 0.6)) / 11;
    const [across, up] = [n(x(radius) - x(0)), n(y(0) - y(radius / Math.sqrt(kappa)))];
    const half = `a${across} ${up} 0 0 0 `;
    return `M${n(x(-radius))} ${n(y(0))}${half}${2 * Number(across)} 0${half}${-2 * Number(across)} 0`;
  });
  return { paths, low: 0, high: corner ** 2 / 2 };
}

/** The level lines of any other surface, traced on a grid. */
function traced(state: Props['state'], surface: Surface, x: Scale, y: Scale) {
  const point = new Float64Array(2);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const f = (first: number, second: number) => {
    point[0] = first;
    point[1] = second;
    const value = surface.value(point);
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return value;
  };
  const paths = contoursOf(state)(f, x, y, { levels: 11, columns: 72, rows: 60 });
  return { paths, low, high };
}

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const plan = plans[layout.name];
  const [left, top, width, height] = plan.land;
  const [lossLeft, lossTop, lossWidth, lossHeight] = plan.loss;
  const { surface, start, horizon, racers, lowest } = result;
  const x = linear(surface.domain[0], [left, left + width]);
  const y = linear(surface.domain[1], [top + height, top]);
  const { paths, low, high } = landscape(state, surface, x, y);
  const t = linear([0, horizon], [lossLeft, lossLeft + lossWidth]);
  const range: [number, number] = [lossTop + lossHeight, lossTop];
  const log = lowest !== null;
  const finite = Number.isFinite(low) && high > low;
  const power = linear([deepest, log ? Math.ceil(Math.log10(high - lowest)) : 0], range);
  const flat = linear(finite ? [low, high] : [0, 1], range);
  const of = (value: number) => {
    if (!log) return flat(value);
    const above = value - lowest;
    return above > 0 ? power(Math.log10(above)) : above <= 0 ? range[0] + 2 : Number.NaN;
  };
  const ends: Point[] = [];
  const tips: JSX.Element[] = [];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <defs>
        <clipPath id={`${prefix}-land`}>
          <rect x={left} y={top} width={width} height={height} />
        </clipPath>
        <clipPath id={`${prefix}-loss`}>
          <rect x={lossLeft} y={lossTop - 2} width={lossWidth + 4} height={lossHeight + 4} />
        </clipPath>
      </defs>
      <g clip-path={`url(#${prefix}-land)`}>
        {paths.map((d) => (
          <path class="hair" d={d} />
        ))}
        {surface.minima.map(([a, b]) => (
          <path class="ink" d={`M${n(x(a) - 5)} ${n(y(b))}h10m-5 -5v10`} />
        ))}
      </g>
      <HorizontalAxis scale={x} at={top + height} ticks={ticks(x.domain[0], x.domain[1], 6)} />
      <HorizontalGrid scale={y} from={left} to={left} ticks={ticks(y.domain[0], y.domain[1], 6)} />

      <text class="t" x={lossLeft} y={n(lossTop - 12)}>
        {log ? words.above : words.height}
      </text>
      {log
        ? Array.from({ length: Math.floor((power.domain[1] - deepest) / 2) + 1 }, (_, index) => {
            const exponent = deepest + 2 * index;
            return (
              <>
                <path class="grid" d={`M${lossLeft} ${n(power(exponent))}h${lossWidth}`} />
                <text class="t" text-anchor="end" x={lossLeft - 8} y={n(power(exponent) + 4)}>
                  <PowerOfTen exponent={exponent} />
                </text>
              </>
            );
          })
        : finite && (
            <HorizontalGrid
              scale={flat}
              from={lossLeft}
              to={lossLeft + lossWidth}
              ticks={ticks(low, high, 5)}
            />
          )}
      <HorizontalAxis scale={t} at={range[0]} ticks={ticks(0, horizon, layout.name === 'wide' ? 10 : 5)} />
      <path class="lead" d={`M${n(t(state.steps))} ${lossTop}V${range[0]}`} />

      {racers.map(({ lane, name, points, values, divergedAt }, place) => {
        const { letter, quantity, dash } = lanes[lane]!;
        const at = (step: number): Point => [x(points[2 * step]!), y(points[2 * step + 1]!)];
        // A path that is gone for good is drawn until it is far outside.
        const gone = Array.from({ length: state.steps + 1 }, (_, step) => at(step)).findIndex(
          ([across, up]) => !(Math.abs(across) < 1e4 && Math.abs(up) < 1e4),
        );
        const reach = gone < 0 ? state.steps : gone;
        const until = Array.from({ length: reach + 1 }, (_, step) => at(step));
        const end = at(reach);
        // Letters of paths that end at the same place stand side by side.
        const beside = ends.filter(([across, up]) => Math.hypot(across - end[0], up - end[1]) < 14).length;
        ends.push(end);
        const inside = end[0] >= left && end[0] <= left + width && end[1] >= top && end[1] <= top + height;
        // Above all paths, so that none hides another's end.
        if (inside)
          tips.push(
            <g class={`q-${quantity}`} data-key={`η_${letter}`}>
              <circle class="fill" cx={n(end[0])} cy={n(end[1])} r="4" />
              <text class={`t strong q-${quantity} halo`} x={n(end[0] + 7 + 11 * beside)} y={n(end[1] - 6)}>
                {letter}
              </text>
            </g>,
          );
        const curve = Array.from(values, (value, step): Point => [t(step), of(value)]);
        const value = values[state.steps]!;
        const column = place % plan.legend;
        const row = Math.floor(place / plan.legend);
        const rows = Math.ceil(racers.length / plan.legend);
        const legend: Point = [
          lossLeft + (column * lossWidth) / plan.legend,
          lossTop - 36 - (rows - 1 - row) * 20,
        ];
        const tall = clamp(of(value), lossTop, range[0]);
        return (
          <g data-key={`η_${letter}`}>
            <g clip-path={`url(#${prefix}-land)`}>
              <path class={`q-${quantity} pen${dash}`} d={trail(until)} />
            </g>
            <g clip-path={`url(#${prefix}-loss)`}>
              <path class="rest" d={trail(curve.slice(state.steps))} />
              <path class={`q-${quantity} pen${dash}`} d={trail(curve.slice(0, state.steps + 1))} />
            </g>
            {Number.isFinite(of(value)) && (
              <circle class={`q-${quantity} fill`} cx={n(t(state.steps))} cy={n(tall)} r="4" />
            )}
            <path class={`q-${quantity} pen${dash}`} d={`M${n(legend[0])} ${n(legend[1] - 4)}h26`} />
            <text class={`t q-${quantity}`} x={n(legend[0] + 34)} y={n(legend[1])}>
              <tspan class="strong">{letter}</tspan> {words.choices.racer1[name]}{' '}
              {divergedAt === null ? (
                <>
                  {of(value) < lossTop ? '↑ ' : of(value) > range[0] + 2 ? '↓ ' : ''}
                  <SvgShown number={show(value)} />
                </>
              ) : (
                `✕ t = ${divergedAt}`
              )}
            </text>
          </g>
        );
      })}
      {tips}
      <Handle
        x={x(start[0])}
        y={y(start[1])}
        quantity="q-w"
        label={words.startPoint}
        {...across([x, y], start, (to) => set({ start: to }))}
      />
      <Handle
        x={t(state.steps)}
        y={range[0]}
        quantity="q-n"
        label={words.cursor}
        text={`t = ${state.steps}`}
        {...along({ ...parameters.steps, max: horizon }, t, state.steps, (steps) => set({ steps }))}
      />
    </svg>
  );
}
