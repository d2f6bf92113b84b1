import { pick, type Topic } from '../topic.ts';

export const topic: Topic = {
  slug: 'kv-cache',
  draw: (random) => {
    const k = pick(random, [2, 4, 8]);
    return {
      L: pick(random, [12, 24, 32, 40, 80]),
      k,
      h: k * pick(random, [4, 8]),
      w: pick(random, [64, 128]),
      b: pick(random, [1, 2]),
      n: pick(random, [2048, 4096, 8192, 32768]),
      B: pick(random, [4, 8, 16, 32]),
    };
  },
  fields: [
    {
      key: 'token',
      formula: '2*L*k*w*b',
      slips: { keysOnly: 'L*k*w*b', queryHeads: '2*L*h*w*b', bitsForBytes: '2*L*k*w*b*8' },
      count: true,
    },
    {
      key: 'sequence',
      formula: 'token*n/2^20',
      slips: { decimal: 'token*n/10^6', keysOnly: 'token*n/2^20/2', queryHeads: 'token*n/2^20*h/k' },
    },
    {
      key: 'total',
      formula: 'sequence*B/2^10',
      slips: { decimal: 'token*n*B/10^9', oneSequence: 'sequence/2^10', notConverted: 'sequence*B' },
    },
    {
      key: 'ratio',
      formula: 'k/h',
      slips: { upsideDown: 'h/k', ofOne: '1/h' },
    },
  ],
  words: {
    zh: {
      title: '一份缓存有多大',
      task: '一个模型有 {L} 层、{h} 个查询头、{k} 个键值头，头宽 {w}，缓存的每个数占 {b} 字节。同时有 {B} 条序列，各长 {n} 个词元。',
      fields: {
        token: {
          label: '每个词元的字节数',
          working: '键和值各一份：2 × {L} × {k} × {w} × {b} {=token}。',
          slips: {
            keysOnly: '只算了键，值还要同样多。',
            queryHeads: '你乘了查询头数，存的是键值头。',
            bitsForBytes: '你用了位数，一个字节是 8 位。',
          },
        },
        sequence: {
          label: '一条序列，MiB',
          working: '一条序列有 {n} 个词元，MiB 是 2^20 字节：{token} × {n} / 2^20 {=sequence}。',
          slips: {
            decimal: '你除以了 10^6，MiB 是 2^20 字节。',
            keysOnly: '这里只有键，值没有算进去。',
            queryHeads: '这里用了查询头数，存的是键值头。',
          },
        },
        total: {
          label: '全部序列，GiB',
          working: '有 {B} 条序列，一个 GiB 是 2^10 个 MiB：{sequence} × {B} / 2^10 {=total}。',
          slips: {
            decimal: '你除以了 10^9，GiB 是 2^30 字节。',
            oneSequence: '这是一条序列的，每条都有自己的缓存。',
            notConverted: '这是 MiB，换成 GiB 还要除以 1024。',
          },
        },
        ratio: {
          label: '与 MHA 的缓存之比',
          working: 'MHA 每个查询头各有一对键值，比值是 {k} / {h} {=ratio}。',
          slips: {
            upsideDown: '比值倒过来了，问的是缓存是 MHA 的几分之几。',
            ofOne: '这是 MQA，只有一个键值头时才是 1/h。',
          },
        },
      },
    },
    en: {
      title: 'The size of a cache',
      task: 'A model has {L} layers, {h} query heads, and {k} key-value heads of width {w}, with {b} bytes for each cached number. There are {B} sequences of {n} tokens.',
      fields: {
        token: {
          label: 'bytes a token',
          working: 'Keys and values both: 2 × {L} × {k} × {w} × {b} {=token}.',
          slips: {
            keysOnly: 'That is the keys; the values need as much again.',
            queryHeads: 'You multiplied by the query heads; what is kept are the key-value heads.',
            bitsForBytes: 'You counted bits; a byte has 8 of them.',
          },
        },
        sequence: {
          label: 'one sequence, MiB',
          working: 'A sequence has {n} tokens and a MiB 2^20 bytes: {token} × {n} / 2^20 {=sequence}.',
          slips: {
            decimal: 'You divided by 10^6; a MiB is 2^20 bytes.',
            keysOnly: 'That is half of it: the values are missing.',
            queryHeads: 'The query heads came in here; what is kept are the key-value heads.',
          },
        },
        total: {
          label: 'all sequences, GiB',
          working: 'There are {B} sequences, and a GiB is 2^10 MiB: {sequence} × {B} / 2^10 {=total}.',
          slips: {
            decimal: 'You divided by 10^9; a GiB is 2^30 bytes.',
            oneSequence: 'That is one sequence; each has a cache of its own.',
            notConverted: 'Those are MiB; divide by 1024 for GiB.',
          },
        },
        ratio: {
          label: 'in relation to MHA',
          working: 'With MHA each query head has a pair of its own, so the ratio is {k} / {h} {=ratio}.',
          slips: {
            upsideDown: 'The ratio is upside down: what share of MHA’s cache is it?',
            ofOne: 'That would be MQA, with a single key-value head.',
          },
        },
      },
    },
  },
};
