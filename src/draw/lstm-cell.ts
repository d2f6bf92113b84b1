import {
  arrow,
  capsule,
  copy,
  gate,
  type Ink,
  label,
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
  readonly squash: number;
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
  squash: 148,
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
  squash: 112,
  admit: 112,
  gates: 172,
  bus: 236,
  foot: 284,
  wall: [44, 20, 266, 248],
};

/** Each part of the drawing that can be inked by itself. */
export type LstmPart =
  | 'memoryIn'
  | 'forget'
  | 'kept'
  | 'add'
  | 'memoryOut'
  | 'enter'
  | 'busToForget'
  | 'busToInput'
  | 'busToCandidate'
  | 'busToOutput'
  | 'forgetGate'
  | 'forgetWire'
  | 'inputGate'
  | 'inputWire'
  | 'candidateGate'
  | 'candidateWire'
  | 'admit'
  | 'admitted'
  | 'outputGate'
  | 'outputWire'
  | 'reveal'
  | 'expose'
  | 'stateOut';

const entering = ['enter', 'busToForget'] as const;

/** What happens in each of the four steps of a cell, in the order they are computed. */
export const lstmStages = {
  forget: new Set<LstmPart>([...entering, 'forgetGate', 'forgetWire', 'memoryIn', 'forget', 'kept']),
  input: new Set<LstmPart>([
    ...entering,
    'busToInput',
    'busToCandidate',
    'inputGate',
    'inputWire',
    'candidateGate',
    'candidateWire',
    'admit',
    'admitted',
  ]),
  cell: new Set<LstmPart>([
    'memoryIn',
    'forget',
    'forgetWire',
    'kept',
    'inputWire',
    'candidateWire',
    'admit',
    'admitted',
    'add',
    'memoryOut',
  ]),
  output: new Set<LstmPart>([
    ...entering,
    'busToInput',
    'busToCandidate',
    'busToOutput',
    'memoryOut',
    'reveal',
    'outputGate',
    'outputWire',
    'expose',
    'stateOut',
  ]),
} satisfies Record<string, ReadonlySet<LstmPart>>;

/** The parts of one LSTM cell in drawing order; what is not `inked` rests in the faint tone. */
export function lstmCell(at: LstmLayout, inked: (part: LstmPart) => boolean): string[] {
  const ink = (part: LstmPart, colour: Ink): Ink => (inked(part) ? colour : 'off');
  const bus = (part: LstmPart, from: number, to: number): string[] => [
    line(ink(part, 'q-s'), `M${from} ${at.bus - 2}H${to}`),
    line(ink(part, 'q-x'), `M${from} ${at.bus + 2}H${to}`),
  ];
  const riser = (part: LstmPart, x: number): string[] => [
    arrow(ink(part, 'q-n'), `M${x} ${at.bus - 2}V${at.gates + 19}`, 'up', x, at.gates + 19),
    copy(ink(part, 'op'), x, at.bus),
  ];
  const { lane: top, bus: low, forget, input, candidate, output, column } = at;
  return [
    wall(...at.wall),
    lane(ink('memoryIn', 'q-s'), at.from, forget - 10, top),
    lane(ink('kept', 'q-s'), forget + 10, candidate - 10, top),
    lane(ink('memoryOut', 'q-s'), candidate + 10, at.to - 1, top),
    line(ink('enter', 'q-s'), `M${at.from} ${low - 2}H${at.enter + 10}`),
    line(
      ink('enter', 'q-x'),
      `M${at.enter} ${at.foot}V${low + 12}Q${at.enter} ${low + 2} ${at.enter + 10} ${low + 2}`,
    ),
    ...bus('busToForget', at.enter + 10, forget),
    ...bus('busToInput', forget, input),
    ...bus('busToCandidate', input, candidate),
    ...bus('busToOutput', candidate, output),
    ...riser('forgetGate', forget),
    ...riser('inputGate', input),
    ...riser('candidateGate', candidate),
    ...riser('outputGate', output),
    arrow(ink('forgetWire', 'q-k'), `M${forget} ${at.gates - 17}V${top + 11}`, 'up', forget, top + 11),
    arrow(
      ink('inputWire', 'q-k'),
      `M${input} ${at.gates - 17}V${at.admit + 10}Q${input} ${at.admit} ${input + 10} ${at.admit}H${candidate - 11}`,
      'right',
      candidate - 11,
      at.admit,
    ),
    arrow(
      ink('candidateWire', 'q-s'),
      `M${candidate} ${at.gates - 17}V${at.admit + 11}`,
      'up',
      candidate,
      at.admit + 11,
    ),
    arrow(ink('admitted', 'q-s'), `M${candidate} ${at.admit - 10}V${top + 11}`, 'up', candidate, top + 11),
    line(ink('reveal', 'q-s'), `M${column} ${top + 3}V${at.squash - 13}`),
    arrow(
      ink('reveal', 'q-s'),
      `M${column} ${at.squash + 13}V${at.gates - 11}`,
      'down',
      column,
      at.gates - 11,
    ),
    arrow(
      ink('outputWire', 'q-k'),
      `M${output + 17} ${at.gates}H${column - 11}`,
      'right',
      column - 11,
      at.gates,
    ),
    line(
      ink('stateOut', 'q-s'),
      `M${column} ${at.gates + 10}V${low - 12}Q${column} ${low - 2} ${column + 10} ${low - 2}H${at.to - 1}`,
    ),
    gate(ink('forgetGate', 'q-k'), 'f', forget, at.gates),
    gate(ink('inputGate', 'q-k'), 'i', input, at.gates),
    gate(ink('candidateGate', 'q-s'), 'C~', candidate, at.gates, 'tanh'),
    gate(ink('outputGate', 'q-k'), 'o', output, at.gates),
    capsule(ink('reveal', 'q-s'), 'tanh', column, at.squash),
    operation(ink('forget', 'op'), 'times', forget, top),
    operation(ink('admit', 'op'), 'times', candidate, at.admit),
    operation(ink('add', 'op'), 'plus', candidate, top),
    operation(ink('expose', 'op'), 'times', column, at.gates),
    copy(ink('reveal', 'op'), column, top),
  ];
}

/** The four labels at the ends of a cell's lines, and the two heads on its right. */
export function lstmEnds(at: LstmLayout, inked: (part: LstmPart) => boolean): string[] {
  const ink = (part: LstmPart, colour: Ink): Ink => (inked(part) ? colour : 'off');
  const low = at.bus - 2;
  return [
    laneHead(ink('memoryOut', 'q-s'), at.to, at.lane),
    line(ink('stateOut', 'q-s'), `M${at.to - 6} ${low - 4.5}L${at.to} ${low}L${at.to - 6} ${low + 4.5}`),
    label([{ ink: ink('memoryIn', 'q-s'), letter: 'C', sub: 't−1' }], at.from, at.lane - 16),
    label([{ ink: ink('memoryOut', 'q-s'), letter: 'C', sub: 't' }], at.to, at.lane - 16, 'end'),
    label([{ ink: ink('enter', 'q-s'), letter: 'h', sub: 't−1' }], at.from, low - 12),
    label([{ ink: ink('stateOut', 'q-s'), letter: 'h', sub: 't' }], at.to, low - 12, 'end'),
    label([{ ink: ink('enter', 'q-x'), letter: 'x', sub: 't' }], at.enter, at.foot + 17, 'middle'),
  ];
}
