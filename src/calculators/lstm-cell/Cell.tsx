import { useLayoutEffect, useRef } from 'preact/hooks';
import { show } from '../../draw/format.ts';
import { type Inking, type LstmLayout, lstmCell, lstmHeads } from '../../draw/lstm-cell.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { SvgShown } from '../../draw/Shown.tsx';
import type { Moment } from './model.ts';

/** The diagrams as they stood in the page, by layout. */
const found = new Map<string, string>();

/** The cell's wires and gates: drawn at the build, found in the page by the browser, which changes only the inks. */
function Wires({
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
    ['C', 'q-s', '13', now.cellBefore, from, lane + 19],
    ['h', 'q-s', '124', 'h_{t−1}', from, bus - 14],
    ['h', 'q-s', '124', now.hiddenBefore, from, bus - 35],
    ['x_t', 'q-x', '124', 'x_t', enter + 6, foot + 17, 'end'],
    ['x_t', 'q-x', '124', now.x, enter + 14, foot + 17],
    ['f', 'q-k', '1', now.forgetGate, forget + 7, lane + 31],
    ['kept', 'q-s', '13', now.kept, (forget + candidate) / 2, lane - 12, 'middle'],
    ['i', 'q-k', '2', now.inputGate, candidate - 15, admit - 8, 'end'],
    ['C̃', 'q-s', '2', now.candidate, candidate + 8, admit + 21],
    ['added', 'q-s', '23', now.added, candidate + 8, (lane + admit) / 2 + 5],
    ['C', 'q-s', '34', 'C_t', to, lane - 16, 'end'],
    ['C', 'q-s', '34', now.cell, to - 28, lane - 16, 'end'],
    ['o', 'q-k', '4', now.outputGate, at.output, gates - 22, 'middle'],
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

/** One cell at the chosen step: its wires and gates, the symbols, and the number on every wire known by the stage. */
export function Cell({
  name,
  at,
  stage,
  now,
  crowded,
}: {
  name: string;
  at: LstmLayout;
  stage: number;
  now: Moment;
  /** Whether another unit's hidden state comes in too. */
  crowded: boolean;
}) {
  const inked = (steps: string) => stage === 0 || steps.includes(String(stage));
  return (
    <>
      <Wires name={name} at={at} inked={inked} stage={stage} />
      {marks(at, now, crowded).map(([key, quantity, steps, content, x, y, anchor]) =>
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
    </>
  );
}
