import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import type { Box } from '../../draw/box.ts';
import { contours } from '../../draw/contour.ts';
import { dots } from '../../draw/dots.ts';
import { coordinate as n, plain, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { SvgNotation } from '../../draw/Notation.tsx';
import { curve, type Point, polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import { kept } from '../../frame/kept.ts';
import { column, margins } from './boxes.ts';
import type { Ground } from './ground.ts';
import { meanings } from './meanings.ts';
import { parameters } from './parameters.ts';
import type { Props, StoreyPlan } from './storeys.ts';

/** Where the landscape, the path below it and the storeys stand, and which storeys: θ has a place of its own here. */
export function planOf(layout: string, every: readonly StoreyPlan[], paths: readonly Float64Array[]) {
  const flat = paths.length > 1;
  const narrow = layout === 'narrow';
  const [left, right] = margins[layout]!;
  // In the plane the second coordinate stands over the steps, on the landscape's own axis.
  const ordinate: StoreyPlan = {
    marks: [{ ...meanings.x!, symbol: 'y_t', values: paths.at(-1)!, first: 0, as: 'line' }],
  };
  const shown = flat ? [ordinate, every[1]!] : every.slice(0, -1);
  const land: Box = {
    x: left,
    y: narrow ? 10 : 24,
    width: narrow ? right - left : layout === 'mid' ? 272 : 236,
    height: narrow ? (flat ? 130 : 110) : flat ? 176 : 120,
  };
  const bottom = narrow ? 244 : 356;
  const top = land.y + land.height + 44;
  const path: Box = { ...land, y: top, height: bottom - top };
  if (narrow) {
    const [tall, apart] = shown.length < 3 ? [56, 36] : [34, 27];
    const boxes = column(
      left,
      right - left,
      288,
      shown.map(() => tall),
      apart,
    );
    return { shown, land, path, boxes, height: boxes.at(-1)!.y + tall + 26 };
  }
  const apart = 30;
  const x = land.x + land.width + (layout === 'mid' ? 64 : 60);
  const boxes = flat
    ? [land, path].map(({ y, height }) => ({ x, y, width: right - x, height }))
    : column(
        x,
        right - x,
        land.y,
        shown.map(() => (bottom - land.y + apart) / shown.length - apart),
        apart,
      );
  return { shown, land, path, boxes, height: bottom + 24 };
}

const keepLevels = kept<string[]>();

/** The level lines do not depend on the walk: the last ones drawn are kept. */
function levels(key: string, ground: Ground, x: Scale, y: Scale): string[] {
  const point = new Float64Array(2);
  const f = (first: number, second: number) => {
    point[0] = first;
    point[1] = second;
    return ground.value(point);
  };
  return keepLevels(() => contours(f, x, y), key, ...x.range, ...y.range);
}

interface Walk {
  ground: Ground;
  result: Props['result'];
  state: Props['state'];
  prefix: string;
  land: Box;
  below: Box;
  /** The surface's scales, and the steps going down below it. */
  x: Scale;
  y: Scale;
  t: Scale;
  /** Where the path stands on the surface at every step, and its end kept inside it. */
  points: readonly Point[];
  end: Point;
  value: (at: number) => number;
}

function walkOf({
  ground,
  result,
  state,
  prefix,
  land,
  below,
}: Pick<Walk, 'ground' | 'result' | 'state' | 'prefix' | 'land' | 'below'>): Walk {
  const { paths, horizon } = result;
  const flat = paths.length > 1;
  const first = paths[0]!;
  const reach = Math.max(ground.domain[0]![1], flat ? 0 : Math.abs(first[0]!) * 1.25);
  const x = linear(flat ? ground.domain[0]! : [-reach, reach], [land.x, land.x + land.width]);
  const scalar = new Float64Array(1);
  const value = (at: number) => {
    scalar[0] = at;
    return ground.value(scalar);
  };
  const y = linear(flat ? ground.domain[1]! : [0, value(reach)], [land.y + land.height, land.y]);
  const t = linear([0, horizon], [below.y, below.y + below.height]);
  const points = Array.from(
    first,
    (one, step): Point => [x(one), flat ? y(paths[1]![step]!) : y(value(one))],
  );
  const [across, up] = points[state.steps]!;
  const end: Point = [clamp(across, land.x, land.x + land.width), clamp(up, land.y, land.y + land.height)];
  return { ground, result, state, prefix, land, below, x, y, t, points, end, value };
}

/** The surface with the path on it, and below, sharing its axis, the first coordinate as the steps go down. */
export function Landscape({
  words,
  set,
  path: below,
  ...given
}: Pick<Props, 'result' | 'state' | 'words' | 'set' | 'prefix'> & {
  ground: Ground;
  land: Box;
  path: Box;
}) {
  const walk = walkOf({ ...given, below });
  const { state, result, x, y, t, points, end } = walk;
  const flat = result.paths.length > 1;
  const origin = [result.paths[0]![0]!, result.paths[1]?.[0] ?? 0] as const;
  const setStart = (toX: number, toY: number) => {
    const fine = (to: number, [low, high]: readonly [number, number]) =>
      clamp(Number(to.toFixed(2)), low, high);
    set({ start: flat ? [fine(toX, x.domain), fine(toY, y.domain)] : [fine(toX, x.domain)] });
  };
  const steps = along({ ...parameters.steps, max: result.horizon }, t, state.steps, (to) =>
    set({ steps: to }),
  );
  return (
    <>
      <Surface {...walk} />
      <Downward {...walk} />
      <path class="lead" d={`M${n(end[0])} ${n(end[1])}V${n(t(state.steps))}`} />
      <Handle
        x={x(origin[0])}
        y={points[0]![1]}
        quantity="q-x"
        label={words.startPoint}
        value={origin[0]}
        min={x.domain[0]}
        max={x.domain[1]}
        text={flat ? `(${plain(origin[0])}, ${plain(origin[1])})` : plain(origin[0])}
        onStep={(steps, axis) => {
          const by = (scale: Scale) => (steps * Math.abs(scale.domain[1] - scale.domain[0])) / 100;
          if (axis === 'x' || !flat) setStart(origin[0] + by(x), origin[1]);
          else setStart(origin[0], origin[1] + by(y));
        }}
        onMove={(toX, toY) => setStart(x.invert(toX), y.invert(toY))}
        free
      />
      <Handle
        x={end[0]}
        y={t(state.steps)}
        quantity="q-w"
        label={words.cursor}
        text={`t = ${state.steps}`}
        {...steps}
        onStep={(by, axis) => steps.onStep(axis === 'y' ? -by : by, axis)}
        onMove={(_, down) => steps.onMove(down, 0)}
        free
      />
    </>
  );
}

/** The surface's level lines or its curve, with the path and its end on it. */
function Surface({ ground, result, state, prefix, land, x, y, points, end, value }: Walk) {
  const flat = result.paths.length > 1;
  const done = state.steps + 1;
  const [low, high] = x.domain;
  return (
    <>
      <clipPath id={`${prefix}-land`}>
        <rect x={land.x} y={land.y} width={land.width} height={land.height} />
      </clipPath>
      <g clip-path={`url(#${prefix}-land)`}>
        {flat ? (
          levels(`${state.surface} ${state.kappa}`, ground, x, y).map((d) => <path class="hair" d={d} />)
        ) : (
          <path class="q-p pen thin" d={curve(value, low, high, x, y, 80)} />
        )}
        {flat &&
          ground.minima.map(([a, b]) => <path class="ink" d={`M${n(x(a!) - 4)} ${n(y(b!))}h8m-4 -4v8`} />)}
        <g data-key="θ">
          <path class="rest" d={polyline(points.slice(state.steps))} />
          <path class="q-w pen thin" d={polyline(points.slice(0, done))} />
          <path class="q-w fill" d={dots(points.slice(0, done), 2)} />
        </g>
        <Parts {...{ result, state, x, y, points }} />
      </g>
      <circle class="q-w fill" cx={n(end[0])} cy={n(end[1])} r="5" />
      {flat ? (
        <HorizontalGrid scale={y} from={land.x} to={land.x} ticks={ticks(y.domain[0], y.domain[1], 4)} />
      ) : (
        <text class="m s q-p halo" text-anchor="middle" x={land.x + land.width / 2} y={land.y + 14}>
          f<tspan class="r">(</tspan>θ<tspan class="r">)</tspan>
        </text>
      )}
      <HorizontalAxis scale={x} at={land.y + land.height} ticks={ticks(low, high, 6)} />
    </>
  );
}

/** Where the old velocity alone would have led, and from there −ηg: a step of momentum is both. */
function Parts({ result, state, x, y, points }: Pick<Walk, 'result' | 'state' | 'x' | 'y' | 'points'>) {
  const { paths, rows, hyper, rule } = result;
  if (paths.length < 2 || !(rule === 'momentumNote' || rule === 'nesterovLookahead')) return null;
  const [across, up] = rows.map(
    (own, axis) => paths[axis]![state.steps]! + hyper.learningRate! * own[state.steps - 1]!.gradient!,
  );
  const carried: Point = [x(across!), y(up!)];
  return (
    <>
      <path class="q-s pen" data-key="v" d={polyline([points[state.steps - 1]!, carried])} />
      <path class="q-g pen" data-key="g" d={polyline([carried, points[state.steps]!])} />
    </>
  );
}

/** The first coordinate as the steps go down, on the surface's own axis. */
function Downward({ result, state, prefix, land, below, x, t, points }: Walk) {
  const first = result.paths[0]!;
  const downward = Array.from(first, (one, step): Point => [x(one), t(step)]);
  const at = points[state.steps]![0];
  const arrow = at > land.x + land.width ? '→ ' : at < land.x ? '← ' : '';
  return (
    <>
      <clipPath id={`${prefix}-path`}>
        <rect x={below.x} y={below.y - 4} width={below.width} height={below.height + 8} />
      </clipPath>
      <text class="m s q-w" x={below.x} y={below.y - 8}>
        <SvgNotation of={result.paths.length > 1 ? 'x_t' : 'θ_t'} />
        <tspan class="r" dx="6">
          {arrow}
          <SvgShown number={show(first[state.steps]!, 6)} />
        </tspan>
      </text>
      <g clip-path={`url(#${prefix}-path)`} data-key="θ">
        <path
          class="grid"
          d={ticks(x.domain[0], x.domain[1], 6)
            .map((one) => `M${n(x(one))} ${below.y}V${below.y + below.height}`)
            .join('')}
        />
        <path class="rest" d={polyline(downward.slice(state.steps))} />
        <path class="q-w pen" d={polyline(downward.slice(0, state.steps + 1))} />
      </g>
      <HorizontalGrid scale={t} from={below.x} to={below.x} ticks={ticks(0, result.horizon, 4)} />
    </>
  );
}
