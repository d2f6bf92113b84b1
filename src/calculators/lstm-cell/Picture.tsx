import { HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate, plain } from '../../draw/format.ts';
import type { LstmLayout } from '../../draw/lstm-cell.ts';
import { polyline } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import { EndLabels, Timeline } from '../../draw/sequence.tsx';
import type { PictureProps } from '../../frame/calculator.ts';
import { Cell } from './Cell.tsx';
import type { Words } from './en.tsx';
import type { CellResult, Moment } from './model.ts';
import { type parameters, stages } from './parameters.ts';

type Props = PictureProps<typeof parameters, CellResult, Words>;

/** The diagram at the top left in its native size. */
const close: LstmLayout = {
  from: 0,
  to: 336,
  enter: 28,
  forget: 78,
  input: 136,
  candidate: 204,
  output: 256,
  column: 300,
  lane: 82,
  admit: 142,
  gates: 212,
  bus: 290,
  foot: 334,
  wall: [46, 40, 272, 276],
};
const spread: LstmLayout = {
  from: 0,
  to: 422,
  enter: 34,
  forget: 98,
  input: 170,
  candidate: 248,
  output: 316,
  column: 368,
  lane: 86,
  admit: 148,
  gates: 218,
  bus: 294,
  foot: 342,
  wall: [56, 42, 334, 280],
};
const tight: LstmLayout = {
  from: 0,
  to: 318,
  enter: 26,
  forget: 70,
  input: 124,
  candidate: 188,
  output: 240,
  column: 284,
  lane: 36,
  admit: 86,
  gates: 142,
  bus: 198,
  foot: 228,
  wall: [44, 4, 258, 212],
};

/** The states' chart: its height, and the room above and below it. */
interface Chart {
  tall: number;
  above: number;
  below: number;
}
const high: Chart = { tall: 132, above: 20, below: 14 };
const plans = {
  wide: { cell: close, height: 370, left: 386, width: 202, top: 58, chart: high },
  mid: { cell: spread, height: 376, left: 474, width: 214, top: 60, chart: high },
  narrow: {
    cell: tight,
    height: 468,
    left: 34,
    width: 254,
    top: 272,
    chart: { tall: 58, above: 18, below: 9 },
  },
};

/** The smallest of a few frames that holds the states, so that it moves only when it must. */
const frames = [1.25, 5, 12, 60];

export function Picture({ state, result, words, layout, set }: Props) {
  const plan = plans[layout.name];
  const { now, other } = result;
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {layout.name !== 'narrow' && (
        <>
          <text class="cap" x="0" y="14">
            {other ? words.choices.unit[state.unit] : words.oneStep}{' '}
            <tspan class="num">· t = {state.step}</tspan>
          </text>
          <text class="cap" x={plan.left} y="14">
            {words.allSteps}
          </text>
        </>
      )}
      <Cell
        name={layout.name}
        at={plan.cell}
        stage={stages.indexOf(state.stage)}
        now={now}
        crowded={!!other}
      />
      <OverTime {...plan} {...{ state, result, words, set }} />
    </svg>
  );
}

/** From where to where the chart reaches, and the round number that is named near its top. */
function frameOf(moments: readonly Moment[]) {
  const reach = frames.find((frame) => moments.every(({ cell }) => Math.abs(cell) <= frame)) ?? 60;
  const floor = moments.every(({ cell, hidden }) => Math.min(cell, hidden) >= -0.004) ? 0 : -reach;
  return { floor, reach, whole: reach === 1.25 ? 1 : reach };
}

/** Inputs, states and gates over the steps. */
function OverTime({
  left,
  width,
  top,
  chart: { tall, above, below },
  state: { step },
  result: { moments, now, other },
  words,
  set,
}: Pick<Props, 'state' | 'result' | 'words' | 'set'> &
  Pick<(typeof plans)['wide'], 'left' | 'width' | 'top' | 'chart'>) {
  const { floor, whole, reach } = frameOf([...moments, ...(other ?? [])]);
  const y = linear([floor, reach], [top + above + tall, top + above]);
  const place = (value: number) => y(clamp(value, floor, reach));
  const lines = [
    ['C', 'memory', moments, 'cell'],
    ['h', 'pen thin', moments, 'hidden'],
    ...(other
      ? ([
          ['C′', 'pen long-dash', other, 'cell'],
          ['h′', 'pen thin short-dash', other, 'hidden'],
        ] as const)
      : []),
  ] as const;
  return (
    <Timeline
      left={left}
      width={width}
      top={top}
      first={1}
      inputs={moments.map(({ x }) => x)}
      past={step}
      gates={[
        ['f', moments.map(({ forgetGate }) => forgetGate)],
        ['i', moments.map(({ inputGate }) => inputGate)],
        ['o', moments.map(({ outputGate }) => outputGate)],
      ]}
      below={top + above + tall + below}
      at={place(now.cell)}
      label={words.step}
      text={`t = ${step}, C = ${plain(now.cell)}`}
      onStep={(to) => set({ step: to })}
    >
      {(time) => (
        <>
          <HorizontalGrid
            scale={y}
            from={left}
            to={left + width}
            ticks={[whole, floor ? 0 : whole / 2, floor && -whole]}
          />
          {lines.map(([key, pen, run, pick]) => {
            const points = run.map((moment, index) => [time(index + 1), place(moment[pick])] as const);
            const past = polyline(points.slice(0, step));
            return (
              <g data-key={key}>
                <path class="rest" d={polyline(points.slice(step - 1))} />
                <path class={`q-s ${pen}`} d={past} />
                {pen === 'memory' && <path class="memory-core" d={past} />}
              </g>
            );
          })}
          <circle class="q-s fill" cx={coordinate(time(step))} cy={coordinate(place(now.hidden))} r="3.5" />
          <EndLabels
            kind="m s"
            ends={lines.map(([key, , run, pick]) => [
              `${key.replace('′', '^′')}_t`,
              place(run.at(-1)![pick]),
            ])}
            x={left + width + 7}
            from={top + above + 10}
            to={top + above + tall + 4}
          />
        </>
      )}
    </Timeline>
  );
}
