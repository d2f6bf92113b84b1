import { grid, nonzero, type Topic } from '../topic.ts';

/** A vector turned by an angle, its first and second entry, as formulas. */
const turned = (x: string, y: string, angle: string) =>
  [`${x}*cos(${angle})-${y}*sin(${angle})`, `${x}*sin(${angle})+${y}*cos(${angle})`] as const;
const [query1, query2] = turned('q1', 'q2', 'm*t');
const [key1, key2] = turned('k1', 'k2', 'n*t');
/** The score of two vectors whose angles differ by this much. */
const scoreAt = (angle: string) => `(q1*k1+q2*k2)*cos(${angle})+(q1*k2-q2*k1)*sin(${angle})`;
/** The slips of a rotated vector's entry: turned the other way, or by degrees. */
const slipsOf = (x: string, y: string, angle: string, entry: 0 | 1) => ({
  otherWay: turned(x, y, `-(${angle})`)[entry],
  degrees: turned(x, y, `(${angle})*0.017453292519943295`)[entry],
});

export const topic: Topic = {
  slug: 'positional-encoding',
  draw: (random) => {
    const n = grid(random, 1, 4, 1);
    return {
      q1: grid(random, 1, 3, 1),
      q2: nonzero(random, -2, 2, 1),
      k1: grid(random, 1, 3, 1),
      k2: nonzero(random, -2, 2, 1),
      m: grid(random, n + 1, 5, 1),
      n,
      t: grid(random, 0.5, 1, 0.5),
    };
  },
  fields: [
    { key: 'query1', formula: query1, slips: slipsOf('q1', 'q2', 'm*t', 0) },
    { key: 'query2', formula: query2, slips: slipsOf('q1', 'q2', 'm*t', 1) },
    { key: 'key1', formula: key1, slips: slipsOf('k1', 'k2', 'n*t', 0) },
    { key: 'key2', formula: key2, slips: slipsOf('k1', 'k2', 'n*t', 1) },
    {
      key: 'score',
      formula: 'query1*key1+query2*key2',
      slips: {
        anglesAdded: scoreAt('(m+n)*t'),
        onlyQuery: scoreAt('m*t'),
        unrotated: 'q1*k1+q2*k2',
      },
    },
    {
      key: 'moved',
      formula: scoreAt('(m-n)*t'),
      slips: { onlyQueryMoved: scoreAt('(m+3-n)*t'), otherWay: scoreAt('(n-m)*t') },
    },
  ],
  words: {
    zh: {
      title: '一对分量的 RoPE',
      task: 'q = ({q1}, {q2})，在位置 {m}；k = ({k1}, {k2})，在位置 {n}；每个位置转 θ = {t} 弧度。',
      fields: {
        query1: {
          label: '转过的 q，第一个分量',
          working: 'q 转过 {m} × {t} 弧度，第一个分量是 q₁cos − q₂sin：{query1}。',
          slips: {
            otherWay: 'q 的第一个分量转反了，正弦那一项的符号不对。',
            degrees: 'q 的第一个分量里，角度当成度了，应当用弧度。',
          },
        },
        query2: {
          label: '转过的 q，第二个分量',
          working: '第二个分量是 q₁sin + q₂cos：{query2}。',
          slips: {
            otherWay: 'q 的第二个分量转反了，正弦那一项的符号不对。',
            degrees: 'q 的第二个分量里，角度当成度了，应当用弧度。',
          },
        },
        key1: {
          label: '转过的 k，第一个分量',
          working: 'k 转过 {n} × {t} 弧度，同样算：{key1}。',
          slips: {
            otherWay: 'k 的第一个分量转反了，正弦那一项的符号不对。',
            degrees: 'k 的第一个分量里，角度当成度了，应当用弧度。',
          },
        },
        key2: {
          label: '转过的 k，第二个分量',
          working: '第二个分量是 k₁sin + k₂cos：{key2}。',
          slips: {
            otherWay: 'k 的第二个分量转反了，正弦那一项的符号不对。',
            degrees: 'k 的第二个分量里，角度当成度了，应当用弧度。',
          },
        },
        score: {
          label: '分数',
          working: '两个转过的向量求点积：{query1()} × {key1()} + {query2()} × {key2()} {=score}。',
          slips: {
            anglesAdded: '这是角度相加的分数，求点积时角度相减。',
            onlyQuery: '你只转了查询，键也要转。',
            unrotated: '这是没有转过的点积。',
          },
        },
        moved: {
          label: '在 (m + 3, n + 3) 处的分数',
          working: '两个位置之差没有变，夹角也就没有变，分数还是 {moved}。',
          slips: {
            onlyQueryMoved: '你只把查询往后移了，键也要移。',
            otherWay: '差的方向反了，这是查询和键交换位置的分数。',
          },
        },
      },
    },
    en: {
      title: 'RoPE on one pair',
      task: 'q = ({q1}, {q2}) at position {m}; k = ({k1}, {k2}) at position {n}; θ = {t} radians per position.',
      fields: {
        query1: {
          label: 'rotated q, first entry',
          working: 'q turns by {m} × {t} radians, and its first entry is q₁cos − q₂sin: {query1}.',
          slips: {
            otherWay: 'The first entry of q is turned the wrong way: the sign of the sine is off.',
            degrees: 'The first entry of q takes the angle in degrees; it is in radians.',
          },
        },
        query2: {
          label: 'rotated q, second entry',
          working: 'The second entry is q₁sin + q₂cos: {query2}.',
          slips: {
            otherWay: 'The second entry of q is turned the wrong way: the sign of the sine is off.',
            degrees: 'The second entry of q takes the angle in degrees; it is in radians.',
          },
        },
        key1: {
          label: 'rotated k, first entry',
          working: 'k turns by {n} × {t} radians in the same way: {key1}.',
          slips: {
            otherWay: 'The first entry of k is turned the wrong way: the sign of the sine is off.',
            degrees: 'The first entry of k takes the angle in degrees; it is in radians.',
          },
        },
        key2: {
          label: 'rotated k, second entry',
          working: 'The second entry is k₁sin + k₂cos: {key2}.',
          slips: {
            otherWay: 'The second entry of k is turned the wrong way: the sign of the sine is off.',
            degrees: 'The second entry of k takes the angle in degrees; it is in radians.',
          },
        },
        score: {
          label: 'score',
          working:
            'The dot product of the two rotated vectors: {query1()} × {key1()} + {query2()} × {key2()} {=score}.',
          slips: {
            anglesAdded: 'That is the score with the angles added; in the dot product they subtract.',
            onlyQuery: 'You rotated the query alone; the key turns too.',
            unrotated: 'That is the dot product without rotation.',
          },
        },
        moved: {
          label: 'score at (m + 3, n + 3)',
          working:
            'The difference of the positions is the same, so the angle is too, and the score is still {moved}.',
          slips: {
            onlyQueryMoved: 'You moved the query alone; the key moves too.',
            otherWay:
              'The difference has the wrong sign: that is the score with q and k in each other’s place.',
          },
        },
      },
    },
  },
};
