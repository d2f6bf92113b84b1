import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate as n, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { curve } from '../../draw/path.ts';
import { linear, type Scale } from '../../draw/scale.ts';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type Bent, lossesAt, parameters, type SlopeResult } from './model.ts';

type Props = PictureProps<typeof parameters, SlopeResult, Words>;
type Box = readonly [left: number, top: number, width: number, height: number];

/** Left, top, width and height of both plots. */
const plans: Record<Layout['name'], { height: number; losses: Box; slopes: Box }> = {
  wide: { height: 316, losses: [30, 34, 252, 248], slopes: [362, 34, 252, 248] },
  mid: { height: 300, losses: [30, 34, 300, 232], slopes: [412, 34, 300, 232] },
  narrow: { height: 428, losses: [34, 32, 278, 140], slopes: [34, 244, 278, 146] },
};
/** The losses are drawn up to here; cross-entropy goes on like a straight line. */
const highest = 3;
/** Scores to both sides that a tangent covers. */
const reach = 2.2;
const { min, max } = parameters.z;
const pens = { crossEntropy: 'q-g pen', squared: 'q-n pen long-dash' } as const;
const kinds = ['crossEntropy', 'squared'] as const;
type Kind = (typeof kinds)[number];

export function Picture(props: Props) {
  const { layout, words } = props;
  const plan = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Losses {...props} box={plan.losses} />
      <Slopes {...props} box={plan.slopes} />
    </svg>
  );
}

type Part = Props & { box: Box };

function Losses({ state, result, words, box: [left, top, width, height] }: Part) {
  const x = linear([min, max], [left, left + width]);
  const y = linear([0, highest], [top + height, top]);
  const drawn = (kind: Kind) => (z: number) => {
    const { loss } = lossesAt(z, state.answer)[kind];
    return loss > highest * 1.02 ? Number.NaN : loss;
  };
  return (
    <g data-key="loss">
      <text class="cap" x={left - 30} y={top - 18}>
        {words.values}
      </text>
      <HorizontalGrid scale={y} from={left} to={left + width} ticks={[0, 1, 2, 3]} />
      <HorizontalAxis scale={x} at={top + height} ticks={[-12, -6, 0, 6, 12]} />
      {kinds.map((kind) => (
        <>
          <path class={`${pens[kind]} other`} d={curve(drawn(kind), min, max, x, y, 192)} />
          <Tangent bent={result[kind]} z={state.z} x={x} y={y} kind={kind} />
        </>
      ))}
      <Legend state={state} words={words} box={[left, top, width, height]} of={(kind) => result[kind].loss} />
    </g>
  );
}

/** A piece of the tangent at z, as far as the plot is high; nothing where the loss lies above it. */
function Tangent({ bent, z, x, y, kind }: { bent: Bent; z: number; x: Scale; y: Scale; kind: Kind }) {
  if (bent.loss > highest) return null;
  const at = (toward: number) => {
    const rise = toward * bent.slope;
    const room = rise > 0 ? (highest - bent.loss) / rise : rise < 0 ? bent.loss / -rise : reach;
    const end = Math.min(Math.max(z + toward * Math.min(reach, room), min), max);
    return `${n(x(end))} ${n(y(bent.loss + (end - z) * bent.slope))}`;
  };
  return (
    <g class={kind === 'crossEntropy' ? 'q-g' : 'q-n'}>
      <path class="pen double" d={`M${at(-1)}L${at(1)}`} />
      <circle class="fill" cx={n(x(z))} cy={n(y(bent.loss))} r="5" />
    </g>
  );
}

function Slopes({ state, result, words, set, box: [left, top, width, height] }: Part) {
  const x = linear([min, max], [left, left + width]);
  const y = linear([0, 1], [top + height, top]);
  const steepness = (kind: Kind) => (z: number) => Math.abs(lossesAt(z, state.answer)[kind].slope);
  return (
    <g data-key="slope">
      <text class="cap" x={left - 30} y={top - 18}>
        {words.slopes}
      </text>
      <HorizontalGrid scale={y} from={left} to={left + width} ticks={[0, 0.5, 1]} />
      <HorizontalAxis scale={x} at={top + height} ticks={[-12, -6, 0, 6, 12]} />
      <text class="m" text-anchor="end" x={left + width + 6} y={top + height - 8}>
        z
      </text>
      {kinds.map((kind) => (
        <path class={pens[kind]} d={curve(steepness(kind), min, max, x, y, 120)} />
      ))}
      <path
        class="lead"
        d={`M${n(x(state.z))} ${n(y(result.wrong))}V${n(y(Math.abs(result.squared.slope)))}`}
      />
      <circle class="q-n fill" cx={n(x(state.z))} cy={n(y(Math.abs(result.squared.slope)))} r="5" />
      <Legend
        state={state}
        words={words}
        box={[left, top, width, height]}
        of={(kind) => Math.abs(result[kind].slope)}
      />
      <Handle
        x={x(state.z)}
        y={y(result.wrong)}
        quantity="q-g"
        label={words.parameters.z.label}
        text={`z = ${plain(state.z)}`}
        {...along(parameters.z, x, state.z, (z) => set({ z }))}
      />
    </g>
  );
}

/** Names and numbers of both losses, on the side where the right answer is certain and both curves are low. */
function Legend({
  state,
  words,
  box: [left, top, width],
  of,
}: Pick<Props, 'state' | 'words'> & { box: Box; of: (kind: Kind) => number }) {
  const atRight = state.answer === '1';
  const end = atRight ? left + width : left + 4;
  const inward = atRight ? -1 : 1;
  return (
    <>
      {kinds.map((kind, line) => (
        <>
          <path class={pens[kind]} d={`M${n(end)} ${top + 14 + line * 34}H${n(end + inward * 24)}`} />
          <text
            class={`t ${kind === 'crossEntropy' ? 'q-g' : 'q-n'} halo`}
            text-anchor={atRight ? 'end' : 'start'}
            x={n(end + inward * 32)}
            y={top + 18 + line * 34}
          >
            {words.losses[kind]}
          </text>
          <text
            class={`t ${kind === 'crossEntropy' ? 'q-g' : 'q-n'} halo`}
            text-anchor={atRight ? 'end' : 'start'}
            x={n(end + inward * 32)}
            y={top + 33 + line * 34}
          >
            {plain(of(kind))}
          </text>
        </>
      ))}
    </>
  );
}
