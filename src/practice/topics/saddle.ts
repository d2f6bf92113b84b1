import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'sgd',
  draw: (random) => ({
    x: pick(random, [0.5, 1, 2]),
    y: pick(random, [0.01, 0.02, 0.05]),
    eta: pick(random, [0.05, 0.1, 0.2]),
    T: 5 + random.integer(8),
  }),
  fields: [
    { key: 'factorX', formula: '1-2*eta', slips: { twoForgotten: '1-eta', plus: '1+2*eta' } },
    { key: 'factorY', formula: '1+2*eta', slips: { twoForgotten: '1+eta', minus: '1-2*eta' } },
    { key: 'endX', formula: 'x*factorX^T', slips: { straight: 'x*(1-2*eta*T)', once: 'x*factorX' } },
    {
      key: 'endY',
      formula: 'y*factorY^T',
      slips: { straight: 'y*(1+2*eta*T)', shrunk: 'y*(1-2*eta)^T', once: 'y*factorY' },
    },
  ],
  words: {
    zh: {
      title: '鞍点旁',
      task: 'f = x² − y²，从 ({x}, {y}) 出发，η = {eta}，每步用精确的梯度。',
      fields: {
        factorX: {
          label: 'x 每步的因子',
          working: '沿 x 的梯度是 2x，所以 x 每步乘 1 − 2η = 1 − 2 × {eta} {=factorX}。',
          slips: {
            twoForgotten: 'x² 的导数是 2x，x 的因子里漏了 2。',
            plus: '沿 x 曲率为正，下降使 x 变小，因子是 1 − 2η。',
          },
        },
        factorY: {
          label: 'y 每步的因子',
          working: '沿 y 的梯度是 −2y，减去它就是加上 2ηy，因子是 1 + 2η = 1 + 2 × {eta} {=factorY}。',
          slips: {
            twoForgotten: '−y² 的导数是 −2y，y 的因子里漏了 2。',
            minus: '沿 y 曲率为负，下降使 y 远离 0，因子是 1 + 2η。',
          },
        },
        endX: {
          label: '{T} 步之后的 x',
          working: '因子连乘 {T} 次：{x} × {factorX}{^T} {=endX}。',
          slips: {
            straight: 'x 的每一步你减去同样多，其实每步乘同一个因子。',
            once: '这是一步之后的 x，一共要走 {T} 步。',
          },
        },
        endY: {
          label: '{T} 步之后的 y',
          working: '同样连乘 {T} 次，不过这个因子大于 1：{y} × {factorY}{^T} {=endY}。',
          slips: {
            straight: 'y 的每一步你加上同样多，其实越走越快，每步乘同一个因子。',
            shrunk: '你用了 x 的因子，沿 y 的因子是 1 + 2η。',
            once: '这是一步之后的 y，一共要走 {T} 步。',
          },
        },
      },
    },
    en: {
      title: 'At a saddle',
      task: 'f = x² − y², starting at ({x}, {y}), η = {eta}, with the exact gradient at every step.',
      fields: {
        factorX: {
          label: 'factor of x in one step',
          working:
            'Along x the gradient is 2x, so each step multiplies x by 1 − 2η = 1 − 2 × {eta} {=factorX}.',
          slips: {
            twoForgotten: 'The derivative of x² is 2x; the 2 is missing from the factor of x.',
            plus: 'Along x the curvature is positive and descent shrinks x: the factor is 1 − 2η.',
          },
        },
        factorY: {
          label: 'factor of y in one step',
          working:
            'Along y the gradient is −2y, and subtracting it adds 2ηy: the factor is 1 + 2η = 1 + 2 × {eta} {=factorY}.',
          slips: {
            twoForgotten: 'The derivative of −y² is −2y; the 2 is missing from the factor of y.',
            minus: 'Along y the curvature is negative and descent moves y away from 0: the factor is 1 + 2η.',
          },
        },
        endX: {
          label: 'x after {T} steps',
          working: 'The factor multiplies {T} times: {x} × {factorX}{^T} {=endX}.',
          slips: {
            straight: 'You took the same amount from x each step; each step multiplies by the same factor.',
            once: 'That is x after one step; there are {T}.',
          },
        },
        endY: {
          label: 'y after {T} steps',
          working: 'Again {T} times, with a factor above 1: {y} × {factorY}{^T} {=endY}.',
          slips: {
            straight:
              'You added the same amount to y each step; the steps grow, as each multiplies by the same factor.',
            shrunk: 'You used the factor of x. Along y it is 1 + 2η.',
            once: 'That is y after one step; there are {T}.',
          },
        },
      },
    },
  },
};
