import { count, fixed, coordinate as n } from '../draw/format.ts';
import type { Point } from '../draw/path.ts';
import { linear } from '../draw/scale.ts';
import { cacheBytesPerToken } from '../models/attention/cache-size.ts';
import { centred, ending, label, line, path, rail } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The note's model, Llama 3 8B: 8 030 261 248 weights of 16 bits, and its cache with 32, 8 and 1 key-value heads. */
const weights = 2 * 8_030_261_248;
const rows = [
  ['MHA', 32],
  ['GQA', 8],
  ['MQA', 1],
] as const;
const perToken = (keyHeads: number) =>
  cacheBytesPerToken({ layers: 32, heads: 32, keyHeads, headWidth: 128, bytesPerValue: 2 });

/** The handle walks powers of two: from 1 token to 131072. */
const most = 17;
const [first, pitch, thick, track] = [46, 40, 18, 186];
const ends = { wide: [24, 624], narrow: [16, 324] } as const;
const over = (width: Width) => linear([0, most], ends[width]);
const across = { wide: [64, 560], narrow: [48, 262] } as const;
const bars = (width: Width) => linear([0, 2 ** 36], across[width]);

/** Sizes of powers of two come out whole. */
function written(bytes: number): string {
  const step = Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return `${bytes / 2 ** (10 * step)} ${['B', 'KiB', 'MiB', 'GiB'][step]}`;
}

export const starter: Starter = {
  range: { min: 0, max: most, step: 1, start: 13 },
  quantity: 'q-x',
  height: { wide: 222, narrow: 222 },
  moving(exponent, width) {
    const x = bars(width);
    return rows
      .map(([, keyHeads], row) => {
        const y = first + row * pitch;
        const bytes = perToken(keyHeads) * 2 ** exponent;
        const size = Math.max(0.75, x(bytes) - x(0));
        return `<rect class="q-s cached" x="${x(0)}" y="${y}" width="${n(size)}" height="${thick}"/>${label('t strong halo', [x(0) + size + 8, y + 13], written(bytes))}`;
      })
      .join('');
  },
  at: (exponent, width): Point => [over(width)(exponent), track],
  to: ([x], width) => over(width).invert(x),
  said(exponent) {
    const tokens = 2 ** exponent;
    const bytes = perToken(8) * tokens;
    return {
      sentence: bytes < weights ? 'less' : 'more',
      fills: {
        tokens: [tokens, count(tokens)],
        groups: [bytes, written(bytes)],
        weights: [weights, `${fixed(weights / 2 ** 30, 2)} GiB`],
      },
    };
  },
  state: (exponent) => ({ tokens: 2 ** exponent }),
};

export const still: Still = {
  calculator: 'kv-memory',
  still(width, labels) {
    const x = bars(width);
    const at = x(weights);
    const bottom = first + 2 * pitch + thick + 8;
    return [
      ...rows.map(([name], row) => label('t', [width === 'wide' ? 14 : 4, first + row * pitch + 13], name)),
      line('hair strong', [x(0), first - 8], [x(0), bottom]),
      path('q-w pen short-dash', `M${n(at)} ${first - 14}V${bottom}`),
      centred('t q-w', [at, first - 22], labels.weights!),
      rail(ends[width][0], ends[width][1], track),
      label('t', [ends[width][0], track + 30], '1'),
      ending('t', [ends[width][1], track + 30], count(2 ** most)),
    ].join('');
  },
};
