import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'dropout',
  draw: (random) => ({
    x: 1 + random.integer(8),
    p: pick(random, [0.1, 0.2, 0.25, 0.4, 0.6, 0.75, 0.8]),
  }),
  fields: [
    { key: 'scale', formula: '1/(1-p)', slips: { keepForDrop: '1/p', shareItself: '1-p' } },
    {
      key: 'kept',
      formula: 'x*scale',
      slips: { unscaled: 'x', keepForDrop: 'x/p', shareMultiplied: 'x*(1-p)' },
    },
    {
      key: 'variance',
      formula: 'x^2*p/(1-p)',
      slips: {
        keepForDrop: 'x^2*(1-p)/p',
        unscaled: 'x^2*p*(1-p)',
        notSquared: 'x*p/(1-p)',
        secondMoment: 'x^2/(1-p)',
      },
    },
  ],
  words: {
    zh: {
      title: '反向随机失活',
      task: '一个单元的值是 {x}，以概率 p = {p} 丢弃。训练时用反向随机失活。',
      fields: {
        scale: {
          label: '保留单元的缩放',
          working: '平均只有 1 − p 的单元留下，要让期望不变，留下的就除以它：1/(1 − {p}) {=scale}。',
          slips: {
            keepForDrop: '你除以了 p，p 是丢弃的概率，缩放要除以保留的概率 1 − p。',
            shareItself: '这是保留的概率，缩放是它的倒数。',
          },
        },
        kept: {
          label: '保留时的值',
          working: '值乘上缩放：{x} × {scale} {=kept}。',
          slips: {
            unscaled: '值没有变：漏了 1/(1 − p) 的缩放。',
            keepForDrop: '你把值除以了丢弃的概率 p。',
            shareMultiplied: '你乘了 1 − p，那是原始形式在测试时的做法。',
          },
        },
        variance: {
          label: '对所有掩码的方差',
          working:
            '输出以概率 p 为 0，以概率 1 − p 为 x/(1 − p)，均值是 x。平方的平均减去均值的平方，得 x²p/(1 − p) = {x}² × {p}/(1 − {p}) {=variance}。',
          slips: {
            keepForDrop: '方差里 p 和 1 − p 换了位置。',
            unscaled: '这是没有缩放时的方差。',
            notSquared: '方差里的 x 要平方。',
            secondMoment: '这是平方的平均，还要减去均值的平方 x²。',
          },
        },
      },
    },
    en: {
      title: 'Inverted dropout',
      task: 'A unit has the value {x} and is dropped with p = {p}, in training with inverted dropout.',
      fields: {
        scale: {
          label: 'scale of kept units',
          working:
            'A share 1 − p of the units stays on average; dividing those by it keeps the expectation: 1/(1 − {p}) {=scale}.',
          slips: {
            keepForDrop:
              'You divided by p, the probability to drop; the scale divides by 1 − p, the probability to keep.',
            shareItself: 'That is the probability to keep; the scale is its inverse.',
          },
        },
        kept: {
          label: 'value if kept',
          working: 'The value times the scale: {x} × {scale} {=kept}.',
          slips: {
            unscaled: 'The value has not changed: the scale 1/(1 − p) is missing.',
            keepForDrop: 'You divided the value by p, the probability to drop.',
            shareMultiplied: 'You multiplied by 1 − p, as the original form does at test time.',
          },
        },
        variance: {
          label: 'variance over masks',
          working:
            'The output is 0 with probability p and x/(1 − p) otherwise, and its mean is x. The mean of the square minus the square of the mean is x²p/(1 − p) = {x}² × {p}/(1 − {p}) {=variance}.',
          slips: {
            keepForDrop: 'In your variance p and 1 − p changed places.',
            unscaled: 'That is the variance without the scale.',
            notSquared: 'The x of the variance must be squared.',
            secondMoment: 'That is the mean of the square; subtract the square of the mean, x².',
          },
        },
      },
    },
  },
};
