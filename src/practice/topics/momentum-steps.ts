import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'momentum',
  draw: (random) => ({
    x: pick(random, [1, 2, 4, -1, -2]),
    eta: pick(random, [0.05, 0.1, 0.2, 0.3]),
    gamma: pick(random, [0.5, 0.6, 0.8, 0.9]),
  }),
  fields: [
    { key: 'v1', formula: 'eta*x', slips: { averaged: '(1-gamma)*eta*x', rateForgotten: 'x' } },
    { key: 'x1', formula: 'x-v1', slips: { plus: 'x+v1' } },
    {
      key: 'v2',
      formula: 'gamma*v1+eta*x1',
      slips: { latestOnly: 'eta*x1', averaged: 'gamma*v1+(1-gamma)*eta*x1', oldGradient: 'gamma*v1+eta*x' },
    },
    { key: 'x2', formula: 'x1-v2', slips: { plainStep: 'x1-eta*x1', plus: 'x1+v2' } },
    { key: 'ahead', formula: 'x1-gamma*v1', slips: { currentPoint: 'x1', wholeVelocity: 'x1-v1' } },
    {
      key: 'nesterov',
      formula: 'x1-(gamma*v1+eta*ahead)',
      slips: { plainMomentum: 'x2', notMoved: 'ahead', fromAhead: 'ahead-(gamma*v1+eta*ahead)' },
    },
  ],
  words: {
    zh: {
      title: '手算动量与 Nesterov',
      task: 'L = ½x²，x₀ = {x}，η = {eta}，γ = {gamma}，v₀ = 0；v ← γv + ηg，x ← x − v。',
      fields: {
        v1: {
          label: 'v₁',
          working: '这里 L 的梯度就是 x，v₀ 又是 0，所以 v₁ = {eta} × {x()} {=v1}。',
          slips: {
            averaged: '你给第一个梯度乘了 1 − γ；这个约定里，梯度只乘 η。',
            rateForgotten: 'v₁ 里漏了学习率 η。',
          },
        },
        x1: {
          label: 'x₁',
          working: '减去速度：{x} − {v1()} {=x1}。',
          slips: { plus: '第一步要减去速度，你加上了它。' },
        },
        v2: {
          label: 'v₂',
          working: '旧速度留下 γ，再加上在 x₁ 处的新梯度：{gamma} × {v1()} + {eta} × {x1()} {=v2}。',
          slips: {
            latestOnly: '你只算了新的梯度，旧速度还剩 γv₁。',
            averaged: '你给第二个梯度乘了 1 − γ；它只乘 η。',
            oldGradient: '第二步的梯度要在 x₁ 处取，你用了 x₀ 处的。',
          },
        },
        x2: {
          label: 'x₂',
          working: '再减去速度：{x1} − {v2()} {=x2}。',
          slips: {
            plainStep: '这是普通梯度下降的一步，没有带上旧速度。',
            plus: '第二步也要减去速度，你加上了它。',
          },
        },
        ahead: {
          label: 'Nesterov：第 2 步之前的前瞻点',
          working: '先照旧速度走 γv₁，看看会到哪里：{x1} − {gamma} × {v1()} {=ahead}。',
          slips: {
            currentPoint: '这是当前点 x₁，还要先照 γv₁ 往前走。',
            wholeVelocity: '你走了整个 v₁，前瞻只走 γv₁。',
          },
        },
        nesterov: {
          label: 'Nesterov：x₂',
          working:
            '梯度在前瞻点取，步子从 x₁ 走：{x1} − ({gamma} × {v1()} + {eta} × {ahead()}) {=nesterov}。',
          slips: {
            plainMomentum: '这是普通动量的 x₂；Nesterov 的梯度在前瞻点取。',
            notMoved: '这还只是前瞻点，要再减去那里的梯度乘 η。',
            fromAhead: '步子要从 x₁ 走，你从前瞻点走，旧速度算了两遍。',
          },
        },
      },
    },
    en: {
      title: 'Momentum and Nesterov by hand',
      task: 'L = ½x², x₀ = {x}, η = {eta}, γ = {gamma}, v₀ = 0, with v ← γv + ηg and x ← x − v.',
      fields: {
        v1: {
          label: 'v₁',
          working: 'The gradient of this L is x, and v₀ is 0, so v₁ = {eta} × {x()} {=v1}.',
          slips: {
            averaged: 'You weighted the first gradient with 1 − γ; in this convention it carries η alone.',
            rateForgotten: 'The learning rate η is missing from v₁.',
          },
        },
        x1: {
          label: 'x₁',
          working: 'Subtract the velocity: {x} − {v1()} {=x1}.',
          slips: { plus: 'The first step subtracts the velocity; you added it.' },
        },
        v2: {
          label: 'v₂',
          working:
            'Of the old velocity γ is kept, and the new gradient is taken at x₁: {gamma} × {v1()} + {eta} × {x1()} {=v2}.',
          slips: {
            latestOnly: 'You used the new gradient alone; γv₁ of the old velocity is still there.',
            averaged: 'You weighted the second gradient with 1 − γ; it carries η alone.',
            oldGradient: 'The gradient of step two is taken at x₁; you used the one at x₀.',
          },
        },
        x2: {
          label: 'x₂',
          working: 'Subtract the velocity again: {x1} − {v2()} {=x2}.',
          slips: {
            plainStep: 'That is a step of plain gradient descent, without the old velocity.',
            plus: 'The second step subtracts the velocity, too; you added it.',
          },
        },
        ahead: {
          label: 'Nesterov: look-ahead point before step 2',
          working: 'See first where the old velocity γv₁ alone would lead: {x1} − {gamma} × {v1()} {=ahead}.',
          slips: {
            currentPoint: 'That is the current point x₁; go ahead by γv₁ first.',
            wholeVelocity: 'You went the whole v₁ ahead; looking ahead takes γv₁.',
          },
        },
        nesterov: {
          label: 'Nesterov: x₂',
          working:
            'The gradient is taken at the look-ahead point, the step starts at x₁: {x1} − ({gamma} × {v1()} + {eta} × {ahead()}) {=nesterov}.',
          slips: {
            plainMomentum:
              'That is x₂ of plain momentum; Nesterov takes the gradient at the look-ahead point.',
            notMoved: 'That is still the look-ahead point; subtract η times the gradient there.',
            fromAhead: 'The step starts at x₁. From the look-ahead point the old velocity counts twice.',
          },
        },
      },
    },
  },
};
