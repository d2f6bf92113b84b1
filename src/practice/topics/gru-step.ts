import { grid, nonzero, pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'gru',
  draw: (random) => ({
    a: grid(random, -1, 2, 0.5),
    b: grid(random, -2, 1, 0.5),
    w: nonzero(random, -1, 1, 0.5),
    u: nonzero(random, -1, 1, 0.5),
    x: pick(random, [1, -1, 2]),
    h: pick(random, [0.5, -0.5, 0.8]),
  }),
  fields: [
    { key: 'z', formula: 'sigmoid(a)', slips: { tanh: 'tanh(a)', reversed: '1-z' } },
    { key: 'r', formula: 'sigmoid(b)', slips: { tanh: 'tanh(b)', reversed: '1-r' } },
    {
      key: 'candidate',
      formula: 'tanh(w*x+u*r*h)',
      slips: { resetForgotten: 'tanh(w*x+u*h)', tanhForgotten: 'w*x+u*r*h', inputReset: 'tanh(r*w*x+u*h)' },
    },
    {
      key: 'hidden',
      formula: 'z*h+(1-z)*candidate',
      slips: {
        oppositeConvention: '(1-z)*h+z*candidate',
        resetForgotten: 'z*h+(1-z)*tanh(w*x+u*h)',
        shareForgotten: 'z*h+candidate',
      },
    },
  ],
  words: {
    zh: {
      title: 'GRU 的一步',
      task: '净输入：更新门 {a}，重置门 {b}。候选的权重 w = {w}，u = {u}，无偏置；x = {x}，旧状态 h = {h}。z 保留旧状态，重置在乘积之前。',
      fields: {
        z: {
          label: '更新门 z',
          working: '门用 sigmoid：σ({a}) {=z}。',
          slips: {
            tanh: '更新门你用了 tanh，门都用 sigmoid。',
            reversed: '这是 1 − z，即候选的比例；z 是旧状态的比例。',
          },
        },
        r: {
          label: '重置门 r',
          working: '同样，σ({b}) {=r}。',
          slips: {
            tanh: '重置门你用了 tanh，门都用 sigmoid。',
            reversed: '这是 1 − r；候选看到的旧状态乘的是 r。',
          },
        },
        candidate: {
          label: '候选 h̃',
          working:
            '旧状态先由 r 缩小，再和输入一起过 tanh：tanh({w} × {x()} + {u()} × {r} × {h()}) {=candidate}。',
          slips: {
            resetForgotten: '候选里漏了重置门，它看到的是 r ⊙ h。',
            tanhForgotten: '和还要过 tanh 才是候选。',
            inputReset: '你把 r 乘在了输入上，它缩小的是旧状态。',
          },
        },
        hidden: {
          label: '新状态 h',
          working: 'z 是旧状态的比例，剩下的归候选：{z} × {h()} + (1 − {z}) × {candidate()} {=hidden}。',
          slips: {
            oppositeConvention: '这是相反的约定；这里 z 乘旧状态。',
            resetForgotten: '比例是对的，不过候选里漏了重置门。',
            shareForgotten: '候选前面漏了 1 − z。',
          },
        },
      },
    },
    en: {
      title: 'One GRU step',
      task: 'Pre-activations: update gate {a}, reset gate {b}. Candidate weights w = {w}, u = {u}, no bias; x = {x}, old state h = {h}. Here z keeps the old state, and the reset comes before the product.',
      fields: {
        z: {
          label: 'update gate z',
          working: 'Gates use the sigmoid: σ({a}) {=z}.',
          slips: {
            tanh: 'You took tanh for the update gate; gates use the sigmoid.',
            reversed: 'That is 1 − z, the share of the candidate; z is the share of the old state.',
          },
        },
        r: {
          label: 'reset gate r',
          working: 'Likewise, σ({b}) {=r}.',
          slips: {
            tanh: 'You took tanh for the reset gate; gates use the sigmoid.',
            reversed: 'That is 1 − r; the old state that the candidate sees is multiplied by r.',
          },
        },
        candidate: {
          label: 'candidate h̃',
          working:
            'The old state is first scaled by r, then goes through tanh with the input: tanh({w} × {x()} + {u()} × {r} × {h()}) {=candidate}.',
          slips: {
            resetForgotten: 'The reset gate is missing from the candidate, which sees r ⊙ h.',
            tanhForgotten: 'The sum still has to pass through tanh to be the candidate.',
            inputReset: 'You put r on the input; it scales the old state.',
          },
        },
        hidden: {
          label: 'new state h',
          working:
            'The share of the old state is z, the rest is the candidate’s: {z} × {h()} + (1 − {z}) × {candidate()} {=hidden}.',
          slips: {
            oppositeConvention: 'That is the opposite convention; here z multiplies the old state.',
            resetForgotten: 'The shares are right, but the reset gate is missing from the candidate.',
            shareForgotten: 'The 1 − z in front of the candidate is missing.',
          },
        },
      },
    },
  },
};
