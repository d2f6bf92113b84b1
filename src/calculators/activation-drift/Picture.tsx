import { HorizontalAxis } from '../../draw/axis.tsx';
import { coordinate, plain } from '../../draw/format.ts';
import { curve } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { DriftResult, LayerView, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, DriftResult, Words>;

interface Plan {
  height: number;
  /** Left end and width of the drawings, without and with BN, and the room for the share beside them. */
  columns: readonly [number, number];
  width: number;
  beside: number;
  /** Top and bottom of the derivative's curve, and of all layers. */
  slope: readonly [number, number];
  layers: readonly [number, number];
  /** Most layers drawn. */
  shown: number;
  ticks: readonly number[];
}

const plans: Record<string, Plan> = {
  wide: {
    height: 384,
    columns: [34, 361],
    width: 204,
    beside: 54,
    slope: [30, 70],
    layers: [94, 354],
    shown: 10,
    ticks: [-12, -6, 0, 6, 12],
  },
  mid: {
    height: 384,
    columns: [34, 412],
    width: 250,
    beside: 54,
    slope: [30, 70],
    layers: [94, 354],
    shown: 10,
    ticks: [-12, -6, 0, 6, 12],
  },
  narrow: {
    height: 270,
    columns: [22, 184],
    width: 98,
    beside: 36,
    slope: [24, 48],
    layers: [70, 240],
    shown: 5,
    ticks: [-12, 0, 12],
  },
};

/** Pre-activations are drawn from −reach to reach; the outermost bins hold what lies beyond. */
const reach = 12;
/** Density that fills one row. */
const full = 0.3;
/** |z| beyond which φ′ < 0.01. */
const flatFrom = { sigmoid: 4.5849, tanh: 2.9932, relu: 0 };

export function Picture({ state, result, words, layout, prefix }: Props) {
  const plan = plans[layout.name]!;
  const depth = result.without.length;
  const count = Math.min(plan.shown, depth);
  const layers = Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * (depth - 1)) / (count - 1)),
  );
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {(['without', 'with'] as const).map((name, column) => (
        <Column
          plan={plan}
          left={plan.columns[column]!}
          title={words[name]}
          views={layers.map((layer) => result[name][layer]!)}
          labels={layers.map((layer) => layer + 1)}
          state={state}
          result={result}
          words={words}
          clip={`${prefix}-${name}`}
        />
      ))}
    </svg>
  );
}

interface ColumnProps extends Pick<Props, 'state' | 'result' | 'words'> {
  plan: Plan;
  left: number;
  title: string;
  views: readonly LayerView[];
  labels: readonly number[];
  clip: string;
}

function Column({ plan, left, title, views, labels, state, result, words, clip }: ColumnProps) {
  const right = left + plan.width;
  const x = linear([-reach, reach], [left, right]);
  const [top, foot] = plan.slope;
  const steepest = state.activation === 'sigmoid' ? 0.25 : 1;
  const y = linear([0, steepest], [foot, top]);
  const [first, bottom] = plan.layers;
  const row = (bottom - first) / views.length;
  const edge = flatFrom[state.activation];
  const relu = state.activation === 'relu';
  const zones = relu
    ? [[-reach, 0]]
    : [
        [-reach, -edge],
        [edge, reach],
      ];
  const narrow = plan.shown < 10;
  const bins = narrow ? 36 : 72;
  const edges = Array.from({ length: bins + 1 }, (_, bin) =>
    coordinate(x(-reach + (2 * reach * bin) / bins)),
  );
  return (
    <g>
      <clipPath id={clip}>
        {zones.map(([from, to]) => (
          <rect x={coordinate(x(from!))} y="0" width={coordinate(x(to!) - x(from!))} height={plan.height} />
        ))}
      </clipPath>
      <text class="cap" x={left} y="14">
        {title}
      </text>
      <g data-key="φ′">
        {relu ? (
          <path
            class="q-g pen thin"
            d={`M${left} ${foot}H${coordinate(x(0))}M${coordinate(x(0))} ${top}H${right}`}
          />
        ) : (
          <path class="q-g pen thin" d={curve(result.derivative, -reach, reach, x, y, 96)} />
        )}
        <path class="hair" d={`M${left} ${foot}H${right}`} />
        <text class="m q-g s" x={left - 4} y={top + 10}>
          {relu ? 'ReLU' : state.activation === 'tanh' ? 'tanh' : 'σ'}′
        </text>
      </g>
      <text class="t" text-anchor="end" x={right + plan.beside} y={narrow ? foot + 17 : first + 2}>
        {relu ? words.off : words.saturated}
      </text>
      {!relu &&
        [-edge, edge].map((at) => (
          <path class="q-n pen thin short-dash" d={`M${coordinate(x(at))} ${top}V${bottom}`} />
        ))}
      <path class="grid" d={`M${coordinate(x(0))} ${foot}V${bottom}`} />
      {views.map((view, index) => {
        const base = first + (index + 1) * row;
        const outline = histogram(view.values, edges, base, row - 3);
        return (
          <g data-key="z">
            <path class="hair" d={`M${left} ${coordinate(base)}H${right}`} />
            <path class="q-g fill" clip-path={`url(#${clip})`} d={outline} />
            <path class="q-x pen thin" d={outline} />
            <text class="t" text-anchor="end" x={left - 6} y={coordinate(base)}>
              {String(labels[index])}
            </text>
            <text class="t q-g" text-anchor="end" x={right + plan.beside} y={coordinate(base)}>
              {`${plain((100 * view.saturated) / view.values.length, narrow ? 2 : 3)}%`}
            </text>
          </g>
        );
      })}
      <HorizontalAxis scale={x} at={bottom + 6} ticks={plan.ticks} />
      {!narrow && (
        <text class="t" text-anchor="end" x={left - 6} y={first + 2}>
          {words.layer}
        </text>
      )}
    </g>
  );
}

/** The outline of a histogram standing on `base`, also that of its area; tall bins are cut a little above the row. */
function histogram(values: Float64Array, edges: readonly string[], base: number, height: number): string {
  const bins = edges.length - 1;
  const counts = new Float64Array(bins);
  for (let index = 0; index < values.length; index++)
    counts[clamp(Math.floor(((values[index]! + reach) / (2 * reach)) * bins), 0, bins - 1)]!++;
  const unit = bins / (2 * reach) / values.length / full;
  const foot = coordinate(base);
  let outline = '';
  counts.forEach((count, bin) => {
    if (count === 0) return;
    const left = edges[bin]!;
    const right = edges[bin + 1]!;
    const top = coordinate(base - Math.min(1.3, count * unit) * height);
    outline += `${counts[bin - 1] ? '' : `M${left} ${foot}`}V${top}H${right}${counts[bin + 1] ? '' : `V${foot}`}`;
  });
  return outline;
}
