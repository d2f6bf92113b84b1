import { useLayoutEffect, useRef } from 'preact/hooks';
import { HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate, plain, show } from '../../draw/format.ts';
import { type Inking, type LstmLayout, lstmCell, lstmHeads } from '../../draw/lstm-cell.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import { EndLabels, Timeline } from '../../draw/sequence.tsx';
import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type CellResult, type Moment, type parameters, stages } from './model.ts';

type Props = PictureProps<typeof parameters, CellResult, Words>;

/** The diagram at the top left in its native size. */
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
  lane: 56,
  admit: 114,
  gates: 182,
  bus: 248,
  foot: 296,
  wall: [44, 18, 258, 258],
};
const plans = {
  wide: { cell: spread, height: 376, left: 500, width: 420, top: 60 },
  mid: { cell: spread, height: 376, left: 474, width: 214, top: 60 },
  narrow: { cell: tight, height: 632, left: 34, width: 254, top: 352 },
};
/** Height of the states' chart. */
const tall = 132;

/** The diagrams as they stood in the page, by layout. */
const found = new Map<string, string>();

/** The cell's wires and gates: drawn at the build, found in the page by the browser, which changes only the inks. */
function Diagram({
  name,
  at,
  stage,
  inked,
}: {
  name: string;
  at: LstmLayout;
  stage: number;
  inked: (steps: string) => boolean;
}) {
  const parts = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const group = parts.current!;
    if (group.firstChild) found.set(name, group.innerHTML);
    else group.innerHTML = found.get(name) ?? '';
    for (const part of group.querySelectorAll('[class*=" at-"]'))
      part.classList.toggle('off', !inked(part.classList.value.split(' at-')[1]!));
  }, [stage]);
  let drawing = '';
  if (import.meta.env.SSR) {
    const ink: Inking = (steps, colour) => `${colour}${inked(steps) ? '' : ' off'} at-${steps}`;
    drawing = [...lstmCell(at, ink), ...lstmHeads(at, ink)].join('');
  }
  return <g class="cell-parts" ref={parts} dangerouslySetInnerHTML={{ __html: drawing }} />;
}

/** A symbol, or the number at a wire, with the steps of the cell it belongs to; known from the first of them on. */
type Mark = readonly [
  key: string,
  quantity: string,
  steps: string,
  content: string | number,
  x: number,
  y: number,
  anchor?: 'middle' | 'end',
];

function marks(at: LstmLayout, now: Moment, crowded: boolean): Mark[] {
  const { from, to, enter, forget, candidate, lane, admit, gates, bus, foot } = at;
  return [
    ['C', 'q-s', '13', 'C_{t−1}', from, lane - 16],
    ['C', 'q-s', '13', now.cellBefore, from, lane + 22],
    ['h', 'q-s', '124', 'h_{t−1}', from, bus - 14],
    ['h', 'q-s', '124', now.hiddenBefore, from, bus - 35],
    ['x_t', 'q-x', '124', 'x_t', enter + 6, foot + 17, 'end'],
    ['x_t', 'q-x', '124', now.x, enter + 14, foot + 17],
    ['f', 'q-k', '1', now.forgetGate, forget + 7, lane + 29],
    ['kept', 'q-s', '13', now.kept, (forget + candidate) / 2, lane - 12, 'middle'],
    ['i', 'q-k', '2', now.inputGate, candidate - 15, admit - 8, 'end'],
    ['C̃', 'q-s', '2', now.candidate, candidate + 8, admit + 25],
    ['added', 'q-s', '23', now.added, candidate + 8, (lane + admit) / 2 + 5],
    ['C', 'q-s', '34', 'C_t', to, lane - 16, 'end'],
    ['C', 'q-s', '34', now.cell, to - 28, lane - 16, 'end'],
    ['o', 'q-k', '4', now.outputGate, at.output, gates - 24, 'middle'],
    ['h', 'q-s', '4', 'h_t', to, bus - 14, 'end'],
    ['h', 'q-s', '4', now.hidden, to, bus + 20, 'end'],
    ...(crowded
      ? ([
          ['h′', 'q-s', '124', 'h^′_{t−1}', enter + 16, bus + 20],
          ['h′', 'q-s', '124', now.acrossBefore, enter + 58, bus + 20],
        ] as const)
      : []),
  ];
}

/** The smallest of a few frames that holds the states, so that it moves only when it must. */
const frames = [1.25, 5, 12, 60];

export function Picture({ state, result, words, layout, set }: Props) {
  const { cell: at, height, left, width, top } = plans[layout.name];
  const { moments, now, other } = result;
  const { step } = state;
  const stage = stages.indexOf(state.stage);
  const inked = (steps: string) => stage === 0 || steps.includes(String(stage));

  const all = [...moments, ...(other ?? [])].map(({ cell }) => cell);
  const reach = frames.find((frame) => all.every((value) => Math.abs(value) <= frame)) ?? 60;
  const floor = moments.concat(other ?? []).every(({ cell, hidden }) => Math.min(cell, hidden) >= -0.004)
    ? 0
    : -reach;
  const whole = reach === 1.25 ? 1 : reach;
  const y = linear([floor, reach], [top + 20 + tall, top + 20]);
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
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      {layout.name !== 'narrow' && (
        <>
          <text class="cap" x="0" y="14">
            {other ? words.choices.unit[state.unit] : words.oneStep} <tspan class="num">· t = {step}</tspan>
          </text>
          <text class="cap" x={left} y="14">
            {words.allSteps}
          </text>
        </>
      )}
      <Diagram name={layout.name} at={at} inked={inked} stage={stage} />
      {marks(at, now, !!other).map(([key, quantity, steps, content, x, y, anchor]) =>
        typeof content === 'string' ? (
          <g class="cell-parts">
            <text
              class={`m ${inked(steps) ? quantity : 'off'}`}
              data-key={key}
              text-anchor={anchor}
              x={x}
              y={y}
            >
              <SvgNotation of={content} />
            </text>
          </g>
        ) : (
          (stage === 0 || Number(steps[0]) <= stage) && (
            <text class={`t halo known ${quantity}`} data-key={key} text-anchor={anchor} x={x} y={y}>
              <SvgShown number={show(content)} />
            </text>
          )
        ),
      )}
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
        below={top + tall + 34}
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
              from={top + 30}
              to={top + tall + 24}
            />
          </>
        )}
      </Timeline>
    </svg>
  );
}
