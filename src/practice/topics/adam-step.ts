import { nonzero, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'adaptive-optimizers',
  draw: (random) => ({ g1: nonzero(random, -1, 1, 0.1), g2: nonzero(random, -1, 1, 0.2) }),
  fields: [
    {
      key: 'm',
      formula: '0.9*(0.1*g1)+0.1*g2',
      slips: { summed: 'g1+g2', latestOnly: '0.1*g2', sharesSwapped: '0.1*(0.9*g1)+0.9*g2' },
    },
    {
      key: 'v',
      formula: '0.999*(0.001*g1^2)+0.001*g2^2',
      slips: { summed: 'g1^2+g2^2', notSquared: '0.999*(0.001*g1)+0.001*g2', latestOnly: '0.001*g2^2' },
    },
    { key: 'mHat', formula: 'm/(1-0.9^2)', slips: { uncorrected: 'm', firstPower: 'm/(1-0.9)' } },
    { key: 'vHat', formula: 'v/(1-0.999^2)', slips: { uncorrected: 'v', firstPower: 'v/(1-0.999)' } },
    {
      key: 'step',
      formula: '0.001*abs(mHat)/(sqrt(vHat)+1e-8)',
      slips: {
        uncorrected: '0.001*abs(m)/(sqrt(v)+1e-8)',
        rootForgotten: '0.001*abs(mHat)/(vHat+1e-8)',
        rateForgotten: 'abs(mHat)/(sqrt(vHat)+1e-8)',
      },
    },
  ],
  words: {
    zh: {
      title: 'Adam 的两步',
      task: '梯度先是 {g1}，再是 {g2}；η = 0.001，β₁ = 0.9，β₂ = 0.999，ε = 10⁻⁸。求第 2 步的各个数。',
      fields: {
        m: {
          label: 'm₂',
          working:
            '从 0 开始，m₁ = 0.1 × {g1()}；再留下九成，添上一成新梯度：0.9 × 0.1 × {g1()} + 0.1 × {g2()} {=m}。',
          slips: {
            summed: '你把两个梯度加了起来，m 是移动平均。',
            latestOnly: '你只算了新的梯度，m₁ 还剩九成。',
            sharesSwapped: '两份比例用反了：新梯度占 0.1，旧的留 0.9。',
          },
        },
        v: {
          label: 'v₂',
          working: '梯度的平方也照样平均，只是慢得多：0.999 × 0.001 × {g1()}² + 0.001 × {g2()}² {=v}。',
          slips: {
            summed: '你把两个平方加了起来，那是 Adagrad 的做法，v 是移动平均。',
            notSquared: 'v 平均的是梯度的平方，你没有平方。',
            latestOnly: '你只算了新的平方，v₁ 还剩 0.999。',
          },
        },
        mHat: {
          label: 'm̂₂',
          working: 'm 从 0 起步，偏小，要除以 1 − 0.9² = 0.19：{mHat}，它是两个梯度的加权平均。',
          slips: {
            uncorrected: 'm₂ 还没有修正，要除以 1 − β₁²。',
            firstPower: '你除以了 1 − β₁，第 2 步要用 1 − β₁²。',
          },
        },
        vHat: {
          label: 'v̂₂',
          working: 'v 也一样，除以 1 − 0.999² = 0.001999：{vHat}。',
          slips: {
            uncorrected: 'v₂ 还没有修正，要除以 1 − β₂²。',
            firstPower: '你除以了 1 − β₂，第 2 步要用 1 − β₂²。',
          },
        },
        step: {
          label: '第 2 步的大小',
          working: '学习率乘 |m̂|，除以 v̂ 的平方根：0.001 × |{mHat}|/√{vHat} {=step}。',
          slips: {
            uncorrected: '你用了没有修正的 m₂ 和 v₂。',
            rootForgotten: '分母是 v̂ 的平方根，你漏了开方。',
            rateForgotten: '漏了学习率 0.001。',
          },
        },
      },
    },
    en: {
      title: 'Two steps of Adam',
      task: 'Gradients {g1}, then {g2}; η = 0.001, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. Find the numbers of step 2.',
      fields: {
        m: {
          label: 'm₂',
          working:
            'From 0, m₁ = 0.1 × {g1()}. Nine tenths of it stay, and a tenth of the new gradient is added: 0.9 × 0.1 × {g1()} + 0.1 × {g2()} {=m}.',
          slips: {
            summed: 'You added the two gradients; m is a moving average.',
            latestOnly: 'You used the new gradient alone; nine tenths of m₁ stay.',
            sharesSwapped: 'The shares are swapped: the new gradient has 0.1, the old average keeps 0.9.',
          },
        },
        v: {
          label: 'v₂',
          working:
            'The squares are averaged in the same way, much more slowly: 0.999 × 0.001 × {g1()}² + 0.001 × {g2()}² {=v}.',
          slips: {
            summed: 'You added the two squares, as Adagrad does; v is a moving average.',
            notSquared: 'The average v is of squared gradients; yours are not squared.',
            latestOnly: 'You used the new square alone; 0.999 of v₁ stays.',
          },
        },
        mHat: {
          label: 'm̂₂',
          working:
            'Having started at 0, m is too small; dividing by 1 − 0.9² = 0.19 gives {mHat}, a weighted mean of the two gradients.',
          slips: {
            uncorrected: 'That is m₂ before the correction; divide by 1 − β₁².',
            firstPower: 'You divided by 1 − β₁; at step 2 it is 1 − β₁².',
          },
        },
        vHat: {
          label: 'v̂₂',
          working: 'The same for v, with 1 − 0.999² = 0.001999: {vHat}.',
          slips: {
            uncorrected: 'That is v₂ before the correction; divide by 1 − β₂².',
            firstPower: 'You divided by 1 − β₂; at step 2 it is 1 − β₂².',
          },
        },
        step: {
          label: 'size of step 2',
          working: 'The learning rate times |m̂|, divided by the root of v̂: 0.001 × |{mHat}|/√{vHat} {=step}.',
          slips: {
            uncorrected: 'You used m₂ and v₂ without the correction.',
            rootForgotten: 'The denominator is the root of v̂; the root is missing.',
            rateForgotten: 'The learning rate 0.001 is missing.',
          },
        },
      },
    },
  },
};
