import { grid, pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'vanishing-exploding-gradients',
  draw: (random) => ({
    z: grid(random, 0.5, 3, 0.5),
    w: pick(random, [0.5, 2, 3, 5]),
    L: 2 + random.integer(9),
  }),
  fields: [
    { key: 'value', formula: 'sigmoid(z)', slips: { tanh: 'tanh(z)', minusSign: '1/(1+exp(z))' } },
    { key: 'slope', formula: 'value*(1-value)', slips: { valueItself: 'value', squared: 'value^2' } },
    { key: 'factor', formula: 'w*slope', slips: { weightForgotten: 'slope', valueForSlope: 'w*value' } },
    {
      key: 'product',
      formula: 'factor^L',
      slips: {
        added: 'factor*L',
        weightOutside: 'slope^L',
        weightOnce: 'w*slope^L',
        valueForSlope: '(w*value)^L',
      },
    },
  ],
  words: {
    zh: {
      title: '一串 sigmoid 单元',
      task: '每层的净输入都是 z = {z}，权重都是 w = {w}。过了 L = {L} 层，梯度还剩多少？',
      fields: {
        value: {
          label: 'σ(z)',
          working: '先求函数值，因为导数可以用它来写：σ({z}) = 1/(1 + e^(−{z})) {=value}。',
          slips: {
            tanh: '这是 tanh({z})。这里的单元是 sigmoid，值在 0 和 1 之间。',
            minusSign: '这是 σ(−{z})：指数上的负号丢了。',
          },
        },
        slope: {
          label: 'σ′(z)',
          working: 'sigmoid 的导数是 σ(1 − σ)，所以 σ′({z}) = {value} × (1 − {value}) {=slope}。',
          slips: {
            valueItself: '这是函数值 σ(z)，还要乘上 1 − σ(z) 才是导数。',
            squared: '你算了 σ²，第二个因子应是 1 − σ。',
          },
        },
        factor: {
          label: '每层的因子 w σ′(z)',
          working: '误差信号往回过一层，既乘导数，也乘权重：{w} × {slope} {=factor}。',
          slips: {
            weightForgotten: '漏了权重，每层的因子是导数乘权重。',
            valueForSlope: '你用权重乘了函数值，应乘导数。',
          },
        },
        product: {
          label: 'L 层的乘积',
          working: '各层的因子相同，连乘 {L} 次就是 {L} 次方：({factor}){^L} {=product}。',
          slips: {
            added: '你把 {L} 个因子加了起来，各层的因子是连乘的。',
            weightOutside: '连乘里漏了权重，每一层都要带上 w。',
            weightOnce: '权重只乘了一次，其实每层都有一个。',
            valueForSlope: '连乘的应是导数乘权重，你用的是函数值乘权重。',
          },
        },
      },
    },
    en: {
      title: 'A chain of sigmoid units',
      task: 'Every layer has the pre-activation z = {z} and the weight w = {w}. How much of the gradient is left after L = {L} layers?',
      fields: {
        value: {
          label: 'σ(z)',
          working:
            'We need the value first, since the derivative is written with it: σ({z}) = 1/(1 + e^(−{z})) {=value}.',
          slips: {
            tanh: 'That is tanh({z}). These units are sigmoids, with values between 0 and 1.',
            minusSign: 'That is σ(−{z}): the minus in the exponent got lost.',
          },
        },
        slope: {
          label: 'σ′(z)',
          working:
            'The derivative of the sigmoid is σ(1 − σ), so σ′({z}) = {value} × (1 − {value}) {=slope}.',
          slips: {
            valueItself: 'That is the value σ(z). Times 1 − σ(z), it becomes the derivative.',
            squared: 'You took σ². The second factor is 1 − σ.',
          },
        },
        factor: {
          label: 'factor of one layer, w σ′(z)',
          working:
            'Going back through a layer, the error signal meets the derivative and the weight: {w} × {slope} {=factor}.',
          slips: {
            weightForgotten: 'The weight is missing. The factor of a layer is derivative times weight.',
            valueForSlope: 'You multiplied the weight by the value of σ; it takes the derivative.',
          },
        },
        product: {
          label: 'product over L layers',
          working: 'All layers have the same factor, so the product is a power: ({factor}){^L} {=product}.',
          slips: {
            added: 'You added the {L} factors. Factors of layers multiply.',
            weightOutside: 'The weights are missing from the product: each layer brings its w.',
            weightOnce: 'The weight entered once. Every layer has one.',
            valueForSlope:
              'The product is of derivative times weight; you took the value of σ times the weight.',
          },
        },
      },
    },
  },
};
