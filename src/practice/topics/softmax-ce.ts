import type { Random } from '../../models/arrays/random.ts';
import { grid, type Topic } from '../topic.ts';

/** Three different whole scores that do not add up to 0, which the slip of linear shares would divide by. */
function scores(random: Random): number[] {
  for (;;) {
    const drawn = [1, 2, 3].map(() => grid(random, -3, 3, 1));
    if (new Set(drawn).size === 3 && drawn[0]! + drawn[1]! + drawn[2]! !== 0) return drawn;
  }
}

/** A share, and how it is gone wrong about: shares of the scores, or exponentials that nothing divides. */
const share = (index: number) => ({
  key: `p${index}`,
  formula: `exp(z${index}-lse)`,
  slips: { linear: `z${index}/(z1+z2+z3)`, notNormalized: `exp(z${index})` },
});

export const topic: Topic = {
  slug: 'softmax-cross-entropy',
  draw: (random) => {
    const [z1, z2, z3] = scores(random) as [number, number, number];
    const y = 1 + random.integer(3);
    return { z1, z2, z3, y, zy: [z1, z2, z3][y - 1]!, top: Math.max(z1, z2, z3) };
  },
  fields: [
    {
      key: 'lse',
      formula: 'top+log(exp(z1-top)+exp(z2-top)+exp(z3-top))',
      slips: { maxForgotten: 'lse-top', decimal: 'lse/log(10)', noLog: 'exp(lse)' },
    },
    share(1),
    share(2),
    share(3),
    {
      key: 'loss',
      formula: 'lse-zy',
      slips: { maxForgotten: 'lse-top-zy', decimal: 'loss/log(10)', noLog: 'exp(-loss)' },
    },
    {
      key: 'gradient',
      formula: 'exp(zy-lse)-1',
      slips: { classIgnored: 'exp(zy-lse)', overProbability: '-exp(lse-zy)' },
    },
  ],
  words: {
    zh: {
      title: '三个分数，从 softmax 到梯度',
      task: '三类的分数是 z = ({z1}, {z2}, {z3})，正确的是第 {y} 类，对数都是自然对数。',
      fields: {
        lse: {
          label: 'lse(z)',
          working: '先减去最大的 {top}，取指数相加，取对数，再把 {top} 加回去：{lse}。',
          slips: {
            maxForgotten: '减掉的最大值没有加回去。',
            decimal: '你用了以 10 为底的对数。',
            noLog: '这是指数之和，还没有取对数。',
          },
        },
        p1: {
          label: 'p₁',
          working: '第一个分数减去 lse，再取指数：e^({z1} − {lse()}) {=p1}。',
          slips: {
            linear: '你按分数本身分了份额，要先取指数。',
            notNormalized: '取了指数，还没有除以总和。',
          },
        },
        p2: {
          label: 'p₂',
          working: '第二个也一样：e^({z2} − {lse()}) {=p2}。',
          slips: { linear: '第二个份额也要先取指数再分。', notNormalized: '第二个指数还没有除以总和。' },
        },
        p3: {
          label: 'p₃',
          working: '第三个也一样：e^({z3} − {lse()}) {=p3}。三个加起来应当是 1。',
          slips: { linear: '第三个份额也要先取指数再分。', notNormalized: '第三个指数还没有除以总和。' },
        },
        loss: {
          label: 'L',
          working: '交叉熵是 lse 减去正确类别的分数：{lse} − {zy()} {=loss}。',
          slips: {
            maxForgotten: '损失里的 lse 漏了减掉的最大值。',
            decimal: '损失用了以 10 为底的对数。',
            noLog: '这是正确类别的概率，损失是它的负对数。',
          },
        },
        gradient: {
          label: '∂L/∂z，对正确类别的分数',
          working: '正确类别的概率减去 1：{gradient}。它是负的，所以梯度下降会把这个分数往上推。',
          slips: {
            classIgnored: '这是 p，正确的类别还要减去 1。',
            overProbability: '这是对概率求导，−1/p，还要经过 softmax 退回到分数。',
          },
        },
      },
    },
    en: {
      title: 'Three scores, from softmax to the gradient',
      task: 'Three classes have the scores z = ({z1}, {z2}, {z3}), and class {y} is right. Logarithms are natural.',
      fields: {
        lse: {
          label: 'lse(z)',
          working:
            'Subtract the largest, {top}, add up the exponentials, take the logarithm, and add {top} back: {lse}.',
          slips: {
            maxForgotten: 'The maximum that was subtracted is not added back.',
            decimal: 'That is the logarithm to base 10.',
            noLog: 'That is the sum of exponentials; its logarithm is still to be taken.',
          },
        },
        p1: {
          label: 'p₁',
          working: 'Subtract lse from the first score and take the exponential: e^({z1} − {lse()}) {=p1}.',
          slips: {
            linear: 'You shared out the scores themselves; take exponentials first.',
            notNormalized: 'That is the exponential; it still has to be divided by the sum.',
          },
        },
        p2: {
          label: 'p₂',
          working: 'The second likewise: e^({z2} − {lse()}) {=p2}.',
          slips: {
            linear: 'The second share needs exponentials first, too.',
            notNormalized: 'The second exponential is not divided by the sum.',
          },
        },
        p3: {
          label: 'p₃',
          working: 'And the third: e^({z3} − {lse()}) {=p3}. The three should add up to 1.',
          slips: {
            linear: 'The third share needs exponentials first, too.',
            notNormalized: 'The third exponential is not divided by the sum.',
          },
        },
        loss: {
          label: 'L',
          working: 'Cross-entropy is lse minus the score of the right class: {lse} − {zy()} {=loss}.',
          slips: {
            maxForgotten: 'The lse in your loss lacks the maximum that was subtracted.',
            decimal: 'Your loss uses the logarithm to base 10.',
            noLog: 'That is the probability of the right class; the loss is its negative logarithm.',
          },
        },
        gradient: {
          label: '∂L/∂z for the score of the right class',
          working:
            'The probability of the right class minus 1: {gradient}. It is negative, so gradient descent pushes this score up.',
          slips: {
            classIgnored: 'That is p; for the right class subtract 1.',
            overProbability:
              'That is the derivative by the probability, −1/p; it still has to go back through the softmax.',
          },
        },
      },
    },
  },
};
