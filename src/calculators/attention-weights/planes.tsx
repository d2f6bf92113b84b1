import type { Box } from '../../draw/box.ts';
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
  return (
    <g data-key="q">
      <text class="cap" x={plane.x} y={captions.plane}>
        {words.plane}
      </text>
      <Cross x={x} y={y} box={plane} tick={(-reach / 3) * 2} />
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
            <text
              class="t q-x halo"
              text-anchor="middle"
              x={n(x(first))}
              y={n(y(second) - (first === own[0] && second === own[1] ? 24 : 10))}
            >
              {namesAt(keys, index, tokens)}
            </text>
          </g>
        );
      })}
      {inside < 1 && (
        <text
          class="t q-x halo"
          text-anchor={at[0] > 0 ? 'end' : 'start'}
          x={n(x(at[0]) + (at[0] > 0 ? -16 : 16))}
          y={n(y(at[1]) + (at[1] > 0 ? 24 : -14))}
        >
          ↗ {plain(own[0])}, {plain(own[1])}
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
  return (
    <g data-key="v">
      <text class="cap" x={mixed.x} y={captions.mixed}>
        {words.mixed}
      </text>
      <Cross x={x} y={y} box={mixed} tick={(far / 3) * 2} />
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
            <text class="t q-x halo" text-anchor="middle" x={n(x(first))} y={n(y(second) - 11)}>
              {namesAt(values, key, tokens)}
            </text>
          </g>
        );
      })}
      <g data-key="o">
        <circle class="q-p fill" cx={n(x(output[0]))} cy={n(y(output[1]))} r="6" />
        <text
          class="t q-p halo strong-q"
          text-anchor={leftOf ? 'end' : 'start'}
          x={n(x(output[0]) + (leftOf ? -12 : 12))}
          y={n(Math.min(y(output[1]) + 20, y.range[0]))}
        >
          ({plain(output[0], 3)}
          {outputs[query]!.length > 1 && `, ${plain(output[1], 3)}`})
        </text>
      </g>
    </g>
  );
}

/** The axes through the origin with one number on each, and the frame's edge. */
function Cross({ x, y, box, tick }: { x: Scale; y: Scale; box: Box; tick: number }) {
  return (
    <g class="axis">
      <path
        class="hair"
        d={`M${box.x} ${n(y(0))}H${box.x + box.width}M${n(x(0))} ${box.y}V${box.y + box.height}M${n(x(tick))} ${n(y(0))}v4M${n(x(0))} ${n(y(tick))}h-4`}
      />
      <text class="t" text-anchor="middle" x={n(x(tick))} y={n(y(0) + 17)}>
        {plain(tick)}
      </text>
      <text class="t" text-anchor="end" x={n(x(0) - 7)} y={n(y(tick) + 4)}>
        {plain(tick)}
      </text>
    </g>
  );
}
