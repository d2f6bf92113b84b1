import { HorizontalAxis, PowerOfTen } from '../../draw/axis.tsx';
import { coordinate as n, plain } from '../../draw/format.ts';
import { type Point, polyline } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import {
  type Arrangement,
  branchVariance,
  deepest,
  type PlacementResult,
  type parameters,
  placements,
} from './model.ts';

type Props = PictureProps<typeof parameters, PlacementResult, Words>;

interface Plan {
  height: number;
  /** The first of the three panels, and from one to the next. */
  left: number;
  top: number;
  width: number;
  tall: number;
  across: number;
  /** Left ends of the legend's entries, and its height. */
  legend: readonly [readonly [number, number, number], number];
}

const plans: Record<Layout['name'], Plan> = {
  wide: {
    height: 356,
    left: 38,
    top: 66,
    width: 176,
    tall: 220,
    across: 200,
    legend: [[38, 238, 438], 346],
  },
  mid: {
    height: 366,
    left: 38,
    top: 66,
    width: 206,
    tall: 230,
    across: 232,
    legend: [[38, 270, 502], 356],
  },
  narrow: {
    height: 300,
    left: 32,
    top: 66,
    width: 84,
    tall: 174,
    across: 98,
    legend: [[0, 92, 214], 290],
  },
};

/** Powers of ten at the ends of the common axis, and those written beside it. */
const [lowest, highest] = [-1.6, 2.1];
const powers = [-1, 0, 1, 2];

/** What variance is to be expected after l blocks. */
const expected: Record<Arrangement['name'], (block: number) => number> = {
  post: () => 1,
  pre: (block) => 1 + branchVariance * block,
  sandwich: (block) => 1 + block,
};

export function Picture({ state, result, words, layout }: Props) {
  const plan = plans[layout.name];
  const [[first, second, third], foot] = plan.legend;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {placements.map((name, index) => (
        <Panel
          arrangement={result[name]}
          blocks={state.blocks}
          words={words}
          plan={plan}
          index={index}
          sparse={layout.name === 'narrow'}
        />
      ))}
      <path class="q-g pen" d={`M${first} ${foot - 4}h20`} />
      <text class="t q-g" x={first + 26} y={foot}>
        {words.gradient}
      </text>
      <path class="q-s pen long-dash" d={`M${second} ${foot - 4}h26`} />
      <text class="t q-s" x={second + 32} y={foot}>
        {words.variance}
      </text>
      <path class="q-n pen thin dotted" d={`M${third} ${foot - 4}h20`} />
      <text class="t q-n" x={third + 26} y={foot}>
        {words.expected}
      </text>
    </svg>
  );
}

/** One arrangement: the gradient of every block's W₂ and the stream's variance, on one logarithmic axis. */
function Panel({
  arrangement: { name, gradients, variances },
  blocks,
  words,
  plan,
  index,
  sparse,
}: {
  arrangement: Arrangement;
  blocks: number;
  words: Words;
  plan: Plan;
  index: number;
  sparse: boolean;
}) {
  const { top, tall, width } = plan;
  const left = plan.left + index * plan.across;
  const x = linear([0, deepest], [left, left + width]);
  const y = linear([lowest, highest], [top + tall, top]);
  const at = (block: number, value: number): Point => [
    x(block),
    y(clamp(Math.log10(value), lowest, highest)),
  ];
  const end = at(blocks, gradients.at(-1)!);
  return (
    <g>
      <text class="cap" x={left} y="14">
        {words.choices.placement[name]}
      </text>
      <text class="t q-g" x={left} y="34" data-key="g">
        {`|g| ${plain(gradients.at(-1)!, 3)}`}
      </text>
      <text class="t q-s" x={left} y="52" data-key="σ²">
        {`σ² ${plain(variances.at(-1)!, 3)}`}
      </text>
      {powers.map((power) => (
        <>
          <path class={power === 0 ? 'hair' : 'grid'} d={`M${left} ${n(y(power))}h${width}`} />
          {index === 0 && (
            <text class="t" text-anchor="end" x={left - 6} y={n(y(power) + 4)}>
              <PowerOfTen exponent={power} />
            </text>
          )}
        </>
      ))}
      <HorizontalAxis scale={x} at={top + tall} ticks={sparse ? [0, 48, 96] : [0, 24, 48, 72, 96]} />
      <path
        class="q-n pen thin dotted"
        d={polyline(
          Array.from({ length: deepest / 4 + 1 }, (_, step) => at(4 * step, expected[name](4 * step))),
        )}
      />
      <path
        class="q-s pen long-dash"
        d={polyline(Array.from(variances, (variance, block) => at(block, variance)))}
        data-key="σ²"
      />
      <path
        class="q-g pen"
        d={polyline(gradients.map((gradient, block) => at(block + 1, gradient)))}
        data-key="g"
      />
      <circle class="q-g fill" cx={n(end[0])} cy={n(end[1])} r="4" />
    </g>
  );
}
