import { HorizontalAxis, HorizontalGrid, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate as n, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import type { Point } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import { trail } from '../../draw/trail.ts';
import type { Props, Stretch } from './Land.tsx';
import { lanes, parameters, type RaceResult } from './model.ts';

/** No point of a curve is nearer to the last than most of a pen's width. */
const pen = 1.5;

/** Lowest power of ten on the loss axis. */
const deepest = -12;

/** Where a value of f stands: its distance above the known minimum on a logarithmic axis, else its height. */
function heights({ lowest }: RaceResult, low: number, high: number, range: [number, number]) {
  const finite = Number.isFinite(low) && high > low;
  const flat = linear(finite ? [low, high] : [0, 1], range);
  if (lowest === null) return { flat: finite ? flat : undefined, of: flat };
  const power = linear([deepest, Math.ceil(Math.log10(high - lowest))], range);
  const of = (value: number) => {
    const above = value - lowest;
    return above > 0 ? power(Math.log10(above)) : above <= 0 ? range[0] + 2 : Number.NaN;
  };
  return { power, of };
}

/** The function over the steps, the legend above it, and the step to drag along the axis. */
export function Loss({
  state,
  result,
  words,
  set,
  prefix,
  at: [left, top, width, height],
  low,
  high,
  pitch,
}: Props & {
  at: Stretch;
  /** Range of the surface in the drawing beside. */
  low: number;
  high: number;
  /** Distance of the legend's lines. */
  pitch: number;
}) {
  const { horizon, racers } = result;
  const foot = top + height;
  const t = linear([0, horizon], [left, left + width]);
  const { power, flat, of } = heights(result, low, high, [foot, top]);
  return (
    <>
      <clipPath id={`${prefix}-loss`}>
        <rect x={left} y={top - 2} width={width + 4} height={height + 4} />
      </clipPath>
      <text class="t" x={left} y={n(top - 12)}>
        {power ? words.above : words.height}
      </text>
      {power && <Powers scale={power} left={left} width={width} />}
      {flat && <HorizontalGrid scale={flat} from={left} to={left + width} ticks={ticks(low, high, 5)} />}
      <HorizontalAxis scale={t} at={foot} ticks={ticks(0, horizon, 5)} />
      <path class="lead" d={`M${n(t(state.steps))} ${top}V${foot}`} />
      {racers.map(({ lane, name, values, divergedAt }, place) => {
        const { letter, quantity, dash } = lanes[lane]!;
        const curve = Array.from(values, (value, step): Point => [t(step), of(value)]);
        const value = values[state.steps]!;
        const line = top - 34 - (racers.length - 1 - place) * pitch;
        return (
          <g data-key={`η_${letter}`}>
            <g clip-path={`url(#${prefix}-loss)`}>
              <path class="rest" d={trail(curve.slice(state.steps), pen)} />
              <path class={`q-${quantity} pen${dash}`} d={trail(curve.slice(0, state.steps + 1), pen)} />
            </g>
            {Number.isFinite(of(value)) && (
              <circle
                class={`q-${quantity} fill`}
                cx={n(t(state.steps))}
                cy={n(clamp(of(value), top, foot))}
                r="4"
              />
            )}
            <path class={`q-${quantity} pen${dash}`} d={`M${left} ${n(line - 4)}h26`} />
            <text class={`t q-${quantity}`} x={left + 34} y={n(line)}>
              <tspan class="strong">{letter}</tspan> {words.choices.racer1[name]}{' '}
              {divergedAt === null ? (
                <>
                  {of(value) < top ? '↑ ' : of(value) > foot + 2 ? '↓ ' : ''}
                  <SvgShown number={show(value)} />
                </>
              ) : (
                `✕ t = ${divergedAt}`
              )}
            </text>
          </g>
        );
      })}
      <Handle
        x={t(state.steps)}
        y={foot}
        quantity="q-n"
        label={words.cursor}
        text={`t = ${state.steps}`}
        {...along({ ...parameters.steps, max: horizon }, t, state.steps, (steps) => set({ steps }))}
      />
    </>
  );
}

/** Every second power of ten, or every fourth where the axis is short. */
function Powers({ scale, left, width }: { scale: Scale; left: number; width: number }) {
  const [foot, top] = scale.range;
  const [, highest] = scale.domain;
  const pace = (2 * (foot - top)) / (highest - deepest) < 16 ? 4 : 2;
  return (
    <>
      {Array.from({ length: Math.floor((highest - deepest) / pace) + 1 }, (_, index) => {
        const exponent = deepest + pace * index;
        return (
          <>
            <path class="grid" d={`M${left} ${n(scale(exponent))}h${width}`} />
            <text class="t" text-anchor="end" x={left - 8} y={n(scale(exponent) + 4)}>
              <PowerOfTen exponent={exponent} />
            </text>
          </>
        );
      })}
    </>
  );
}
