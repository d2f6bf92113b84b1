import { useState } from 'preact/hooks';
import { fixed, coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { clamp, linear, type Scale } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { AttentionResult, MatrixName, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, AttentionResult, Words>;

/** A square or rectangle on the paper: its corner and its sides. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Plan {
  height: number;
  heat: Box;
  plane: Box;
  mixed: Box;
}

function planOf(layout: string, count: number): Plan {
  if (layout === 'wide') {
    return {
      height: 330,
      heat: { x: 60, y: 56, width: 250, height: 250 },
      plane: { x: 390, y: 56, width: 250, height: 250 },
      mixed: { x: 710, y: 56, width: 250, height: 250 },
    };
  }
  if (layout === 'mid') {
    return {
      height: 270,
      heat: { x: 56, y: 56, width: 190, height: 190 },
      plane: { x: 296, y: 56, width: 190, height: 190 },
      mixed: { x: 530, y: 56, width: 190, height: 190 },
    };
  }
  const heat = { x: 60, y: 52, width: 256, height: 36 * count };
  const below = heat.y + heat.height + 44;
  return {
    height: below + 148,
    heat,
    plane: { x: 4, y: below, width: 146, height: 146 },
    mixed: { x: 170, y: below, width: 146, height: 146 },
  };
}

/** A weight in a cell: two decimals, and no rounding to a 0 or 1 it is not. */
const shortly = (weight: number) =>
  weight === 0 || weight === 1
    ? String(weight)
    : weight < 0.005
      ? '≈0'
      : weight > 0.995
        ? '≈1'
        : fixed(weight, 2);

const shortened = (token: string) => ([...token].length > 6 ? `${[...token].slice(0, 5).join('')}…` : token);

/** The first of these that holds every number: the frame of a plane changes only when a point does not fit. */
const reaches = [1.5, 3, 6, 12, 24, 60, 120];
const reachOf = (rows: readonly (readonly number[])[]) => {
  const largest = Math.max(...rows.flatMap((row) => row.slice(0, 2).map(Math.abs)));
  return reaches.find((reach) => reach >= largest * 1.05) ?? reaches.at(-1)!;
};

type Vector = readonly [number, number];
const flat = (row: readonly number[]): Vector => [row[0]!, row[1] ?? 0];

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const { tokens, query, head, keys, queries, values, outputs, weights, visible } = result;
  const count = tokens.length;
  const plan = planOf(layout.name, count);
  const { heat, plane, mixed } = plan;
  const row = (key: number) => query * count + key;

  // While a point is dragged the frames of both planes stand still: a frame that followed would run away from it.
  const [held, hold] = useState<{ reach: number; far: number; low: number } | null>(null);
  const reach = held?.reach ?? reachOf([...keys, ...queries.filter((_, index) => index !== query)]);
  const [x, y] = square(plane, -reach, reach);
  const own = flat(queries[query]!);
  const inside = Math.min(1, reach / Math.max(reach, Math.abs(own[0]), Math.abs(own[1])));
  const at = [own[0] * inside, own[1] * inside] as const;
  /** Everything a point of a plane needs to be dragged, stepped by keys and read aloud. */
  const handleOf = (
    name: MatrixName,
    index: number,
    [first, second]: Vector,
    [horizontal, vertical]: readonly [Scale, Scale],
    [least, largest]: readonly [number, number],
  ) => {
    const size = result[name][index]!.length;
    const word = words.points[name];
    const move = (across: number, up: number) =>
      set({
        [name]: result.rows[name].map((one, place) =>
          place === index
            ? one.map((value, column) => [across, up].slice(0, size)[column - head * size] ?? value)
            : one,
        ),
      });
    const within = (value: number) => clamp(Math.round(value * 20) / 20, least, largest);
    const stepped = (value: number, steps: number) =>
      clamp(Math.round(value * 100 + steps * 5) / 100, -100, 100);
    return {
      x: horizontal(first),
      y: vertical(second),
      quantity: 'q-x',
      free: true,
      label: `${word} ${tokens[index]}`,
      value: first,
      min: least,
      max: largest,
      text: `${name[0]} = (${plain(first)}${size > 1 ? `, ${plain(second)}` : ''})`,
      onStep: (steps: number, axis: 'x' | 'y') =>
        axis === 'x' || size === 1
          ? move(stepped(first, steps), second)
          : move(first, stepped(second, steps)),
      onMove: (left: number, top: number) =>
        move(within(horizontal.invert(left)), within(vertical.invert(top))),
      onEdge: (edge: 'min' | 'max') => move(edge === 'min' ? least : largest, second),
    };
  };
  const length = own[0] ** 2 + own[1] ** 2;

  const far = held?.far ?? reachOf(values);
  const low = held?.low ?? (Math.min(...values.flatMap((one) => one.slice(0, 2))) < 0 ? -far : -far / 8);
  const [mx, my] = square(mixed, low, far);
  const points = values.map(flat);
  const output = flat(outputs[query]!);
  const outputLeft = mx(output[0]) > mixed.x + mixed.width * 0.55;

  return (
    <svg
      class="draw"
      viewBox={`0 0 ${layout.width} ${plan.height}`}
      role="group"
      aria-label={words.picture}
      onGotPointerCapture={() => hold({ reach, far, low })}
      onLostPointerCapture={() => hold(null)}
    >
      <defs>
        <pattern
          id={`${prefix}-hidden`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M0 0V5" />
        </pattern>
      </defs>

      <g data-key="A">
        <text class="cap" x="0" y="14">
          {words.weights}
        </text>
        {tokens.map((token, index) => {
          const width = heat.width / count;
          const height = heat.height / count;
          return (
            <>
              <text class="t" text-anchor="middle" x={n(heat.x + (index + 0.5) * width)} y={n(heat.y - 9)}>
                {shortened(token)}
              </text>
              <text
                class={`t${index === query ? ' strong' : ''}`}
                text-anchor="end"
                x={n(heat.x - 9)}
                y={n(heat.y + (index + 0.5) * height + 4)}
              >
                {shortened(token)}
              </text>
              {tokens.map((_, key) => {
                const weight = weights[index * count + key]!;
                const box = {
                  x: n(heat.x + key * width + 1),
                  y: n(heat.y + index * height + 1),
                  width: n(width - 2),
                  height: n(height - 2),
                };
                return (
                  <>
                    {visible[index * count + key] === 0 ? (
                      <rect fill={`url(#${prefix}-hidden)`} {...box} />
                    ) : (
                      <rect class="q-k tile" fill-opacity={fixed(weight * 0.45 + 0.03, 3)} {...box} />
                    )}
                    <text
                      class="t strong halo-thin"
                      text-anchor="middle"
                      x={n(heat.x + (key + 0.5) * width)}
                      y={n(heat.y + (index + 0.5) * height + 4)}
                    >
                      {shortly(weight)}
                    </text>
                  </>
                );
              })}
              <rect
                class={index === query ? 'ring-box' : 'touch'}
                x={n(heat.x)}
                y={n(heat.y + index * height)}
                width={heat.width}
                height={n(height)}
                role="button"
                tabindex={0}
                aria-label={`${words.points.queries} ${token}`}
                aria-pressed={index === query}
                onClick={() => set({ query: index + 1 })}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') set({ query: index + 1 });
                }}
              />
            </>
          );
        })}
      </g>

      <g data-key="q">
        <text class="cap" x={plane.x} y={layout.name === 'narrow' ? plane.y - 12 : 14}>
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
            <g data-key="k" class={visible[row(index)] === 0 ? 'gone' : undefined}>
              <Handle {...handleOf('keys', index, [first, second], [x, y], [-reach, reach])}>
                <rect class="q-x thumb dot" x={n(x(first) - 4)} y={n(y(second) - 4)} width="8" height="8" />
              </Handle>
              <text
                class="t q-x halo"
                text-anchor="middle"
                x={n(x(first))}
                y={n(y(second) - (first === own[0] && second === own[1] ? 24 : 10))}
              >
                {shortened(tokens[index]!)}
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
        <Handle {...handleOf('queries', query, own, [x, y], [-reach, reach])} x={x(at[0])} y={y(at[1])} />
      </g>

      <g data-key="v">
        <text class="cap" x={mixed.x} y={layout.name === 'narrow' ? mixed.y - 12 : 14}>
          {words.mixed}
        </text>
        <Cross x={mx} y={my} box={mixed} tick={(far / 3) * 2} />
        <path
          class="hair"
          d={points
            .flatMap((one, index) =>
              points
                .slice(index + 1)
                .map((other) => `M${n(mx(one[0]))} ${n(my(one[1]))}L${n(mx(other[0]))} ${n(my(other[1]))}`),
            )
            .join('')}
        />
        {points.map(([first, second], key) => {
          const weight = weights[row(key)]!;
          return (
            <g class={visible[row(key)] === 0 ? 'gone' : undefined}>
              <path
                class="q-k pull"
                stroke-width={n(weight * 9)}
                d={`M${n(mx(first))} ${n(my(second))}L${n(mx(output[0]))} ${n(my(output[1]))}`}
              />
              <Handle {...handleOf('values', key, [first, second], [mx, my], [low, far])}>
                <circle class="thumb" cx={n(mx(first))} cy={n(my(second))} r="5" />
                <circle class="q-x fill" cx={n(mx(first))} cy={n(my(second))} r="2" />
              </Handle>
              <text class="t q-x halo" text-anchor="middle" x={n(mx(first))} y={n(my(second) - 11)}>
                {shortened(tokens[key]!)}
              </text>
            </g>
          );
        })}
        <g data-key="o">
          <circle class="q-p fill" cx={n(mx(output[0]))} cy={n(my(output[1]))} r="6" />
          <text
            class="t q-p halo strong-q"
            text-anchor={outputLeft ? 'end' : 'start'}
            x={n(mx(output[0]) + (outputLeft ? -12 : 12))}
            y={n(my(output[1]) + 20)}
          >
            ({plain(output[0], 3)}
            {outputs[query]!.length > 1 && `, ${plain(output[1], 3)}`})
          </text>
        </g>
      </g>
    </svg>
  );
}

/** Both scales of a square plane from `low` to `high`. */
function square(box: Box, low: number, high: number): [Scale, Scale] {
  return [linear([low, high], [box.x, box.x + box.width]), linear([low, high], [box.y + box.height, box.y])];
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
