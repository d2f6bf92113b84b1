import {
  type Inking,
  type LstmLayout,
  lstmCell,
  lstmHeads,
  narrow,
  stepInk,
  wide,
} from '../draw/lstm-cell.ts';
import { caption, drawing, type Glyph, label, words } from '../draw/recurrent-pen.ts';

interface Stage {
  /** Its number among the steps of a cell. */
  readonly step: string;
  readonly title: string;
  readonly description: string;
  readonly notes: (at: LstmLayout) => string[];
}

const f: Glyph = { ink: 'q-k', letter: 'f', sub: 't' };
const i: Glyph = { ink: 'q-k', letter: 'i', sub: 't' };
const o: Glyph = { ink: 'q-k', letter: 'o', sub: 't' };
const times: Glyph = { ink: 'op', sign: '⊙' };
const memoryBefore: Glyph = { ink: 'q-s', letter: 'C', sub: 't−1' };
const candidate: Glyph = { ink: 'q-s', letter: 'C', sub: 't', tilde: true };

const keptNote = (at: LstmLayout): string =>
  label([f, times, memoryBefore], (at.forget + at.candidate) / 2, at.lane - 16, 'middle');
const admittedNote = (at: LstmLayout): string =>
  label([i, times, candidate], at.candidate + 10, (at.lane + at.admit) / 2 + 6);

/** The four steps of one LSTM cell, in the order they are computed. */
export const stages: Readonly<Record<string, Stage>> = {
  'lstm-forget': {
    step: '1',
    title: words('LSTM 第一步：遗忘门', 'LSTM, step 1: the forget gate'),
    description: words(
      '一个 LSTM 单元的剖面，只有遗忘门一路着色。左下方，上一步的隐状态 h_{t−1} 与从下方进来的输入 x_t 并成两条并行的线，向上进入标着 f 的圆，即遗忘门，用 sigmoid 函数。门的输出 f_t 继续向上，到达顶部的双线，即记忆通道，在那里与上一步的单元状态 C_{t−1} 逐元素相乘。乘号右边的一段记为 f_t ⊙ C_{t−1}。其余部件都是浅色。',
      'A section through one LSTM cell with only the path of the forget gate inked. At the lower left the previous hidden state h_{t−1} and the input x_t, which enters from below, run side by side and rise into a circle with the letter f, the forget gate, a sigmoid. Its output f_t rises on to the double line at the top, the memory lane, and multiplies the previous cell state C_{t−1} element by element. The lane to the right of the product is labelled f_t ⊙ C_{t−1}. All other parts are faint.',
    ),
    notes: (at) => [
      keptNote(at),
      label([f], at.forget + 9, (at.lane + at.gates) / 2 + 6),
      caption(words('遗忘门', at === wide ? 'forget gate' : 'forget'), at.forget - 24, at.gates + 4, 'end'),
    ],
  },
  'lstm-input': {
    step: '2',
    title: words('LSTM 第二步：输入门与候选', 'LSTM, step 2: input gate and candidate'),
    description: words(
      '同一张剖面，着色的是中间两路。并行的 h_{t−1} 与 x_t 向右走过遗忘门的接点，分别向上进入两个圆：标着 i 的输入门，用 sigmoid；标着 C̃ 的候选记忆单元，用 tanh。候选直行向上，输入门从左侧进入乘号，两者逐元素相乘，结果 i_t ⊙ C̃_t 朝记忆通道上升，但还没有加进去。',
      'The same section with the two middle paths inked. The pair h_{t−1} and x_t runs on past the forget gate and rises into two circles: the input gate, letter i, a sigmoid, and the candidate cell, C with a tilde, a tanh. The candidate goes straight up, the input gate enters the product from the left; they multiply element by element, and the result i_t ⊙ C̃_t rises towards the memory lane, not yet added to it.',
    ),
    notes: (at) => [
      admittedNote(at),
      ...(at === wide
        ? [
            label([i], at.input - 9, (at.admit + at.gates) / 2, 'end'),
            label([candidate], at.candidate + 10, (at.admit + at.gates) / 2 + 4),
            caption(words('输入门', 'input gate'), at.input - 24, at.gates + 4, 'end'),
            caption(words('候选', 'candidate'), at.candidate + 24, at.gates + 4),
          ]
        : [
            caption(words('输入门', 'input'), at.input - 8, at.gates - 23, 'end'),
            caption(words('候选', 'candidate'), at.candidate + 9, at.gates - 23),
          ]),
    ],
  },
  'lstm-cell-update': {
    step: '3',
    title: words('LSTM 第三步：更新单元状态', 'LSTM, step 3: updating the cell state'),
    description: words(
      '同一张剖面，着色的是顶部的记忆通道。双线从左边的 C_{t−1} 出发，先在乘号处被 f_t 缩放，成为 f_t ⊙ C_{t−1}；再在加号处接收从下方升上来的 i_t ⊙ C̃_t；加号之后就是新的单元状态 C_t，向右离开。整条通道只有一次乘、一次加，没有权重矩阵，也没有激活函数。',
      'The same section with the memory lane at the top inked. The double line starts at C_{t−1} on the left, is scaled by f_t at the product and becomes f_t ⊙ C_{t−1}; at the plus sign it receives i_t ⊙ C̃_t from below; after the plus it is the new cell state C_t and leaves on the right. Along the whole lane there are one product and one sum, no weight matrix and no activation function.',
    ),
    notes: (at) => [keptNote(at), admittedNote(at), label([f], at.forget + 9, (at.lane + at.gates) / 2 + 6)],
  },
  'lstm-output': {
    step: '4',
    title: words('LSTM 第四步：输出门与隐状态', 'LSTM, step 4: output gate and hidden state'),
    description: words(
      '同一张剖面，着色的是右侧。并行的 h_{t−1} 与 x_t 一直走到最右边的圆，标着 o，即输出门，用 sigmoid。记忆通道上的 C_t 在小圆点处复制一份，向下经过 tanh，到达乘号；输出门从左侧进入乘号。乘积就是隐状态 h_t，向下再向右离开。C_t 本身不变，沿顶部的双线继续向右。',
      'The same section with the right-hand side inked. The pair h_{t−1} and x_t runs on to the last circle, letter o, the output gate, a sigmoid. The cell state C_t is copied at a small dot on the lane; the copy goes down through tanh to a product, which the output gate enters from the left. The product is the hidden state h_t; it goes down and leaves on the right. C_t itself is unchanged and continues along the double line at the top.',
    ),
    notes: (at) => [
      at === wide ? label([o], (at.output + at.column) / 2, at.gates - 10, 'middle') : '',
      caption(words('输出门', at === wide ? 'output gate' : 'output'), at.output, at.gates - 26, 'middle'),
    ],
  },
};

/** The labels at the ends of a cell's lines. */
function endLabels(at: LstmLayout, ink: Inking): string[] {
  const low = at.bus - 14;
  return [
    label([{ ink: ink('13c', 'q-s'), letter: 'C', sub: 't−1' }], at.from, at.lane - 16),
    label([{ ink: ink('34c', 'q-s'), letter: 'C', sub: 't' }], at.to, at.lane - 16, 'end'),
    label([{ ink: ink('124c', 'q-s'), letter: 'h', sub: 't−1' }], at.from, low),
    label([{ ink: ink('4c', 'q-s'), letter: 'h', sub: 't' }], at.to, low, 'end'),
    label([{ ink: ink('124c', 'q-x'), letter: 'x', sub: 't' }], at.enter, at.foot + 17, 'middle'),
  ];
}

/** One stage of the LSTM cell as SVG text; the four stages differ in classes and in their notes' group. */
export function lstmStage(name: string, at: LstmLayout): string {
  const stage = stages[name]!;
  const ink = stepInk(stage.step);
  const top = at.wall[1] - 8;
  return drawing(`0 ${top} ${at.to + 2} ${at.foot + 24 - top}`, stage.title, stage.description, [
    ...lstmCell(at, ink),
    ...lstmHeads(at, ink),
    ...endLabels(at, ink),
    `<g class="notes">${stage.notes(at).join('')}</g>`,
  ]);
}

export { narrow, wide };
