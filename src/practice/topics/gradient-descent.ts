import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'optimization',
  draw: (random) => ({
    lambda: pick(random, [2, 4, 5, 10]),
    eta: pick(random, [0.05, 0.1, 0.15]),
    x: pick(random, [1, 2, 4]),
    T: 3 + random.integer(6),
  }),
  fields: [
    { key: 'gradient', formula: 'lambda*x', slips: { halfKept: 'lambda*x/2', lossItself: 'lambda*x^2/2' } },
    { key: 'factor', formula: '1-eta*lambda', slips: { plus: '1+eta*lambda', oneForgotten: 'eta*lambda' } },
    {
      key: 'end',
      formula: 'x*factor^T',
      slips: { straight: 'x*(1-T*eta*lambda)', grown: 'x*(1+eta*lambda)^T', once: 'x*factor' },
    },
    { key: 'limit', formula: '2/lambda', slips: { oneOver: '1/lambda', inverted: 'lambda/2' } },
  ],
  words: {
    zh: {
      title: '抛物线上的梯度下降',
      task: 'L = ½λx²，λ = {lambda}，η = {eta}，从 x = {x} 出发。',
      fields: {
        gradient: {
          label: '第一个梯度',
          working: '求导时 ½ 和 2 约掉，梯度是 λx = {lambda} × {x} {=gradient}。',
          slips: { halfKept: '½ 没有和求导得到的 2 约掉。', lossItself: '这是损失的值，不是它的导数。' },
        },
        factor: {
          label: '每步的因子',
          working: '新的 x 是 x − ηλx，也就是 x 乘上 1 − ηλ = 1 − {eta} × {lambda} {=factor}。',
          slips: {
            plus: '符号反了：下降要减去梯度，因子是 1 − ηλ。',
            oneForgotten: '这只是被减去的那一份 ηλ，还要用 1 去减。',
          },
        },
        end: {
          label: '{T} 步之后的 x',
          working: '每步乘同一个因子，{T} 步就是 {T} 次方：{x} × ({factor}){^T} {=end}。',
          slips: {
            straight: '你每步减去同样多。梯度随 x 变小，所以要乘 {T} 次因子。',
            grown: '你用 1 + ηλ 连乘，这是沿梯度往上走。',
            once: '这是一步之后的 x，因子还要连乘 {T} 次。',
          },
        },
        limit: {
          label: 'η 到多大就不再收敛',
          working: '要收敛，|1 − ηλ| 须小于 1，所以 η 要小于 2/λ = 2/{lambda} {=limit}。',
          slips: {
            oneOver: '在 1/λ 处一步就到谷底，这是最快的学习率；极限是它的两倍。',
            inverted: '分子分母颠倒了，应是 2/λ。',
          },
        },
      },
    },
    en: {
      title: 'Gradient descent on a parabola',
      task: 'L = ½λx² with λ = {lambda}, η = {eta}, starting at x = {x}.',
      fields: {
        gradient: {
          label: 'first gradient',
          working:
            'The ½ cancels the 2 of the derivative, and the gradient is λx = {lambda} × {x} {=gradient}.',
          slips: {
            halfKept: 'The ½ was not cancelled by the 2 of the derivative.',
            lossItself: 'That is the value of the loss, not its derivative.',
          },
        },
        factor: {
          label: 'factor of one step',
          working: 'The new x is x − ηλx, that is, x times 1 − ηλ = 1 − {eta} × {lambda} {=factor}.',
          slips: {
            plus: 'The sign is wrong: descent subtracts the gradient, and the factor is 1 − ηλ.',
            oneForgotten: 'That is only the share ηλ that is taken away; subtract it from 1.',
          },
        },
        end: {
          label: 'x after {T} steps',
          working:
            'Every step multiplies by the same factor, so {T} steps make a power: {x} × ({factor}){^T} {=end}.',
          slips: {
            straight:
              'You subtracted the same amount each step. The gradient shrinks with x, so the factor multiplies {T} times.',
            grown: 'You took powers of 1 + ηλ, which is climbing along the gradient.',
            once: 'That is x after one step; the factor multiplies {T} times.',
          },
        },
        limit: {
          label: 'η at which it stops converging',
          working: 'To converge, |1 − ηλ| must be below 1, so η must be below 2/λ = 2/{lambda} {=limit}.',
          slips: {
            oneOver: 'At 1/λ one step reaches the bottom: the fastest rate. The limit is twice that.',
            inverted: 'The fraction is upside down; the limit is 2/λ.',
          },
        },
      },
    },
  },
};
