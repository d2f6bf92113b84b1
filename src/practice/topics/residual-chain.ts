import { pick, type Topic } from '../topic.ts';

const gains = [-0.4, -0.3, -0.2, 0.1, 0.2, 0.3, 0.4, 0.5];

export const topic: Topic = {
  slug: 'residual-connections',
  draw: (random) => ({
    x: pick(random, [2, 4, 5, -2, -4]),
    a: pick(random, gains),
    b: pick(random, gains),
    c: pick(random, gains),
    g: pick(random, [2, 3, 5, -2, -3]),
    L: pick(random, [4, 6, 7, 8, 9]),
  }),
  fields: [
    { key: 'x1', formula: 'x+a*x', slips: { skipForgotten: 'a*x', gainAdded: 'x+a' } },
    { key: 'x2', formula: 'x1+b*x1', slips: { skipForgotten: 'b*x1', firstRead: 'x1+b*x' } },
    { key: 'x3', formula: 'x2+c*x2', slips: { skipForgotten: 'c*x2', gainsAdded: 'x*(1+a+b+c)' } },
    {
      key: 'gradient',
      formula: 'g*(1+a)*(1+b)*(1+c)',
      slips: { factorsAdded: 'g*(1+a+b+c)', upstreamForgotten: '(1+a)*(1+b)*(1+c)', roadAlone: 'g' },
    },
    {
      key: 'plain',
      formula: 'g*a*b*c',
      slips: { gainsAdded: 'g*(a+b+c)', upstreamForgotten: 'a*b*c' },
    },
    {
      key: 'pairs',
      formula: 'L*(L-1)/2',
      slips: { ordered: 'L*(L-1)', allPaths: '2^L', doubled: '2*L' },
      count: true,
    },
  ],
  words: {
    zh: {
      title: '三个残差块，手算到底',
      task: '三个残差块 x ← x + a x，增益依次是 {a}、{b}、{c}，x₀ = {x}，末端传来的梯度是 {g}。最后一问换成 {L} 块的网络。',
      fields: {
        x1: {
          label: 'x₁',
          working: '支路给出 {a()} × {x()}，加到输入上：{x} + {a()} × {x()} {=x1}。',
          slips: {
            skipForgotten: '这只是第一条支路的输出，还要加上绕过去的 x₀。',
            gainAdded: '你把增益加了上去，批注是增益乘 x₀。',
          },
        },
        x2: {
          label: 'x₂',
          working: '第二条支路读到的是 x₁：{x1} + {b()} × {x1()} {=x2}。',
          slips: {
            skipForgotten: '这只是第二条支路的输出，漏了绕过去的 x₁。',
            firstRead: '第二条支路读的是 x₁，你给了它 x₀。',
          },
        },
        x3: {
          label: 'x₃',
          working: '同样再加一次：{x2} + {c()} × {x2()} {=x3}。',
          slips: {
            skipForgotten: '这只是第三条支路的输出，漏了绕过去的 x₂。',
            gainsAdded: '你把三个增益加了起来，后面的支路其实也读得到前面的批注。',
          },
        },
        gradient: {
          label: '传到 x₀ 的梯度',
          working: '每退一块乘 1 加增益：{g()} × (1 + {a()}) × (1 + {b()}) × (1 + {c()}) {=gradient}。',
          slips: {
            factorsAdded: '你把三个增益加起来乘了一次，各块的因子要连乘。',
            upstreamForgotten: '三个因子乘对了，还要乘末端传来的梯度。',
            roadAlone: '这只是主路带来的那一份，其余的路也要算上。',
          },
        },
        plain: {
          label: '没有跳跃连接时，传到 x₀ 的梯度',
          working: '每层的因子就是增益：{g()} × {a()} × {b()} × {c()} {=plain}。',
          slips: {
            gainsAdded: '没有跳跃连接，增益一层套一层，要连乘，你把它们加了起来。',
            upstreamForgotten: '三个增益乘对了，漏了末端传来的梯度。',
          },
        },
        pairs: {
          label: '{L} 块的网络里，长度为 2 的路有几条',
          working: '从 {L} 块里选出要穿过的两块，先后不分：{L} × ({L} − 1) / 2 {=pairs}。',
          slips: {
            ordered: '两块的先后是定的，每条路你数了两遍。',
            allPaths: '这是所有的路，题目只问穿过两块的。',
            doubled: '你给每块两种走法再相加，要数的是选两块的选法。',
          },
        },
      },
    },
    en: {
      title: 'Three residual blocks by hand',
      task: 'Three residual blocks x ← x + a x have the gains {a}, {b}, and {c}; x₀ = {x}, and the gradient at the end is {g}. The last question is about a network of {L} blocks.',
      fields: {
        x1: {
          label: 'x₁',
          working: 'The branch gives {a()} × {x()}, which is added to the input: {x} + {a()} × {x()} {=x1}.',
          slips: {
            skipForgotten: 'That is the output of the first branch. Add x₀, which went around it.',
            gainAdded: 'You added the gain. The note is the gain times x₀.',
          },
        },
        x2: {
          label: 'x₂',
          working: 'The second branch reads x₁: {x1} + {b()} × {x1()} {=x2}.',
          slips: {
            skipForgotten: 'That is the output of the second branch; x₁, which went around it, is missing.',
            firstRead: 'The second branch reads x₁, and you gave it x₀.',
          },
        },
        x3: {
          label: 'x₃',
          working: 'Once more the same: {x2} + {c()} × {x2()} {=x3}.',
          slips: {
            skipForgotten: 'That is the output of the third branch; x₂, which went around it, is missing.',
            gainsAdded: 'You added the three gains, but later branches read the notes of earlier ones, too.',
          },
        },
        gradient: {
          label: 'gradient at x₀',
          working:
            'Going back, each block multiplies by 1 plus its gain: {g()} × (1 + {a()}) × (1 + {b()}) × (1 + {c()}) {=gradient}.',
          slips: {
            factorsAdded: 'You added the gains and multiplied once. The factors of the blocks multiply.',
            upstreamForgotten: 'The three factors are right. Multiply by the gradient at the end as well.',
            roadAlone: 'That is what the main road brings. The other paths count, too.',
          },
        },
        plain: {
          label: 'gradient at x₀ without skip connections',
          working: 'The factor of a layer is its gain: {g()} × {a()} × {b()} × {c()} {=plain}.',
          slips: {
            gainsAdded: 'Without skips a layer works on a layer, so gains multiply, and you added them.',
            upstreamForgotten: 'The three gains are right, but the gradient at the end is missing.',
          },
        },
        pairs: {
          label: 'paths of length 2 in a network of {L} blocks',
          working: 'Choose two of {L} blocks to go through, in no order: {L} × ({L} − 1) / 2 {=pairs}.',
          slips: {
            ordered: 'The order of two blocks is fixed, so you counted each path twice.',
            allPaths: 'Those are all paths; asked are the ones through two blocks.',
            doubled: 'You added two choices a block. What counts is how two blocks can be chosen.',
          },
        },
      },
    },
  },
};
