import {
  arrow,
  capsule,
  caption,
  copy,
  drawing,
  gate,
  label,
  lane,
  laneHead,
  line,
  operation,
  wall,
  words,
} from '../draw/recurrent-pen.ts';

interface GruLayout {
  readonly to: number;
  readonly branch: number;
  readonly enter: number;
  readonly update: number;
  readonly complement: number;
  readonly reset: number;
  readonly mask: number;
  readonly candidate: number;
  readonly lane: number;
  readonly admit: number;
  readonly gates: number;
  readonly bus: number;
  readonly foot: number;
  readonly wall: readonly [x: number, y: number, width: number, height: number];
}

export const wideGru: GruLayout = {
  to: 646,
  branch: 84,
  enter: 120,
  update: 196,
  complement: 264,
  reset: 332,
  mask: 408,
  candidate: 500,
  lane: 72,
  admit: 148,
  gates: 228,
  bus: 312,
  foot: 392,
  wall: [52, 28, 540, 340],
};
export const narrowGru: GruLayout = {
  to: 318,
  branch: 20,
  enter: 44,
  update: 92,
  complement: 136,
  reset: 160,
  mask: 206,
  candidate: 256,
  lane: 56,
  admit: 116,
  gates: 176,
  bus: 240,
  foot: 312,
  wall: [8, 20, 300, 276],
};

const title = words('GRU 单元，约定 A', 'A GRU cell, convention A');
const description = words(
  '一个 GRU 单元的剖面。顶部的双线是状态：上一步的隐状态 h_{t−1} 从左边进来，先在乘号处乘以更新门 z_t，再在加号处加上新内容，成为 h_t，向右离开。h_{t−1} 在左侧复制一份向下，与从下方进来的输入 x_t 并行向右，先后送进更新门 z 和重置门 r，两者都是标着字母的圆，用 sigmoid。此后 h_{t−1} 这条线穿过一个乘号，被 r_t 缩放成 r_t ⊙ h_{t−1}，x_t 从下方绕过乘号；两条线一起向上进入候选隐状态 h̃，用 tanh。更新门还分出一路，经过写着 1− 的圆角框变成 1 − z_t，从左侧进入第三个乘号，缩放候选；乘积 (1 − z_t) ⊙ h̃_t 升到加号。整个单元没有第二个状态，也没有输出门。',
  'A section through one GRU cell. The double line at the top is the state: the previous hidden state h_{t−1} enters on the left, is multiplied by the update gate z_t, receives new content at the plus sign, becomes h_t and leaves on the right. On the left a copy of h_{t−1} goes down and runs to the right beside the input x_t, which enters from below; the pair feeds first the update gate z and then the reset gate r, both circles with their letter, both sigmoids. After that the line of h_{t−1} passes a product, where r_t scales it to r_t ⊙ h_{t−1}, while x_t goes round below; both lines then rise into the candidate hidden state h̃, a tanh. A branch of the update gate passes a capsule marked 1− and becomes 1 − z_t, which enters a third product from the left and scales the candidate; the result (1 − z_t) ⊙ h̃_t rises to the plus sign. There is no second state and no output gate.',
);

/** FIG-12: one GRU step under h_t = z_t ⊙ h_{t−1} + (1 − z_t) ⊙ h̃_t, the reset gate before the matrix product. */
export function gruCell(at: GruLayout): string {
  const { lane: top, bus: low, branch, enter, update, reset, mask, candidate, complement, admit, gates } = at;
  const dip = low + 18;
  const riser = (x: number): string[] => [
    arrow('q-n', `M${x} ${low - 2}V${gates + 19}`, 'up', x, gates + 19),
    copy('op', x, low),
  ];
  return drawing(`0 ${at.wall[1] - 8} ${at.to + 2} ${at.foot + 32 - at.wall[1]}`, title, description, [
    wall(...at.wall),
    lane('q-s', 0, update - 10, top),
    lane('q-s', update + 10, candidate - 10, top),
    lane('q-s', candidate + 10, at.to - 1, top),
    laneHead('q-s', at.to, top),
    line(
      'q-s',
      `M${branch} ${top + 3}V${low - 12}Q${branch} ${low - 2} ${branch + 10} ${low - 2}H${mask - 10}`,
    ),
    line('q-s', `M${mask + 10} ${low - 2}H${candidate}`),
    line(
      'q-x',
      `M${enter} ${at.foot}V${low + 12}Q${enter} ${low + 2} ${enter + 10} ${low + 2}H${mask - 24}Q${mask - 18} ${low + 2} ${mask - 18} ${low + 8}V${dip - 6}Q${mask - 18} ${dip} ${mask - 12} ${dip}H${mask + 12}Q${mask + 18} ${dip} ${mask + 18} ${dip - 6}V${low + 8}Q${mask + 18} ${low + 2} ${mask + 24} ${low + 2}H${candidate}`,
    ),
    ...riser(update),
    ...riser(reset),
    ...riser(candidate),
    arrow('q-k', `M${update} ${gates - 17}V${top + 11}`, 'up', update, top + 11),
    line('q-k', `M${update} ${admit}H${complement - 19}`),
    arrow('q-k', `M${complement + 19} ${admit}H${candidate - 11}`, 'right', candidate - 11, admit),
    arrow(
      'q-k',
      `M${reset + 17} ${gates}H${mask - 10}Q${mask} ${gates} ${mask} ${gates + 10}V${low - 13}`,
      'down',
      mask,
      low - 13,
    ),
    arrow('q-s', `M${candidate} ${gates - 17}V${admit + 11}`, 'up', candidate, admit + 11),
    arrow('q-s', `M${candidate} ${admit - 10}V${top + 11}`, 'up', candidate, top + 11),
    gate('q-k', 'z', update, gates),
    gate('q-k', 'r', reset, gates),
    gate('q-s', 'h~', candidate, gates, 'tanh'),
    capsule('q-k', '1 −', complement, admit),
    operation('op', 'times', update, top),
    operation('op', 'times', candidate, admit),
    operation('op', 'plus', candidate, top),
    operation('op', 'times', mask, low - 2),
    copy('op', branch, top),
    copy('op', update, admit),
    ...labels(at),
  ]);
}

/** The names of the quantities and of the gates. */
function labels(at: GruLayout): string[] {
  const { lane: top, bus: low, enter, update, reset, mask, candidate, admit, gates } = at;
  const roomy = at === wideGru;
  const dip = low + 18;
  return [
    label([{ ink: 'q-s', letter: 'h', sub: 't−1' }], 0, top - 16),
    label([{ ink: 'q-s', letter: 'h', sub: 't' }], at.to, top - 16, 'end'),
    label([{ ink: 'q-x', letter: 'x', sub: 't' }], enter, at.foot + 17, 'middle'),
    label(
      [
        { ink: 'q-k', letter: 'z', sub: 't' },
        { ink: 'op', sign: '⊙' },
        { ink: 'q-s', letter: 'h', sub: 't−1' },
      ],
      (update + candidate) / 2,
      top - 16,
      'middle',
    ),
    label(
      [
        { ink: 'op', sign: '(' },
        { ink: 'op', sign: '1' },
        { ink: 'op', sign: '−' },
        { ink: 'q-k', letter: 'z', sub: 't' },
        { ink: 'op', sign: ')' },
        { ink: 'op', sign: '⊙' },
        { ink: 'q-s', letter: 'h', sub: 't', tilde: true },
      ],
      candidate - 12,
      (top + admit) / 2 + 4,
      'end',
    ),
    label(
      [
        { ink: 'q-k', letter: 'r', sub: 't' },
        { ink: 'op', sign: '⊙' },
        { ink: 'q-s', letter: 'h', sub: 't−1' },
      ],
      (mask + candidate) / 2 + 6,
      dip + 24,
      'middle',
    ),
    caption(words('更新门', roomy ? 'update gate' : 'update'), update - 22, gates + 4, 'end'),
    caption(words('重置门', roomy ? 'reset gate' : 'reset'), reset, gates - 25, 'middle'),
    caption(words('候选', 'candidate'), candidate + (roomy ? 24 : 8), gates + (roomy ? 4 : -24)),
  ];
}
