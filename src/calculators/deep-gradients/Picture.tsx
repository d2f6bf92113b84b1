import { PowerOfTen } from '../../draw/axis.tsx';
import { coordinate, show } from '../../draw/format.ts';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
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

const plans: Record<string, Plan> = {
  wide: { height: 316, columns: 4, left: 44, top: 46, width: 200, tall: 224, across: 238, down: 0 },
  mid: { height: 516, columns: 2, left: 44, top: 46, width: 312, tall: 160, across: 364, down: 256 },
  narrow: { height: 436, columns: 2, left: 34, top: 44, width: 132, tall: 130, across: 154, down: 218 },
};

const highest = 10;
const lowest = -30;

export function Picture({ state, result, words, layout }: Props) {
  const plan = plans[layout.name]!;
  const choices: Record<string, Record<string, string>> = words.choices;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {result.variants.map((variant, index) => (
        <Panel
          variant={variant}
          plan={plan}
          index={index}
          name={choices[state.compare]?.[variant.name] ?? variant.name}
          words={words}
        />
      ))}
    </svg>
  );
}

/** One network: stems for the gradient, from 1 up or down, and a dashed line for the spread of the activations. */
function Panel({
  variant: { deltas, deviations, ratio },
  plan,
  index,
  name,
  words,
}: {
  variant: Measured;
  plan: Plan;
  index: number;
  name: string;
  words: Words;
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
      <text class="cap" x={left} y={top - 30}>
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
        {outside && (
          <text
            class="t q-g halo"
            text-anchor="middle"
            x={coordinate(x(0.5))}
            y={outside === '↑' ? top - 4 : top + tall + 4}
          >
            {outside}
          </text>
        )}
        <text class="r q-g" x={left} y={top - 10}>
          <SvgShown number={show(ratio, 3)} />
        </text>
      </g>
      <path class="q-s pen thin long-dash" d={polyline(spread)} data-key="std" />
      {index === 0 && (
        <>
          <text class="t q-g halo" text-anchor="end" x={left + width} y={coordinate(y(-25))}>
            {words.gradient}
          </text>
          <text class="t q-s halo" text-anchor="end" x={left + width} y={coordinate(y(-25) + 17)}>
            {`– – ${words.forward}`}
          </text>
        </>
      )}
      <text class="t" text-anchor="start" x={left} y={top + tall + 18}>
        l = 1
      </text>
      {deltas.length > 8 && (
        <text
          class="t"
          text-anchor={deltas.length > 45 ? 'end' : 'middle'}
          x={coordinate(deltas.length > 45 ? left + width : x(deltas.length))}
          y={top + tall + 18}
        >
          {deltas.length}
        </text>
      )}
    </g>
  );
}
