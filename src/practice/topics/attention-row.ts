import type { Random } from '../../models/arrays/random.ts';
import { grid, type Topic } from '../topic.ts';

const entries = (random: Random, name: string) =>
  Object.fromEntries([1, 2, 3, 4].map((index) => [`${name}${index}`, random.integer(4) - 1]));

export const topic: Topic = {
  slug: 'attention',
  draw: (random) => ({
    ...entries(random, 'q'),
    ...entries(random, 'a'),
    ...entries(random, 'b'),
    v1: grid(random, 2, 20, 2),
    v2: grid(random, -10, 10, 2),
  }),
  fields: [
    {
      key: 'score1',
      formula: '(q1*a1+q2*a2+q3*a3+q4*a4)/sqrt(4)',
      slips: { unscaled: '2*score1', widthDivided: 'score1/2' },
    },
    {
      key: 'score2',
      formula: '(q1*b1+q2*b2+q3*b3+q4*b4)/sqrt(4)',
      slips: { unscaled: '2*score2', widthDivided: 'score2/2' },
    },
    {
      key: 'weight',
      formula: 'exp(score1)/(exp(score1)+exp(score2))',
      slips: {
        unscaled: 'sigmoid(2*(score1-score2))',
        widthDivided: 'sigmoid((score1-score2)/2)',
        otherKey: '1-weight',
        notNormalized: 'exp(score1)',
      },
    },
    {
      key: 'output',
      formula: 'weight*v1+(1-weight)*v2',
      slips: {
        secondForgotten: 'weight*v1',
        swapped: '(1-weight)*v1+weight*v2',
        plainMean: '(v1+v2)/2',
        scoreForWeight: 'score1*v1+score2*v2',
      },
    },
  ],
  words: {
    zh: {
      title: '注意力的一行',
      task: 'q = ({q1}, {q2}, {q3}, {q4})，两个键是 ({a1}, {a2}, {a3}, {a4}) 和 ({b1}, {b2}, {b3}, {b4})，对应的值是 {v1} 和 {v2}，d = 4。',
      fields: {
        score1: {
          label: '第一个缩放后的分数',
          working: 'q 和第一个键对应相乘、相加，再除以 √4 = 2：{score1}。',
          slips: { unscaled: '第一个点积还没有除以 √d。', widthDivided: '第一个点积你除以了 d，应除以 √d。' },
        },
        score2: {
          label: '第二个缩放后的分数',
          working: '对第二个键照样做：{score2}。',
          slips: { unscaled: '第二个点积还没有除以 √d。', widthDivided: '第二个点积你除以了 d，应除以 √d。' },
        },
        weight: {
          label: '第一个键的权重',
          working:
            'softmax 先取指数，再除以两个指数的和：e^({score1})/(e^({score1}) + e^({score2})) {=weight}。',
          slips: {
            unscaled: 'softmax 里的分数没有除以 √d。',
            widthDivided: 'softmax 里的分数你除以了 d，应除以 √d。',
            otherKey: '这是第二个键的权重。',
            notNormalized: '取了指数，还要除以两个指数的和。',
          },
        },
        output: {
          label: '输出',
          working: '两个权重之和为 1，值按权重平均：{weight} × {v1} + (1 − {weight}) × {v2()} {=output}。',
          slips: {
            secondForgotten: '加权平均里少了第二个值。',
            swapped: '两个权重换了位置。',
            plainMean: '这是两个值的普通平均，没有用权重。',
            scoreForWeight: '你用分数直接加权，分数要先过 softmax。',
          },
        },
      },
    },
    en: {
      title: 'One row of attention',
      task: 'q = ({q1}, {q2}, {q3}, {q4}); the two keys are ({a1}, {a2}, {a3}, {a4}) and ({b1}, {b2}, {b3}, {b4}), with the values {v1} and {v2}; d = 4.',
      fields: {
        score1: {
          label: 'first scaled score',
          working: 'Multiply q and the first key entry by entry, add up, and divide by √4 = 2: {score1}.',
          slips: {
            unscaled: 'The first dot product is not yet divided by √d.',
            widthDivided: 'You divided the first dot product by d instead of √d.',
          },
        },
        score2: {
          label: 'second scaled score',
          working: 'The same for the second key: {score2}.',
          slips: {
            unscaled: 'The second dot product is not yet divided by √d.',
            widthDivided: 'You divided the second dot product by d instead of √d.',
          },
        },
        weight: {
          label: 'weight of the first key',
          working:
            'The softmax takes exponentials and divides by their sum: e^({score1})/(e^({score1}) + e^({score2})) {=weight}.',
          slips: {
            unscaled: 'The scores in your softmax are not divided by √d.',
            widthDivided: 'The scores in your softmax are divided by d instead of √d.',
            otherKey: 'That is the weight of the second key.',
            notNormalized: 'That is the exponential; divide it by the sum of both.',
          },
        },
        output: {
          label: 'output',
          working:
            'The two weights add up to 1, and the values are averaged with them: {weight} × {v1} + (1 − {weight}) × {v2()} {=output}.',
          slips: {
            secondForgotten: 'The second value is missing from the average.',
            swapped: 'The two weights changed places.',
            plainMean: 'That is the plain mean of the two values, without the weights.',
            scoreForWeight: 'You weighted with the scores; they go through the softmax first.',
          },
        },
      },
    },
  },
};
