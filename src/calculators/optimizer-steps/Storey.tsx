import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import type { Box } from '../../draw/box.ts';
import { coordinate as n, show, superscript } from '../../draw/format.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import { lineUp } from './boxes.ts';
import { type Mark, rounded, type StoreyPlan } from './storeys.ts';

/** One storey: its numbers over the steps, and above it their symbols with the value at this step. */
export function Storey({
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
  // Above its line, but not among the symbols over the storey.
  const under = reference !== undefined && y(reference.value) < box.y + 14;
  const level = ticks(low, high, box.height > 100 ? 4 : box.height < 44 ? 1 : 2);
  return (
    <>
      <HorizontalGrid scale={y} from={box.x} to={box.x + box.width} ticks={level} label={brief} />
      <clipPath id={clip}>
        <rect x={box.x - 6} y={box.y - 4} width={box.width + 12} height={box.height + 8} />
      </clipPath>
      {reference && (
        <g data-key={reference.label}>
          <path
            class="q-n pen thin short-dash"
            d={`M${box.x} ${n(y(reference.value))}H${box.x + box.width}`}
          />
          <text class="m s q-n halo" x={box.x + 4} y={n(y(reference.value) + (under ? 14 : -5))}>
            {reference.label}
          </text>
        </g>
      )}
      {marks.map((mark) => (
        <g data-key={mark.key} clip-path={`url(#${clip})`}>
          <Run mark={mark} t={t} y={y} steps={steps} />
        </g>
      ))}
      <Heads marks={marks} box={box} steps={steps} low={low} high={high} />
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

/** A tick's number, a power of ten without the digits that all ticks share: 5·10⁻⁴. */
function brief(value: number): string {
  const { mantissa, exponent } = show(value);
  if (exponent === null) return mantissa;
  const digits = mantissa.replace(/\.?0+$/, '');
  return `${digits.replace(/^(−?)1$/, '$1')}${/^−?1$/.test(digits) ? '' : '·'}10${superscript(exponent)}`;
}

/** How many of a mark's values lie at or before a step. */
const doneOf = ({ values, first }: Mark, steps: number) => Math.min(values.length, steps + 1 - first);

/** One number over the steps; what is still to come rests in pale. */
function Run({ mark, t, y, steps }: { mark: Mark; t: Scale; y: Scale; steps: number }) {
  const { quantity, values, first, as } = mark;
  const [foot, top] = y.range;
  const zero = y(clamp(0, ...y.domain));
  const points = Array.from(values, (value, at): Point => [t(at + first), y(value)]);
  const done = doneOf(mark, steps);
  const stem = ([x, height]: Point) => `M${n(x)} ${n(zero)}V${n(height)}`;
  if (as === 'stems')
    return (
      <>
        <path class="stem-off" d={points.slice(done).map(stem).join('')} />
        <path class={`q-${quantity} stem`} d={points.slice(0, done).map(stem).join('')} />
      </>
    );
  if (as === 'dots')
    return (
      <>
        {points.slice(0, done).map(([x, height]) => (
          <circle class={`q-${quantity} ring`} cx={n(x)} cy={n(height)} r="3" />
        ))}
      </>
    );
  const pen = { line: '', dashed: ' thin long-dash', ghost: ' thin short-dash' }[as];
  return (
    <>
      <path class="rest" d={polyline(points.slice(done - 1))} />
      <path class={`q-${quantity} pen${pen}`} d={polyline(points.slice(0, done))} />
      <circle
        class={`q-${quantity} fill`}
        cx={n(points[done - 1]![0])}
        cy={n(clamp(points[done - 1]![1], top, foot))}
        r="3"
      />
    </>
  );
}

/** The symbols above a storey, each with its value at this step, an arrow where that lies outside. */
function Heads({
  marks,
  box,
  steps,
  low,
  high,
}: {
  marks: readonly Mark[];
  box: Box;
  steps: number;
  low: number;
  high: number;
}) {
  const slack = (high - low) * 1e-6;
  const all = marks.map((mark) => mark.values[doneOf(mark, steps) - 1]!);
  const { digits, starts, bare } = lineUp(
    box.width,
    marks.map(({ label }, index) => ({ value: all[index]!, label })),
  );
  return (
    <>
      {marks.map(({ key, symbol, quantity, label }, index) => {
        const value = all[index]!;
        return (
          <text
            class={`m s q-${quantity} halo`}
            data-key={key}
            x={n(box.x + starts[index]!)}
            y={n(box.y - 8)}
          >
            <SvgNotation of={symbol} />
            <tspan class="r" dx="6">
              {value > high + slack ? '↑ ' : value < low - slack ? '↓ ' : ''}
              <SvgShown number={show(value, digits)} />
            </tspan>
            {label && !bare && (
              <tspan class="t" dx="6">
                {label}
              </tspan>
            )}
          </text>
        );
      })}
    </>
  );
}
