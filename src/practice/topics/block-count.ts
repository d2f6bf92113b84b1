import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'transformer-block',
  draw: (random) => ({
    // No 1024: after “×” its first digits would be told like a power of ten that has lost its exponent.
    d: pick(random, [256, 512, 768]),
    f: pick(random, [1536, 2048, 3072, 4096]),
    m: pick(random, [2, 3]),
    h: 8,
    k: pick(random, [1, 2, 4]),
    n: pick(random, [512, 2048, 4096]),
  }),
  fields: [
    {
      key: 'attention',
      formula: '2*d^2+2*d*k*d/h',
      slips: { groupsIgnored: '4*d^2', outputForgotten: 'd^2+2*d*k*d/h', sharedOnce: '2*d^2+d*k*d/h' },
      count: true,
    },
    {
      key: 'network',
      formula: 'm*d*f',
      slips: { gateMiscounted: '(5-m)*d*f', oneMatrix: 'd*f' },
      count: true,
    },
    {
      key: 'block',
      formula: 'attention+network',
      slips: { attentionForgotten: 'network', byRule: '12*d^2' },
      count: true,
    },
    {
      key: 'training',
      formula: '6*block',
      slips: { twoForgotten: '3*block', backwardOnce: '4*block', forwardAlone: '2*block' },
      count: true,
    },
    {
      key: 'scores',
      formula: '2*n*d',
      slips: { maskIgnored: '4*n*d', addsForgotten: 'n*d', squared: '2*n^2*d' },
      count: true,
    },
  ],
  words: {
    zh: {
      title: '数一数 Transformer 块',
      task: '一个解码器块，d = {d}，{h} 个头，键和值 {k} 个头；前馈网络里面宽 {f}，有 {m} 个矩阵（带门是 3 个）。不算偏置和归一化，文本有 {n} 个词元。',
      fields: {
        attention: {
          label: '注意力的权重',
          working:
            '查询和输出各是 {d} × {d}，键和值各是 {d} × ({k} × {d}/{h})：2 × {d}² + 2 × {d} × {k} × {d}/{h} {=attention}。',
          slips: {
            groupsIgnored: '你按每个查询头都有自己的键和值来数，这里键和值的头少一些。',
            outputForgotten: '漏了输出投影，它也是 d × d。',
            sharedOnce: '键和值各有一个矩阵，你只数了一个。',
          },
        },
        network: {
          label: '前馈网络的权重',
          working: '{m} 个矩阵，每个 {d} × {f}：{m} × {d} × {f} {=network}。',
          slips: {
            gateMiscounted: '矩阵的个数弄反了：带门的是三个，不带门的是两个。',
            oneMatrix: '你只数了一个矩阵。',
          },
        },
        block: {
          label: '一个块的权重',
          working: '两部分相加：{attention} + {network} {=block}。',
          slips: {
            attentionForgotten: '漏了注意力那一部分。',
            byRule: '你直接套了 12d²，它只适合里面宽 4d、键和值不合用的块。',
          },
        },
        training: {
          label: '训练一个词元的 FLOP，不算打分',
          working: '每个权重前向两次，反向四次：6 × {block} {=training}。',
          slips: {
            twoForgotten: '乘和加各算一次运算，你合成了一次。',
            backwardOnce: '反向有两个梯度要算，你只算了一个。',
            forwardAlone: '这是前向，训练还有反向。',
          },
        },
        scores: {
          label: '打分与混合的前向 FLOP，每个词元，因果平均',
          working: '点积和混合各是 2nd，因果掩码下平均看得见一半：2 × {n} × {d} {=scores}。',
          slips: {
            maskIgnored: '这是全看得见的情形，因果掩码下平均减半。',
            addsForgotten: '这里的乘和加要各算一次，你数的是乘加。',
            squared: '这是 n 个词元合计的，问的是一个词元。',
          },
        },
      },
    },
    en: {
      title: 'Counting a Transformer block',
      task: 'A decoder block with d = {d}, {h} heads, and {k} for keys and values; its feed-forward network is {f} wide inside and has {m} matrices (3 if gated). Leave out biases and norms. The text has {n} tokens.',
      fields: {
        attention: {
          label: 'weights of attention',
          working:
            'Queries and output are {d} × {d} each, keys and values {d} × ({k} × {d}/{h}) each: 2 × {d}² + 2 × {d} × {k} × {d}/{h} {=attention}.',
          slips: {
            groupsIgnored:
              'You gave every query head keys and values of its own; here they have fewer heads.',
            outputForgotten: 'The output projection is missing, another d × d.',
            sharedOnce: 'Keys and values have a matrix each; you counted one.',
          },
        },
        network: {
          label: 'weights of the feed-forward network',
          working: '{m} matrices of {d} × {f}: {m} × {d} × {f} {=network}.',
          slips: {
            gateMiscounted: 'The number of matrices is the other way round: three with a gate, two without.',
            oneMatrix: 'You counted a single matrix.',
          },
        },
        block: {
          label: 'weights of the block',
          working: 'Add the two: {attention} + {network} {=block}.',
          slips: {
            attentionForgotten: 'The part of attention is missing.',
            byRule: 'You used 12d², which fits an inner width of 4d and keys that are not shared.',
          },
        },
        training: {
          label: 'FLOPs to train on a token, without scores',
          working: 'Every weight works twice forward and four times backward: 6 × {block} {=training}.',
          slips: {
            twoForgotten: 'Multiplication and addition count one each; you took them as one.',
            backwardOnce: 'There are two gradients on the way back; you counted one.',
            forwardAlone: 'That is the forward pass; training has a backward one too.',
          },
        },
        scores: {
          label: 'forward FLOPs of scores and mix, per token, causal mean',
          working:
            'Dot products and mix are 2nd each, and a causal mask leaves half in sight on average: 2 × {n} × {d} {=scores}.',
          slips: {
            maskIgnored: 'That is with everything in sight; a causal mask halves it on average.',
            addsForgotten: 'Here both the product and the sum count; you counted multiply-adds.',
            squared: 'That is for all n tokens; the question is about one.',
          },
        },
      },
    },
  },
};
