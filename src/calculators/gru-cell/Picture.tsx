import { HorizontalGrid } from '../../draw/axis.tsx';
import { plain } from '../../draw/format.ts';
import { polyline } from '../../draw/path.ts';
import { linear } from '../../draw/scale.ts';
import { EndLabels, Timeline } from '../../draw/sequence.tsx';
import type { Layout, PictureProps } from '../../frame/calculator.ts';
import { type Dialect, dialects } from './dialects.ts';
import type { Words } from './en.tsx';
import { Mix } from './Mix.tsx';
import type { GruResult, parameters } from './model.ts';

type Props = PictureProps<typeof parameters, GruResult, Words>;

interface Plan {
  height: number;
  /** One step, a panel a dialect: from, width and gap of the panels, top and height of their plots. */
  mix: { from: number; width: number; gap: number; top: number; tall: number };
  /** All steps: where the line of inputs stands, and the states from it down. */
  time: { left: number; width: number; top: number; states: readonly [number, number] };
  titled: boolean;
}

const plans: Record<Layout['name'], Plan> = {
  wide: {
    height: 342,
    mix: { from: 26, width: 314, gap: 18, top: 62, tall: 206 },
    time: { left: 388, width: 154, top: 62, states: [18, 144] },
    titled: true,
  },
  mid: {
    height: 358,
    mix: { from: 30, width: 336, gap: 24, top: 66, tall: 216 },
    time: { left: 424, width: 224, top: 62, states: [18, 158] },
    titled: true,
  },
  narrow: {
    height: 436,
    mix: { from: 24, width: 290, gap: 14, top: 36, tall: 118 },
    time: { left: 24, width: 224, top: 236, states: [16, 106] },
    titled: false,
  },
};

/** How the paths over time are told apart where they are not the chosen one. */
const dashes: Record<Dialect, string> = {
  cho: 'long-dash',
  pytorch: 'short-dash',
  chung: 'dotted',
  fourth: '',
};

export function Picture({ state, result, words, layout, set }: Props) {
  const { height, mix, time, titled } = plans[layout.name];
  const { runs, shown, dialect } = result;
  const { step } = state;
  const level = linear([-1, 1], [mix.top + mix.tall, mix.top]);
  const panel = (mix.width - mix.gap * (shown.length - 1)) / shown.length;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      {titled && (
        <>
          <text class="cap" x="0" y="14">
            {words.oneStep}
          </text>
          <text class="cap" x={time.left - 26} y="14">
            {words.allSteps}
          </text>
        </>
      )}
      {shown.map((name, index) => (
        <Mix
          name={words.names[name]}
          moment={runs[name][step - 1]!}
          from={mix.from + index * (panel + mix.gap)}
          panel={panel}
          level={level}
          keepsOld={dialects[name].update === 'keeps-old'}
          chosen={name === dialect}
          first={index === 0}
        />
      ))}
      <AllSteps state={state} result={result} words={words} set={set} time={time} />
    </svg>
  );
}

/** Inputs, the states of every dialect and the gates of the chosen one over time. */
function AllSteps({
  state,
  result,
  words,
  set,
  time: { left, width, top, states },
}: Pick<Props, 'state' | 'result' | 'words' | 'set'> & Pick<Plan, 'time'>) {
  const { runs, shown, dialect, now } = result;
  const { step } = state;
  const run = runs[dialect];
  const [high, low] = [top + states[0], top + states[1]];
  const scale = linear([-1, 1], [low, high]);
  return (
    <Timeline
      left={left}
      width={width}
      top={top}
      first={0}
      inputs={run.map(({ x }) => x)}
      past={step}
      gates={[
        ['z', run.map(({ updateGate }) => updateGate)],
        ['r', run.map(({ resetGate }) => resetGate)],
      ]}
      below={low + 10}
      at={scale(now.hidden)}
      label={words.step}
      text={`t = ${step}, h = ${plain(now.hidden)}`}
      onStep={(to) => set({ step: to })}
    >
      {(time) => {
        const points = (name: Dialect) =>
          [state.initial, ...runs[name].map(({ hidden }) => hidden)].map(
            (value, index) => [time(index), scale(value)] as const,
          );
        const own = points(dialect);
        return (
          <>
            <HorizontalGrid scale={scale} from={left} to={left + width} ticks={[1, 0, -1]} />
            {shown
              .filter((name) => name !== dialect)
              .map((name) => (
                <path class={`q-s pen thin ${dashes[name]}`} d={polyline(points(name))} />
              ))}
            <g data-key="h">
              <path class="q-s rest" d={polyline(own.slice(step))} />
              <path class="q-s pen" d={polyline(own.slice(0, step + 1))} />
            </g>
            <EndLabels
              ends={shown.map((name) => [words.names[name], scale(runs[name].at(-1)!.hidden)])}
              x={left + width + 7}
              from={high + 4}
              to={low + 4}
            />
          </>
        );
      }}
    </Timeline>
  );
}
