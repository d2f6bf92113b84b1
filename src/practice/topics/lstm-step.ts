import { grid, nonzero, pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'lstm',
  draw: (random) => ({
    a: grid(random, 0, 3, 0.5),
    b: grid(random, -1, 2, 0.5),
    c: nonzero(random, -1.5, 1.5, 0.5),
    d: grid(random, -1, 2, 0.5),
    C: pick(random, [-1, 0.5, 1, 2]),
  }),
  fields: [
    { key: 'f', formula: 'sigmoid(a)', slips: { tanh: 'tanh(a)', reversed: '1-f' } },
    { key: 'i', formula: 'sigmoid(b)', slips: { tanh: 'tanh(b)', reversed: '1-i' } },
    { key: 'candidate', formula: 'tanh(c)', slips: { sigmoid: 'sigmoid(c)', linear: 'c' } },
    { key: 'o', formula: 'sigmoid(d)', slips: { tanh: 'tanh(d)', reversed: '1-o' } },
    {
      key: 'cell',
      formula: 'f*C+i*candidate',
      slips: {
        forgetReversed: '(1-f)*C+i*candidate',
        inputForgotten: 'f*C+candidate',
        forgetForgotten: 'C+i*candidate',
      },
    },
    {
      key: 'hidden',
      formula: 'o*tanh(cell)',
      slips: { tanhForgotten: 'o*cell', outputForgotten: 'tanh(cell)' },
    },
  ],
  words: {
    zh: {
      title: 'LSTM 的一步',
      task: '净输入：遗忘门 {a}，输入门 {b}，候选 {c}，输出门 {d}。旧的单元状态是 {C}。',
      fields: {
        f: {
          label: '遗忘门 f',
          working: '门取 0 到 1 之间的比例，所以用 sigmoid：σ({a}) {=f}。',
          slips: {
            tanh: '遗忘门你用了 tanh，门都用 sigmoid。',
            reversed: '这是 1 − f，即忘掉的比例；f 是留下的比例。',
          },
        },
        i: {
          label: '输入门 i',
          working: '同样，σ({b}) {=i}。',
          slips: {
            tanh: '输入门你用了 tanh，门都用 sigmoid。',
            reversed: '这是 1 − i；i 本身就是写入的比例。',
          },
        },
        candidate: {
          label: '候选 C̃',
          working: '候选是要写入的内容，可正可负，所以用 tanh：tanh({c}) {=candidate}。',
          slips: {
            sigmoid: '候选用 tanh，你用了 sigmoid，它写不出负数。',
            linear: '净输入还要过 tanh 才是候选。',
          },
        },
        o: {
          label: '输出门 o',
          working: '又是一个门：σ({d}) {=o}。',
          slips: {
            tanh: '输出门你用了 tanh，门都用 sigmoid。',
            reversed: '这是 1 − o；o 本身就是露出的比例。',
          },
        },
        cell: {
          label: '单元状态 C',
          working: '留下的加上写入的：{f} × {C()} + {i} × {candidate()} {=cell}。',
          slips: {
            forgetReversed: '你把 f 当成忘掉的比例，旧状态乘了 1 − f。',
            inputForgotten: '候选前面漏了输入门 i。',
            forgetForgotten: '旧状态前面漏了遗忘门 f。',
          },
        },
        hidden: {
          label: '隐藏状态 h',
          working: '状态先过 tanh，再由输出门决定露出多少：{o} × tanh({cell}) {=hidden}。',
          slips: { tanhForgotten: '单元状态漏了 tanh。', outputForgotten: '漏了输出门 o。' },
        },
      },
    },
    en: {
      title: 'One LSTM step',
      task: 'Pre-activations: forget gate {a}, input gate {b}, candidate {c}, output gate {d}. The old cell state is {C}.',
      fields: {
        f: {
          label: 'forget gate f',
          working: 'A gate is a share between 0 and 1, hence the sigmoid: σ({a}) {=f}.',
          slips: {
            tanh: 'You took tanh for the forget gate; gates use the sigmoid.',
            reversed: 'That is 1 − f, the share forgotten; f is the share kept.',
          },
        },
        i: {
          label: 'input gate i',
          working: 'Likewise, σ({b}) {=i}.',
          slips: {
            tanh: 'You took tanh for the input gate; gates use the sigmoid.',
            reversed: 'That is 1 − i; i itself is the share written.',
          },
        },
        candidate: {
          label: 'candidate C̃',
          working:
            'The candidate is what may be written, of either sign, hence tanh: tanh({c}) {=candidate}.',
          slips: {
            sigmoid: 'The candidate uses tanh. You took the sigmoid, which cannot write anything negative.',
            linear: 'The pre-activation still has to pass through tanh to be the candidate.',
          },
        },
        o: {
          label: 'output gate o',
          working: 'One more gate: σ({d}) {=o}.',
          slips: {
            tanh: 'You took tanh for the output gate; gates use the sigmoid.',
            reversed: 'That is 1 − o; o itself is the share shown.',
          },
        },
        cell: {
          label: 'cell state C',
          working: 'What is kept plus what is written: {f} × {C()} + {i} × {candidate()} {=cell}.',
          slips: {
            forgetReversed: 'You read f as the share forgotten and multiplied the old state by 1 − f.',
            inputForgotten: 'The input gate i in front of the candidate is missing.',
            forgetForgotten: 'The forget gate f in front of the old state is missing.',
          },
        },
        hidden: {
          label: 'hidden state h',
          working:
            'The state passes through tanh, and the output gate says how much of it shows: {o} × tanh({cell}) {=hidden}.',
          slips: {
            tanhForgotten: 'The tanh of the cell state is missing.',
            outputForgotten: 'The output gate o is missing.',
          },
        },
      },
    },
  },
};
