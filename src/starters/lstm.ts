import { fixed, coordinate as n, plain } from '../draw/format.ts';
import { type Point, polyline } from '../draw/path.ts';
import { clamp, linear } from '../draw/scale.ts';
import { memoryProducts } from '../models/recurrent/memory.ts';
import { centred, ending, label, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

const steps = 50;
const [one, zero] = [30, 172];
const sides = { wide: [40, 616], narrow: [28, 318] } as const;
const over = (width: Width) => linear([0, steps], sides[width]);
const up = linear([0, 1], [zero, one]);

/** What is left of a memory of 1 after 0 … 50 steps with the same forget gate. */
const memory = (gate: number) => memoryProducts(new Float64Array(steps).fill(gate)).toReversed();
const lineOf = (gate: number, width: Width) =>
  polyline(Array.from(memory(gate), (left, step): Point => [over(width)(step), up(left)]));

export const starter: Starter = {
  range: { min: 0.85, max: 1, step: 0.001, start: 0.97 },
  quantity: 'q-k',
  free: true,
  height: { wide: 200, narrow: 200 },
  moving(gate, width) {
    const d = lineOf(gate, width);
    return path('q-s memory', d) + path('memory-core', d);
  },
  at: (gate, width) => [over(width)(steps), up(memory(gate)[steps]!)],
  to: ([, y]) => clamp(up.invert(y), 0, 1) ** (1 / steps),
  said(gate) {
    const left = memory(gate)[steps]!;
    return {
      sentence: 'all',
      fills: { gate: [gate, fixed(gate, 3)], left: [left, plain(left, 3)] },
    };
  },
  // The gate is a sigmoid of its bias, which reaches 1 only at infinity.
  state: (gate) => ({ forgetBias: Number(Math.min(Math.log(gate / (1 - gate)), 20).toFixed(4)) }),
};

export const still: Still = {
  calculator: 'lstm-cell',
  still(width, { written, steps: axis }) {
    const x = over(width);
    const [left, right] = x.range;
    const marked = [0.9, 0.95, 0.99] as const;
    const named = { 0.9: [8, 14, 'end'], 0.95: [23, 15, 'end'], 0.99: [34, -8, 'start'] } as const;
    return [
      ...[0, 0.5, 1].flatMap((tick) => [
        path(tick === 0 ? 'hair strong' : 'grid', `M${left} ${n(up(tick))}H${right}`),
        ending('t', [left - 8, up(tick) + 4], String(tick)),
      ]),
      ...[0, 10, 20, 30, 40].map((tick) => centred('t', [x(tick), zero + 18], String(tick))),
      ending('t', [right + 16, zero + 18], axis!),
      ...marked.flatMap((gate) => {
        const [step, shift, anchor] = named[gate];
        return [
          path('rest', lineOf(gate, width)),
          label('t halo', [x(step), up(gate ** step) + shift], String(gate), anchor),
        ];
      }),
      path('lead', `M${right} ${one}V${zero}`),
      label('m q-s', [left + 2, one - 9], 'C'),
      ending('t', [right, one - 10], written!),
    ].join('');
  },
};
