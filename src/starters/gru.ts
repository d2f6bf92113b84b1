import { fixed, coordinate as n, plain } from '../draw/format.ts';
import { linear } from '../draw/scale.ts';
import { memoryProducts } from '../models/recurrent/memory.ts';
import { centred, dot, ending, label, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** The running example: old state and candidate; the same gate at every one of the steps. */
const [old, candidate, steps] = [0.5, -0.5, 50];
const track = 46;
const [one, zero] = [108, 186];
const sides = { wide: [40, 608], narrow: [26, 314] } as const;
const over = (width: Width) => linear([0, 1], sides[width]);
const along = (width: Width) => linear([0, steps], sides[width]);
const up = linear([0, 1], [zero, one]);
const mixed = (gate: number) => gate * old + (1 - gate) * candidate;
/** What is left of the first state after 0 … 50 steps. */
const left = (gate: number) => memoryProducts(new Float64Array(steps).fill(gate)).toReversed();

export const starter: Starter = {
  range: { min: 0, max: 1, step: 0.01, start: 0.9 },
  quantity: 'q-k',
  height: { wide: 212, narrow: 212 },
  moving(gate, width) {
    const [from, to] = sides[width];
    const at = over(width)(gate);
    const x = along(width);
    const harp = Array.from(left(gate), (share, step) => `M${n(x(step))} ${zero}V${n(up(share))}`).join('');
    return [
      path('q-k rail', `M${from} ${track}H${n(at)}`),
      path('q-k rail open', `M${n(at)} ${track}H${to}`),
      centred('r q-s halo', [Math.min(Math.max(at, from + 12), to - 12), track - 22], fixed(mixed(gate), 2)),
      path('q-s stem', harp),
      dot('q-s fill', [x(steps), up(left(gate)[steps]!)]),
    ].join('');
  },
  at: (gate, width) => [over(width)(gate), track],
  to: ([x], width) => over(width).invert(x),
  said(gate) {
    const rest = left(gate)[steps]!;
    return {
      sentence: 'all',
      fills: {
        gate: [gate, fixed(gate, 2)],
        state: [mixed(gate), fixed(mixed(gate), 2)],
        left: [rest, plain(rest, 3)],
      },
    };
  },
  state: (gate) => ({
    bias: Number(Math.min(Math.max(Math.log(gate / (1 - gate)), -5), 10).toFixed(4)),
    distance: steps,
  }),
};

export const still: Still = {
  calculator: 'memory-decay',
  still(width, { candidate: new_, old: before, rest, steps: axis }) {
    const [from, to] = sides[width];
    const x = along(width);
    return [
      path('hair strong', `M${from} ${track}H${to}`),
      `<rect class="touch" x="${from - 8}" y="${track - 20}" width="${to - from + 16}" height="40"/>`,
      dot('q-s ring', [from, track], 5),
      dot('q-s fill', [to, track], 5),
      label('t', [from - 6, track + 30], `${new_} ${fixed(candidate, 1)}`),
      ending('t', [to + 6, track + 30], `${before} ${fixed(old, 1)}`),
      path('grid', `M${from} ${one}H${to}`),
      path('hair strong', `M${from} ${zero}H${to}`),
      ending('t', [from - 8, one + 4], '1'),
      ending('t', [from - 8, zero + 4], '0'),
      ...[0, 10, 20, 30, 40].map((tick) => centred('t', [x(tick), zero + 18], String(tick))),
      ending('t', [to + 16, zero + 18], axis!),
      ending('t', [to, one - 8], rest!),
    ].join('');
  },
};
