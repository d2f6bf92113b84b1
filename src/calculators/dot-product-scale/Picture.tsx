import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type Divisor, divisors, type parameters, type ScaleResult, widths } from './model.ts';

type Props = PictureProps<typeof parameters, ScaleResult, Words>;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const plans: Record<string, { height: number; scores: Box; weights: Box; largest: Box }> = {
  wide: {
    height: 372,
    scores: { x: 0, y: 28, width: 400, height: 150 },
    weights: { x: 0, y: 248, width: 400, height: 96 },
    largest: { x: 520, y: 36, width: 380, height: 308 },
  },
  mid: {
    height: 372,
    scores: { x: 0, y: 28, width: 300, height: 150 },
    weights: { x: 0, y: 248, width: 300, height: 96 },
    largest: { x: 390, y: 36, width: 276, height: 308 },
  },
  narrow: {
    height: 474,
    scores: { x: 0, y: 24, width: 320, height: 76 },
    weights: { x: 0, y: 176, width: 320, height: 56 },
    largest: { x: 34, y: 278, width: 236, height: 172 },
  },
};

/** Scores are drawn from −reach to reach, a bar every two units. */
const reach = 75;
const dash: Record<Divisor, string> = { one: '', root: ' long-dash', width: ' short-dash' };
const label: Record<Divisor, string> = { one: '1', root: '√d', width: 'd' };

export function Picture({ state, result, words, layout, set }: Props) {
  const plan = plans[layout.name]!;
  const { scores, weights, largest } = plan;
  const { all, now, divisor } = result;
  const wide = layout.name !== 'narrow';

  const x = linear([-reach, reach], [scores.x, scores.x + scores.width]);
  const counts = new Float64Array(reach);
  let outside = 0;
  for (const product of now.products) {
    const bin = Math.floor((product / divisor + reach) / 2);
    if (bin < 0 || bin >= counts.length) outside++;
    else counts[bin]!++;
  }
  const tallest = Math.max(...counts, 1);
  const floor = scores.y + scores.height;
  const bars = Array.from(counts, (count, bin) =>
    count === 0
      ? ''
      : `M${n(x(2 * bin - reach + 1))} ${n(floor)}V${n(floor - (count / tallest) * (scores.height - 12))}`,
  ).join('');
  const spread = now.measured / divisor;

  const weight = linear([0, 1], [weights.y + weights.height, weights.y]);
  const step = weights.width / result.weights.length;

  const place = linear([0, widths.length - 1], [largest.x, largest.x + largest.width]);
  const share = linear([0, 1], [largest.y + largest.height, largest.y]);
  const chosen = widths.indexOf(now.d as (typeof widths)[number]);
  const setPlace = (to: number) =>
    set({ d: String(widths[clamp(Math.round(to), 0, widths.length - 1)]) as typeof state.d });
  const line = (which: Divisor) =>
    polyline(all.map((one, index): Point => [place(index), share(one.largest[which])]));

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <g data-key="s">
        <text class="cap" x={scores.x} y="14">
          {words.scores}
        </text>
        <path class="q-x bars" stroke-width={n(scores.width / reach - 1)} d={bars} />
        <path
          class="q-n pen thin"
          d={`M${n(x(-Math.min(spread, reach)))} ${n(floor + 27)}H${n(x(Math.min(spread, reach)))}M${n(x(-Math.min(spread, reach)))} ${n(floor + 23)}v8M${n(x(Math.min(spread, reach)))} ${n(floor + 23)}v8`}
        />
        <text class="t q-n halo" text-anchor="middle" x={n(x(0))} y={n(floor + 44)}>
          ±{plain(spread, 3)}
        </text>
        {outside > 0 && (
          <text class="t" text-anchor="end" x={scores.x + scores.width} y={scores.y + 10}>
            ←→ {outside} {words.outside}
          </text>
        )}
        <HorizontalAxis scale={x} at={floor} ticks={[-60, -30, 0, 30, 60]} />
      </g>

      <g data-key="A">
        <text class="t" x={weights.x} y={weights.y - 10}>
          {words.weights}
        </text>
        <path class="hair dotted" d={`M${weights.x} ${n(weight(1))}H${weights.x + weights.width}`} />
        <text class="t" text-anchor="end" x={weights.x + weights.width} y={n(weight(1) - 5)}>
          1
        </text>
        <path class="hair" d={`M${weights.x} ${n(weight(0))}H${weights.x + weights.width}`} />
        <path
          class="q-k bars"
          stroke-width={n(Math.min(18, step * 0.5))}
          d={Array.from(
            result.weights,
            (one, key) =>
              `M${n(weights.x + (key + 0.5) * step)} ${n(weight(0))}V${n(Math.min(weight(one), weight(0) - 0.7))}`,
          ).join('')}
        />
      </g>

      <g data-key="max">
        <text class="cap" x={wide ? largest.x - 34 : 0} y={wide ? 14 : largest.y - 14}>
          {words.largest}
        </text>
        <HorizontalGrid
          scale={share}
          from={largest.x}
          to={largest.x + largest.width}
          ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]}
        />
        <HorizontalAxis
          scale={place}
          at={share(0)}
          ticks={wide ? widths.map((_, index) => index) : [0, 3, 6, 9]}
          label={(index) => String(widths[index])}
        />
        <text class="m" text-anchor="end" x={largest.x + largest.width + 26} y={n(share(0) + 18)}>
          d
        </text>
        <path
          class="q-n pen thin dotted"
          d={`M${largest.x} ${n(share(1 / state.keys))}H${largest.x + largest.width}`}
        />
        <text class="t q-n halo" x={largest.x + 4} y={n(share(1 / state.keys) + 15)}>
          1/m
        </text>
        {divisors.map((which) => {
          const end = all.at(-1)!.largest[which];
          const others = divisors
            .filter((other) => other !== which)
            .map((other) => all.at(-1)!.largest[other]);
          const crowded = others.some((other) => Math.abs(other - end) < 0.06);
          return (
            <g class={which === state.divisor ? undefined : 'other'}>
              <path class={`q-k pen${dash[which]}`} d={line(which)} />
              <text
                class="r q-k halo"
                x={n(largest.x + largest.width + 14)}
                y={n(share(end) + 5 + (crowded ? { one: -14, root: 0, width: 14 }[which] : 0))}
              >
                ÷ {label[which]}
              </text>
            </g>
          );
        })}
        <path
          class="lead"
          d={`M${n(place(chosen))} ${n(share(0))}V${n(share(now.largest[state.divisor]))}`}
        />
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
    </svg>
  );
}
