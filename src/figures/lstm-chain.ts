import { type LstmLayout, lstmCell, stepInk } from '../draw/lstm-cell.ts';
import {
  arrow,
  copy,
  drawing,
  gate,
  type Ink,
  label,
  lane,
  laneHead,
  line,
  operation,
  wall,
  words,
} from '../draw/recurrent-pen.ts';

const title = words('LSTM 沿时间展开的三个单元', 'Three LSTM cells in a chain over time');
const description = words(
  '三个相同的 LSTM 单元从左到右排开，对应时刻 t−1、t 和 t+1，虚线框是单元的边界。顶部一条双线贯穿三个单元，是记忆通道，依次标着 C_{t−2}、C_{t−1}、C_t 和 C_{t+1}；在每个单元里它只碰到两次运算，先是乘（遗忘），后是加（写入）。底部一条单线把隐状态从一个单元送到下一个单元；每个单元从下方接收自己的输入 x，在右侧向下给出自己的隐状态 h。中间的单元画全了三个门 f、i、o 和候选 C̃，两边的单元内部只有浅色的轮廓。',
  'Three identical LSTM cells stand side by side from left to right, for the steps t−1, t and t+1; dotted outlines are their walls. A double line at the top, the memory lane, runs through all three and is labelled C_{t−2}, C_{t−1}, C_t and C_{t+1}; in each cell it meets two operations only, first a product (forgetting), then a sum (writing). A single line at the bottom carries the hidden state from one cell to the next; each cell takes its own input x from below and gives out its own hidden state h downwards on its right. The middle cell shows its three gates f, i, o and the candidate C̃ in full; inside the outer cells only faint outlines are drawn.',
);

const steps = ['t−1', 't', 't+1'] as const;
const pitch = 308;
const first: LstmLayout = {
  from: 0,
  to: 344,
  enter: 58,
  forget: 84,
  input: 142,
  candidate: 194,
  output: 248,
  column: 286,
  lane: 64,
  admit: 120,
  gates: 180,
  bus: 248,
  foot: 304,
  wall: [36, 28, 272, 252],
};
const shifted = (at: LstmLayout, by: number): LstmLayout => ({
  ...at,
  from: at.from + by + (by > 0 ? 36 : 0),
  to: at.to + by,
  enter: at.enter + by,
  forget: at.forget + by,
  input: at.input + by,
  candidate: at.candidate + by,
  output: at.output + by,
  column: at.column + by,
  wall: [at.wall[0] + by, at.wall[1], at.wall[2], at.wall[3]],
});

/** FIG-7 for wide pages: the middle cell in full, its neighbours with inked lanes and resting insides. */
export function wideChain(): string {
  const cells = steps.flatMap((step, index) => {
    const at = shifted(first, index * pitch);
    const gap = first.wall[0] + index * pitch + first.wall[2] + 18;
    const low = at.bus - 2;
    return [
      ...lstmCell(at, index === 1 ? (_, colour) => colour : stepInk('c')),
      arrow('q-s', `M${gap} ${low}V${at.foot - 2}`, 'down', gap, at.foot - 2),
      copy('op', gap, low),
      label([{ ink: 'q-s', letter: 'h', sub: step }], gap, at.foot + 17, 'middle'),
      label([{ ink: 'q-x', letter: 'x', sub: step }], at.enter, at.foot + 17, 'middle'),
      label(
        [{ ink: 'q-s', letter: 'C', sub: index === 0 ? 't−2' : steps[index - 1]! }],
        first.wall[0] + index * pitch - 18,
        at.lane - 44,
        'middle',
      ),
    ];
  });
  const end = first.to + 2 * pitch;
  return drawing(`0 0 ${end + 2} 328`, title, description, [
    ...cells,
    label([{ ink: 'q-s', letter: 'C', sub: 't+1' }], end - 18, first.lane - 44, 'middle'),
    label([{ ink: 'q-s', letter: 'h', sub: 't−2' }], 0, first.bus - 14),
    laneHead('q-s', end, first.lane),
    line('q-s', `M${end - 6} ${first.bus - 6.5}L${end} ${first.bus - 2}L${end - 6} ${first.bus + 2.5}`),
  ]);
}

const small = {
  width: 84,
  gap: 20,
  edge: 10,
  lane: 68,
  admit: 104,
  gates: 142,
  low: 178,
  bus: 220,
  foot: 262,
  drop: 292,
};

function smallCell(left: number, full: boolean): string[] {
  const { lane: top, admit, gates, low, bus, width, gap } = small;
  const inside = (colour: Ink): Ink => (full ? colour : 'off');
  const [forget, input, candidate, column] = [left + 15, left + 34, left + 53, left + 74];
  const enter = left + 4;
  const exit = left + width + gap / 2;
  const feed = (x: number, height: number): string[] => [
    line(inside('q-n'), `M${x} ${bus - 2}V${height}`),
    copy(inside('op'), x, bus, 2.6),
  ];
  return [
    wall(left, 44, width, 196),
    lane('q-s', left - gap / 2, forget - 8, top),
    lane('q-s', forget + 8, candidate - 8, top),
    lane('q-s', candidate + 8, left + width + gap / 2, top),
    line('q-s', `M${left - gap / 2} ${bus - 2}H${enter + 8}`),
    line('q-x', `M${enter} ${small.foot}V${bus + 10}Q${enter} ${bus + 2} ${enter + 8} ${bus + 2}`),
    line(inside('q-s'), `M${enter + 8} ${bus - 2}H${column}`),
    line(inside('q-x'), `M${enter + 8} ${bus + 2}H${column}`),
    ...feed(forget, gates + 11),
    ...feed(input, low + 11),
    ...feed(candidate, gates + 11),
    ...feed(column, low + 11),
    arrow(inside('q-k'), `M${forget} ${gates - 11}V${top + 9}`, 'up', forget, top + 9),
    line(
      inside('q-k'),
      `M${input} ${low - 11}V${admit + 6}Q${input} ${admit} ${input + 6} ${admit}H${candidate - 8}`,
    ),
    line(inside('q-s'), `M${candidate} ${gates - 11}V${admit + 8}`),
    arrow(inside('q-s'), `M${candidate} ${admit - 8}V${top + 9}`, 'up', candidate, top + 9),
    line(inside('q-s'), `M${column} ${top + 3}V${admit + 12}`),
    line(inside('q-k'), `M${column} ${low - 11}V${admit + 28}`),
    line(
      'q-s',
      `M${column + 8} ${admit + 20}H${exit - 6}Q${exit} ${admit + 20} ${exit} ${admit + 26}V${bus - 2}`,
    ),
    arrow('q-s', `M${exit} ${bus - 2}V${small.drop - 2}`, 'down', exit, small.drop - 2),
    gate(inside('q-k'), 'f', forget, gates, ''),
    gate(inside('q-k'), 'i', input, low, ''),
    gate(inside('q-s'), 'C~', candidate, gates, ''),
    gate(inside('q-k'), 'o', column, low, ''),
    operation('op', 'times', forget, top, 8),
    operation(inside('op'), 'times', candidate, admit, 8),
    operation('op', 'plus', candidate, top, 8),
    operation('op', 'times', column, admit + 20, 8),
    copy(inside('op'), column, top, 2.6),
    copy('op', exit, bus - 2, 2.6),
  ];
}

/** FIG-7 for phones: the same three cells, each re-laid in a third of 320 px; tanh is left out. */
export function narrowChain(): string {
  const { width, gap, edge, foot, drop, lane: top, bus } = small;
  const cells = steps.flatMap((step, index) => {
    const left = edge + index * (width + gap);
    return [
      ...smallCell(left, index === 1),
      label([{ ink: 'q-x', letter: 'x', sub: step }], left - 1.6, foot + 16),
      label(
        [{ ink: 'q-s', letter: 'h', sub: step }],
        Math.min(left + width + gap / 2, 303),
        drop + 17,
        'middle',
      ),
      label(
        [{ ink: 'q-s', letter: 'C', sub: index === 0 ? 't−2' : steps[index - 1]! }],
        Math.max(left - gap / 2, 20),
        34,
        'middle',
      ),
    ];
  });
  return drawing('0 12 320 306', title, description, [
    ...cells,
    label([{ ink: 'q-s', letter: 'C', sub: 't+1' }], 320, 34, 'end'),
    lane('q-s', 312, 318, top),
    laneHead('q-s', 319, top),
    line('q-s', `M312 ${bus - 2}H319M313 ${bus - 6.5}L319 ${bus - 2}L313 ${bus + 2.5}`),
  ]);
}
