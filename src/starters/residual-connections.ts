import { fixed, coordinate as n, plain } from '../draw/format.ts';
import { clamp, linear } from '../draw/scale.ts';
import { branchProduct } from '../models/residual/branch-product.ts';
import { centred, ending, label, path, rail } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';
import { powerOfTen } from './base/written.ts';

const [layers, most] = [10, 0.5];
const [lowest, highest, top, foot, railAt] = [-10, 2, 12, 150, 190];
const plans = {
  wide: { from: 52, pitch: 46, bar: 15, legend: 536 },
  narrow: { from: 44, pitch: 20, bar: 7, legend: 258 },
};
const level = linear([lowest, highest], [foot, top]);
const ends = (width: Width) => [plans[width].from, plans[width].from + layers * plans[width].pitch] as const;
const along = (width: Width) => linear([-most, most], ends(width));

/** What is left after every layer, without skips and with them. */
function left(g: number) {
  const { plainFromOutput, residualFromOutput } = branchProduct(new Array(layers).fill(g));
  return { plain: plainFromOutput.slice().reverse(), residual: residualFromOutput.slice().reverse() };
}

/** A bar a layer, up or down from 1 on the scale of powers of ten. */
const bars = (classes: string, values: Float64Array, width: Width, beside: number) => {
  const { from, pitch, bar } = plans[width];
  const d = Array.from(
    values,
    (value, layer) =>
      `M${n(from + (layer + 0.5) * pitch + beside * bar * 0.62)} ${n(level(0))}V${n(level(clamp(Math.log10(Math.abs(value)), lowest, highest)))}`,
  ).join('');
  return `<path class="${classes} bars" stroke-width="${bar}" d="${d}"/>`;
};

export const starter: Starter = {
  range: { min: -most, max: most, step: 0.01, start: 0.1 },
  quantity: 'q-w',
  height: { wide: 220, narrow: 220 },
  moving(g, width) {
    const { plain: rewritten, residual } = left(g);
    return bars('q-n', rewritten, width, -1) + bars('q-s', residual, width, 1);
  },
  at: (g, width) => [along(width)(g), railAt],
  to: ([x], width) => along(width).invert(x),
  said(g) {
    const { plain: rewritten, residual } = left(g);
    const [kept, rest] = [residual.at(-1)!, rewritten.at(-1)!];
    return {
      sentence: g === 0 ? 'nothing' : g > 0 ? 'grows' : 'shrinks',
      fills: { g: [g, fixed(g, 2)], kept: [kept, plain(kept)], left: [rest, plain(rest)] },
    };
  },
};

export const still: Still = {
  calculator: 'residual-paths',
  still(width, { notes, rewrites }) {
    const { bar, legend } = plans[width];
    const [from, to] = ends(width);
    const swatch = (classes: string, y: number) =>
      `<path class="${classes} bars" stroke-width="${bar}" d="M${legend + bar / 2} ${y - 11}v12"/>`;
    return [
      ...[2, 0, -5, -10].flatMap((exponent) => [
        path(exponent === 0 ? 'hair strong' : 'grid', `M${from} ${n(level(exponent))}H${to}`),
        ending('t', [from - 8, level(exponent) + 4], powerOfTen(String(exponent).replace('-', '−'))),
      ]),
      swatch('q-s', 60),
      label('t q-s', [legend + bar + 7, 60], notes!),
      swatch('q-n', 86),
      label('t q-n', [legend + bar + 7, 86], rewrites!),
      rail(from, to, railAt),
      ...[-most, 0, most].flatMap((g) => [
        path('hair strong', `M${n(along(width)(g))} ${railAt - 3}v6`),
        centred('t', [along(width)(g), railAt + 26], g === 0 ? 'g = 0' : fixed(g, 1)),
      ]),
    ].join('');
  },
};
