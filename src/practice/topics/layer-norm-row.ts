import { grid, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'layer-normalization',
  draw: (random) => {
    const x1 = grid(random, -2, 3, 1);
    return {
      x1,
      x2: x1 + random.integer(3),
      x3: x1 + 1 + random.integer(4),
      x4: x1 + 4 + random.integer(5),
    };
  },
  fields: [
    { key: 'mean', formula: '(x1+x2+x3+x4)/4', slips: { threeDivided: '(x1+x2+x3+x4)/3' } },
    {
      key: 'variance',
      formula: '((x1-mean)^2+(x2-mean)^2+(x3-mean)^2+(x4-mean)^2)/4',
      slips: { sample: 'variance*4/3', rooted: 'sqrt(variance)' },
    },
    {
      key: 'normalized',
      formula: '(x4-mean)/sqrt(variance)',
      slips: { sample: '(x4-mean)/sqrt(variance*4/3)', varianceDivided: '(x4-mean)/variance' },
    },
    {
      key: 'root',
      formula: 'sqrt((x1^2+x2^2+x3^2+x4^2)/4)',
      slips: {
        length: 'sqrt(x1^2+x2^2+x3^2+x4^2)',
        centred: 'sqrt(variance)',
        notRooted: '(x1^2+x2^2+x3^2+x4^2)/4',
      },
    },
    {
      key: 'rootOutput',
      formula: 'x4/root',
      slips: { centred: '(x4-mean)/root', deviationDivided: 'x4/sqrt(variance)' },
    },
    {
      key: 'gradient',
      formula: '(1-1/4-((x1-mean)^2/variance)/4)/sqrt(variance)',
      slips: {
        alongForgotten: '(1-1/4)/sqrt(variance)',
        meanForgotten: '(1-((x1-mean)^2/variance)/4)/sqrt(variance)',
        notDivided: '1-1/4-((x1-mean)^2/variance)/4',
      },
    },
  ],
  words: {
    zh: {
      title: '一个词元的归一化',
      task: '一个词元的四个数是 {x1}、{x2}、{x3}、{x4}，γ = 1，β = 0，ε = 0。先算 LN，再算 RMSNorm。最后，如果损失就是 LN 的第一个输出，第一个数的梯度是多少？',
      fields: {
        mean: {
          label: '均值 μ',
          working: '四个数取平均：({x1} + {x2()} + {x3()} + {x4()})/4 {=mean}。',
          slips: { threeDivided: '你除以了 3，一个词元有四个数，均值除以 4。' },
        },
        variance: {
          label: '方差 σ²',
          working: '离均值的平方取平均，除以 d = 4：σ² {=variance}。',
          slips: {
            sample: '你除以了 d − 1 = 3，层归一化除以 d = 4。',
            rooted: '这是标准差，已经开过方了，方差还没有。',
          },
        },
        normalized: {
          label: 'LN 的第四个数',
          working: '减去均值，再除以标准差：({x4} − {mean()})/√{variance} {=normalized}。',
          slips: {
            sample: '标准差里的方差你除以了 d − 1，应当除以 d。',
            varianceDivided: '除数是方差，还没有开方，应除以标准差。',
          },
        },
        root: {
          label: '均方根',
          working: 'RMSNorm 不减均值。四个数的平方取平均，再开方，得到 {root}。',
          slips: {
            length: '这是长度，平方和还要先除以 4。',
            centred: '这是标准差，RMSNorm 不减均值。',
            notRooted: '这是平方的平均，还没有开方。',
          },
        },
        rootOutput: {
          label: 'RMSNorm 的第四个数',
          working: '直接除以均方根：{x4}/{root} {=rootOutput}。',
          slips: {
            centred: '你减了均值，RMSNorm 没有这一步。',
            deviationDivided: '你除以了标准差，应除以均方根。',
          },
        },
        gradient: {
          label: 'LN 第一个数的梯度',
          working:
            '上游是 1、0、0、0，平均是 1/4，与 x̂ 的乘积的平均是 x̂₁/4。所以是 (1 − 1/4 − x̂₁²/4)/σ {=gradient}。',
          slips: {
            alongForgotten: '漏了沿 x̂ 的那一份，还要减去 x̂₁²/4。',
            meanForgotten: '漏了上游梯度的平均，还要减去 1/4。',
            notDivided: '还要除以标准差。',
          },
        },
      },
    },
    en: {
      title: 'Normalizing one token',
      task: 'A token has the four numbers {x1}, {x2}, {x3}, {x4}; γ = 1, β = 0, ε = 0. Compute LN, then RMSNorm. Finally, if the loss is the first output of LN, what is the gradient of the first number?',
      fields: {
        mean: {
          label: 'mean μ',
          working: 'The average of the four numbers: ({x1} + {x2()} + {x3()} + {x4()})/4 {=mean}.',
          slips: { threeDivided: 'You divided by 3. The token has four numbers, and a mean divides by 4.' },
        },
        variance: {
          label: 'variance σ²',
          working: 'The squared deviations are averaged over d = 4: σ² {=variance}.',
          slips: {
            sample: 'You divided by d − 1 = 3; layer normalization divides by d = 4.',
            rooted: 'That is the standard deviation; the variance comes before the root.',
          },
        },
        normalized: {
          label: 'fourth number of LN',
          working:
            'Subtract the mean and divide by the standard deviation: ({x4} − {mean()})/√{variance} {=normalized}.',
          slips: {
            sample: 'Your standard deviation comes from a variance over d − 1; take the one over d.',
            varianceDivided: 'The divisor is the variance; take its root first.',
          },
        },
        root: {
          label: 'root mean square',
          working: 'RMSNorm subtracts no mean. Average the squares and take the root, which gives {root}.',
          slips: {
            length: 'That is the length; the sum of squares is divided by 4 first.',
            centred: 'That is the standard deviation, but RMSNorm subtracts no mean.',
            notRooted: 'That is the mean of the squares, still without a root.',
          },
        },
        rootOutput: {
          label: 'fourth number of RMSNorm',
          working: 'Divide by the root mean square: {x4}/{root} {=rootOutput}.',
          slips: {
            centred: 'You subtracted the mean, which RMSNorm does not.',
            deviationDivided: 'You divided by the standard deviation instead of the root mean square.',
          },
        },
        gradient: {
          label: 'gradient of LN for the first number',
          working:
            'The upstream gradient is 1, 0, 0, 0. Its mean is 1/4, and the mean of its product with x̂ is x̂₁/4. So the gradient is (1 − 1/4 − x̂₁²/4)/σ {=gradient}.',
          slips: {
            alongForgotten: 'The part along x̂ is missing: x̂₁²/4 is subtracted too.',
            meanForgotten: 'The mean of the upstream gradient is missing: 1/4 is subtracted too.',
            notDivided: 'Still to be divided by the standard deviation.',
          },
        },
      },
    },
  },
};
