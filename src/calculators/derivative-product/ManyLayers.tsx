import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate, showPower } from '../../draw/format.ts';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { deepest, float32Normal, float32Zero, type ProductResult, type parameters } from './model.ts';
import { type Axes, highest, lowest, type Plan } from './plans.ts';

type Props = Pick<PictureProps<typeof parameters, ProductResult, Words>, 'state' | 'result' | 'words'> & {
  plan: Plan;
  axes: Axes;
  /** Before the names of the hatchings. */
  prefix: string;
};

/** The product over the layers on a logarithmic axis, one stem per layer below: the derivative in its factor. */
export function ManyLayers(props: Props) {
  return (
    <>
      <g data-key="∏">
        <Float32 {...props} />
        <Stairs {...props} />
      </g>
      <Factors {...props} />
    </>
  );
}

/** Powers of ten, and the bands in which float32 loses digits and stores 0. */
function Float32({ words, plan: { product, columns }, axes: { power }, prefix }: Props) {
  const across = (log10: number) => `M${product.x} ${coordinate(power(log10))}H${product.x + product.width}`;
  const [normal, zero, foot] = [power(float32Normal), power(float32Zero), power(lowest)];
  const band = (name: string, from: number, to: number) => (
    <rect
      fill={`url(#${prefix}-${name})`}
      x={product.x}
      y={coordinate(from)}
      width={product.width}
      height={coordinate(to - from)}
    />
  );
  return (
    <>
      {(columns ? [0, -10, -20, -30, -40] : [0, -20, -40]).map((exponent) => (
        <>
          <path class={exponent ? 'grid' : 'hair strong'} d={across(exponent)} />
          <text class="t" text-anchor="end" x={product.x - 8} y={coordinate(power(exponent) + 4)}>
            <PowerOfTen exponent={exponent} />
          </text>
        </>
      ))}
      {band('loss', normal, zero)}
      {band('gone', zero, foot)}
      <path class="hair strong" d={across(float32Normal)} />
      <path class="ink" d={across(float32Zero)} />
      <text class="t halo" x={product.x + 8} y={coordinate((normal + zero) / 2 + 4)}>
        {words.subnormal}
      </text>
      <text class="t halo strong" x={product.x + 8} y={coordinate((zero + foot) / 2 + 4)}>
        {words.zero}
      </text>
    </>
  );
}

/** The product after every layer, its end as a number, and the bound it stays below. */
function Stairs(props: Props) {
  const { state, result, plan, axes } = props;
  const { product, columns } = plan;
  const { depth, power } = axes;
  const clipped = (log10: number) => power(clamp(log10, lowest, highest));
  const stairs = (from: number, to: number) => {
    const points: [number, number][] = [];
    for (let layer = from; layer < to; layer++) {
      const before = layer === 0 ? 0 : result.layers[layer - 1]!.log10;
      if (before < lowest) break;
      const height = clipped(result.layers[layer]!.log10);
      points.push([depth(layer), clipped(before)], [depth(layer), height], [depth(layer + 1), height]);
    }
    return polyline(points);
  };
  const { log10, sign } = result.last;
  const [x, y] = [depth(state.depth), clipped(log10)];
  const outside = log10 > highest ? '↑' : log10 < lowest ? '↓' : '';
  // The number stands above a low end, where the bound has left room, and below a high one.
  const labelAt =
    log10 < -22 ? power(columns ? -7 : -8) : Math.min(y + (columns ? 52 : 44), power(columns ? -30 : -27));
  const anchor = x > product.x + product.width - 74 ? 'end' : x < product.x + 70 ? 'start' : 'middle';
  return (
    <>
      <Bound {...props} avoid={log10 < -22 ? x : Number.NaN} />
      <path class="q-g rest" d={stairs(state.depth, deepest)} />
      <path class="q-g pen" d={stairs(0, state.depth)} />
      <path
        class="lead"
        d={`M${coordinate(x)} ${coordinate(y)}V${coordinate(labelAt + (labelAt < y ? 7 : -16))}`}
      />
      <circle class="q-g fill" cx={coordinate(x)} cy={coordinate(y)} r="5" />
      <text
        class="r q-g halo big"
        text-anchor={anchor}
        x={coordinate(x + (anchor === 'end' ? 6 : anchor === 'start' ? -6 : 0))}
        y={coordinate(labelAt)}
      >
        {outside}
        <SvgShown number={showPower(log10, sign)} />
      </text>
    </>
  );
}

/** The line (max φ′ · |w|)^l with its name, which keeps off the line that leads up from the product to its number. */
function Bound({
  state,
  words,
  plan: { product },
  axes: { bound, depth, power },
  avoid,
}: Props & { avoid: number }) {
  const each = Math.log10(bound * Math.abs(state.weight));
  if (!(each < 0 && Number.isFinite(each))) return null;
  const right = product.x + product.width;
  const [width, gap] = [44, 10];
  /** Beside the line where it has come down so far. */
  const beside = (log10: number) => depth(log10 / each) + gap;
  const clear = (log10: number) => !(avoid > beside(log10) - 4 && avoid < beside(log10) + width);
  const steep = beside(-33) + width < right;
  const at = [-27, -31, -22].find(clear) ?? -33;
  const [x, y] = steep
    ? [beside(at), power(at)]
    : [right - 6, power(Math.max(-27, each * depth.invert(right - width - 6))) - 8];
  const end = [depth(Math.min(deepest, lowest / each)), power(Math.max(lowest, deepest * each))] as const;
  return (
    <>
      <path
        class="q-n pen thin short-dash"
        d={`M${product.x} ${coordinate(power(0))}L${coordinate(end[0])} ${coordinate(end[1])}`}
      />
      <text class="t q-n halo" text-anchor={steep ? 'start' : 'end'} x={coordinate(x)} y={coordinate(y)}>
        {words.bound}
      </text>
    </>
  );
}

function Factors({
  state,
  result,
  plan: { derivative, factors, columns },
  axes: { bound, depth, stem },
}: Props) {
  const stems = result.layers.map(
    ({ derivative: d }, index) =>
      `M${coordinate(depth(index + 0.5))} ${coordinate(stem(0))}V${coordinate(stem(clamp(Math.abs(d), 0, bound)))}`,
  );
  const level = coordinate(stem(bound));
  return (
    <g data-key="φ′">
      <path class="q-n pen thin short-dash" d={`M${factors.x} ${level}h${factors.width}`} />
      {columns && (
        <path
          class="q-n pen thin short-dash"
          d={`M${derivative.x + derivative.width} ${level}H${factors.x}`}
        />
      )}
      <path class="stem-off" d={stems.slice(state.depth).join('')} />
      <path class="q-g stem" d={stems.slice(0, state.depth).join('')} />
      <HorizontalAxis scale={depth} at={stem(0)} ticks={[20, 40, 60, 80, 100]} />
      <text class="m" text-anchor="end" x={factors.x - 6} y={coordinate(stem(0) + 18)}>
        l
      </text>
    </g>
  );
}
