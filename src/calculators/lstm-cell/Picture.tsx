import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate, plain, show } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { type LstmLayout, type LstmPart, lstmCell, lstmEnds, lstmStages } from '../../draw/lstm-cell.ts';
import { SvgNotation } from '../../draw/Notation.tsx';
import { polyline } from '../../draw/path.ts';
import { SvgShown } from '../../draw/Shown.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import { GateBars, InputStems } from '../../draw/sequence.tsx';
import type { PictureProps } from '../frame/calculator.ts';
import type { Words } from './en.tsx';
import { type CellResult, type Moment, type parameters, stages } from './model.ts';

type Props = PictureProps<typeof parameters, CellResult, Words>;

interface Plan {
  height: number;
  /** The diagram at the top left, native size. */
  cell: LstmLayout;
  /** The charts: left edge, width, top. */
  left: number;
  width: number;
  top: number;
  /** Height of the states' chart. */
  states: number;
  titled: boolean;
}

const rows = { lane: 86, squash: 148, admit: 148, gates: 218, bus: 294, foot: 340 };
const plans: Record<string, Plan> = {
  wide: {
    height: 374,
    cell: {
      ...rows,
      from: 0,
      to: 460,
      enter: 34,
      forget: 110,
      input: 194,
      candidate: 268,
      output: 342,
      column: 398,
      wall: [60, 42, 360, 274],
    },
    left: 530,
    width: 430,
    top: 40,
    states: 132,
    titled: true,
  },
  mid: {
    height: 374,
    cell: {
      ...rows,
      from: 0,
      to: 396,
      enter: 32,
      forget: 96,
      input: 168,
      candidate: 232,
      output: 294,
      column: 342,
      wall: [54, 42, 306, 274],
    },
    left: 444,
    width: 276,
    top: 40,
    states: 132,
    titled: true,
  },
  narrow: {
    height: 628,
    cell: {
      from: 0,
      to: 318,
      enter: 26,
      forget: 74,
      input: 134,
      candidate: 188,
      output: 240,
      column: 282,
      lane: 56,
      squash: 114,
      admit: 114,
      gates: 182,
      bus: 248,
      foot: 290,
      wall: [44, 18, 254, 250],
    },
    left: 34,
    width: 284,
    top: 334,
    states: 112,
    titled: false,
  },
};

/** A number at its wire; it belongs to `stage`, the first in which it is known. */
interface Tag {
  key: string;
  quantity: string;
  value: number;
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  stage: number;
}

function tags(at: LstmLayout, now: Moment): Tag[] {
  const { lane, gates, bus } = at;
  return [
    { key: 'C', quantity: 'q-s', value: now.cellBefore, x: at.from, y: lane + 22, stage: 0 },
    { key: 'h', quantity: 'q-s', value: now.hiddenBefore, x: at.from, y: bus - 33, stage: 0 },
    { key: 'x_t', quantity: 'q-x', value: now.x, x: at.enter + 16, y: at.foot + 17, stage: 0 },
    { key: 'f', quantity: 'q-k', value: now.forgetGate, x: at.forget + 7, y: gates - 24, stage: 1 },
    {
      key: 'kept',
      quantity: 'q-s',
      value: now.kept,
      x: (at.forget + at.candidate) / 2,
      y: lane - 12,
      anchor: 'middle',
      stage: 1,
    },
    { key: 'i', quantity: 'q-k', value: now.inputGate, x: at.input + 7, y: gates - 24, stage: 2 },
    { key: 'C̃', quantity: 'q-s', value: now.candidate, x: at.candidate + 7, y: at.admit + 25, stage: 2 },
    {
      key: 'added',
      quantity: 'q-s',
      value: now.added,
      x: at.candidate + 8,
      y: (lane + at.admit) / 2 + 5,
      stage: 2,
    },
    { key: 'C', quantity: 'q-s', value: now.cell, x: at.to, y: lane + 22, anchor: 'end', stage: 3 },
    {
      key: 'o',
      quantity: 'q-k',
      value: now.outputGate,
      x: at.output,
      y: gates - 24,
      anchor: 'middle',
      stage: 4,
    },
    { key: 'h', quantity: 'q-s', value: now.hidden, x: at.to, y: bus + 20, anchor: 'end', stage: 4 },
  ];
}

/** The smallest of a few frames that holds the states, so that it moves only when it must. */
const frames = [1.25, 12, 60];

export function Picture({ state, result, words, layout, set }: Props) {
  const plan = plans[layout.name]!;
  const { cell: at, left, width, top } = plan;
  const { moments, now, horizon } = result;
  const stage = stages.indexOf(state.stage);
  const inked = (part: LstmPart) =>
    state.stage === 'whole' || (lstmStages[state.stage] as ReadonlySet<LstmPart>).has(part);
  const reached = stage === 0 ? 4 : stage;

  const time = linear([0.5, horizon + 0.5], [left, left + width]);
  const all = moments.flatMap(({ cell, hidden }) => [cell, hidden]);
  const reach = frames.find((frame) => all.every((value) => Math.abs(value) <= frame)) ?? 60;
  const floor = all.every((value) => value >= -0.004) ? 0 : -reach;
  const inputTop = top + 20;
  const statesTop = inputTop + 34;
  const y = linear([floor, reach], [statesTop + plan.states, statesTop]);
  const place = (value: number) => y(clamp(value, floor, reach));
  const levels =
    reach === 1.25 ? (floor ? [1, 0, -1] : [1, 0.5, 0]) : floor ? [reach, 0, -reach] : [reach, reach / 2, 0];
  const tallest = Math.max(1, ...state.inputs.map(Math.abs));
  const gateTop = statesTop + plan.states + 14;
  const gateHeight = 26;
  const gates = [
    ['f', 'forgetGate'],
    ['i', 'inputGate'],
    ['o', 'outputGate'],
  ] as const;

  const line = (pick: (moment: Moment) => number, from: number, to: number) =>
    polyline(moments.slice(from, to).map((moment, index) => [time(from + index + 1), place(pick(moment))]));
  const past = state.step;
  const goto = (step: number) => set({ step: clamp(Math.round(step), 1, horizon) });
  const label = (pick: (moment: Moment) => number) => place(pick(moments.at(-1)!));
  const cellAt = label(({ cell }) => cell);
  const hiddenAt = label(({ hidden }) => hidden);
  const apart = Math.abs(cellAt - hiddenAt) < 16 ? (cellAt <= hiddenAt ? 8 : -8) : 0;
  const marks =
    horizon === 60 ? [1, 10, 20, 30, 40, 50, 60] : horizon === 24 ? [1, 6, 12, 18, 24] : [1, 3, 6, 9, 12];

  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {plan.titled && (
        <>
          <text class="cap" x="0" y="14">
            {words.oneStep} <tspan class="num">t = {state.step}</tspan>
          </text>
          <text class="cap" x={left} y="14">
            {words.allSteps}
          </text>
        </>
      )}
      <g
        class="cell-parts"
        dangerouslySetInnerHTML={{ __html: [...lstmCell(at, inked), ...lstmEnds(at, inked)].join('') }}
      />
      {tags(at, now)
        .filter((tag) => tag.stage <= reached)
        .map(({ key, quantity, value, x, y: below, anchor = 'start' }) => (
          <text class={`t halo known ${quantity}`} data-key={key} text-anchor={anchor} x={x} y={below}>
            <SvgShown number={show(value)} />
          </text>
        ))}

      <path class="lead" d={`M${coordinate(time(past))} ${inputTop - 4}V${gateTop + 3 * gateHeight + 10}`} />
      <g data-key="x_t">
        <text class="m s q-x" text-anchor="end" x={left - 8} y={inputTop + 16}>
          x
        </text>
        <InputStems
          time={time}
          values={moments.map(({ x }) => x)}
          past={past}
          base={inputTop + 14}
          unit={12 / tallest}
        />
      </g>
      <HorizontalGrid scale={y} from={left} to={left + width} ticks={levels} />
      <g data-key="C">
        <path class="q-s rest" d={line(({ cell }) => cell, past - 1, horizon)} />
        <path class="q-s memory" d={line(({ cell }) => cell, 0, past)} />
        <path class="memory-core" d={line(({ cell }) => cell, 0, past)} />
      </g>
      <g data-key="h">
        <path class="q-s rest" d={line(({ hidden }) => hidden, past - 1, horizon)} />
        <path class="q-s pen thin" d={line(({ hidden }) => hidden, 0, past)} />
        <circle class="q-s fill" cx={coordinate(time(past))} cy={coordinate(place(now.hidden))} r="3.5" />
      </g>
      <text
        class="m s q-s halo"
        text-anchor="end"
        x={left + width}
        y={coordinate(
          clamp(cellAt - 7 - (apart > 0 ? apart : 0), statesTop + 12, statesTop + plan.states - 4),
        )}
      >
        <SvgNotation of="C_t" />
      </text>
      <text
        class="m s q-s halo"
        text-anchor="end"
        x={left + width - (apart ? 26 : 0)}
        y={coordinate(clamp(hiddenAt + 15, statesTop + 12, statesTop + plan.states - 4))}
      >
        <SvgNotation of="h_t" />
      </text>
      {gates.map(([name, pick], row) => (
        <g data-key={name}>
          <GateBars
            time={time}
            values={moments.map((moment) => moment[pick])}
            past={past}
            base={gateTop + (row + 1) * gateHeight}
            unit={gateHeight - 7}
            letter={name}
          />
        </g>
      ))}
      <HorizontalAxis scale={time} at={gateTop + 3 * gateHeight + 8} ticks={marks} />
      <text class="m s" text-anchor="end" x={left - 8} y={gateTop + 3 * gateHeight + 26}>
        t
      </text>
      <Handle
        x={time(past)}
        y={place(now.cell)}
        quantity="q-s"
        label={words.step}
        value={past}
        min={1}
        max={horizon}
        text={`t = ${past}, C = ${plain(now.cell)}`}
        onStep={(steps) => goto(past + steps)}
        onMove={(x) => goto(time.invert(x))}
        onEdge={(edge) => goto(edge === 'min' ? 1 : horizon)}
      />
    </svg>
  );
}
