import { grid, nonzero, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'backpropagation',
  draw: (random) => ({
    x: nonzero(random, -4, 4, 1),
    y: nonzero(random, -3, 3, 1),
    t: grid(random, -2, 2, 1) + 0.5,
  }),
  fields: [
    { key: 'z', formula: 'x*y', slips: { added: 'x+y' } },
    { key: 'loss', formula: '(z-t)^2/2', slips: { notSquared: 'abs(z-t)/2', halfForgotten: '(z-t)^2' } },
    { key: 'upstream', formula: 'z-t', slips: { twoKept: '2*(z-t)', lossItself: 'loss' } },
    {
      key: 'gradientX',
      formula: 'upstream*y',
      slips: { ownFactor: 'upstream*x', stopped: 'upstream', localOnly: 'y' },
    },
    {
      key: 'gradientY',
      formula: 'upstream*x',
      slips: { ownFactor: 'upstream*y', stopped: 'upstream', localOnly: 'x' },
    },
  ],
  words: {
    zh: {
      title: '一个节点，前向与反向',
      task: 'z = xy，L = ½(z − t)²，其中 x = {x}，y = {y}，t = {t}。',
      fields: {
        z: {
          label: 'z',
          working: '前向先算乘积：z = {x} × {y()} {=z}。',
          slips: { added: '你把 x 和 y 加了起来，这个节点是乘法。' },
        },
        loss: {
          label: 'L',
          working: '误差 z − t 的平方取一半：½({z} − {t()})² {=loss}。',
          slips: { notSquared: '误差漏了平方。', halfForgotten: '漏了前面的 ½。' },
        },
        upstream: {
          label: '∂L/∂z',
          working: '½ 正好约掉求导得到的 2，剩下误差本身：z − t = {z} − {t()} {=upstream}。',
          slips: { twoKept: '求导得到的 2 没有和 ½ 约掉。', lossItself: '这是损失 L 的值，还没有求导。' },
        },
        gradientX: {
          label: '∂L/∂x',
          working: '过乘法节点时两个因子交换，传给 x 的要乘上 y：{upstream} × {y()} {=gradientX}。',
          slips: {
            ownFactor: '你乘上了 x 自己。乘法求导要交换，传给 x 的梯度乘的是 y。',
            stopped: '你停在了 z，从 z 到 x 还有一个局部导数 y。',
            localOnly: '这只是局部导数 ∂z/∂x = y，还要乘上游传来的 ∂L/∂z。',
          },
        },
        gradientY: {
          label: '∂L/∂y',
          working: '同样，传给 y 的要乘上 x：{upstream} × {x()} {=gradientY}。',
          slips: {
            ownFactor: '你乘上了 y 自己。乘法求导要交换，传给 y 的梯度乘的是 x。',
            stopped: '你停在了 z，从 z 到 y 还有一个局部导数 x。',
            localOnly: '这只是局部导数 ∂z/∂y = x，还要乘上游传来的 ∂L/∂z。',
          },
        },
      },
    },
    en: {
      title: 'One node, forward and back',
      task: 'z = xy and L = ½(z − t)², with x = {x}, y = {y}, t = {t}.',
      fields: {
        z: {
          label: 'z',
          working: 'Forward, the product comes first: z = {x} × {y()} {=z}.',
          slips: { added: 'You added x and y. The node multiplies.' },
        },
        loss: {
          label: 'L',
          working: 'Half the square of the error z − t: ½({z} − {t()})² {=loss}.',
          slips: { notSquared: 'The error was not squared.', halfForgotten: 'The ½ in front is missing.' },
        },
        upstream: {
          label: '∂L/∂z',
          working:
            'The ½ cancels the 2 of the derivative and leaves the error itself: z − t = {z} − {t()} {=upstream}.',
          slips: {
            twoKept: 'The 2 of the derivative was not cancelled by the ½.',
            lossItself: 'That is the loss L itself, before any derivative.',
          },
        },
        gradientX: {
          label: '∂L/∂x',
          working:
            'A product swaps its factors on the way back, so what goes to x is multiplied by y: {upstream} × {y()} {=gradientX}.',
          slips: {
            ownFactor: 'You multiplied by x itself. A product swaps: the gradient of x carries y.',
            stopped: 'You stopped at z. From z to x there is one more local derivative, y.',
            localOnly:
              'That is the local derivative ∂z/∂x = y alone. Times the ∂L/∂z that arrives, it is the gradient of x.',
          },
        },
        gradientY: {
          label: '∂L/∂y',
          working: 'Likewise, what goes to y is multiplied by x: {upstream} × {x()} {=gradientY}.',
          slips: {
            ownFactor: 'You multiplied by y itself. A product swaps: the gradient of y carries x.',
            stopped: 'You stopped at z. From z to y there is one more local derivative, x.',
            localOnly:
              'That is the local derivative ∂z/∂y = x alone. Times the ∂L/∂z that arrives, it is the gradient of y.',
          },
        },
      },
    },
  },
};
