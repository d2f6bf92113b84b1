import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { contours } from '../../draw/contour.ts';
import { coordinate as n, plain, show } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { SvgNotation } from '../../draw/Notation.tsx';
import { curve, type Point, polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { Ground, parameters, StepsResult } from './model.ts';
import { type Meaning, meanings } from './rules.ts';

type Props = PictureProps<typeof parameters, StepsResult, Words>;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Mark extends Meaning {
  /** Values at t = first, first + 1, …. */
  values: ArrayLike<number>;
  first: number;
  as: 'stems' | 'line' | 'dashed' | 'ghost' | 'dots';
  label?: string;
}

interface StoreyPlan {
  marks: Mark[];
  /** Dashed reference lines, with the symbol of the positive one. */
  reference?: { value: number; label: string };
}

/** The storeys of the chosen coordinate from top to bottom: gradient, memory, step, parameter. */
function storeysOf(
  { rows, paths, coordinate, hyper, otherUpdates }: StepsResult,
  words: Words,
): StoreyPlan[] {
  const own = rows[coordinate]!;
  const mark = (name: string, as: Mark['as']): Mark[] =>
    name in own[0]!
      ? [{ ...meanings[name]!, values: own.map((numbers) => numbers[name]!), first: 1, as }]
      : [];
  const corrected = 'mHat' in own[0]!;
  const gradient = [
    ...mark('gradient', 'stems'),
    ...mark('firstMoment', corrected ? 'ghost' : 'line'),
    ...mark('mHat', 'line'),
    ...mark('average', 'line'),
    ...mark('direction', 'dashed'),
  ];
  const memory = [
    ...['velocity', 'buffer', 'sumOfSquares', 'meanSquare'].flatMap((name) => mark(name, 'line')),
    ...mark('secondMoment', 'vHat' in own[0]! ? 'ghost' : 'line'),
    ...mark('largestSecondMoment', 'dashed'),
    ...mark('vHat', 'line'),
  ];
  const step = 'velocity' in own[0]! ? [] : mark('delta' in own[0]! ? 'delta' : 'update', 'stems');
  if (step.length > 0) step.push(...mark('rate', 'line'));
  if (otherUpdates.length > 0)
    step.push({
      ...meanings.update!,
      values: otherUpdates,
      first: 1,
      as: 'dashed',
      quantity: 'n',
      label: hyper.biasCorrection ? words.without : words.with,
    });
  const plans: StoreyPlan[] = [
    { marks: gradient },
    { marks: memory },
    {
      marks: step,
      reference: 'secondMoment' in own[0]! ? { value: hyper.learningRate!, label: 'η' } : undefined,
    } as StoreyPlan,
    {
      marks: [
        { ...meanings.x!, values: paths[coordinate]!, first: 0, as: 'line' },
        ...mark('lookAhead', 'dots'),
      ],
    },
  ];
  return plans.filter(({ marks }) => marks.length > 0);
}

/** The second coordinate over the steps, on the landscape's own axis. */
const ordinate = (values: ArrayLike<number>): StoreyPlan => ({
  marks: [{ ...meanings.x!, symbol: 'y_t', values, first: 0, as: 'line' }],
});

/** A domain that covers the values with round ends. */
function rounded(values: readonly number[], withZero: boolean): [number, number] {
  const finite = values.filter((value) => Math.abs(value) < 1e7);
  const low = Math.min(...finite, withZero ? 0 : Number.POSITIVE_INFINITY);
  const high = Math.max(...finite, withZero ? 0 : Number.NEGATIVE_INFINITY);
  if (!(high > low)) return Number.isFinite(low) ? [Math.min(low, 0) - 1, Math.max(low, 0) + 1] : [-1, 1];
  const step = ticks(low, high, 4);
  const width = step.length > 1 ? step[1]! - step[0]! : high - low;
  const round = (value: number) => Number(value.toPrecision(10));
  return [round(Math.floor(low / width + 1e-9) * width), round(Math.ceil(high / width - 1e-9) * width)];
}

function Storey({
  plan: { marks, reference },
  box,
  t,
  steps,
  clip,
  domain: fixed,
  axis,
}: {
  plan: StoreyPlan;
  box: Box;
  t: Scale;
  steps: number;
  clip: string;
  domain?: readonly [number, number];
  axis: boolean;
}) {
  const parameter = marks[0]!.key === 'θ';
  const [low, high] =
    fixed ??
    rounded(
      [...marks.flatMap(({ values }) => Array.from(values)), ...(reference ? [reference.value] : [])],
      !parameter,
    );
  const y = linear([low, high], [box.y + box.height, box.y]);
  const zero = y(clamp(0, low, high));
  const level = ticks(low, high, box.height > 100 ? 4 : 2);
  return (
    <>
      <HorizontalGrid scale={y} from={box.x} to={box.x + box.width} ticks={level} />
      <clipPath id={clip}>
        <rect x={box.x - 6} y={box.y - 4} width={box.width + 12} height={box.height + 8} />
      </clipPath>
      {reference && (
        <g data-key={reference.label}>
          <path
            class="q-n pen thin short-dash"
            d={`M${box.x} ${n(y(reference.value))}H${box.x + box.width}`}
          />
          <text class="m s q-n halo" x={box.x + 4} y={n(y(reference.value) - 5)}>
            {reference.label}
          </text>
        </g>
      )}
      {marks.map(({ key, symbol, quantity, values, first, as, label }, index) => {
        const points = Array.from(values, (value, at): Point => [t(at + first), y(value)]);
        const done = Math.min(points.length, steps + 1 - first);
        const value = values[done - 1]!;
        const stem = ([x, height]: Point) => `M${n(x)} ${n(zero)}V${n(height)}`;
        const slack = (high - low) * 1e-6;
        const outside = value > high + slack ? '↑ ' : value < low - slack ? '↓ ' : '';
        return (
          <g data-key={key}>
            <g clip-path={`url(#${clip})`}>
              {as === 'stems' ? (
                <>
                  <path class="stem-off" d={points.slice(done).map(stem).join('')} />
                  <path class={`q-${quantity} stem`} d={points.slice(0, done).map(stem).join('')} />
                </>
              ) : as === 'dots' ? (
                points
                  .slice(0, done)
                  .map(([x, height]) => (
                    <circle class={`q-${quantity} ring`} cx={n(x)} cy={n(height)} r="3" />
                  ))
              ) : (
                <>
                  <path class="rest" d={polyline(points.slice(done - 1))} />
                  <path
                    class={`q-${quantity} pen${as === 'line' ? '' : ' thin'}${as === 'dashed' ? ' long-dash' : as === 'ghost' ? ' short-dash' : ''}`}
                    d={polyline(points.slice(0, done))}
                  />
                  <circle
                    class={`q-${quantity} fill`}
                    cx={n(points[done - 1]![0])}
                    cy={n(clamp(points[done - 1]![1], box.y, box.y + box.height))}
                    r="3"
                  />
                </>
              )}
            </g>
            <text
              class={`m s q-${quantity} halo`}
              x={n(box.x + (index * box.width) / Math.max(3, marks.length))}
              y={box.y - 10}
            >
              <SvgNotation of={symbol} />
              <tspan class="r" dx="6">
                {outside}
                <SvgShown number={show(value)} />
              </tspan>
              {label && (
                <tspan class="t" dx="6">
                  {label}
                </tspan>
              )}
            </text>
          </g>
        );
      })}
      {axis && (
        <HorizontalAxis
          scale={t}
          at={box.y + box.height}
          ticks={ticks(0, t.domain[1], box.width > 400 ? 10 : 5).slice(1)}
        />
      )}
    </>
  );
}

/** Where the storeys and, on a surface, the landscape stand. */
function planOf(layout: string, stories: number, surface: boolean, flat: boolean) {
  const narrow = layout === 'narrow';
  const [left, right] = narrow ? [44, 316] : layout === 'mid' ? [48, 716] : [52, 952];
  const caption = 40;
  const column = (x: number, width: number, top: number, heights: readonly number[]): Box[] => {
    let y = top;
    return heights.map((height) => {
      y += caption + height;
      return { x, y: y - height, width, height };
    });
  };
  if (!surface) {
    const tall = narrow ? 62 : 82;
    const boxes = column(
      left,
      right - left,
      -12,
      Array.from({ length: stories }, (_, index) => (index === stories - 1 ? tall + 24 : tall)),
    );
    return { boxes, height: boxes.at(-1)!.y + boxes.at(-1)!.height + 26 };
  }
  const land: Box = {
    x: left,
    y: 26,
    width: narrow ? right - left : layout === 'mid' ? 272 : 380,
    height: narrow ? 180 : 250,
  };
  if (!flat) land.height = narrow ? 120 : 170;
  const path: Box = { ...land, y: land.y + land.height + 44, height: narrow ? 84 : flat ? 130 : 210 };
  const bottom = path.y + path.height;
  if (narrow) {
    const boxes = column(
      left,
      right - left,
      bottom + 14,
      Array.from({ length: stories }, () => 66),
    );
    return { land, path, boxes, height: boxes.at(-1)!.y + boxes.at(-1)!.height + 26 };
  }
  const x = land.x + land.width + (layout === 'mid' ? 64 : 90);
  const boxes = flat
    ? [land, path].map(({ y, height }) => ({ x, y, width: right - x, height }))
    : column(
        x,
        right - x,
        land.y - caption,
        Array.from({ length: stories }, () => (bottom - land.y + caption) / stories - caption),
      );
  return { land, path, boxes, height: bottom + 26 };
}

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const { ground, horizon, paths, now } = result;
  const flat = paths.length > 1;
  const every = storeysOf(result, words);
  // On a surface θ has its own place: along the landscape's axes.
  const shown = !ground ? every : flat ? [ordinate(paths[1]!), every[1]!] : every.slice(0, -1);
  const plan = planOf(layout.name, shown.length, ground !== null, flat);
  const last = plan.boxes.at(-1)!;
  const t = linear([0, horizon], [last.x, last.x + last.width]);
  const at = t(state.steps);
  const setSteps = (to: number) => set({ steps: clamp(Math.round(to), 1, horizon) });
  const yDomain = ground && flat ? ground.domain[1] : undefined;
  const lowest = shown[shown.length - 1]!;
  const domain = rounded(Array.from(lowest.marks[0]!.values), false);
  const parameterAt = linear(domain, [last.y + last.height, last.y])(paths[0]![state.steps]!);
  return (
    <svg
      class="draw"
      viewBox={`0 0 ${layout.width} ${n(plan.height)}`}
      role="group"
      aria-label={words.picture}
    >
      <path class="lead" d={`M${n(at)} ${n(plan.boxes[0]!.y)}V${n(last.y + last.height)}`} />
      {shown.map((one, index) => (
        <Storey
          key={one.marks[0]!.key}
          plan={one}
          box={plan.boxes[index]!}
          t={t}
          steps={state.steps}
          clip={`${prefix}-${index}`}
          domain={index === 0 ? yDomain : undefined}
          axis={index === shown.length - 1}
        />
      ))}
      <text class="m s" text-anchor="end" x={last.x - 10} y={n(last.y + last.height + 18)}>
        t
      </text>
      {ground && (
        <Landscape
          {...{ ground, result, state, words, set, prefix, setSteps, now }}
          land={plan.land!}
          path={plan.path!}
        />
      )}
      {!ground && (
        <Handle
          x={at}
          y={clamp(parameterAt, last.y, last.y + last.height)}
          quantity="q-w"
          label={words.cursor}
          value={state.steps}
          min={1}
          max={horizon}
          text={`t = ${state.steps}, θ = ${plain(paths[0]![state.steps]!)}`}
          onStep={(steps) => setSteps(state.steps + steps)}
          onMove={(x) => setSteps(t.invert(x))}
          onEdge={(edge) => setSteps(edge === 'min' ? 1 : horizon)}
        />
      )}
    </svg>
  );
}

let drawn: { key: string; paths: string[] } | undefined;

/** The level lines do not depend on the walk: the last ones drawn are kept. */
function levels(key: string, ground: Ground, x: Scale, y: Scale): string[] {
  const full = `${key} ${x.range} ${y.range}`;
  if (drawn?.key !== full) {
    const point = new Float64Array(2);
    const f = (first: number, second: number) => {
      point[0] = first;
      point[1] = second;
      return ground.value(point);
    };
    drawn = { key: full, paths: contours(f, x, y) };
  }
  return drawn.paths;
}

/** The surface with the path on it, and below, sharing its axis, the first coordinate as the steps go down. */
function Landscape({
  ground,
  result,
  state,
  words,
  set,
  prefix,
  setSteps,
  land,
  path: below,
}: Pick<Props, 'result' | 'state' | 'words' | 'set' | 'prefix'> & {
  ground: Ground;
  setSteps: (to: number) => void;
  land: Box;
  path: Box;
}) {
  const { paths, horizon, hyper, rows, rule } = result;
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
  const height = (step: number) => (flat ? y(paths[1]![step]!) : y(value(first[step]!)));
  const points = Array.from(first, (one, step): Point => [x(one), height(step)]);
  const downward = Array.from(first, (one, step): Point => [x(one), t(step)]);
  const done = state.steps + 1;
  const end = points[state.steps]!;
  const inside = clamp(end[0], land.x, land.x + land.width) === end[0];
  const split = rule === 'momentumNote' || rule === 'nesterovLookahead';
  // Where the old velocity alone would have led: the step is that plus −ηg.
  const carried = rows.map(
    (own, axis) => paths[axis]![state.steps]! + hyper.learningRate! * own[state.steps - 1]!.gradient!,
  );
  const tick = ticks(x.domain[0], x.domain[1], 6);
  const setStart = (toX: number, toY: number) => {
    const fine = (to: number, [low, high]: readonly [number, number]) =>
      clamp(Number(to.toFixed(2)), low, high);
    set({ start: flat ? [fine(toX, x.domain), fine(toY, y.domain)] : [fine(toX, x.domain)] });
  };
  const origin = [first[0]!, paths[1]?.[0] ?? 0] as const;
  return (
    <>
      <defs>
        <clipPath id={`${prefix}-land`}>
          <rect x={land.x} y={land.y} width={land.width} height={land.height} />
        </clipPath>
        <clipPath id={`${prefix}-path`}>
          <rect x={below.x} y={below.y - 4} width={below.width} height={below.height + 8} />
        </clipPath>
      </defs>
      <g clip-path={`url(#${prefix}-land)`}>
        {flat ? (
          levels(`${state.surface} ${state.kappa}`, ground, x, y).map((d) => <path class="hair" d={d} />)
        ) : (
          <path class="q-p pen thin" d={curve(value, -reach, reach, x, y, 80)} />
        )}
        {flat &&
          ground.minima.map(([a, b]) => <path class="ink" d={`M${n(x(a!) - 4)} ${n(y(b!))}h8m-4 -4v8`} />)}
        <g data-key="θ">
          <path class="rest" d={polyline(points.slice(state.steps))} />
          <path class="q-w pen thin" d={polyline(points.slice(0, done))} />
          {points.slice(0, done).map(([cx, cy]) => (
            <circle class="q-w fill" cx={n(cx)} cy={n(cy)} r="2" />
          ))}
        </g>
        {flat && split && (
          <>
            <path
              class="q-s pen"
              data-key="v"
              d={polyline([points[state.steps - 1]!, [x(carried[0]!), y(carried[1]!)]])}
            />
            <path class="q-g pen" data-key="g" d={polyline([[x(carried[0]!), y(carried[1]!)], end])} />
          </>
        )}
      </g>
      <circle
        class="q-w fill"
        cx={n(clamp(end[0], land.x, land.x + land.width))}
        cy={n(clamp(end[1], land.y, land.y + land.height))}
        r="5"
      />
      {flat ? (
        <HorizontalGrid scale={y} from={land.x} to={land.x} ticks={ticks(y.domain[0], y.domain[1], 4)} />
      ) : (
        <text class="m s q-p halo" text-anchor="middle" x={land.x + land.width / 2} y={land.y + 14}>
          f<tspan class="r">(</tspan>θ<tspan class="r">)</tspan>
        </text>
      )}
      <HorizontalAxis scale={x} at={land.y + land.height} ticks={tick} />
      <text class="m s q-w" x={below.x} y={below.y - 8}>
        <SvgNotation of={flat ? 'x_t' : 'θ_t'} />
        <tspan class="r" dx="6">
          {inside ? '' : end[0] > land.x ? '→ ' : '← '}
          <SvgShown number={show(first[state.steps]!, 6)} />
        </tspan>
      </text>
      <g clip-path={`url(#${prefix}-path)`} data-key="θ">
        <path
          class="grid"
          d={tick.map((one) => `M${n(x(one))} ${below.y}V${below.y + below.height}`).join('')}
        />
        <path class="rest" d={polyline(downward.slice(state.steps))} />
        <path class="q-w pen" d={polyline(downward.slice(0, done))} />
      </g>
      <HorizontalGrid scale={t} from={below.x} to={below.x} ticks={ticks(0, horizon, 4)} />
      <path
        class="lead"
        d={`M${n(clamp(end[0], land.x, land.x + land.width))} ${n(clamp(end[1], land.y, land.y + land.height))}V${n(t(state.steps))}`}
      />
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
      />
      <Handle
        x={clamp(end[0], land.x, land.x + land.width)}
        y={t(state.steps)}
        quantity="q-w"
        label={words.cursor}
        value={state.steps}
        min={1}
        max={horizon}
        text={`t = ${state.steps}`}
        onStep={(steps, axis) => setSteps(state.steps + (axis === 'y' ? -steps : steps))}
        onMove={(_, to) => setSteps(t.invert(to))}
        onEdge={(edge) => setSteps(edge === 'min' ? 1 : horizon)}
      />
    </>
  );
}
