import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate, plain, show } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear, type Scale, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Network } from './draws.ts';
import type { Words } from './en.tsx';
import type { Decay, DecayResult } from './model.ts';
import { parameters, steps } from './parameters.ts';

export type Props = PictureProps<typeof parameters, DecayResult, Words>;

/** log10 from here to there is drawn; what lies outside runs along the edge with an arrow. */
const lowest = -20;
const highest = 4;

const symbols = { rnn: ['h', 'RNN'], lstm: ['C', 'LSTM'], gru: ['h', 'GRU'] } as const;

/** A share of the gradient in the panel's height, kept inside it. */
const placing = (y: Scale) => (value: number) => y(clamp(Math.log10(value), lowest, highest));
/** A curve up to a distance: every second one is finer than a panel shows. */
const lineOf = (values: readonly number[], x: Scale, y: Scale, end = steps) =>
  polyline(
    values
      .map((one, step) => [x(step), placing(y)(one)] as const)
      .filter((_, step) => step === end || (step < end && step % 2 === 0)),
  );

/** What is left of one network's gradient against the distance, and dashed the direct path alone. */
export function Panel({
  name,
  state: { distance: k },
  result,
  words,
  set,
  box: [left, top, width, tall],
  numbered,
}: Pick<Props, 'state' | 'result' | 'words' | 'set'> & {
  name: Network;
  box: readonly [left: number, top: number, width: number, height: number];
  /** Whether the powers of ten stand at the left. */
  numbered: boolean;
}) {
  const x = linear([0, steps], [left, left + width]);
  const y = linear([lowest, highest], [top + tall, top]);
  const { total } = result[name];
  const at = [x(k), placing(y)(total[k]!)] as const;
  const [symbol, title] = symbols[name];
  return (
    <g>
      <text class="cap" x={left} y={top - 12}>
        {title}
      </text>
      <text class="m s q-g" text-anchor="end" x={left + width} y={top - 12}>
        <tspan class="r">‖</tspan>
        <SvgNotation of={`∂${symbol}_T/∂${symbol}_{T−k}`} />
        <tspan class="r" dy="-4">
          ‖
        </tspan>
      </text>
      {[0, -5, -10, -15, -20].map((exponent) => (
        <>
          <path
            class={exponent ? 'grid' : 'hair strong'}
            d={`M${left} ${coordinate(y(exponent))}H${left + width}`}
          />
          {numbered && exponent % 10 === 0 && (
            <text class="t" text-anchor="end" x={left - 6} y={coordinate(y(exponent) + 4)}>
              <PowerOfTen exponent={exponent} />
            </text>
          )}
        </>
      ))}
      <path class="lead" d={`M${coordinate(at[0])} ${top}V${top + tall}`} />
      <Lane name={name} decay={result[name]} x={x} y={y} k={k} label={words.direct[name]} />
      <Total name={name} total={total} x={x} y={y} k={k} />
      <HorizontalAxis scale={x} at={top + tall} ticks={ticks(0, steps, width > 200 ? 5 : 2)} />
      {name === 'lstm' && (
        <Handle
          x={at[0]}
          y={at[1]}
          quantity="q-g"
          label={words.distance}
          text={`k = ${k}, ${plain(total[k]!)}`}
          {...along({ ...parameters.distance, max: steps }, x, k, (distance) => set({ distance }))}
        />
      )}
    </g>
  );
}

interface Curve {
  name: Network;
  x: Scale;
  y: Scale;
  k: number;
}

/** Where the number at distance k stands: beside the point and below it; above it where there is no room or the curve falls there. */
function numberAt(total: readonly number[], { x, y, k }: Omit<Curve, 'name'>) {
  const late = k > 45;
  const [point, foot] = [placing(y)(total[k]!), y.range[0] - 5];
  const left = x(k) + (late ? -2 : 10);
  const wide = plain(total[k]!).length * 8 + 12;
  const falls = !late && placing(y)(total[Math.min(steps, k + 30)]!) - point > 22;
  return {
    late,
    left,
    from: late ? left - wide : left,
    to: late ? left : left + wide,
    base: falls || point + 22 > foot ? point - (late ? 15 : 10) : Math.min(point + 32, foot),
  };
}

/** The direct path alone, dashed, with its name where it hides neither the curve nor the number. */
function Lane({ name, decay: { total, direct }, x, y, k, label }: Curve & { decay: Decay; label: string }) {
  const place = placing(y);
  const bend = direct.findIndex((one) => Math.log10(one) < lowest);
  const number = numberAt(total, { x, y, k });
  const spots = [0.64, 0.84, 0.3, 0.5, 0.94].map((share) => {
    const tag = Math.round(Math.min(100, bend < 0 ? 100 : bend) * share);
    const [lane, curve] = [place(direct[tag]!), place(total[tag]!)];
    const beneath = lane > curve && x(tag) > x(0) + 38;
    const above = lane < y(0) + 22 ? y(0) - 6 : lane - 8;
    const base = beneath ? lane + 20 : curve - lane > 21 ? lane + 16 : above;
    const left = x(tag) + (beneath ? -6 : 6);
    return { beneath, left, base: Math.min(base, y.range[0] - 6), from: beneath ? left - 32 : left };
  });
  const point = place(total[k]!);
  const free = ({ from: first, base }: (typeof spots)[number]) =>
    first + 32 < x.range[1] &&
    (first > number.to + 4 || first + 32 < number.from - 4 || Math.abs(base - number.base) > 24) &&
    (Math.abs(first + 16 - x(k)) > 28 || Math.abs(base - 5 - point) > 20);
  const spot = spots.find(free) ?? spots[0]!;
  const colour = name === 'rnn' ? 'q-n' : 'q-k';
  return (
    <g data-key={name === 'rnn' ? 'λ' : '∏'}>
      <path
        class={`${colour} ${name === 'rnn' ? 'short-dash' : 'long-dash'} pen thin`}
        d={lineOf(direct, x, y)}
      />
      <text
        class={`m s halo ${colour}`}
        text-anchor={spot.beneath ? 'end' : 'start'}
        x={coordinate(spot.left)}
        y={coordinate(spot.base)}
      >
        <SvgNotation of={label} />
      </text>
    </g>
  );
}

/** What is left by all paths, with the number at distance k. */
function Total({ name, total, x, y, k }: Curve & { total: readonly number[] }) {
  const value = total[k]!;
  const log10 = Math.log10(value);
  const { late, left, base } = numberAt(total, { x, y, k });
  return (
    <g data-key={name}>
      <path class="q-g rest" d={lineOf(total, x, y)} />
      <path class="q-g pen" d={lineOf(total, x, y, k)} />
      {name !== 'lstm' && (
        <circle class="q-g fill" cx={coordinate(x(k))} cy={coordinate(placing(y)(value))} r="4.5" />
      )}
      <text class="r q-g halo" text-anchor={late ? 'end' : 'start'} x={coordinate(left)} y={coordinate(base)}>
        {log10 > highest ? '↑ ' : log10 < lowest ? '↓ ' : ''}
        <SvgShown number={show(value)} />
      </text>
    </g>
  );
}
