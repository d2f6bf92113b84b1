import { fixed, coordinate as n } from '../draw/format.ts';
import { linear } from '../draw/scale.ts';
import { backpropagate } from '../models/expression/graph.ts';
import { centred, dot, ending, label, path } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

const reach = 4;
/** The running example's y; x = 3 is where the handle starts. */
const y = -2;
const rows = { x: 46, node: 104, y: 162 };
const plans = {
  wide: { from: 28, to: 228, numbers: 270, node: 420, out: 622, result: 528 },
  narrow: { from: 22, to: 122, numbers: 141, node: 222, out: 334, result: 290 },
};
const over = (width: Width) => linear([-reach, reach], [plans[width].from, plans[width].to]);

/** Values and gradients of x, y and z = x · y, the output. */
const graphAt = (x: number) =>
  backpropagate(
    [
      { id: 'x', op: 'leaf', value: x },
      { id: 'y', op: 'leaf', value: y },
      { id: 'z', op: 'mul', args: ['x', 'y'] },
    ],
    'z',
  );

export const starter: Starter = {
  range: { min: -reach, max: reach, step: 0.1, start: 3 },
  quantity: 'q-x',
  height: { wide: 206, narrow: 206 },
  moving(x, width) {
    const { numbers, result } = plans[width];
    const { values, gradients } = graphAt(x);
    const beside = ([forward, back]: readonly [number, number], at: number, height: number) =>
      centred('r q-x halo', [at, height - 12], fixed(forward, 1)) +
      centred('r q-g halo', [at, height + (height === rows.node ? 24 : 28)], fixed(back, 1));
    const [ofX, ofY, ofZ] = Array.from(values, (value, node) => [value, gradients[node]!] as const);
    return beside(ofX!, numbers, rows.x) + beside(ofY!, numbers, rows.y) + beside(ofZ!, result, rows.node);
  },
  at: (x, width) => [over(width)(x), rows.x],
  to: ([x], width) => over(width).invert(x),
  said(x) {
    const [ofX, ofY] = graphAt(x).gradients as unknown as [number, number];
    return {
      sentence: 'all',
      fills: { x: [x, fixed(x, 1)], yGradient: [ofY, fixed(ofY, 1)], xGradient: [ofX, fixed(ofX, 1)] },
    };
  },
  state: (x) => ({ expression: 'x*y', values: `${x},${y}` }),
};

export const still: Still = {
  calculator: 'computation-graph',
  still(width) {
    const { from, to, node, out } = plans[width];
    const x = over(width);
    const rails = [rows.x, rows.y].map(
      (row) =>
        path('hair strong', `M${from} ${row}H${to}`) +
        path(
          'hair strong',
          Array.from({ length: 2 * reach + 1 }, (_, place) => `M${n(x(place - reach))} ${row - 3}v6`).join(
            '',
          ),
        ),
    );
    return [
      ...rails,
      `<rect class="touch" x="${from - 8}" y="${rows.x - 20}" width="${to - from + 16}" height="40"/>`,
      ...[rows.x, rows.y].flatMap((row) => {
        const [start, end] = [to + 12, node - 24];
        const middle = (start + end) / 2;
        const into = row < rows.node ? -7 : 7;
        const bend = (shift: number) =>
          `M${start} ${row + shift}C${n(middle + 18)} ${row + shift} ${n(middle + 6)} ${rows.node + into + shift} ${end} ${rows.node + into + shift}`;
        return [
          path('q-x pen thin', bend(-3)),
          path('q-g pen thin short-dash', bend(3)),
          path('q-g pen thin', `M${start + 6} ${row - 1}l-6 4l6 4`),
        ];
      }),
      path('q-x pen thin', `M${node + 24} ${rows.node - 3}H${out}m-6 -4l6 4l-6 4`),
      path('q-g pen thin short-dash', `M${node + 24} ${rows.node + 3}H${out}`),
      path('q-g pen thin', `M${node + 30} ${rows.node - 1}l-6 4l6 4`),
      `<circle class="pen ink node" cx="${node}" cy="${rows.node}" r="20"/>`,
      path('pen ink', `M${node - 6} ${rows.node - 6}l12 12m0 -12l-12 12`),
      dot('q-x fill', [x(y), rows.y], 5),
      label('m q-x', [from - (width === 'wide' ? 28 : 20), rows.x + 5], 'x'),
      label('m q-x', [from - (width === 'wide' ? 28 : 20), rows.y + 5], 'y'),
      ending('m q-x', [out, rows.node - 14], 'z'),
      ...[-reach, 0, reach].map((tick) => centred('t', [x(tick), rows.y + 22], fixed(tick, 0))),
    ].join('');
  },
};
