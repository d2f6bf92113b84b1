import {
  arrow,
  capsule,
  copy,
  gate,
  type Ink,
  lane,
  laneHead,
  line,
  operation,
  wall,
} from './recurrent-pen.ts';

/** Where the parts of an LSTM cell stand; x grows with time, y downwards. */
export interface LstmLayout {
  readonly from: number;
  readonly to: number;
  readonly enter: number;
  readonly forget: number;
  readonly input: number;
  readonly candidate: number;
  readonly output: number;
  readonly column: number;
  readonly lane: number;
  readonly admit: number;
  readonly gates: number;
  readonly bus: number;
  readonly foot: number;
  readonly wall: readonly [x: number, y: number, width: number, height: number];
}

export const wide: LstmLayout = {
  from: 0,
  to: 646,
  enter: 68,
  forget: 168,
  input: 288,
  candidate: 392,
  output: 508,
  column: 588,
  lane: 72,
  admit: 148,
  gates: 228,
  bus: 312,
  foot: 376,
  wall: [108, 28, 516, 320],
};

export const narrow: LstmLayout = {
  from: 0,
  to: 318,
  enter: 28,
  forget: 72,
  input: 132,
  candidate: 184,
  output: 240,
  column: 285,
  lane: 56,
  admit: 112,
  gates: 172,
  bus: 236,
  foot: 284,
  wall: [44, 20, 266, 248],
};

/**
 * The ink of a part in its `colour`, by the steps of the cell in which it acts: 1 forget gate, 2 input gate and
 * candidate, 3 cell state, 4 output gate and hidden state; `c` marks what also links a cell to its neighbours in a chain.
 */
export type Inking = (steps: string, colour: Ink) => Ink;

/** The inking of one step of the cell: what does not act in it rests in the faint tone. */
export const stepInk =
  (step: string): Inking =>
  (steps, colour) =>
    steps.includes(step) ? colour : 'off';

/** The parts of one LSTM cell in drawing order. */
export function lstmCell(at: LstmLayout, ink: Inking): string[] {
  const bus = (steps: string, from: number, to: number): string[] => [
    line(ink(steps, 'q-s'), `M${from} ${at.bus - 2}H${to}`),
    line(ink(steps, 'q-x'), `M${from} ${at.bus + 2}H${to}`),
  ];
  const riser = (steps: string, x: number): string[] => [
    arrow(ink(steps, 'q-n'), `M${x} ${at.bus - 2}V${at.gates + 19}`, 'up', x, at.gates + 19),
    copy(ink(steps, 'op'), x, at.bus),
  ];
  const { lane: top, bus: low, forget, input, candidate, output, column } = at;
  return [
    wall(...at.wall),
    lane(ink('13c', 'q-s'), at.from, forget - 10, top),
    lane(ink('13c', 'q-s'), forget + 10, candidate - 10, top),
    lane(ink('34c', 'q-s'), candidate + 10, at.to - 1, top),
    line(ink('124c', 'q-s'), `M${at.from} ${low - 2}H${at.enter + 10}`),
    line(
      ink('124c', 'q-x'),
      `M${at.enter} ${at.foot}V${low + 12}Q${at.enter} ${low + 2} ${at.enter + 10} ${low + 2}`,
    ),
    ...bus('124', at.enter + 10, forget),
    ...bus('24', forget, input),
    ...bus('24', input, candidate),
    ...bus('4', candidate, output),
    ...riser('1', forget),
    ...riser('2', input),
    ...riser('2', candidate),
    ...riser('4', output),
    arrow(ink('13', 'q-k'), `M${forget} ${at.gates - 17}V${top + 11}`, 'up', forget, top + 11),
    arrow(
      ink('23', 'q-k'),
      `M${input} ${at.gates - 17}V${at.admit + 10}Q${input} ${at.admit} ${input + 10} ${at.admit}H${candidate - 11}`,
      'right',
      candidate - 11,
      at.admit,
    ),
    arrow(
      ink('23', 'q-s'),
      `M${candidate} ${at.gates - 17}V${at.admit + 11}`,
      'up',
      candidate,
      at.admit + 11,
    ),
    arrow(ink('23', 'q-s'), `M${candidate} ${at.admit - 10}V${top + 11}`, 'up', candidate, top + 11),
    line(ink('4', 'q-s'), `M${column} ${top + 3}V${at.admit - 13}`),
    arrow(ink('4', 'q-s'), `M${column} ${at.admit + 13}V${at.gates - 11}`, 'down', column, at.gates - 11),
    arrow(ink('4', 'q-k'), `M${output + 17} ${at.gates}H${column - 11}`, 'right', column - 11, at.gates),
    line(
      ink('4c', 'q-s'),
      `M${column} ${at.gates + 10}V${low - 12}Q${column} ${low - 2} ${column + 10} ${low - 2}H${at.to - 1}`,
    ),
    gate(ink('1', 'q-k'), 'f', forget, at.gates),
    gate(ink('2', 'q-k'), 'i', input, at.gates),
    gate(ink('2', 'q-s'), 'C~', candidate, at.gates, 'tanh'),
    gate(ink('4', 'q-k'), 'o', output, at.gates),
    capsule(ink('4', 'q-s'), 'tanh', column, at.admit),
    operation(ink('13c', 'op'), 'times', forget, top),
    operation(ink('23', 'op'), 'times', candidate, at.admit),
    operation(ink('3c', 'op'), 'plus', candidate, top),
    operation(ink('4c', 'op'), 'times', column, at.gates),
    copy(ink('4', 'op'), column, top),
  ];
}

/** The heads of the two lines that leave a cell on its right. */
export function lstmHeads(at: LstmLayout, ink: Inking): string[] {
  const low = at.bus - 2;
  return [
    laneHead(ink('34c', 'q-s'), at.to, at.lane),
    line(ink('4c', 'q-s'), `M${at.to - 6} ${low - 4.5}L${at.to} ${low}L${at.to - 6} ${low + 4.5}`),
  ];
}
