import { HorizontalAxis } from '../../draw/axis.tsx';
import { coordinate, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { curve, polyline } from '../../draw/path.ts';
import { clamp } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type ProductResult, parameters } from './model.ts';
import { type Axes, type Plan, reach } from './plans.ts';

type Props = Pick<
  PictureProps<typeof parameters, ProductResult, Words>,
  'state' | 'result' | 'words' | 'set'
> & {
  plan: Plan;
  axes: Axes;
  /** Where the clip path of the function's plot is found. */
  clip: string;
};

/** The activation function over z with the point that is dragged, its derivative below. */
export function OneLayer(props: Props) {
  return (
    <>
      <Value {...props} />
      <Derivative {...props} />
      <Point {...props} />
    </>
  );
}

const named = ({ activation }: Props['state']) => (activation === 'sigmoid' ? 'σ' : 'φ');

function Value({ state, result, plan: { value }, axes: { range, x, y }, clip }: Props) {
  const [low, high] = range;
  // Below the bound that a squashing function nears on the right; left of the line that others follow there.
  const nameAt: readonly [number, number] =
    high === reach ? [x(3.6), y(4.4)] : [value.x + value.width - 2, y(high) + 24];
  return (
    <g data-key="φ">
      {[high, Math.max(low, 0)].map((level) => (
        <>
          <path class="hair dotted" d={`M${value.x} ${coordinate(y(level))}H${value.x + value.width}`} />
          <text class="t" x={value.x} y={coordinate(y(level) - 6)}>
            {level === reach ? '' : plain(level)}
          </text>
        </>
      ))}
      <path class="q-p pen" clip-path={clip} d={curve(result.value, -reach, reach, x, y, 130)} />
      <text class="m q-p halo" text-anchor="end" x={coordinate(nameAt[0])} y={coordinate(nameAt[1])}>
        {named(state)}
        <tspan class="r">(</tspan>z<tspan class="r">)</tspan>
      </text>
    </g>
  );
}

function Derivative({ state, result, plan, axes: { bound, x, slope } }: Props) {
  const { derivative, columns } = plan;
  const harp = result.layers
    .slice(0, state.depth)
    .map(
      ({ preactivation, derivative: d }) =>
        `M${coordinate(x(clamp(preactivation, -reach, reach)))} ${coordinate(slope(0))}V${coordinate(slope(Math.abs(d)))}`,
    )
    .join('');
  return (
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
        ticks={columns ? [-6, -4, -2, 0, 2, 4, 6] : [-6, -3, 0, 3, 6]}
      />
      <text
        class="m q-g halo"
        text-anchor="end"
        x={derivative.x + derivative.width - 2}
        y={coordinate(slope(bound) + 24)}
      >
        {named(state)}
        <tspan class="r">′(</tspan>z<tspan class="r">)</tspan>
      </text>
    </g>
  );
}

function Point({ state, result, words, set, plan: { value }, axes: { range, x, y, slope }, clip }: Props) {
  const { preactivation: z } = state;
  const [atX, atY] = [x(z), y(result.value(z))];
  const scale = value.height / (range[1] - range[0]) / (value.width / (2 * reach));
  const angle = Math.atan2(-result.derivative(z) * scale, 1);
  // A stretch of the tangent with the same length on paper, whatever its slope.
  const half = Math.min(92, value.width * 0.26);
  const tangent = [-half, half].map(
    (step) => [atX + Math.cos(angle) * step, atY + Math.sin(angle) * step] as const,
  );
  const foot = slope(Math.max(0, result.derivative(z)));
  return (
    <g data-key="z">
      <path class="lead" d={`M${coordinate(atX)} ${coordinate(atY)}V${coordinate(foot)}`} />
      <path class="q-g pen" clip-path={clip} d={polyline(tangent)} />
      <circle class="q-g fill" cx={coordinate(atX)} cy={coordinate(foot)} r="4" />
      <Handle
        x={atX}
        y={atY}
        quantity="q-x"
        label={words.point}
        text={`z = ${plain(z)}`}
        {...along(parameters.preactivation, x, z, (preactivation) => set({ preactivation }))}
      />
    </g>
  );
}
