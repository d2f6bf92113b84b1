import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'adaptive-optimizers',
  draw: (random) => ({
    g1: 1 + random.integer(4),
    g2: 1 + random.integer(6),
    eta: pick(random, [0.1, 0.2, 0.5]),
  }),
  fields: [
    {
      key: 'sum',
      formula: 'g1^2+g2^2',
      slips: { latestOnly: 'g2^2', notSquared: 'g1+g2', squaredLate: '(g1+g2)^2' },
    },
    {
      key: 'root',
      formula: 'sqrt(sum)',
      slips: { rootForgotten: 'sum', termwise: 'g1+g2', halved: 'sum/2' },
    },
    {
      key: 'step',
      formula: 'eta*g2/root',
      slips: {
        latestOnly: 'eta',
        rootForgotten: 'eta*g2/sum',
        gradientForgotten: 'eta/root',
        rateForgotten: 'g2/root',
      },
    },
  ],
  words: {
    zh: {
      title: 'Adagrad 的两步',
      task: '梯度先是 {g1}，再是 {g2}；η = {eta}，ε = 0。求第 2 步的各个数。',
      fields: {
        sum: {
          label: 'G₂',
          working: '梯度的平方一路累加：{g1}² + {g2}² {=sum}。',
          slips: {
            latestOnly: '你只算了这一步的平方，第一步的也要算进去。',
            notSquared: '累加的是梯度的平方，你没有平方。',
            squaredLate: '你先相加再平方，应先平方再相加。',
          },
        },
        root: {
          label: '√G₂',
          working: '开方：√{sum} {=root}。',
          slips: {
            rootForgotten: '还没有开方。',
            termwise: '和的平方根不等于各项平方根的和。',
            halved: '你除以了 2，要的是平方根。',
          },
        },
        step: {
          label: '第 2 步的大小',
          working: '学习率乘这一步的梯度，除以累计平方和的根：{eta} × {g2}/{root} {=step}。',
          slips: {
            latestOnly: '你只除以了这一步梯度的大小，分母里还有第一步的平方。',
            rootForgotten: '你除以了 G₂ 本身，应除以它的平方根。',
            gradientForgotten: '分子里漏了这一步的梯度。',
            rateForgotten: '漏了学习率 η。',
          },
        },
      },
    },
    en: {
      title: 'Two steps of Adagrad',
      task: 'Gradients {g1}, then {g2}; η = {eta}, ε = 0. Find the numbers of step 2.',
      fields: {
        sum: {
          label: 'G₂',
          working: 'The squares of all gradients so far add up: {g1}² + {g2}² {=sum}.',
          slips: {
            latestOnly: 'You took the square of this step alone; that of step one counts, too.',
            notSquared: 'The account adds squares; yours are not squared.',
            squaredLate: 'You added first and squared then; it is the other way round.',
          },
        },
        root: {
          label: '√G₂',
          working: 'Take the root: √{sum} {=root}.',
          slips: {
            rootForgotten: 'The root has not been taken.',
            termwise: 'The root of a sum is not the sum of the roots.',
            halved: 'You halved it; what is asked is the square root.',
          },
        },
        step: {
          label: 'size of step 2',
          working:
            'The learning rate times the gradient of this step, divided by the root of the account: {eta} × {g2}/{root} {=step}.',
          slips: {
            latestOnly:
              'You divided by the size of this gradient alone; the denominator also holds the square of step one.',
            rootForgotten: 'You divided by G₂ itself instead of its root.',
            gradientForgotten: 'The gradient of this step is missing from the numerator.',
            rateForgotten: 'The learning rate η is missing.',
          },
        },
      },
    },
  },
};
