import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { dots } from '../../draw/dots.ts';
import { coordinate, plain, superscript } from '../../draw/format.ts';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type MasksResult, most, type parameters } from './model.ts';
import type { Plan } from './plans.ts';

type Given = { plan: Plan } & Pick<
  PictureProps<typeof parameters, MasksResult, Words>,
  'state' | 'result' | 'words'
>;
type Placed = Given & { axes: ReturnType<typeof axesOf> };
type Props = Placed & { heights: ReturnType<typeof heightsOf> };

/** Masks along, outputs up: an axis that stands still while masks are drawn and while p changes. */
function axesOf({ plan: { plot, titled }, state, result }: Given) {
  // Twice the sums of one sign: what inverted dropout at p = 0.5 can reach.
  const reach = (sign: number) =>
    2 * result.units.reduce((sum, { x, weight }) => sum + Math.max(0, sign * x * weight), 0);
  const [low, high] = state.readout === 'sigmoid' ? [0, 1] : [state.bias - reach(-1), state.bias + reach(1)];
  const count = titled ? 6 : 4;
  const marks = ticks(low, high > low ? high : low + 1, count);
  const step = marks.length > 1 ? marks[1]! - marks[0]! : 1;
  const domain = [
    Math.floor(low / step + 1e-9) * step,
    Math.max(Math.ceil(high / step - 1e-9), Math.floor(low / step + 1e-9) + 1) * step,
  ] as const;
  const y = linear(domain, [plot.y + plot.height, plot.y]);
  return {
    k: linear([0, most], [plot.x, plot.x + plot.width]),
    y,
    inside: (value: number) => y(clamp(value, ...domain)),
    levels: ticks(...domain, count),
  };
}

/** A level's number, from 10⁴ on as a digit and a power; where that takes more than a digit it goes without. */
function levelLabel(value: number): string {
  if (Math.abs(value) < 1e4) return plain(value);
  const power = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  const digit = Number((value / 10 ** power).toFixed(2));
  return Number.isInteger(digit) ? `${plain(digit)}·10${superscript(String(power))}` : '';
}

/** Outputs of all masks as dots, their running mean, the evaluation output and the band of two standard errors. */
export function Sampling(given: Given) {
  const { plan, state, result, words } = given;
  const { x: left, y: top, width, height } = plan.plot;
  const axes = axesOf(given);
  const { k, y, levels } = axes;
  const spots = result.outputs.map((value, index): Point => [k(index + 1), y(value)]);
  const heights = heightsOf({ ...given, axes }, spots);
  const props = { ...given, axes, heights };
  return (
    <>
      <HorizontalGrid scale={y} from={left} to={left + width} ticks={levels} label={levelLabel} />
      <Band {...props} />
      <path class="pale fill" d={marksOf(spots.slice(state.samples), plan)} />
      <path class="q-p fill" data-key="y" d={marksOf(spots.slice(0, state.samples), plan)} />
      <Levels {...props} />
      <Mean {...props} />
      {state.mask !== '' && <ByHand {...props} />}
      <HorizontalAxis
        scale={k}
        at={top + height}
        ticks={plan.titled ? [0, 50, 100, 150, 200] : [0, 100, 200]}
        label={(value) => (value === 100 ? `${value} ${words.masks}` : String(value))}
      />
    </>
  );
}

/** One path of dots, and of triangles where an output lies beyond the axis. */
function marksOf(spots: readonly Point[], { plot: { y: top, height }, titled }: Plan) {
  const [above, below] = [top - 1e-9, top + height + 1e-9];
  const beyond = spots.map(([at, value]) =>
    value < above
      ? `M${coordinate(at)} ${top - 5}l-3 5h6z`
      : value > below
        ? `M${coordinate(at)} ${top + height + 5}l-3 -5h6z`
        : '',
  );
  const within = spots.filter(([, value]) => value >= above && value <= below);
  return dots(within, titled ? 2 : 1.5) + beyond.join('');
}

/** Whether the mean over all masks stands visibly apart from the evaluation output. */
const gapped = ({ axes: { y }, result: { expected, evaluation } }: Placed) =>
  Math.abs(y(expected) - y(evaluation)) > 1.5;

const late = ({ state }: Placed) => state.samples > most * 0.5;

/** The upper edge of the band of two standard errors around the mean over all masks; −1: the lower one. */
function edgeOf({ result, axes: { k, inside } }: Placed, sign = 1) {
  return Array.from({ length: 41 }, (_, index): Point => {
    const at = most ** (index / 40);
    return [k(at), inside(result.expected + (sign * 2 * result.deviation) / Math.sqrt(at))];
  });
}

/** Base lines of the plot's labels: none lies on another, on the axis or above the plot, as long as there is room. */
function heightsOf(props: Placed, spots: readonly Point[]) {
  const { plan, state, result, words, axes } = props;
  const { x: left, y: top, width, height } = plan.plot;
  const { k, inside } = axes;
  const right = left + width;
  const apart = gapped(props);
  const place = room(top - 4, top + height);
  const [x, mean] = [k(state.samples), inside(result.runningMean)];
  const number = 9.6 * plain(result.runningMean).length;
  const meanAt = late(props)
    ? place(left + width * 0.6 - number, number, 19, [mean - 14, mean + 28])
    : place(x + 8, number, 19, [mean - 14, mean + 28]);
  const named = (word: string, value: number, offsets: readonly number[]) => {
    const wide = wideOf(`${word} ${plain(value)}`);
    const heights = offsets.map((offset) => inside(value) + offset);
    return place(right - wide, wide, 12, heights);
  };
  const [under, over] = [
    [34, -26, 50, -42, 18, -10, 66, -58],
    [-26, 34, -42, 50, -10, 18, -58, 66],
  ] as const;
  const above = result.evaluation >= result.expected;
  const evaluation = named(words.evaluation, result.evaluation, apart && above ? over : under);
  const expected = apart ? named(words.allMasks, result.expected, above ? under : over) : Number.NaN;
  const own = wideOf(words.byHand);
  const ring = inside(result.output);
  const beside = [
    ...(ring > mean ? [20, 4, -10, 36, -26] : [4, -10, 20, -26, 36, 52]),
    ...[-42, -58, 68, -74, 84],
  ];
  const byHand =
    state.mask === ''
      ? Number.NaN
      : place(
          late(props) ? x - 12 - own : x + 12,
          own,
          12,
          beside.map((offset) => ring + offset),
        );
  // Outputs often lie on a few levels: the words go between them, as near to the band's edge as there is room.
  const near = edgeOf(props)[30]![1] - 8;
  const crowding = spots.filter(([at]) => at > right - 136).map(([, value]) => value);
  const around = Array.from(
    { length: 121 },
    (_, index) => near + (index % 2 ? 1 : -1) * Math.ceil(index / 2) * 1.5,
  );
  const free = around.filter((base) => crowding.every((value) => value < base - 13 || value > base + 6));
  const wide = wideOf(words.band);
  const band = apart ? Number.NaN : place(right - wide, wide, 12, [...free, ...around]);
  return { mean: meanAt, evaluation, expected, byHand, band };
}

/** About how wide a text of 12 px is. */
const wideOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.7), 0);

/** Hands out base lines between `top` and `foot`: the first of some that is clear of all labels placed before, or simply the first. */
function room(top: number, foot: number) {
  const taken: { left: number; right: number; top: number; foot: number }[] = [];
  return (left: number, width: number, size: number, heights: readonly number[]) => {
    const boxAt = (base: number) => ({ left, right: left + width, top: base - size * 0.8, foot: base + 4 });
    const base =
      heights.find((height) => {
        const box = boxAt(height);
        return (
          box.top >= top &&
          box.foot <= foot &&
          taken.every(
            (other) =>
              box.left > other.right ||
              box.right < other.left ||
              box.top > other.foot ||
              box.foot < other.top,
          )
        );
      }) ?? heights[0]!;
    taken.push(boxAt(base));
    return base;
  };
}

/** The band around the mean over all masks in which two standard errors lie. */
function Band(props: Props) {
  const { plan, words, heights } = props;
  return (
    <>
      <path class="q-s bell" d={`${polyline([...edgeOf(props), ...edgeOf(props, -1).reverse()])}Z`} />
      {!gapped(props) && (
        <text class="t halo" text-anchor="end" x={plan.plot.x + plan.plot.width} y={coordinate(heights.band)}>
          {words.band}
        </text>
      )}
    </>
  );
}

/** The evaluation output, and the mean over all masks where it is another, each with its name. */
function Levels(props: Props) {
  const { plan, result, words, axes, heights } = props;
  const { x: left, width } = plan.plot;
  const { expected, evaluation } = result;
  const level = (value: number) => `M${left} ${coordinate(axes.inside(value))}h${width}`;
  const name = (quantity: string, text: string, height: number) => (
    <text class={`t ${quantity} halo`} text-anchor="end" x={left + width} y={coordinate(height)}>
      {text}
    </text>
  );
  return (
    <>
      {gapped(props) && (
        <>
          <path class="q-n pen thin short-dash" d={level(expected)} />
          {name('q-n', `${words.allMasks} ${plain(expected)}`, heights.expected)}
        </>
      )}
      <path class="q-p pen long-dash" d={level(evaluation)} />
      {name('q-p', `${words.evaluation} ${plain(evaluation)}`, heights.evaluation)}
    </>
  );
}

/** The mean of the masks so far, and what it will be. */
function Mean(props: Props) {
  const { plan, state, result, axes, heights } = props;
  const { k, inside } = axes;
  const { x: left, width } = plan.plot;
  const path = (from: number, to: number) =>
    polyline(
      result.runningMeans
        .slice(from, to)
        .map((value, index) => [k(from + index + 1), inside(value)] as const),
    );
  const x = k(state.samples);
  return (
    <>
      <path class="rest" d={path(state.samples - 1, most)} />
      <g data-key="mean">
        <path class="q-s pen" d={path(0, state.samples)} />
        <circle class="q-s fill" cx={coordinate(x)} cy={coordinate(inside(result.runningMean))} r="5" />
        <text
          class="r q-s halo big"
          text-anchor={late(props) ? 'end' : 'start'}
          x={coordinate(late(props) ? left + width * 0.6 : x + 8)}
          y={coordinate(heights.mean)}
        >
          {plain(result.runningMean)}
        </text>
      </g>
    </>
  );
}

/** The output of the mask set by hand, a ring that counts in no mean. */
function ByHand(props: Props) {
  const { state, result, words, axes, heights } = props;
  const x = axes.k(state.samples);
  return (
    <g data-key="m">
      <circle class="q-k pen" cx={coordinate(x)} cy={coordinate(axes.inside(result.output))} r="6" />
      <text
        class="t q-k halo"
        text-anchor={late(props) ? 'end' : 'start'}
        x={coordinate(x + (late(props) ? -12 : 12))}
        y={coordinate(heights.byHand)}
      >
        {words.byHand}
      </text>
    </g>
  );
}
