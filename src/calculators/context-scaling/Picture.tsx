import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { dots } from '../../draw/dots.ts';
import { coordinate as n, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear, logarithmic } from '../../draw/scale.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type Pair, parameters, type ScalingResult } from './model.ts';

type Props = PictureProps<typeof parameters, ScalingResult, Words>;
type Box = readonly [left: number, top: number, width: number, height: number];

/** Left, top, width and height of the turns; middle and radius of the clock. */
const plans: Record<
  Layout['name'],
  { height: number; turns: Box; clock: readonly [number, number, number] }
> = {
  wide: { height: 340, turns: [40, 34, 354, 268], clock: [512, 150, 84] },
  mid: { height: 340, turns: [40, 34, 434, 268], clock: [606, 150, 92] },
  narrow: { height: 424, turns: [40, 30, 266, 172], clock: [92, 336, 72] },
};

/** Turns that the axis reaches: from the slowest pair of the largest base to the fastest of the longest text. */
const [fewest, most] = [1e-4, 1e7];
const decades = Array.from({ length: 12 }, (_, at) => at - 4);
const turn = 2 * Math.PI;

export function Picture(props: Props) {
  const { words, layout } = props;
  const { height } = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <Turns {...props} />
      <Clock {...props} />
    </svg>
  );
}

/** Turns of every pair up to the last position, trained and stretched; the pair on the clock is dragged. */
function Turns({ result: { pairs, chosen }, words, layout, set }: Props) {
  const [left, top, width, height] = plans[layout.name].turns;
  const [right, floor] = [left + width, top + height];
  const x = linear([0, pairs.length - 1], [left, right]);
  const y = logarithmic([fewest, most], [floor, top]);
  const at = (radians: number) => clamp(y(radians / turn), top, floor);
  const line = (of: (pair: Pair) => number) =>
    polyline(pairs.map((pair): Point => [x(pair.index), at(of(pair))]));
  const area = `${line(({ seen }) => seen)}L${n(right)} ${n(floor)}L${n(left)} ${n(floor)}Z`;
  return (
    <g data-key="r_i">
      <text class="cap" x={left - 40} y="14">
        {words.turns}
      </text>
      <path class="later" d={area} />
      {decades
        .filter((exponent) => exponent % 2 === 0)
        .map((exponent) => (
          <>
            <path class="grid" d={`M${left} ${n(y(10 ** exponent))}H${right}`} />
            <text class="t" text-anchor="end" x={left - 8} y={n(y(10 ** exponent) + 4)}>
              <PowerOfTen exponent={exponent} />
            </text>
          </>
        ))}
      <path class="lead" d={`M${left} ${n(y(1))}H${right}`} />
      <text class="t halo" text-anchor="end" x={right} y={n(y(1) - 6)}>
        {words.one}
      </text>
      <path class="q-n pen thin" d={line(({ seen }) => seen)} />
      <path class="q-p pen" d={line(({ reached }) => reached)} />
      <path
        class="q-g fill"
        d={dots(
          pairs.filter(({ outside }) => outside).map((pair): Point => [x(pair.index), at(pair.reached)]),
          2.6,
        )}
      />
      <text class="t q-n halo" x={left + 8} y={n(floor - 8)}>
        {words.seen}
      </text>
      <HorizontalAxis
        scale={x}
        at={floor}
        ticks={[0, 1, 2, 3, 4].map((part) => Math.round(((pairs.length - 1) * part) / 4))}
      />
      <path class="lead" d={`M${n(x(chosen.index))} ${n(floor)}V${n(at(chosen.reached))}`} />
      <Handle
        x={x(chosen.index)}
        y={at(chosen.reached)}
        quantity="q-p"
        label={words.parameters.pair.label}
        text={`i = ${chosen.index}`}
        {...along({ ...parameters.pair, max: pairs.length - 1 }, x, chosen.index, (pair) => set({ pair }))}
      />
    </g>
  );
}

/** What of the circle a pair has seen in training, and where its hand stands at the last position. */
function Clock({ result: { chosen }, words, layout }: Props) {
  const [x, y, radius] = plans[layout.name].clock;
  const narrow = layout.name === 'narrow';
  const tip = (angle: number, reach: number): Point => [
    x + Math.cos(angle) * reach,
    y - Math.sin(angle) * reach,
  ];
  const whole = chosen.seen >= turn;
  const [endX, endY] = tip(chosen.seen, radius);
  const hand = tip(chosen.reached, radius - 4);
  const captions: [text: string, classes: string][] = [
    [`θ′ = ${plain(chosen.stretched, 3)}`, 't'],
    [`${words.upTo} ${plain(Math.min(chosen.seen, turn), 3)}`, 't q-n'],
    [`${words.reached} ${plain(chosen.reached, 3)}`, chosen.outside ? 't q-g' : 't q-p'],
  ];
  const texts = narrow ? [x + radius + 20, y - 22] : [x - radius, y + radius + 30];
  return (
    <g data-key="θ′_i">
      <text class="cap" x={narrow ? 0 : x - radius} y={narrow ? y - radius - 14 : 46}>
        {words.clock.replace('{i}', String(chosen.index))}
      </text>
      {whole ? (
        <circle class="later" cx={x} cy={y} r={radius} />
      ) : (
        <path
          class="later"
          d={`M${x} ${y}H${x + radius}A${radius} ${radius} 0 ${chosen.seen > Math.PI ? 1 : 0} 0 ${n(endX)} ${n(endY)}Z`}
        />
      )}
      <circle class="hair strong" cx={x} cy={y} r={radius} />
      {!whole && <path class="q-n pen thin" d={`M${x + radius} ${y}H${x}L${n(endX)} ${n(endY)}`} />}
      <path class={`${chosen.outside ? 'q-g' : 'q-p'} pen`} d={`M${x} ${y}L${n(hand[0])} ${n(hand[1])}`} />
      <circle class={`${chosen.outside ? 'q-g' : 'q-p'} fill`} cx={n(hand[0])} cy={n(hand[1])} r="4.5" />
      {captions.map(([text, classes], line) => (
        <text class={classes} x={texts[0]} y={texts[1]! + 20 * line}>
          {text}
        </text>
      ))}
    </g>
  );
}
