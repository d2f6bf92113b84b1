import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate as n, plain, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { SvgNotation } from '../../draw/Notation.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { later, together } from '../../frame/later.ts';
import { type Box, column, margins } from './boxes.ts';
import type { Words } from './en.tsx';
import { type Meaning, meanings } from './meanings.ts';
import { parameters, type StepsResult } from './model.ts';

/** The picture of a surface, fetched when one is first walked on. */
export const landscape = later(() => import('./landscape.tsx'));
if (import.meta.env.SSR) await together([landscape]);

export type Props = PictureProps<typeof parameters, StepsResult, Words>;

interface Mark extends Meaning {
  /** Values at t = first, first + 1, …. */
  values: ArrayLike<number>;
  first: number;
  as: 'stems' | 'line' | 'dashed' | 'ghost' | 'dots';
  label?: string;
}

export interface StoreyPlan {
  marks: Mark[];
  /** Dashed reference lines, with the symbol of the positive one. */
  reference?: { value: number; label: string };
}

/** What the storeys hold, from top to bottom: gradient, memory, step, parameter. A rule has some of it. */
const storeys = [
  ['gradient', 'firstMoment', 'mHat', 'average', 'direction'],
  ['velocity', 'buffer', 'sumOfSquares', 'meanSquare', 'secondMoment', 'largestSecondMoment', 'vHat'],
  ['delta', 'update', 'rate'],
  ['x', 'lookAhead'],
];
const looks: Record<string, Mark['as']> = {
  gradient: 'stems',
  delta: 'stems',
  update: 'stems',
  direction: 'dashed',
  largestSecondMoment: 'dashed',
  lookAhead: 'dots',
};
/** A number that stands back behind another made of it. */
const behind: Record<string, string> = { firstMoment: 'mHat', secondMoment: 'vHat' };

/** The storeys of the chosen coordinate from top to bottom. */
function storeysOf(
  { rows, paths, coordinate, hyper, otherUpdates }: StepsResult,
  words: Words,
): StoreyPlan[] {
  const own = rows[coordinate]!;
  const has = (name: string) => name in own[0]!;
  const plans = storeys.map((names): StoreyPlan => {
    // Where a velocity or Δ is the step, the update says nothing more.
    const shown = names.filter(
      (name) => has(name) && !(name === 'update' && (has('velocity') || has('delta'))),
    );
    return {
      marks: shown.map((name) => ({
        ...meanings[name]!,
        values: name === 'x' ? paths[coordinate]! : own.map((numbers) => numbers[name]!),
        first: name === 'x' ? 0 : 1,
        as: has(behind[name] ?? '') ? 'ghost' : (looks[name] ?? 'line'),
      })),
    };
  });
  const step = plans[2]!;
  if (has('secondMoment')) step.reference = { value: hyper.learningRate!, label: 'η' };
  if (otherUpdates.length > 0)
    step.marks.push({
      ...meanings.update!,
      values: otherUpdates,
      first: 1,
      as: 'dashed',
      quantity: 'n',
      label: hyper.biasCorrection ? words.without : words.with,
    });
  return plans.filter(({ marks }) => marks.length > 0);
}

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

/** Where the storeys of a stream stand; the last, the parameter, is taller. */
function tower(layout: string, storeys: number) {
  const [left, right] = margins[layout]!;
  const tall = layout === 'narrow' ? 62 : 82;
  const heights = Array.from({ length: storeys }, (_, index) => (index === storeys - 1 ? tall + 24 : tall));
  const boxes = column(left, right - left, -12, heights);
  return { boxes, height: boxes.at(-1)!.y + boxes.at(-1)!.height + 26 };
}

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const { ground, horizon, paths } = result;
  const every = storeysOf(result, words);
  const plan = ground
    ? landscape.part.planOf(layout.name, every, paths)
    : { shown: every, ...tower(layout.name, every.length) };
  const { shown } = plan;
  const last = plan.boxes.at(-1)!;
  const t = linear([0, horizon], [last.x, last.x + last.width]);
  const at = t(state.steps);
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
          domain={index === 0 && paths.length > 1 ? ground!.domain[1] : undefined}
          axis={index === shown.length - 1}
        />
      ))}
      <text class="m s" text-anchor="end" x={last.x - 10} y={n(last.y + last.height + 18)}>
        t
      </text>
      {'land' in plan && (
        <landscape.part.Landscape {...{ ground: ground!, result, state, words, set, prefix, ...plan }} />
      )}
      {!ground && (
        <Handle
          x={at}
          y={clamp(parameterAt, last.y, last.y + last.height)}
          quantity="q-w"
          label={words.cursor}
          text={`t = ${state.steps}, θ = ${plain(paths[0]![state.steps]!)}`}
          {...along({ ...parameters.steps, max: horizon }, t, state.steps, (steps) => set({ steps }))}
        />
      )}
    </svg>
  );
}
