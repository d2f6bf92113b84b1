import type { Box } from '../../draw/box.ts';
import { clearOf } from '../../draw/clear-labels.ts';
import { coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import type { Scale } from '../../draw/scale.ts';
import type { Plan, Props } from './plan.ts';
import { flat, handleOf, namesAt, square } from './points.ts';

type PlaneProps = Props & { plan: Plan };

/** The chosen query and the keys, each to be dragged, with the keys' feet on the query's line where scores are products. */
export function QueryAndKeys(props: PlaneProps & { reach: number }) {
  const { state, result, words, plan, reach } = props;
  const { plane, captions } = plan;
  const { tokens, query, keys, queries, visible } = result;
  const [x, y] = square(plane, -reach, reach);
  const own = flat(queries[query]!);
  const inside = Math.min(1, reach / Math.max(reach, Math.abs(own[0]), Math.abs(own[1])));
  const at = [own[0] * inside, own[1] * inside] as const;
  const length = own[0] ** 2 + own[1] ** 2;
  const far = {
    anchor: at[0] > 0 ? ('end' as const) : ('start' as const),
    x: x(at[0]) + (at[0] > 0 ? -16 : 16),
    y: y(at[1]) + (at[1] > 0 ? 24 : -14),
    text: `↗ ${plain(own[0])}, ${plain(own[1])}`,
  };
  const names = keys.map((key, index) => {
    const [first, second] = flat(key);
    const above = first === own[0] && second === own[1] ? 24 : 10;
    return { ...middle, x: x(first), y: y(second) - above, text: namesAt(keys, index, tokens) };
  });
  const tick = (-reach / 3) * 2;
  // In a crowd the query's own numbers stay, then the names of the keys in their order, last the axes' numbers.
  const clear = clearOf([...(inside < 1 ? [far] : []), ...names, ...crossLabels(x, y, tick)]);
  const named = clear.slice(inside < 1 ? 1 : 0);
  return (
    <g data-key="q">
      <text class="cap" x={plane.x} y={captions.plane}>
        {words.plane}
      </text>
      <Cross x={x} y={y} box={plane} tick={tick} shown={clear.slice(-2)} />
      {state.scoring !== 'additive' && length > 0 && (
        <path
          class="lead"
          d={keys
            .map((key) => {
              const [first, second] = flat(key);
              const along = (first * own[0] + second * own[1]) / length;
              return `M${n(x(first))} ${n(y(second))}L${n(x(along * own[0]))} ${n(y(along * own[1]))}`;
            })
            .join('')}
        />
      )}
      <path class="q-x pen" d={`M${n(x(0))} ${n(y(0))}L${n(x(at[0]))} ${n(y(at[1]))}`} />
      {keys.map((key, index) => {
        const [first, second] = flat(key);
        return (
          <g data-key="k" class={visible[query * tokens.length + index] === 0 ? 'gone' : undefined}>
            <Handle {...handleOf(props, 'keys', index, [x, y], [-reach, reach])}>
              <rect class="q-x thumb dot" x={n(x(first) - 4)} y={n(y(second) - 4)} width="8" height="8" />
            </Handle>
            {named[index] && (
              <text class="t q-x halo" text-anchor="middle" x={n(names[index]!.x)} y={n(names[index]!.y)}>
                {names[index]!.text}
              </text>
            )}
          </g>
        );
      })}
      {inside < 1 && (
        <text class="t q-x halo" text-anchor={far.anchor} x={n(far.x)} y={n(far.y)}>
          {far.text}
        </text>
      )}
      <Handle {...handleOf(props, 'queries', query, [x, y], [-reach, reach])} x={x(at[0])} y={y(at[1])} />
    </g>
  );
}

/** The values, each to be dragged, drawn together at the output as strongly as their weights. */
export function ValuesAndOutput(props: PlaneProps & { far: number; low: number }) {
  const { result, words, plan, far, low } = props;
  const { mixed, captions } = plan;
  const { tokens, query, values, outputs, weights, visible } = result;
  const [x, y] = square(mixed, low, far);
  const points = values.map(flat);
  const output = flat(outputs[query]!);
  const leftOf = x(output[0]) > mixed.x + mixed.width * 0.35;
  const mean = {
    anchor: leftOf ? ('end' as const) : ('start' as const),
    x: x(output[0]) + (leftOf ? -12 : 12),
    y: Math.min(y(output[1]) + 20, y.range[0]),
    text: `(${[output[0], ...(outputs[query]!.length > 1 ? [output[1]] : [])].map((one) => plain(one, 3)).join(', ')})`,
  };
  const names = points.map(([first, second], key) => ({
    ...middle,
    x: x(first),
    y: y(second) - 11,
    text: namesAt(values, key, tokens),
  }));
  const tick = (far / 3) * 2;
  const clear = clearOf([mean, ...names, ...crossLabels(x, y, tick)]);
  return (
    <g data-key="v">
      <text class="cap" x={mixed.x} y={captions.mixed}>
        {words.mixed}
      </text>
      <Cross x={x} y={y} box={mixed} tick={tick} shown={clear.slice(-2)} />
      <path
        class="hair"
        d={points
          .flatMap((one, index) =>
            points
              .slice(index + 1)
              .map((other) => `M${n(x(one[0]))} ${n(y(one[1]))}L${n(x(other[0]))} ${n(y(other[1]))}`),
          )
          .join('')}
      />
      {points.map(([first, second], key) => {
        const row = query * tokens.length + key;
        return (
          <g class={visible[row] === 0 ? 'gone' : undefined}>
            <path
              class="q-k pull"
              stroke-width={n(weights[row]! * 9)}
              d={`M${n(x(first))} ${n(y(second))}L${n(x(output[0]))} ${n(y(output[1]))}`}
            />
            <Handle {...handleOf(props, 'values', key, [x, y], [low, far])}>
              <circle class="thumb" cx={n(x(first))} cy={n(y(second))} r="5" />
              <circle class="q-x fill" cx={n(x(first))} cy={n(y(second))} r="2" />
            </Handle>
            {clear[key + 1] && (
              <text class="t q-x halo" text-anchor="middle" x={n(names[key]!.x)} y={n(names[key]!.y)}>
                {names[key]!.text}
              </text>
            )}
          </g>
        );
      })}
      <g data-key="o">
        <circle class="q-p fill" cx={n(x(output[0]))} cy={n(y(output[1]))} r="6" />
        <text class="t q-p halo strong-q" text-anchor={mean.anchor} x={n(mean.x)} y={n(mean.y)}>
          {mean.text}
        </text>
      </g>
    </g>
  );
}

const middle = { anchor: 'middle' } as const;

/** The numbers of the axes: one on each. */
const crossLabels = (x: Scale, y: Scale, tick: number) =>
  [
    { ...middle, x: x(tick), y: y(0) + 17, text: plain(tick) },
    { anchor: 'end', x: x(0) - 7, y: y(tick) + 4, text: plain(tick) },
  ] as const;

interface CrossProps {
  x: Scale;
  y: Scale;
  box: Box;
  tick: number;
  shown: readonly boolean[];
}

/** The axes through the origin with one number on each where it is shown, and the frame's edge. */
function Cross({ x, y, box, tick, shown }: CrossProps) {
  return (
    <g class="axis">
      <path
        class="hair"
        d={`M${box.x} ${n(y(0))}H${box.x + box.width}M${n(x(0))} ${box.y}V${box.y + box.height}M${n(x(tick))} ${n(y(0))}v4M${n(x(0))} ${n(y(tick))}h-4`}
      />
      {crossLabels(x, y, tick).map(
        (label, axis) =>
          shown[axis] && (
            <text class="t" text-anchor={label.anchor} x={n(label.x)} y={n(label.y)}>
              {label.text}
            </text>
          ),
      )}
    </g>
  );
}
