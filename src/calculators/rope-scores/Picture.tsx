import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { clearOf } from '../../draw/clear-labels.ts';
import { exact, fixed, coordinate as n, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear, ticks } from '../../draw/scale.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { pairOf, type parameters, type Scored, type ScoreResult } from './model.ts';

type Props = PictureProps<typeof parameters, ScoreResult, Words>;
type Box = readonly [left: number, top: number, width: number, height: number];

/** Where the clocks and the curve stand. */
const plans: Record<Layout['name'], { height: number; hands: Box; curve: Box }> = {
  wide: { height: 340, hands: [0, 28, 236, 280], curve: [308, 52, 288, 248] },
  mid: { height: 340, hands: [0, 28, 270, 280], curve: [352, 52, 342, 248] },
  narrow: { height: 424, hands: [4, 24, 312, 140], curve: [54, 234, 244, 156] },
};

/** Distances on a page of the curve; it turns over where the query leaves it. */
const page = 24;
/** Points of a curve. */
const samples = 121;

export function Picture(props: Props) {
  const { words, layout, result } = props;
  const { height, hands, curve } = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <Hands {...props} box={hands} across={layout.name === 'narrow'} />
      <Curve {...props} box={curve} />
      {result.width === 2 && (
        <text class="t" x={hands[0]} y={layout.name === 'narrow' ? hands[1] + hands[3] : hands[1] + 244}>
          ({exact(result.now.m)}, {exact(result.now.n)}) → ({exact(result.moved.m)}, {exact(result.moved.n)})
        </text>
      )}
    </svg>
  );
}

type Part = Props & { box: Box };

/** A clock a pair. */
function Hands({ state, result, words, box, across }: Part & { across: boolean }) {
  const [left, top, width, height] = box;
  const { now, moved } = result;
  const count = result.width / 2;
  const columns = across ? count : count < 3 ? 1 : 2;
  const rows = Math.ceil(count / columns);
  const [wide, tall] = [width / columns, height / rows];
  const room = count === 1 ? 0 : 18;
  const radius = Math.min(wide / 2 - 12, (tall - room) / 2 - 8, 104);
  const longest = Math.max(
    1e-9,
    ...now.parts.flatMap((_, pair) => {
      const [a, b] = pairOf(pair, result.width, state);
      return [now, moved].flatMap(({ query, key }) => [
        Math.hypot(query[a]!, query[b]!),
        Math.hypot(key[a]!, key[b]!),
      ]);
    }),
  );
  return (
    <g data-key="q">
      <text class="cap" x={left} y={top - 14}>
        {words.hands}
      </text>
      {now.parts.map((_, pair) => {
        const middle: Point = [
          left + (pair % columns) * wide + (columns === 1 && !across ? radius + 8 : wide / 2),
          top + Math.floor(pair / columns) * tall + radius + 6,
        ];
        const features = pairOf(pair, result.width, state);
        const scale = radius / longest;
        return (
          <g>
            <circle class="hair" cx={n(middle[0])} cy={n(middle[1])} r={n(radius)} />
            <Pair scored={moved} {...{ features, middle, scale }} ghost />
            <Pair scored={now} {...{ features, middle, scale }} ghost={false} />
            {count > 1 && (
              <text class="t" text-anchor="middle" x={n(middle[0])} y={n(middle[1] + radius + 16)}>
                {across && count > 2
                  ? `i = ${pair}`
                  : `i = ${pair}, θ = ${plain(result.frequencies[pair]!, 2)}`}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The query's hand with a round end, the key's with a square one, and the angle between them. */
function Pair({
  scored,
  features: [a, b],
  middle: [x, y],
  scale,
  ghost,
}: {
  scored: Scored;
  features: readonly [number, number];
  middle: Point;
  scale: number;
  ghost: boolean;
}) {
  const tip = (vector: Float64Array): Point => [x + vector[a]! * scale, y - vector[b]! * scale];
  const [query, key] = [tip(scored.query), tip(scored.key)];
  const beyond = ([tx, ty]: Point): Point => {
    const length = Math.hypot(tx - x, ty - y) || 1;
    const out = length > 26 ? -15 : 13;
    return [
      tx + ((tx - x) / length) * out - ((ty - y) / length) * 11,
      ty + ((ty - y) / length) * out + ((tx - x) / length) * 11 + 4,
    ];
  };
  const named = (end: Point, text: string) =>
    ({ anchor: 'middle', x: beyond(end)[0], y: beyond(end)[1], text, size: 15 }) as const;
  return (
    <g class={ghost ? 'gone' : undefined}>
      <path
        class={`q-x pen${ghost ? ' short-dash' : ''}`}
        d={`M${n(x)} ${n(y)}L${n(query[0])} ${n(query[1])}`}
      />
      <path class={`q-s pen${ghost ? ' short-dash' : ''}`} d={`M${n(x)} ${n(y)}L${n(key[0])} ${n(key[1])}`} />
      <circle class="q-x fill" cx={n(query[0])} cy={n(query[1])} r="4.5" />
      <rect class="q-s tile" x={n(key[0] - 4)} y={n(key[1] - 4)} width="8" height="8" />
      {!ghost && scale > 0 && (
        <>
          <text class="m s q-x halo" text-anchor="middle" x={n(beyond(query)[0])} y={n(beyond(query)[1])}>
            q
          </text>
          {clearOf([named(query, 'q'), named(key, 'k')])[1] && (
            <text class="m s q-s halo" text-anchor="middle" x={n(beyond(key)[0])} y={n(beyond(key)[1])}>
              k
            </text>
          )}
        </>
      )}
    </g>
  );
}

/** The score against the query's distance from the key, with the key here and, as a broad line, moved on; the query is dragged. */
function Curve({ result, words, set, box: [left, top, width, height] }: Part) {
  const { now, moved, scoreAt } = result;
  const offset = now.m - now.n;
  const start = Math.round(offset / page) * page - page / 2;
  const x = linear([start, start + page], [left, left + width]);
  const stretch = (key: number) =>
    Array.from({ length: samples }, (_, at): Point => {
      const distance = start + (page * at) / (samples - 1);
      return [distance, key + distance < 0 ? Number.NaN : scoreAt(key + distance, key)];
    });
  const [here, there] = [stretch(now.n), stretch(moved.n)];
  const scores = [...here, ...there].map(([, score]) => score).filter(Number.isFinite);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  // A level line stands in the middle of a range of its own.
  const room = Math.max((high - low) * 0.08, 0.05);
  const y = linear([low - room, high + room], [top + height, top]);
  const drawn = (points: readonly Point[]) => polyline(points.map(([at, score]): Point => [x(at), y(score)]));
  const at = clamp(offset, start, start + page);
  const movable = { min: Math.max(0, now.n + start), max: Math.min(100_000, now.n + start + page), step: 1 };
  return (
    <g data-key="c">
      <text class="cap" x={left - 34} y={top - 34}>
        {words.curve}
      </text>
      <path class="q-p pen" d={`M${left - 34} ${top - 18}h18`} />
      <text class="t" x={left - 10} y={top - 14}>
        {words.here}
      </text>
      <path class="q-n pull" stroke-width="6" d={`M${left + 94} ${top - 18}h16`} />
      <text class="t" x={left + 118} y={top - 14}>
        {words.there}
      </text>
      <HorizontalGrid scale={y} from={left} to={left + width} ticks={ticks(low - room, high + room, 5)} />
      <HorizontalAxis
        scale={x}
        at={top + height}
        ticks={[0, 6, 12, 18, 24].map((step) => start + step)}
        label={(distance) => fixed(distance, 0)}
      />
      <path class="q-n pull" stroke-width="6" d={drawn(there)} />
      <path class="q-p pen" d={drawn(here)} />
      <path class="lead" d={`M${n(x(at))} ${n(top + height)}V${n(y(now.score))}`} />
      {!result.stays && <circle class="q-n ring pen" cx={n(x(at))} cy={n(y(moved.score))} r="5" />}
      <Handle
        x={x(at)}
        y={y(now.score)}
        quantity="q-p"
        label={words.query}
        text={`m = ${exact(now.m)}`}
        {...along(
          movable,
          linear([movable.min, movable.max], [x(movable.min - now.n), x(movable.max - now.n)]),
          now.m,
          (m) => set({ positions: [m, now.n] }),
        )}
      />
    </g>
  );
}
