import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear, type Scale } from '../../draw/scale.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type Divisor, divisors, type parameters, type ScaleResult, widths } from './model.ts';

type Props = PictureProps<typeof parameters, ScaleResult, Words>;

/** Left, top, width and height of the three plots. */
const plans: Record<Layout['name'], { height: number; scores: Box; weights: Box; largest: Box }> = {
  wide: {
    height: 352,
    scores: [0, 28, 234, 140],
    weights: [0, 236, 234, 88],
    largest: [300, 36, 248, 288],
  },
  mid: {
    height: 364,
    scores: [0, 28, 300, 146],
    weights: [0, 244, 300, 92],
    largest: [390, 36, 276, 300],
  },
  narrow: {
    height: 430,
    scores: [4, 24, 312, 64],
    weights: [4, 158, 312, 42],
    largest: [34, 240, 226, 162],
  },
};
type Box = readonly [left: number, top: number, width: number, height: number];

/** Scores are drawn from −reach to reach, a bar every two units. */
const reach = 75;
const dash: Record<Divisor, string> = { one: '', root: ' long-dash', width: ' short-dash' };
const label: Record<Divisor, string> = { one: '1', root: '√d', width: 'd' };

export function Picture({ state, result, words, layout, set }: Props) {
  const plan = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Scores result={result} words={words} box={plan.scores} />
      <Weights result={result} words={words} box={plan.weights} />
      <Largest
        state={state}
        result={result}
        words={words}
        set={set}
        box={plan.largest}
        narrow={layout.name === 'narrow'}
      />
    </svg>
  );
}

type Part<Key extends keyof Props = 'result' | 'words'> = Pick<Props, Key> & { box: Box };

/** A histogram of the products after division, and how far they spread. */
function Scores({ result: { now, divisor }, words, box: [left, top, width, height] }: Part) {
  const x = linear([-reach, reach], [left, left + width]);
  const counts = new Float64Array(reach);
  let outside = 0;
  for (const product of now.products) {
    const bin = Math.floor((product / divisor + reach) / 2);
    if (bin < 0 || bin >= counts.length) outside++;
    else counts[bin]!++;
  }
  const tallest = Math.max(...counts, 1);
  const floor = top + height;
  const bars = Array.from(counts, (count, bin) =>
    count === 0
      ? ''
      : `M${n(x(2 * bin - reach + 1))} ${n(floor)}V${n(floor - (count / tallest) * (height - 12))}`,
  ).join('');
  const spread = now.measured / divisor;
  const [from, to] = [n(x(-Math.min(spread, reach))), n(x(Math.min(spread, reach)))];
  return (
    <g data-key="s">
      <text class="cap" x={left} y="14">
        {words.scores}
      </text>
      <path class="q-x bars" stroke-width={n(width / reach - 1)} d={bars} />
      <path
        class="q-n pen thin"
        d={`M${from} ${n(floor + 27)}H${to}M${from} ${n(floor + 23)}v8M${to} ${n(floor + 23)}v8`}
      />
      <text class="t q-n halo" text-anchor="middle" x={n(x(0))} y={n(floor + 44)}>
        ±{plain(spread, 3)}
      </text>
      {outside > 0 && (
        <text class="t halo" text-anchor="end" x={left + width} y={top + 10}>
          ←→ {outside} {words.outside}
        </text>
      )}
      <HorizontalAxis scale={x} at={floor} ticks={[-60, -30, 0, 30, 60]} />
    </g>
  );
}

function Weights({ result: { weights }, words, box: [left, top, width, height] }: Part) {
  const weight = linear([0, 1], [top + height, top]);
  const step = width / weights.length;
  return (
    <g data-key="A">
      <text class="t" x={left} y={top - 10}>
        {words.weights}
      </text>
      <path class="hair dotted" d={`M${left} ${n(weight(1))}h${width}`} />
      <text class="t" text-anchor="end" x={left + width} y={n(weight(1) - 5)}>
        1
      </text>
      <path class="hair" d={`M${left} ${n(weight(0))}h${width}`} />
      <path
        class="q-k bars"
        stroke-width={n(Math.min(18, step * 0.5))}
        d={Array.from(
          weights,
          (one, key) =>
            `M${n(left + (key + 0.5) * step)} ${n(weight(0))}V${n(Math.min(weight(one), weight(0) - 0.7))}`,
        ).join('')}
      />
    </g>
  );
}

/** The mean largest weight against the width d, a line a divisor; the width is dragged. */
function Largest({
  state,
  result: { all, now },
  words,
  set,
  box: [left, top, width, height],
  narrow,
}: Part<'state' | 'result' | 'words' | 'set'> & { narrow: boolean }) {
  const right = left + width;
  const place = linear([0, widths.length - 1], [left, right]);
  const share = linear([0, 1], [top + height, top]);
  const chosen = widths.indexOf(now.d as (typeof widths)[number]);
  const setPlace = (to: number) =>
    set({ d: String(widths[clamp(Math.round(to), 0, widths.length - 1)]) as typeof state.d });
  const even = n(share(1 / state.keys));
  return (
    <g data-key="max">
      <text class="cap" x={left - (narrow ? 30 : 34)} y={narrow ? top - 16 : 14}>
        {words.largest}
      </text>
      <HorizontalGrid scale={share} from={left} to={right} ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]} />
      <HorizontalAxis
        scale={place}
        at={share(0)}
        ticks={narrow ? [0, 3, 6, 9] : widths.map((_, index) => index)}
        label={(index) => String(widths[index])}
      />
      <text class="m" text-anchor="end" x={right + 26} y={n(share(0) + 18)}>
        d
      </text>
      <path class="q-n pen thin dotted" d={`M${left} ${even}H${right}`} />
      <text class="t q-n halo" x={left + 4} y={n(share(1 / state.keys) + (state.keys > 16 ? -5 : 15))}>
        1/m
      </text>
      {named(all, share, top + height).map(({ which, y }) => (
        <g class={which === state.divisor ? undefined : 'other'}>
          <path
            class={`q-k pen${dash[which]}`}
            d={polyline(all.map((one, index): Point => [place(index), share(one.largest[which])]))}
          />
          <text class="r q-k halo" x={right + 15} y={n(y)}>
            ÷ {label[which]}
          </text>
        </g>
      ))}
      <path class="lead" d={`M${n(place(chosen))} ${n(share(0))}V${n(share(now.largest[state.divisor]))}`} />
      <Handle
        x={place(chosen)}
        y={share(now.largest[state.divisor])}
        quantity="q-k"
        label={words.parameters.d.label}
        value={now.d}
        min={1}
        max={512}
        text={`d = ${now.d}`}
        onStep={(steps) => setPlace(chosen + steps)}
        onMove={(at) => setPlace(place.invert(at))}
        onEdge={(edge) => setPlace(edge === 'min' ? 0 : 9)}
      />
    </g>
  );
}

/** How far apart names stand, from one line to the next. */
const pitch = 19;

/** The divisors in the order of their lines' right ends, each with a height for its name: near the end, clear of the others. */
function named(all: Props['result']['all'], share: Scale, floor: number) {
  const ends = divisors
    .map((which) => ({ which, y: share(all.at(-1)!.largest[which]) + 5 }))
    .sort((one, other) => one.y - other.y);
  // Downwards each below the one before, then upwards until the last stands on the floor.
  ends.forEach((end, index) => {
    if (index > 0) end.y = Math.max(end.y, ends[index - 1]!.y + pitch);
  });
  let lowest = floor;
  for (const end of ends.reverse()) {
    end.y = Math.min(end.y, lowest);
    lowest = end.y - pitch;
  }
  return ends;
}
