import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { curve, polyline } from '../../draw/path.ts';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { NormResult, parameters } from './model.ts';
import { most } from './training-batches.ts';

type Props = PictureProps<typeof parameters, NormResult, Words>;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Plan {
  height: number;
  /** Samples before and after: heights of the two rows on one axis. */
  rows: { x: number; width: number; before: number; after: number };
  slope: Box;
  mean: Box;
  variance: Box;
  ticks: readonly number[];
}

const plans: Record<string, Plan> = {
  wide: {
    height: 424,
    rows: { x: 0, width: 520, before: 64, after: 208 },
    slope: { x: 0, y: 268, width: 520, height: 124 },
    mean: { x: 620, y: 40, width: 340, height: 140 },
    variance: { x: 620, y: 244, width: 340, height: 148 },
    ticks: [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10],
  },
  mid: {
    height: 424,
    rows: { x: 0, width: 400, before: 64, after: 208 },
    slope: { x: 0, y: 268, width: 400, height: 124 },
    mean: { x: 470, y: 40, width: 250, height: 140 },
    variance: { x: 470, y: 244, width: 250, height: 148 },
    ticks: [-10, -5, 0, 5, 10],
  },
  narrow: {
    height: 404,
    rows: { x: 4, width: 312, before: 44, after: 132 },
    slope: { x: 4, y: 176, width: 312, height: 64 },
    mean: { x: 30, y: 300, width: 118, height: 78 },
    variance: { x: 196, y: 300, width: 118, height: 78 },
    ticks: [-10, -5, 0, 5, 10],
  },
};

/** Samples are drawn from −reach to reach; those beyond stand at the edge with an arrow. */
const reach = 10;
const steepest = { sigmoid: 0.25, tanh: 1, relu: 1 };
const names = { sigmoid: 'σ′', tanh: 'tanh′', relu: 'ReLU′' };

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const plan = plans[layout.name]!;
  const { rows, slope } = plan;
  const { samples, mean, variance } = result.now;
  const x = linear([-reach, reach], [rows.x, rows.x + rows.width]);
  const bound = steepest[state.activation];
  const y = linear([0, bound * 1.08], [slope.y + slope.height, slope.y]);
  const narrow = layout.name === 'narrow';

  const move = (row: number, to: number) =>
    set({
      batch: state.batch.map((values, index) =>
        values.map((value, channel) => (index === row && channel === result.channel ? to : value)),
      ),
    });
  const stems = (of: readonly number[]) =>
    of
      .filter((value) => Math.abs(value) <= reach)
      .map(
        (value) => `M${coordinate(x(value))} ${coordinate(y(0))}V${coordinate(y(result.derivative(value)))}`,
      )
      .join('');
  const inputs = samples.map((sample) => sample.x);
  const outputs = samples.map((sample) => sample.y);
  const slopeAt = (value: number) => result.derivative(value);

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <defs>
        <clipPath id={`${prefix}-frame`}>
          <rect x={rows.x - 2} y="0" width={rows.width + 4} height={plan.height} />
        </clipPath>
      </defs>
      <path
        class="hair"
        d={`M${rows.x} ${rows.before}H${rows.x + rows.width}M${rows.x} ${rows.after}H${rows.x + rows.width}`}
      />
      <path class="grid" d={`M${coordinate(x(0))} ${rows.before - 18}V${slope.y + slope.height}`} />
      <g clip-path={`url(#${prefix}-frame)`}>
        <path
          class="rest"
          d={samples
            .map((sample) =>
              polyline([
                [x(sample.x), rows.before],
                [x(sample.y), rows.after],
              ]),
            )
            .join('')}
        />
        <Spread x={x} at={rows.before - 28} mean={mean} deviation={Math.sqrt(variance)} quantity="q-x" />
        <Spread x={x} at={rows.after + 16} {...spreadOf(outputs)} quantity="q-p" />
      </g>
      <text class="cap" x={rows.x} y={rows.before - (narrow ? 30 : 46)}>
        {words.before}
        <tspan class="q-x"> x</tspan>
      </text>
      <text class="cap halo" x={rows.x} y={rows.after - 10}>
        {words.after}
        <tspan class="q-p"> y</tspan>
      </text>
      <Beyond x={x} values={inputs} at={rows.before - 24} />
      <Beyond x={x} values={outputs} at={rows.after + 34} />

      <g data-key="y">
        {outputs.map((value) => (
          <circle class="q-p fill" cx={coordinate(x(clamp(value, -reach, reach)))} cy={rows.after} r="5.5" />
        ))}
      </g>
      <g data-key="x">
        {inputs.map((value, row) => (
          <Handle
            x={x(clamp(value, -reach, reach))}
            y={rows.before}
            quantity="q-x"
            label={`${words.drag} ${row + 1}`}
            text={`x = ${plain(value)}`}
            {...along({ min: -reach, max: reach, step: 0.1 }, x, value, (to) => move(row, to))}
          />
        ))}
      </g>

      <g data-key="φ′">
        <path class="stem-off" d={stems(inputs)} />
        <path class="q-g stem" d={stems(outputs)} />
        {state.activation === 'relu' ? (
          <>
            <path class="q-g pen thin" d={`M${x(-reach)} ${coordinate(y(0))}H${x(0)}`} />
            <path class="q-g pen thin" d={`M${x(0)} ${coordinate(y(1))}H${x(reach)}`} />
          </>
        ) : (
          <path class="q-g pen thin" d={curve(slopeAt, -reach, reach, x, y, 160)} />
        )}
        <path
          class="q-n pen thin short-dash"
          d={`M${slope.x} ${coordinate(y(result.slopeBefore))}H${slope.x + slope.width}`}
        />
        <path
          class="q-g pen thin long-dash"
          d={`M${slope.x} ${coordinate(y(result.slopeAfter))}H${slope.x + slope.width}`}
        />
        <text class="m q-g halo s" x={slope.x} y={coordinate(slope.y - 6)}>
          {names[state.activation]}
        </text>
        <text class="t q-n halo" x={slope.x + (narrow ? 32 : 44)} y={coordinate(y(result.slopeBefore) - 6)}>
          {`${words.before} ${plain(result.slopeBefore)}`}
        </text>
        <text
          class="t q-g halo"
          text-anchor="end"
          x={slope.x + slope.width}
          y={coordinate(y(result.slopeAfter) - 6)}
        >
          {`${words.after} ${plain(result.slopeAfter)}`}
        </text>
        <HorizontalAxis scale={x} at={y(0)} ticks={plan.ticks} />
      </g>

      {(['mean', 'variance'] as const).map((name) => (
        <Track
          box={plan[name]}
          title={name === 'mean' ? words.runningMean : words.runningVariance}
          history={result.history.map((one) => one[name])}
          seen={result.seen.map((one) => one[name])}
          start={name === 'mean' ? 0 : 1}
          now={state.batches}
          axis={`${words.batchesSeen}`}
          empty={result.seen.length === 0 && name === 'mean' ? words.nothing : undefined}
          narrow={narrow}
        />
      ))}
    </svg>
  );
}

/** Mean and standard deviation of what is drawn. */
function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}

/** A bracket from one standard deviation below the mean to one above, with the mean marked. */
function Spread({
  x,
  at,
  mean,
  deviation,
  quantity,
}: {
  x: Scale;
  at: number;
  mean: number;
  deviation: number;
  quantity: string;
}) {
  return (
    <path
      class={`${quantity} pen thin`}
      d={`M${coordinate(x(mean - deviation))} ${at - 4}v8m0 -4H${coordinate(x(mean + deviation))}m0 -4v8M${coordinate(x(mean))} ${at - 7}v14`}
    />
  );
}

/** Says what lies beyond the frame on either side. */
function Beyond({ x, values, at }: { x: Scale; values: readonly number[]; at: number }) {
  const above = values.filter((value) => value > reach);
  const below = values.filter((value) => value < -reach);
  const range = (list: readonly number[]) =>
    list.length === 1 ? plain(list[0]!) : `${plain(Math.min(...list))} … ${plain(Math.max(...list))}`;
  return (
    <>
      {above.length > 0 && (
        <text class="t strong halo" text-anchor="end" x={x.range[1]} y={at}>
          {range(above)} →
        </text>
      )}
      {below.length > 0 && (
        <text class="t strong halo" x={x.range[0]} y={at}>
          ← {range(below)}
        </text>
      )}
    </>
  );
}

interface TrackProps {
  box: Box;
  title: string;
  history: readonly number[];
  seen: readonly number[];
  start: number;
  now: number;
  axis: string;
  empty?: string;
  narrow: boolean;
}

/** A running statistic against the batches seen: its way so far, its way ahead pale, the batches' own values as dots. */
function Track({ box, title, history, seen, start, now, axis, empty, narrow }: TrackProps) {
  const low = Math.min(0, start, ...seen);
  const high = Math.max(0, start, ...seen);
  const values = ticks(low, high, narrow ? 2 : 4);
  const step = values.length > 1 ? values[1]! - values[0]! : 1;
  const bottom = Math.floor(low / step + 1e-9) * step;
  const top = Math.ceil(high / step - 1e-9) * step;
  const t = linear([0, most], [box.x, box.x + box.width]);
  const y = linear([bottom, top > bottom ? top : bottom + 1], [box.y + box.height, box.y]);
  const path = (from: number, to: number) =>
    polyline(history.slice(from, to + 1).map((value, index) => [t(from + index), y(value)] as const));
  const dots = (from: number, to: number) =>
    seen
      .slice(from, to)
      .map((value, index) => (
        <circle cx={coordinate(t(from + index + 1))} cy={coordinate(y(value))} r={narrow ? 1.6 : 2.2} />
      ));
  const value = history[now]!;
  const label = y(value) < box.y + 26 ? 20 : -12;
  return (
    <g data-key={title}>
      <text class="cap" x={narrow ? box.x - 26 : box.x} y={box.y - (narrow ? 18 : 26)}>
        {title}
      </text>
      <HorizontalGrid
        scale={y}
        from={box.x}
        to={box.x + box.width}
        ticks={ticks(bottom, top, narrow ? 2 : 4)}
      />
      <g class="pale fill">{dots(now, most)}</g>
      <g class="q-x fill">{dots(0, now)}</g>
      <path class="rest" d={path(now, most)} />
      <path class="q-s pen" d={path(0, now)} />
      <circle class="q-s fill" cx={coordinate(t(now))} cy={coordinate(y(value))} r="5" />
      <text
        class="r q-s halo"
        text-anchor={now > most * 0.6 ? 'end' : 'start'}
        x={coordinate(t(now) + (now > most * 0.6 ? 4 : 8))}
        y={coordinate(y(value) + label)}
      >
        {plain(value)}
      </text>
      {empty && (
        <text class="t halo" x={box.x} y={box.y + 16}>
          {empty}
        </text>
      )}
      <HorizontalAxis
        scale={t}
        at={box.y + box.height}
        ticks={narrow ? [0, 25, 50] : [0, 10, 20, 30, 40, 50]}
      />
      {!narrow && (
        <text class="t halo" text-anchor="end" x={box.x + box.width} y={box.y + box.height - 8}>
          {axis}
        </text>
      )}
    </g>
  );
}
