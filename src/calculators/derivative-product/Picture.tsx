import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate, plain, showPower } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { curve, polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import {
  deepest,
  float32Normal,
  float32Zero,
  largestDerivative,
  type ProductResult,
  parameters,
} from './model.ts';

type Props = PictureProps<typeof parameters, ProductResult, Words>;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Everything the storeys need; the four boxes of a layout say where they stand. */
interface Plan {
  height: number;
  value: Box;
  derivative: Box;
  product: Box;
  factors: Box;
  /** Headings above the two columns; none where there is no room. */
  titled: boolean;
}

const plans: Record<string, Plan> = {
  wide: {
    height: 424,
    value: { x: 0, y: 52, width: 360, height: 196 },
    derivative: { x: 0, y: 290, width: 360, height: 104 },
    product: { x: 460, y: 36, width: 500, height: 220 },
    factors: { x: 460, y: 290, width: 500, height: 104 },
    titled: true,
  },
  mid: {
    height: 424,
    value: { x: 0, y: 52, width: 270, height: 196 },
    derivative: { x: 0, y: 290, width: 270, height: 104 },
    product: { x: 350, y: 36, width: 370, height: 220 },
    factors: { x: 350, y: 290, width: 370, height: 104 },
    titled: true,
  },
  narrow: {
    height: 452,
    value: { x: 4, y: 22, width: 312, height: 74 },
    derivative: { x: 4, y: 122, width: 312, height: 50 },
    product: { x: 40, y: 214, width: 276, height: 154 },
    factors: { x: 40, y: 384, width: 276, height: 46 },
    titled: false,
  },
};

/** z runs over this range in both storeys on the left. */
const reach = 6.5;
const highest = 6;
const lowest = -52;

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const plan = plans[layout.name]!;
  const { value, derivative, product, factors } = plan;
  const squashing = state.activation === 'sigmoid' || state.activation === 'tanh';
  const [low, high] = state.activation === 'sigmoid' ? [0, 1] : squashing ? [-1, 1] : [-1, reach];
  const bound = largestDerivative[state.activation];

  const x = linear([-reach, reach], [value.x, value.x + value.width]);
  const y = linear([low, high], [value.y + value.height, value.y]);
  const slope = linear([0, bound * 1.12], [derivative.y + derivative.height, derivative.y]);
  const stem = linear([0, bound * 1.12], [factors.y + factors.height, factors.y]);
  const depth = linear([0, deepest], [product.x, product.x + product.width]);
  const power = linear([lowest, highest], [product.y + product.height, product.y]);
  const clipped = (log10: number) => power(clamp(log10, lowest, highest));

  const { preactivation: z } = state;
  const point = [x(z), y(result.value(z))] as const;
  const tangent = tangentAt(
    point,
    result.derivative(z) * (value.height / (high - low) / (value.width / (2 * reach))),
    value.width,
  );

  const used = result.layers.slice(0, state.depth);
  const harp = used
    .map(
      ({ preactivation, derivative: d }) =>
        `M${coordinate(x(clamp(preactivation, -reach, reach)))} ${coordinate(slope(0))}V${coordinate(slope(Math.abs(d)))}`,
    )
    .join('');
  const stems = result.layers.map(
    ({ derivative: d }, index) =>
      `M${coordinate(depth(index + 0.5))} ${coordinate(stem(0))}V${coordinate(stem(clamp(Math.abs(d), 0, bound)))}`,
  );
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

  const end = [depth(state.depth), clipped(result.last.log10)] as const;
  const outside = result.last.log10 > highest ? '↑' : result.last.log10 < lowest ? '↓' : '';
  const label = showPower(result.last.log10, result.last.sign);
  const labelAt =
    result.last.log10 < -22
      ? power(plan.titled ? -7 : -8)
      : Math.min(end[1] + (plan.titled ? 52 : 44), power(-30));
  const anchor =
    end[0] > product.x + product.width - 74 ? 'end' : end[0] < product.x + 70 ? 'start' : 'middle';
  const boundLine = Math.log10(bound * Math.abs(state.weight));
  const grid = layout.name === 'narrow' ? [0, -20, -40] : [0, -10, -20, -30, -40];
  const name = state.activation === 'sigmoid' ? 'σ' : 'φ';

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <defs>
        <clipPath id={`${prefix}-clip`}>
          <rect x={value.x} y={value.y - 12} width={value.width} height={value.height + 24} />
        </clipPath>
        <pattern
          id={`${prefix}-loss`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M0 0V5" />
        </pattern>
        <pattern
          id={`${prefix}-gone`}
          width="2.5"
          height="2.5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M0 0V2.5" />
        </pattern>
      </defs>
      {plan.titled && (
        <>
          <text class="cap" x={value.x} y="14">
            {words.oneLayer}
          </text>
          <text class="cap" x={product.x} y="14">
            {words.manyLayers}
          </text>
        </>
      )}

      <g data-key="φ">
        {[high, Math.max(low, 0)].map((level) => (
          <>
            <path class="hair dotted" d={`M${value.x} ${coordinate(y(level))}H${value.x + value.width}`} />
            <text class="t" x={value.x} y={coordinate(y(level) - 6)}>
              {level === reach ? '' : plain(level)}
            </text>
          </>
        ))}
        <path
          class="q-p pen"
          clip-path={`url(#${prefix}-clip)`}
          d={curve(result.value, -reach, reach, x, y, 130)}
        />
        <text class="m q-p halo" text-anchor="end" x={value.x + value.width - 2} y={coordinate(y(high) + 24)}>
          {name}
          <tspan class="r">(</tspan>z<tspan class="r">)</tspan>
        </text>
      </g>

      <g data-key="φ′">
        <path
          class="q-n pen thin short-dash"
          d={`M${derivative.x} ${coordinate(slope(bound))}H${derivative.x + derivative.width}`}
        />
        <text class="t q-n" x={derivative.x} y={coordinate(slope(bound) - 6)}>
          {plain(bound)}
        </text>
        <path class="q-g harp" d={harp} />
        <path
          class="q-g pen thin"
          d={curve((at) => Math.max(0, result.derivative(at)), -reach, reach, x, slope, 260)}
        />
        <HorizontalAxis
          scale={x}
          at={slope(0)}
          ticks={layout.name === 'narrow' ? [-6, -3, 0, 3, 6] : [-6, -4, -2, 0, 2, 4, 6]}
        />
        <text
          class="m q-g halo"
          text-anchor="end"
          x={derivative.x + derivative.width - 2}
          y={coordinate(slope(bound) + 24)}
        >
          {name}
          <tspan class="r">′(</tspan>z<tspan class="r">)</tspan>
        </text>
      </g>

      <g data-key="z">
        <path
          class="lead"
          d={`M${coordinate(point[0])} ${coordinate(point[1])}V${coordinate(slope(Math.max(0, result.derivative(z))))}`}
        />
        <path class="q-g pen" d={polyline(tangent)} />
        <circle
          class="q-g fill"
          cx={coordinate(point[0])}
          cy={coordinate(slope(Math.max(0, result.derivative(z))))}
          r="4"
        />
        <Handle
          x={point[0]}
          y={point[1]}
          quantity="q-x"
          label={words.point}
          text={`z = ${plain(z)}`}
          {...along(parameters.preactivation, x, z, (preactivation) => set({ preactivation }))}
        />
      </g>

      <g data-key="∏">
        {grid.map((exponent) => (
          <>
            <path
              class={exponent ? 'grid' : 'hair strong'}
              d={`M${product.x} ${coordinate(power(exponent))}H${product.x + product.width}`}
            />
            <text class="t" text-anchor="end" x={product.x - 8} y={coordinate(power(exponent) + 4)}>
              <PowerOfTen exponent={exponent} />
            </text>
          </>
        ))}
        <rect
          fill={`url(#${prefix}-loss)`}
          x={product.x}
          y={coordinate(power(float32Normal))}
          width={product.width}
          height={coordinate(power(float32Zero) - power(float32Normal))}
        />
        <rect
          fill={`url(#${prefix}-gone)`}
          x={product.x}
          y={coordinate(power(float32Zero))}
          width={product.width}
          height={coordinate(power(lowest) - power(float32Zero))}
        />
        <path
          class="hair strong"
          d={`M${product.x} ${coordinate(power(float32Normal))}H${product.x + product.width}`}
        />
        <path
          class="ink"
          d={`M${product.x} ${coordinate(power(float32Zero))}H${product.x + product.width}`}
        />
        <text
          class="t halo"
          x={product.x + 8}
          y={coordinate((power(float32Normal) + power(float32Zero)) / 2 + 4)}
        >
          {words.subnormal}
        </text>
        <text
          class="t halo strong"
          x={product.x + 8}
          y={coordinate((power(float32Zero) + power(lowest)) / 2 + 4)}
        >
          {words.zero}
        </text>
        {boundLine < 0 && Number.isFinite(boundLine) && (
          <>
            <path
              class="q-n pen thin short-dash"
              d={`M${product.x} ${coordinate(power(0))}L${coordinate(depth(Math.min(deepest, lowest / boundLine)))} ${coordinate(power(Math.max(lowest, deepest * boundLine)))}`}
            />
            <text
              class="t q-n halo"
              text-anchor={boundLine < -0.3 ? 'start' : 'end'}
              x={coordinate(depth(Math.min(94, 27 / -boundLine)) + (boundLine < -0.3 ? 10 : -6))}
              y={coordinate(power(Math.max(-27, 94 * boundLine)) + (boundLine < -0.3 ? 0 : -8))}
            >
              {words.bound}
            </text>
          </>
        )}
        <path class="q-g rest" d={stairs(state.depth, deepest)} />
        <path class="q-g pen" d={stairs(0, state.depth)} />
        <path
          class="lead"
          d={`M${coordinate(end[0])} ${coordinate(end[1])}V${coordinate(labelAt + (labelAt < end[1] ? 7 : -16))}`}
        />
        <circle class="q-g fill" cx={coordinate(end[0])} cy={coordinate(end[1])} r="5" />
        <text
          class="r q-g halo big"
          text-anchor={anchor}
          x={coordinate(end[0] + (anchor === 'end' ? 6 : anchor === 'start' ? -6 : 0))}
          y={coordinate(labelAt)}
        >
          {outside}
          <SvgShown number={label} />
        </text>
      </g>

      <g data-key="φ′">
        <path
          class="q-n pen thin short-dash"
          d={`M${factors.x} ${coordinate(stem(bound))}H${factors.x + factors.width}`}
        />
        {layout.name !== 'narrow' && (
          <path
            class="q-n pen thin short-dash"
            d={`M${derivative.x + derivative.width} ${coordinate(stem(bound))}H${factors.x}`}
          />
        )}
        <path class="stem-off" d={stems.slice(state.depth).join('')} />
        <path class="q-g stem" d={stems.slice(0, state.depth).join('')} />
        <HorizontalAxis scale={depth} at={stem(0)} ticks={[20, 40, 60, 80, 100]} />
        <text class="m" text-anchor="end" x={factors.x - 6} y={coordinate(stem(0) + 18)}>
          l
        </text>
      </g>
    </svg>
  );
}

/** A stretch of the tangent through `point` with a fixed length on paper. */
function tangentAt(point: readonly [number, number], slope: number, width: number): [number, number][] {
  const angle = Math.atan2(-slope, 1);
  const half = Math.min(92, width * 0.26);
  return [-half, half].map((step) => [point[0] + Math.cos(angle) * step, point[1] + Math.sin(angle) * step]);
}
