import { grid, nonzero, pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'batch-normalization',
  draw: (random) => {
    const x1 = grid(random, -3, 3, 1);
    return {
      x1,
      x2: x1 + 1 + random.integer(3),
      x3: x1 + 2 + random.integer(4),
      x4: x1 + 5 + random.integer(4),
      gamma: pick(random, [0.5, 2, 3]),
      beta: nonzero(random, -2, 2, 1),
    };
  },
  fields: [
    {
      key: 'mean',
      formula: '(x1+x2+x3+x4)/4',
      slips: { sum: 'x1+x2+x3+x4', threeDivided: '(x1+x2+x3+x4)/3' },
    },
    {
      key: 'variance',
      formula: '((x1-mean)^2+(x2-mean)^2+(x3-mean)^2+(x4-mean)^2)/4',
      slips: { sample: 'variance*4/3', rooted: 'sqrt(variance)', sum: 'variance*4' },
    },
    {
      key: 'normalized',
      formula: '(x4-mean)/sqrt(variance)',
      slips: {
        sample: '(x4-mean)/sqrt(variance*4/3)',
        varianceDivided: '(x4-mean)/variance',
        notCentered: 'x4/sqrt(variance)',
      },
    },
    {
      key: 'output',
      formula: 'gamma*normalized+beta',
      slips: {
        shiftForgotten: 'gamma*normalized',
        scaleForgotten: 'normalized+beta',
        swapped: 'beta*normalized+gamma',
      },
    },
  ],
  words: {
    zh: {
      title: '批量归一化的前向',
      task: '一个特征，一批里的四个值是 {x1}、{x2}、{x3}、{x4}，γ = {gamma}，β = {beta}，ε = 0。最后一个值 {x4} 变成多少？',
      fields: {
        mean: {
          label: '均值 μ',
          working: '四个值取平均：({x1} + {x2()} + {x3()} + {x4()})/4 {=mean}。',
          slips: {
            sum: '这是四个值的和，还要除以 4。',
            threeDivided: '你除以了 3，一批有 4 个值，均值除以 4。',
          },
        },
        variance: {
          label: '方差 σ²',
          working: '批量归一化除以 m，不除以 m − 1。离均值的平方取平均，σ² {=variance}。',
          slips: {
            sample: '你除以了 m − 1 = 3，批量归一化算方差时除以 m = 4。',
            rooted: '这已经是标准差，方差还没有开方。',
            sum: '这是离差平方的和，还要除以 4。',
          },
        },
        normalized: {
          label: 'x̂',
          working: '减去均值，再除以标准差：({x4} − {mean()})/√{variance} {=normalized}。',
          slips: {
            sample: '标准差里的方差你除以了 m − 1，这里要用除以 m 的那一个。',
            varianceDivided: '你除以了方差，应除以它的平方根。',
            notCentered: '没有减去均值。',
          },
        },
        output: {
          label: 'y',
          working: '最后缩放、平移：{gamma} × {normalized()} + {beta()} {=output}。',
          slips: {
            shiftForgotten: '漏了平移 β。',
            scaleForgotten: '漏了缩放 γ。',
            swapped: 'γ 和 β 换了位置：γ 是乘上去的，β 是加上去的。',
          },
        },
      },
    },
    en: {
      title: 'Batch normalization forward',
      task: 'One feature has the four values {x1}, {x2}, {x3}, {x4} in a batch; γ = {gamma}, β = {beta}, ε = 0. What becomes of the last value, {x4}?',
      fields: {
        mean: {
          label: 'mean μ',
          working: 'The average of the four values: ({x1} + {x2()} + {x3()} + {x4()})/4 {=mean}.',
          slips: {
            sum: 'That is the sum of the four values, still to be divided by 4.',
            threeDivided: 'You divided by 3. The batch has four values, and a mean divides by 4.',
          },
        },
        variance: {
          label: 'variance σ²',
          working:
            'Batch normalization divides by m, not by m − 1. The squared deviations average to σ² {=variance}.',
          slips: {
            sample: 'You divided by m − 1 = 3; the variance of batch normalization divides by m = 4.',
            rooted: 'That is the standard deviation already; the variance has no root yet.',
            sum: 'That is the sum of the squared deviations, still to be divided by 4.',
          },
        },
        normalized: {
          label: 'x̂',
          working:
            'Subtract the mean, then divide by the standard deviation: ({x4} − {mean()})/√{variance} {=normalized}.',
          slips: {
            sample: 'Your standard deviation comes from a variance over m − 1; take the one over m.',
            varianceDivided: 'You divided by the variance instead of its root.',
            notCentered: 'The mean was not subtracted.',
          },
        },
        output: {
          label: 'y',
          working: 'Scale and shift come last: {gamma} × {normalized()} + {beta()} {=output}.',
          slips: {
            shiftForgotten: 'The shift β is missing.',
            scaleForgotten: 'The scale γ is missing.',
            swapped: 'γ and β changed places: γ multiplies, β is added.',
          },
        },
      },
    },
  },
};
