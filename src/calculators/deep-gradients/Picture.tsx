import { PowerOfTen } from '../../draw/axis.tsx';
import { coordinate, plain, show } from '../../draw/format.ts';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import type { PictureProps } from '../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type DeepResult, deepest, type Measured, type parameters } from './model.ts';

type Props = PictureProps<typeof parameters, DeepResult, Words>;

interface Plan {
  height: number;
  /** Left edge, width and height of a panel's plot; x and y of the four. */
  width: number;
  tall: number;
  places: readonly (readonly [number, number])[];
}

const plans: Record<string, Plan> = {
  wide: {
    height: 316,
    width: 200,
    tall: 224,
    places: [0, 1, 2, 3].map((at) => [44 + at * 238, 46] as const),
  },
  mid: {
    height: 516,
    width: 312,
    tall: 160,
    places: [0, 1, 2, 3].map((at) => [44 + (at % 2) * 364, 46 + Math.floor(at / 2) * 256] as const),
  },
  narrow: {
    height: 436,
    width: 132,
    tall: 130,
    places: [0, 1, 2, 3].map((at) => [34 + (at % 2) * 154, 44 + Math.floor(at / 2) * 218] as const),
  },
};

const highest = 10;
const lowest = -30;

export function Picture({ state, result, words, layout }: Props) {
  const plan = plans[layout.name]!;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {result.variants.map((variant, index) => (
        <Panel
          variant={variant}
          plan={plan}
          place={plan.places[index]!}
          name={
            state.compare === 'gain'
              ? `g = ${plain(variant.gain)}`
              : (words.choices as Record<string, Record<string, string>>)[state.compare]![variant.name]!
          }
          labelled={plan.places[index]![0] < 60}
          first={index === 0}
          words={words}
        />
      ))}
    </svg>
  );
}

/** One network: stems for the gradient, from 1 up or down, and a dashed line for the spread of the activations. */
function Panel({
  variant: { deltas, deviations, ratio },
  plan: { width, tall },
  place: [left, top],
  name,
  labelled,
  first,
  words,
}: {
  variant: Measured;
  plan: Plan;
  place: readonly [number, number];
  name: string;
  labelled: boolean;
  first: boolean;
  words: Words;
}) {
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
          {labelled && (
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
      {first && (
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
