import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'one-by-one-convolution',
  draw: (random) => ({
    s: pick(random, [7, 14, 28, 56]),
    i: pick(random, [64, 128, 192, 256]),
    o: pick(random, [16, 32, 64]),
  }),
  fields: [
    {
      key: 'weights',
      formula: 'i*o',
      slips: { inputsForgotten: 'o', outputsForgotten: 'i', added: 'i+o' },
      count: true,
    },
    {
      key: 'parameters',
      formula: 'i*o+o',
      slips: { biasForgotten: 'weights', biasPerInput: 'i*o+i', oneBias: 'i*o+1' },
      count: true,
    },
    {
      key: 'multiplyAdds',
      formula: 's^2*i*o',
      slips: { positionsForgotten: 'weights', oneSide: 's*i*o', nineTimes: '9*s^2*i*o' },
      count: true,
    },
  ],
  words: {
    zh: {
      title: '数一数 1×1 卷积',
      task: '{s}×{s} 的特征图，从 {i} 个通道到 {o} 个，核 1×1，带偏置。',
      fields: {
        weights: {
          label: '权重个数',
          working: '每个输出通道对每个输入通道都有一个权重，所以是 {i} × {o} {=weights}。',
          slips: {
            inputsForgotten: '漏了输入通道：每个核要看全部 {i} 个输入通道，不只一个。',
            outputsForgotten: '漏了输出通道：每个输出通道都有自己的核。',
            added: '你把两个通道数加了起来，应相乘。',
          },
        },
        parameters: {
          label: '连同偏置的参数个数',
          working: '每个输出通道再添一个偏置：{weights} + {o} {=parameters}。',
          slips: {
            biasForgotten: '漏了偏置。',
            biasPerInput: '偏置是每个输出通道一个，你按输入通道数了。',
            oneBias: '你只数了一个偏置，每个输出通道都有一个。',
          },
        },
        multiplyAdds: {
          label: '乘加次数',
          working: '每个像素都要用一遍全部权重，像素有 {s} × {s} 个：{s}² × {i} × {o} {=multiplyAdds}。',
          slips: {
            positionsForgotten: '这是一个像素的乘加次数，每个像素都要算一遍。',
            oneSide: '你只数了一行像素，特征图有 {s} 行。',
            nineTimes: '你按 3×3 的核数了，多了 9 倍。',
          },
        },
      },
    },
    en: {
      title: 'Counting a 1×1 convolution',
      task: 'A {s}×{s} map, from {i} to {o} channels, kernel 1×1, with bias.',
      fields: {
        weights: {
          label: 'weights',
          working: 'Every output channel has a weight for every input channel: {i} × {o} {=weights}.',
          slips: {
            inputsForgotten:
              'The input channels are missing: each kernel looks at all {i} of them, not at one.',
            outputsForgotten: 'The output channels are missing: each of them has a kernel of its own.',
            added: 'You added the two numbers of channels; they multiply.',
          },
        },
        parameters: {
          label: 'parameters with biases',
          working: 'Every output channel adds one bias: {weights} + {o} {=parameters}.',
          slips: {
            biasForgotten: 'The biases are missing.',
            biasPerInput: 'There is a bias for each output channel; you counted the input channels.',
            oneBias: 'You counted one bias; every output channel has one.',
          },
        },
        multiplyAdds: {
          label: 'multiply-adds',
          working:
            'Every pixel uses all weights once, and there are {s} × {s} pixels: {s}² × {i} × {o} {=multiplyAdds}.',
          slips: {
            positionsForgotten: 'That is the work for one pixel; every pixel costs as much.',
            oneSide: 'You counted one row of pixels; the map has {s} rows.',
            nineTimes: 'You counted a 3×3 kernel, 9 times too much.',
          },
        },
      },
    },
  },
};
