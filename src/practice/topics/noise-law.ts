import { grid, pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'mini-batch-sgd',
  draw: (random) => {
    const B = pick(random, [8, 16, 32]);
    const B2 = B * pick(random, [4, 9, 16]);
    // At least a hundred times the larger batch, so that drawing without replacement hardly matters.
    const N = 100 * B2 + 1 + random.integer(5000);
    return { N, B, B2, rest: N % B, s: grid(random, 0.4, 1.6, 0.2) };
  },
  fields: [
    {
      key: 'updates',
      // The whole batches, and one more for what is left.
      formula: '(N-rest)/B+min(rest,1)',
      slips: { lastDropped: '(N-rest)/B', batchItself: 'B' },
      count: true,
    },
    { key: 'factor', formula: 'B2/B', slips: { inverted: 'B/B2', difference: 'B2-B' } },
    {
      key: 'variance',
      formula: 's^2/factor',
      slips: { notSquared: 's/factor', rootLaw: 's^2/sqrt(factor)', unchanged: 's^2' },
    },
    {
      key: 'deviation',
      formula: 's/sqrt(factor)',
      slips: { wholeFactor: 's/factor', rootForgotten: 's^2/factor', unchanged: 's' },
    },
  ],
  words: {
    zh: {
      title: '批量大小与噪声',
      task: '共 N = {N} 个样本，批量 B = {B}，保留最后不满的一批。B = {B} 时，小批量梯度（一批的平均）的标准差是 s = {s}。再把批量增到 {B2}，N 仍远大于它。',
      fields: {
        updates: {
          label: 'B = {B} 时每轮的更新次数',
          working: '{N}/{B} 除不尽，最后不满的一批也更新一次，所以向上取整，得 {updates}。',
          slips: { lastDropped: '你丢掉了最后不满的一批。', batchItself: '这是批量大小，不是更新次数。' },
        },
        factor: {
          label: '批量变成原来的几倍',
          working: '{B2}/{B} {=factor}。',
          slips: { inverted: '分子分母颠倒了。', difference: '你求了差，倍数要用除法。' },
        },
        variance: {
          label: 'B = {B2} 时的方差',
          working:
            '独立的样本取平均，方差与批量成反比。原来的方差是 s² = {s}²，所以现在是 {s}²/{factor} {=variance}。',
          slips: {
            notSquared: 's 是标准差，方差要先把它平方。',
            rootLaw: '方差除以整个倍数，除以平方根的是标准差。',
            unchanged: '这是批量 {B} 时的方差，批量增大之后它要变小。',
          },
        },
        deviation: {
          label: 'B = {B2} 时的标准差',
          working: '标准差是方差的平方根，所以只除以倍数的平方根：{s}/√{factor} {=deviation}。',
          slips: {
            wholeFactor: '你除以了整个倍数，标准差只按平方根下降。',
            rootForgotten: '这是方差，还要开方。',
            unchanged: '这是批量 {B} 时的标准差，批量增大之后它要变小。',
          },
        },
      },
    },
    en: {
      title: 'Batch size and noise',
      task: 'There are N = {N} samples and batches of B = {B}, the last short batch kept. At B = {B} the mini-batch gradient (the mean of a batch) has the standard deviation s = {s}. Then batches grow to {B2}, still far fewer than N.',
      fields: {
        updates: {
          label: 'updates per epoch at B = {B}',
          working:
            '{N}/{B} leaves a remainder, and the short batch is one more update, so round up to {updates}.',
          slips: {
            lastDropped: 'You dropped the last, short batch.',
            batchItself: 'That is the batch size, not the number of updates.',
          },
        },
        factor: {
          label: 'how many times larger the batch is',
          working: '{B2}/{B} {=factor}.',
          slips: {
            inverted: 'The fraction is upside down.',
            difference: 'That is the difference; how many times takes a quotient.',
          },
        },
        variance: {
          label: 'variance at B = {B2}',
          working:
            'Averaging independent samples divides the variance by their number. It was s² = {s}², so now it is {s}²/{factor} {=variance}.',
          slips: {
            notSquared: 'You did not square s: it is a standard deviation, and the variance is its square.',
            rootLaw:
              'The variance is divided by the whole factor; it is the standard deviation that is divided by the root.',
            unchanged: 'That is the variance at batch {B}; with larger batches it falls.',
          },
        },
        deviation: {
          label: 'standard deviation at B = {B2}',
          working:
            'The standard deviation is the root of the variance, so it is divided by the root of the factor: {s}/√{factor} {=deviation}.',
          slips: {
            wholeFactor: 'You divided by the factor itself; the standard deviation falls with its root.',
            rootForgotten: 'That is the variance; take its root.',
            unchanged: 'That is the standard deviation at batch {B}; with larger batches it falls.',
          },
        },
      },
    },
  },
};
