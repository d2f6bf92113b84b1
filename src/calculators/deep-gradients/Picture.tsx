import { PowerOfTen } from '../../draw/axis.tsx';
import { coordinate, show } from '../../draw/format.ts';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type DeepResult, deepest, type Measured, type parameters } from './model.ts';

type Props = PictureProps<typeof parameters, DeepResult, Words>;

interface Plan {
  height: number;
  /** How many of the four panels stand side by side; the plot of the first, and from one to the next. */
  columns: number;
  left: number;
  top: number;
  width: number;
  tall: number;
  across: number;
  down: number;
}

const plans: Record<Layout['name'], Plan> = {
  wide: { height: 340, columns: 4, left: 40, top: 44, width: 134, tall: 240, across: 148, down: 0 },
  mid: { height: 350, columns: 4, left: 40, top: 44, width: 157, tall: 250, across: 174, down: 0 },
  narrow: { height: 314, columns: 2, left: 38, top: 42, width: 130, tall: 86, across: 152, down: 134 },
};

const highest = 10;
const lowest = -30;

export function Picture({ state, result, words, layout }: Props) {
  const plan = plans[layout.name];
  const { left, top, tall, width, across, columns, down } = plan;
  const choices: Record<string, Record<string, string>> = words.choices;
  const { variants } = result;
  const foot = top + tall + down * (Math.ceil(variants.length / columns) - 1) + 20;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {variants.map((variant, index) => (
        <Panel
          variant={variant}
          plan={plan}
          index={index}
          name={choices[state.compare]?.[variant.name] ?? variant.name}
        />
      ))}
      {Array.from({ length: columns }, (_, column) => (
        <Layers depth={state.depth} left={left + column * across} width={width} foot={foot} />
      ))}
      <g data-key="δ">
        <path class="q-g stem" d={`M${left + 2} ${foot + 26}v-11m3 11v-8m3 8v-5`} />
        <text class="t q-g" x={left + 16} y={foot + 26}>
          {words.gradient}
        </text>
      </g>
      <g data-key="std">
        <path class="q-s pen thin long-dash" d={`M${left + across} ${foot + 22}h26`} />
        <text class="t q-s" x={left + across + 34} y={foot + 26}>
          {words.forward}
        </text>
      </g>
    </svg>
  );
}

/** One network: stems for the gradient, from 1 up or down, and a dashed line for the spread of the activations. */
function Panel({
  variant: { deltas, deviations, ratio },
  plan,
  index,
  name,
}: {
  variant: Measured;
  plan: Plan;
  index: number;
  name: string;
}) {
  const { columns, width, tall } = plan;
  const column = index % columns;
  const left = plan.left + column * plan.across;
  const top = plan.top + Math.floor(index / columns) * plan.down;
  const x = linear([0, deepest], [left, left + width]);
  const y = linear([lowest, highest], [top + tall, top]);
  const at = (value: number) => y(clamp(Math.log10(value), lowest, highest));
  const stems = deltas
    .map((delta, layer) => `M${coordinate(x(layer + 0.5))} ${coordinate(y(0))}V${coordinate(at(delta))}`)
    .join('');
  const spread = deviations.map((deviation, layer) => [x(layer + 0.5), at(deviation)] as const);
  const outside = deltas[0]! > 10 ** highest ? '↑' : deltas[0]! < 10 ** lowest ? '↓' : '';
  return (
    <g>
      <text class="cap" x={left} y={top - 26}>
        {name}
      </text>
      {[0, -10, -20, -30].map((exponent) => (
        <>
          <path
            class={exponent ? 'grid' : 'hair strong'}
            d={`M${left} ${coordinate(y(exponent))}H${left + width}`}
          />
          {column === 0 && (
            <text class="t" text-anchor="end" x={left - 6} y={coordinate(y(exponent) + 4)}>
              <PowerOfTen exponent={exponent} />
            </text>
          )}
        </>
      ))}
      <g data-key="δ">
        <path class="q-g stem" d={stems} />
        <text class="r q-g" x={left} y={top - 7}>
          <SvgShown number={show(ratio, 3)} />
          {outside && ` ${outside}`}
        </text>
      </g>
      <path class="q-s pen thin long-dash" d={polyline(spread)} data-key="std" />
    </g>
  );
}

/** The first and the last layer below a column of panels. */
function Layers({ depth, left, width, foot }: { depth: number; left: number; width: number; foot: number }) {
  const late = depth > 42;
  return (
    <>
      <text class="t" x={left} y={foot}>
        l = 1
      </text>
      {depth > 15 && (
        <text
          class="t"
          text-anchor={late ? 'end' : 'middle'}
          x={coordinate(left + (late ? width : (width * depth) / deepest))}
          y={foot}
        >
          {depth}
        </text>
      )}
    </>
  );
}
