import { coordinate, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { polyline } from '../../draw/path.ts';
import { clamp, type Scale } from '../../draw/scale.ts';
import { type Plan, type Props, reach } from './plan.ts';

/** The samples before, each to be dragged, above the same after, with the mean and spread of both. */
export function Samples({ state, result, words, set, prefix, plan, x }: Props & { plan: Plan; x: Scale }) {
  const { rows } = plan;
  const { samples, mean, variance } = result.now;
  const inputs = samples.map((sample) => sample.x);
  const outputs = samples.map((sample) => sample.y);
  const move = (row: number, to: number) =>
    set({
      batch: state.batch.map((values, index) =>
        values.map((value, channel) => (index === row && channel === result.channel ? to : value)),
      ),
    });
  return (
    <>
      <clipPath id={`${prefix}-frame`}>
        <rect x={rows.x - 2} y="0" width={rows.width + 4} height={plan.height} />
      </clipPath>
      <path
        class="hair"
        d={`M${rows.x} ${rows.before}H${rows.x + rows.width}M${rows.x} ${rows.after}H${rows.x + rows.width}`}
      />
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
      <text class="cap halo" x={rows.x} y={rows.before - plan.above}>
        {words.before}
        <tspan class="q-x"> x</tspan>
      </text>
      <text class="cap halo" x={rows.x} y={rows.after - 10}>
        {words.after}
        <tspan class="q-p"> y</tspan>
      </text>
      <Beyond x={x} values={inputs} at={rows.before + plan.beyond} />
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
    </>
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
